package main

import (
	"fmt"
	"strconv"
)

func main() {
	b := []byte("b:")
	b = strconv.AppendBool(b, true)
	b = append(b, ' ')
	b = strconv.AppendInt(b, -42, 10)
	b = append(b, ' ')
	b = strconv.AppendInt(b, -42, 2)
	b = append(b, ' ')
	b = strconv.AppendUint(b, 1<<63, 36)
	b = append(b, ' ')
	b = strconv.AppendFloat(b, 1.0/3, 'e', 5, 64)
	b = append(b, ' ')
	b = strconv.AppendFloat(b, 1.0/3, 'g', -1, 32)
	b = append(b, ' ')
	b = strconv.AppendQuote(b, "q\"\u00ff\n")
	b = strconv.AppendQuoteToASCII(b, "q\u00ff")
	b = strconv.AppendQuoteToGraphic(b, "\u2003")
	b = strconv.AppendQuoteRune(b, '☺')
	b = strconv.AppendQuoteRuneToASCII(b, '☺')
	b = strconv.AppendQuoteRuneToGraphic(b, '\u2003')
	fmt.Println(string(b))
	for base := 2; base <= 36; base += 5 {
		s := strconv.FormatInt(-123456789, base)
		n, err := strconv.ParseInt(s, base, 64)
		fmt.Println(base, s, n, err)
	}
	for i := 0; i < 64; i += 9 {
		v := uint64(1)<<uint(i) - 1
		fmt.Print(strconv.FormatUint(v, 10), " ", strconv.FormatUint(v, 16), " ", strconv.FormatUint(v, 8), "\n")
	}
}
