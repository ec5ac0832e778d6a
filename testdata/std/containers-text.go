package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
	"go/ast"
	"go/constant"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"html"
	"index/suffixarray"
	"io/ioutil"
	"mime"
	"net/mail"
	"net/netip"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"text/scanner"
	"text/tabwriter"
	"unicode/utf16"
)

type ints []int

func (s ints) Len() int           { return len(s) }
func (s ints) Less(i, j int) bool { return s[i] < s[j] }
func (s ints) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }
func (s *ints) Push(x any)        { *s = append(*s, x.(int)) }
func (s *ints) Pop() any          { v := (*s)[len(*s)-1]; *s = (*s)[:len(*s)-1]; return v }

func main() {
	h := &ints{5, 2, 8}
	heap.Init(h)
	heap.Push(h, 1)
	fmt.Println(heap.Pop(h), heap.Pop(h))
	l := list.New()
	l.PushBack(1)
	l.PushFront(0)
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	r := ring.New(3)
	fmt.Println(r.Len())
	fmt.Println(html.EscapeString("<a&b>"), html.UnescapeString("&lt;&eacute;&#65;"))
	fmt.Println(string(utf16.Decode(utf16.Encode([]rune("a😀")))), path.Join("a", "../b", "c"), filepath.Ext("x.tar.gz"))
	u, err := url.Parse("https://u:p@host:8080/a%20b/c?q=1&q=2&x=%26#frag")
	fmt.Println(u.Host, u.Port(), u.Path, u.Query()["q"], u.Query().Get("x"), u.Fragment, u.User, err)
	_, err = url.Parse("http://[::1")
	fmt.Println(err, url.QueryEscape("a b/c"), url.Values{"b": {"2"}, "a": {"1", "3"}}.Encode())
	a, err := netip.ParseAddr("fe80::1%eth0")
	fmt.Println(a, a.Is6(), a.Zone(), err, netip.MustParsePrefix("10.0.0.0/8").Contains(netip.MustParseAddr("10.2.3.4")))
	m, err := mail.ParseAddress("Bob <bob@x.org>")
	fmt.Println(m.Name, m.Address, err)
	mt, ps, err := mime.ParseMediaType("text/html; charset=utf-8; q=\"a b\"")
	fmt.Println(mt, ps, err, mime.QEncoding.Encode("utf-8", "é"))
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(w, "a\tbbb\tc")
	fmt.Fprintln(w, "aaaa\tb\tccc")
	w.Flush()
	var s scanner.Scanner
	s.Init(strings.NewReader("x := 3.5 + \"q\" // c"))
	for t := s.Scan(); t != scanner.EOF; t = s.Scan() {
		fmt.Print(s.Position, ":", s.TokenText(), " ")
	}
	fmt.Println()
	x := suffixarray.New([]byte("banana"))
	fmt.Println(len(x.Lookup([]byte("ana"), -1)))
	d, _ := ioutil.TempDir("", "x")
	ioutil.WriteFile(filepath.Join(d, "f"), []byte("data"), 0600)
	fs, err := filepath.Glob(filepath.Join(d, "*"))
	fmt.Println(len(fs), err, filepath.Base(fs[0]))
	filepath.Walk(d, func(p string, i os.FileInfo, err error) error { fmt.Print(i.Name() != "", " "); return nil })
	os.RemoveAll(d)
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "a.go", "package p\nimport \"fmt\"\nfunc F(a int)(b string){ return fmt.Sprint(a+1) }\nvar X = 1<<3", parser.ParseComments)
	fmt.Println(err, f.Name)
	ast.Inspect(f, func(n ast.Node) bool {
		if c, ok := n.(*ast.CallExpr); ok {
			fmt.Println(fset.Position(c.Pos()))
		}
		return true
	})
	src, err := format.Source([]byte("package p\nfunc  f( ) {x:=1;_=x}"))
	fmt.Println(string(src), err)
	_, err = parser.ParseExpr("a +")
	fmt.Println(err)
	tv, err := types.Eval(fset, nil, token.NoPos, "1<<10 + len(\"abc\")")
	fmt.Println(tv.Value, tv.Type, err, constant.BinaryOp(constant.MakeInt64(7), token.QUO, constant.MakeInt64(2)))
}
