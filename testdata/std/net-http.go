package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"
)

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		return
	}
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() { io.Copy(c, c); c.Close() }()
		}
	}()
	c, err := net.Dial("tcp", l.Addr().String())
	fmt.Println(err)
	fmt.Fprintf(c, "hello\n")
	line, err := bufio.NewReader(c).ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	c.SetReadDeadline(time.Now().Add(20 * time.Millisecond))
	_, err = c.Read(make([]byte, 1))
	ne, ok := err.(net.Error)
	fmt.Println(ok && ne.Timeout(), strings.HasSuffix(err.Error(), "i/o timeout"))
	c.Close()
	l.Close()

	mux := http.NewServeMux()
	mux.HandleFunc("GET /hello/{name}", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "hello %s\n", r.PathValue("name"))
	})
	mux.HandleFunc("POST /echo", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		w.Header().Set("X-Len", fmt.Sprint(len(b)))
		w.WriteHeader(201)
		w.Write(b)
	})
	s := httptest.NewServer(mux)
	defer s.Close()
	var wg sync.WaitGroup
	res := make([]string, 20)
	for i := range res {
		wg.Add(1)
		go func() {
			defer wg.Done()
			r, err := http.Get(fmt.Sprintf("%s/hello/%d", s.URL, i))
			if err != nil {
				res[i] = err.Error()
				return
			}
			b, _ := io.ReadAll(r.Body)
			r.Body.Close()
			res[i] = string(b)
		}()
	}
	wg.Wait()
	fmt.Print(strings.Join(res, ""))
	r, err := http.Post(s.URL+"/echo", "text/plain", strings.NewReader(strings.Repeat("x", 100000)))
	fmt.Println(err, r.Status, r.Header.Get("X-Len"), r.Proto)
	b, err := io.ReadAll(r.Body)
	fmt.Println(len(b), err)
	r, _ = http.Get(s.URL + "/none")
	fmt.Println(r.Status)
	_, err = http.Get("http://127.0.0.1:1/")
	fmt.Println(err)
	ts := httptest.NewTLSServer(mux)
	defer ts.Close()
	r, err = ts.Client().Get(ts.URL + "/hello/tls")
	if err != nil {
		fmt.Println(err)
		return
	}
	b, _ = io.ReadAll(r.Body)
	fmt.Print(string(b), r.TLS.Version, r.Proto, "\n")
}
