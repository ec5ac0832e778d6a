// One edit of a file's tokens.
package main

import (
	"go/scanner"
	"go/token"
	"math/rand"
	"strings"
)

// A tok is a token with the blanks and comments before it.
type tok struct {
	before, text string
	kind         token.Token
}

// split takes a file into tokens; what follows the last one is the last token's before, with an empty text.
func split(src string) (toks []tok) {
	fset := token.NewFileSet()
	file := fset.AddFile("", -1, len(src))
	var s scanner.Scanner
	s.Init(file, []byte(src), func(token.Position, string) {}, 0)
	at := 0
	for {
		pos, kind, lit := s.Scan()
		off := file.Offset(pos)
		if kind == token.EOF {
			return append(toks, tok{before: src[at:], kind: kind})
		}
		if kind == token.SEMICOLON && lit != ";" || off < at {
			continue
		}
		text := lit
		if text == "" {
			text = kind.String()
		}
		end := min(off+len(text), len(src))
		toks = append(toks, tok{src[at:off], src[off:end], kind})
		at = end
	}
}

func join(toks []tok) string {
	var b strings.Builder
	for _, t := range toks {
		b.WriteString(t.before)
		b.WriteString(t.text)
	}
	return b.String()
}

var (
	literals    = []string{"0", "1", "-1", "1.5", "'a'", `"s"`, "nil", "true", "2i", "1<<70", "[]int{1}", "struct{}{}", "func() {}", "x", "_", "1e400", "0x", "300"}
	types       = []string{"int", "string", "float64", "bool", "byte", "[]int", "*int", "map[string]int", "func()", "chan int", "interface{}", "error", "any", "uint8", "struct{ x int }", "[3]int", "T", "comparable", "interface{ ~int }", "complex128"}
	operators   = strings.Fields("+ - * / % & | ^ << >> &^ == != < <= > >= && || ! <- = := += -= ++ -- ~ . , ; : ... ( ) [ ] { }")
	keywords    = strings.Fields("break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var")
	predeclared = strings.Fields("len cap append copy delete make new panic print println recover min max clear complex real imag close nil true false iota error any int string float64 main init _")
	statements  = []string{"x := 1", "return", "return 1", "break", "continue L", "goto L", "L:", "var x int", "defer f()", "for {}", "if x { }", "go func() {}", "_ = nil", "fallthrough", "import \"fmt\"", "type T struct{ T }", "x++", "panic(1)", "const c = 1 / 0", "switch x := y.(type) { case int: }"}
)

func pick(rnd *rand.Rand, list []string) string { return list[rnd.Intn(len(list))] }

// same is the text of another token of the same kind, one time in two.
func same(rnd *rand.Rand, toks []tok, kind token.Token) (string, bool) {
	for range 8 {
		if t := toks[rnd.Intn(len(toks))]; t.kind == kind {
			return t.text, true
		}
	}
	return "", false
}

// replacement is another text for token i.
func replacement(rnd *rand.Rand, toks []tok, i int) string {
	t := toks[i]
	switch {
	case t.kind == token.IDENT:
		if other, ok := same(rnd, toks, token.IDENT); ok && rnd.Intn(2) == 0 {
			return other
		}
		switch rnd.Intn(5) {
		case 0:
			return pick(rnd, types)
		case 1:
			return pick(rnd, literals)
		case 2:
			return pick(rnd, predeclared)
		case 3:
			return t.text + "x"
		}
		return strings.ToUpper(t.text[:1]) + t.text[1:]
	case t.kind.IsLiteral():
		if rnd.Intn(4) == 0 {
			return pick(rnd, types)
		}
		return pick(rnd, literals)
	case t.kind.IsOperator():
		return pick(rnd, operators)
	}
	return pick(rnd, keywords)
}

// edit makes one change, most often of one token.
func edit(rnd *rand.Rand, src string) string {
	toks := split(src)
	if len(toks) < 6 {
		return src
	}
	i := rnd.Intn(len(toks) - 2)
	switch rnd.Intn(16) {
	case 0, 1:
		toks[i].text = ""
	case 2:
		toks[i].text += " " + toks[i].text
	case 3:
		toks[i].text, toks[i+1].text = toks[i+1].text, toks[i].text
	case 4:
		toks[i].text += " " + replacement(rnd, toks, i)
	case 5:
		toks[i].text += " " + toks[rnd.Intn(len(toks))].text
	case 6:
		toks[i].before = strings.ReplaceAll(toks[i].before, "\n", " ")
	case 7:
		return editLine(rnd, src)
	default:
		toks[i].text = replacement(rnd, toks, i)
	}
	return join(toks)
}

// editLine removes, doubles or inserts a line.
func editLine(rnd *rand.Rand, src string) string {
	lines := strings.Split(src, "\n")
	i := rnd.Intn(len(lines))
	switch rnd.Intn(3) {
	case 0:
		lines = append(lines[:i:i], lines[i+1:]...)
	case 1:
		lines = append(lines[:i:i], append([]string{lines[i]}, lines[i:]...)...)
	default:
		lines = append(lines[:i:i], append([]string{pick(rnd, statements)}, lines[i:]...)...)
	}
	return strings.Join(lines, "\n")
}
