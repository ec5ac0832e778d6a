//go:build ignore

// Writes calls.go of the program that make libdiff runs: one function for each exported function of the packages below
// that it has values for, one for each list of methods, and for generic functions one for each of some type arguments.
// The rest of the program (values.go and its like) is written by hand.
//
//	go run tools/libdiff/gen.go > build/libdiff/calls.go
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"go/importer"
	"go/token"
	"go/types"
	"os"
	"sort"
	"strings"
)

var paths = []string{"bufio", "bytes", "cmp", "io", "io/fs", "maps", "math", "math/bits", "path", "slices", "sort", "strconv", "strings",
	"time", "unicode", "unicode/utf8", "errors"}

// What has no result that two runs share, waits, or never ends for large arguments.
var left = map[string]bool{
	"time.Now": true, "time.Since": true, "time.Until": true, "time.Sleep": true, "time.After": true, "time.Tick": true, "time.NewTimer": true,
	"time.NewTicker": true, "time.AfterFunc": true, "time.LoadLocationFromTZData": true, "io.Pipe": true,
	"strings.Repeat": true, "bytes.Repeat": true, "slices.Repeat": true, "slices.Grow": true, "strings.Builder.Grow": true, "bytes.Buffer.Grow": true,
	"bufio.NewReaderSize": true, "bufio.NewWriterSize": true,
	"math.Jn": true, "math.Yn": true, "time.Time.Local": true,
}

// A value of the type, by the function of the program that makes it.
var made = map[string]string{
	"bool": "genBool", "int": "genInt", "int8": "genSmall[int8]", "int16": "genSmall[int16]", "int32": "genSmall[int32]", "int64": "genInt64",
	"uint": "genUint", "uint8": "genSmall[uint8]", "byte": "genSmall[byte]", "uint16": "genSmall[uint16]", "uint32": "genSmall[uint32]",
	"uint64": "genUint64", "uintptr": "genUintptr", "float32": "genFloat32", "float64": "genFloat", "complex128": "genComplex",
	"rune": "genRune", "string": "genString", "any": "genAny", "error": "genError",
	"[]byte": "genBytes", "[]uint8": "genBytes", "[]string": "genStrings", "[]rune": "genRunes", "[]int": "genInts", "[]float64": "genFloats",
	"[]uint16": "genUint16s", "[][]byte": "genByteSlices", "[]any": "genAnys", "[]error": "genErrors", "[][]int": "genSlicesOf[int]",
	"[][]string": "genSlicesOf[string]", "map[string]int": "genMap", "map[int]string": "genMapOf",
	"func(rune) bool": "genRunePred", "func(r rune) bool": "genRunePred", "func(rune) rune": "genRuneMap", "func(r rune) rune": "genRuneMap",
	"*unicode.RangeTable": "genTable", "[]*unicode.RangeTable": "genTables", "unicode.SpecialCase": "genSpecial",
	"io.Reader": "genReader", "[]io.Reader": "genReaders", "io.Writer": "genWriter", "[]io.Writer": "genWriters", "io.ByteReader": "genByteReader",
	"time.Time": "genTime", "time.Duration": "genDuration", "time.Month": "genMonth", "time.Weekday": "genWeekday", "*time.Location": "genLocation",
	"io/fs.FileMode": "genMode", "fs.FileMode": "genMode", "sort.Interface": "genSortable", "func(int) bool": "genPred[int]", "bufio.SplitFunc": "genSplit",
	"func(i int) bool": "genUpward", "func(int) int": "genUpwardCmp", "func(i int) int": "genUpwardCmp",
}

// Objects whose methods are called in rows.
var objects = []struct{ typ, maker string }{
	{"bytes.Buffer", "bytes.NewBuffer(genBytes())"}, {"bytes.Reader", "bytes.NewReader(genBytes())"}, {"strings.Reader", "strings.NewReader(genString())"},
	{"strings.Builder", "new(strings.Builder)"}, {"strings.Replacer", "strings.NewReplacer(genPairs()...)"}, {"bufio.Reader", "genBufioReader()"},
	{"bufio.Writer", "genBufioWriter()"}, {"bufio.Scanner", "genScanner()"}, {"time.Time", "ptr(genTime())"}, {"time.Duration", "ptr(genDuration())"},
	{"io.SectionReader", "genSection()"}, {"io.LimitedReader", "&io.LimitedReader{R: genReader(), N: genInt64()}"}, {"io/fs.FileMode", "ptr(genMode())"},
	{"time.Month", "ptr(genMonth())"}, {"time.Weekday", "ptr(genWeekday())"}, {"time.Location", "genLocation()"}, {"sort.IntSlice", "ptr(sort.IntSlice(genInts()))"},
	{"sort.Float64Slice", "ptr(sort.Float64Slice(genFloats()))"}, {"sort.StringSlice", "ptr(sort.StringSlice(genStrings()))"},
}

var skipMethods = map[string]bool{"bytes.Buffer.AvailableBuffer": true, "bufio.Writer.AvailableBuffer": true, "bytes.Buffer.Cap": true,
	"bytes.Buffer.Available": true, "strings.Builder.Cap": true, "bufio.Scanner.Buffer": true, "time.Time.GobDecode": true, "sort.IntSlice.Swap": true,
	"sort.Float64Slice.Swap": true, "sort.StringSlice.Swap": true, "sort.IntSlice.Less": true, "sort.Float64Slice.Less": true, "sort.StringSlice.Less": true}

func qualifier(p *types.Package) string { return p.Name() }

func text(t types.Type) string {
	s := types.TypeString(t, qualifier)
	return strings.ReplaceAll(s, "interface{}", "any")
}

// value returns an expression that makes a value of type t, "" if there is none.
func value(t types.Type) string {
	if f := made[text(t)]; f != "" {
		return f + "()"
	}
	switch t := types.Unalias(t).(type) {
	case *types.Signature: // predicates and comparisons of values that can be shown
		p, r := t.Params(), t.Results()
		if r.Len() != 1 || t.Variadic() {
			return ""
		}
		switch res := text(r.At(0).Type()); {
		case p.Len() == 1 && res == "bool":
			return "genPred[" + text(p.At(0).Type()) + "]()"
		case p.Len() == 2 && res == "bool" && types.Identical(p.At(0).Type(), p.At(1).Type()):
			return "genEqual[" + text(p.At(0).Type()) + "]()"
		case p.Len() == 2 && res == "bool":
			return "genPred2[" + text(p.At(0).Type()) + "," + text(p.At(1).Type()) + "]()"
		case p.Len() == 2 && res == "int" && types.Identical(p.At(0).Type(), p.At(1).Type()):
			return "genCmp[" + text(p.At(0).Type()) + "]()"
		}
	case *types.Named:
		if t.Obj().Pkg() == nil || t.Obj().Pkg().Path() != "iter" {
			return ""
		}
		elem := func(i int) string { return text(t.TypeArgs().At(i)) }
		if t.Obj().Name() == "Seq" {
			return "genSeq[" + elem(0) + "]()"
		}
		if k, v := elem(0), elem(1); k == "int" && (v == "string" || v == "int") || k == "string" && v == "int" {
			return "genSeq2[" + k + "," + v + "]()"
		}
	}
	return ""
}

type gen struct {
	out   bytes.Buffer
	names []string
}

// call prints a function that makes one call; f is its text, with type arguments.
func (g *gen) call(label, f string, sig *types.Signature) bool {
	var args []string
	for i := 0; i < sig.Params().Len(); i++ {
		p := sig.Params().At(i)
		v := value(p.Type())
		if v == "" {
			return false
		}
		if p.Name() == "prec" { // large ones take all memory
			v = "below(60)-2"
		}
		if p.Name() == "carry" || p.Name() == "borrow" { // others are undefined
			v = text(p.Type()) + "(below(2))"
		}
		args = append(args, v)
	}
	name := fmt.Sprintf("call%d", len(g.names))
	fmt.Fprintf(&g.out, "func %s() {\n", name)
	g.body(label, f, sig, args)
	fmt.Fprintf(&g.out, "}\n\n")
	g.names = append(g.names, name)
	return true
}

func (g *gen) body(label, f string, sig *types.Signature, args []string) {
	var vars, results []string
	for i, a := range args {
		vars = append(vars, fmt.Sprintf("a%d", i))
		fmt.Fprintf(&g.out, "a%d := %s\n", i, a)
	}
	list := strings.Join(vars, ", ")
	fmt.Fprintf(&g.out, "begin(%q%s)\n", label, comma(list))
	if sig.Variadic() {
		list += "..."
	}
	for i := 0; i < sig.Results().Len(); i++ {
		results = append(results, fmt.Sprintf("r%d", i))
	}
	res := strings.Join(results, ", ")
	if res != "" {
		fmt.Fprintf(&g.out, "%s := ", res)
	}
	fmt.Fprintf(&g.out, "%s(%s)\nend(%s)\nafter(%s)\n", f, list, res, strings.Join(vars, ", "))
}

func comma(s string) string {
	if s == "" {
		return ""
	}
	return ", " + s
}

// instances calls a generic function with every choice of type arguments that its constraints and our values allow.
func (g *gen) instances(label, f string, sig *types.Signature, candidates []types.Type) {
	params := sig.TypeParams()
	var try func(args []types.Type)
	try = func(args []types.Type) {
		if len(args) < params.Len() {
			for _, c := range candidates {
				try(append(args[:len(args):len(args)], c))
			}
			return
		}
		t, err := types.Instantiate(nil, sig, args, true)
		if err != nil {
			return
		}
		var names []string
		for _, a := range args {
			names = append(names, text(a))
		}
		list := "[" + strings.Join(names, ",") + "]"
		g.call(label+list, f+list, t.(*types.Signature))
	}
	try(nil)
}

func (g *gen) methods(typ, maker string, t types.Type) {
	set := types.NewMethodSet(types.NewPointer(t))
	name := fmt.Sprintf("call%d", len(g.names))
	fmt.Fprintf(&g.out, "func %s() {\no := %s\nbegin(%q, o)\nend()\nfor steps := 1 + below(8); steps > 0; steps-- {\nswitch below(%d) {\n", name, maker, "new "+typ, set.Len())
	for i := 0; i < set.Len(); i++ {
		m := set.At(i).Obj()
		label := typ + "." + m.Name()
		if !m.Exported() || left[label] || skipMethods[label] {
			continue
		}
		sig := m.Type().(*types.Signature)
		var args []string
		for k := 0; k < sig.Params().Len(); k++ {
			args = append(args, value(sig.Params().At(k).Type()))
		}
		if strings.Contains(strings.Join(append(args, "x"), " "), "  ") || len(args) > 0 && args[0] == "" {
			continue
		}
		fmt.Fprintf(&g.out, "case %d:\nguard(func() {\n", i)
		g.body(label, "o."+m.Name(), sig, args)
		fmt.Fprintf(&g.out, "})\n")
	}
	fmt.Fprintf(&g.out, "}\n}\n}\n\n")
	g.names = append(g.names, name)
}

func main() {
	imp := importer.ForCompiler(token.NewFileSet(), "source", nil)
	var g gen
	typ := func(e string) types.Type {
		tv, err := types.Eval(token.NewFileSet(), nil, token.NoPos, e)
		if err != nil {
			panic(err)
		}
		return tv.Type
	}
	var candidates []types.Type
	for _, e := range []string{"int", "string", "float64", "[]int", "[]string", "map[string]int", "map[int]string"} {
		candidates = append(candidates, typ(e))
	}
	byName := map[string]types.Type{}
	for _, path := range paths {
		p, err := imp.Import(path)
		if err != nil {
			panic(err)
		}
		for _, name := range p.Scope().Names() {
			o := p.Scope().Lookup(name)
			label := p.Name() + "." + name
			if !o.Exported() || left[label] {
				continue
			}
			switch o := o.(type) {
			case *types.Func:
				sig := o.Type().(*types.Signature)
				if sig.TypeParams().Len() > 0 {
					g.instances(label, label, sig, candidates)
				} else if !g.call(label, label, sig) {
					fmt.Fprintln(os.Stderr, "no values for", label, text(sig))
				}
			case *types.TypeName:
				byName[path+"."+name] = o.Type()
			}
		}
	}
	for _, o := range objects {
		short := o.typ[strings.LastIndex(o.typ, "/")+1:]
		g.methods(short, o.maker, byName[o.typ])
	}
	var head bytes.Buffer
	fmt.Fprintf(&head, "// Code generated by tools/libdiff/gen.go. DO NOT EDIT.\n\npackage main\n\nimport (\n")
	sort.Strings(paths)
	for _, p := range paths {
		fmt.Fprintf(&head, "%q\n", p)
	}
	fmt.Fprintf(&head, ")\n\nvar calls = []func(){%s}\n\n", strings.Join(g.names, ", "))
	src, err := format.Source(append(head.Bytes(), g.out.Bytes()...))
	if err != nil {
		os.Stdout.Write(append(head.Bytes(), g.out.Bytes()...))
		panic(err)
	}
	os.Stdout.Write(src)
}
