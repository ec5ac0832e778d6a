package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"", "plain", "tab\tnl\n", "quote\"'`", "é世😀", "\x00\x7f\xff", "\u200b\ufeff", "\a\b\f\r\v\\"} {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
		u, err := strconv.Unquote(strconv.Quote(s))
		fmt.Println(u == s, err)
	}
	for _, r := range []rune{'a', '\'', '"', '\n', 'é', 0x200b, 0x1F600, -1, 0xD800} {
		fmt.Print(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), " ")
	}
	fmt.Println()
	for _, s := range []string{`"a\x41\u00e9\U0001F600\101"`, "`raw\\n`", `'x'`, `'\n'`, `'ab'`, `"open`, `"bad\q"`, `"\400"`, `"\ud800"`, `a`, `"`, `''`, `"'"`, `'\''`, `"\'"`} {
		u, err := strconv.Unquote(s)
		fmt.Printf("%s %q %v\n", s, u, err)
	}
	fmt.Println(strconv.QuotedPrefix(`"a\"b" rest`))
	fmt.Println(strconv.QuotedPrefix("x"))
	fmt.Println(strconv.UnquoteChar(`\n rest`, '"'))
	fmt.Println(strconv.IsPrint('é'), strconv.IsPrint('\u00ad'), strconv.IsGraphic('\u00a0'), strconv.IsPrint('\u00a0'))
	fmt.Println(string(strconv.AppendQuoteRune([]byte("r:"), '世')), string(strconv.AppendQuote(nil, "x")))
}
