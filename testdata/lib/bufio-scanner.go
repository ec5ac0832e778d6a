package main

import (
	"bufio"
	"errors"
	"fmt"
	"strings"
)

func scan(s *bufio.Scanner) {
	for s.Scan() {
		fmt.Printf("%q ", s.Text())
	}
	fmt.Println(s.Err())
}

func main() {
	scan(bufio.NewScanner(strings.NewReader("one\r\ntwo\n\nlast")))
	for _, f := range []bufio.SplitFunc{bufio.ScanWords, bufio.ScanRunes, bufio.ScanBytes} {
		s := bufio.NewScanner(strings.NewReader(" héy  世\xff\n"))
		s.Split(f)
		scan(s)
	}
	s := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 30) + "\nshort\n"))
	s.Buffer(make([]byte, 0, 4), 10)
	scan(s)
	s = bufio.NewScanner(strings.NewReader("1,2,3"))
	s.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		if i := strings.IndexByte(string(data), ','); i >= 0 {
			return i + 1, data[:i], nil
		}
		if atEOF && len(data) > 0 {
			return len(data), data, errors.New("no comma at the end")
		}
		return 0, nil, nil
	})
	scan(s)
	s = bufio.NewScanner(strings.NewReader("abc"))
	s.Split(func(data []byte, atEOF bool) (int, []byte, error) { return 10, data, nil })
	scan(s)
	s = bufio.NewScanner(strings.NewReader("a b stop c"))
	s.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		n, tok, err := bufio.ScanWords(data, atEOF)
		if string(tok) == "stop" {
			return n, []byte("end"), bufio.ErrFinalToken
		}
		return n, tok, err
	})
	scan(s)
	s = bufio.NewScanner(strings.NewReader(strings.Repeat("long ", 20000) + "\n"))
	scan(s)
	defer func() { fmt.Println(recover()) }()
	s.Split(bufio.ScanWords)
}
