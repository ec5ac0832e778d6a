// apidiff compares what the bundled packages export with what the installed Go's packages of the same paths export.
//
//	go run tools/apidiff/main.go [-shapes] LIBDIR EXCEPTIONS
//
// Both trees are type checked by go/types, declarations only. Every exported constant, variable, function, type, field
// and method becomes one line of text, its key the name and its value the type as the language writes it, parameter
// names included, since error messages show them. A key of one side only is missing or additional; a key with two
// texts is different. What EXCEPTIONS lists ("package name: reason") is expected to differ, with a * at the end whatever
// begins so, but then it has to be missing; an exception that no longer applies is a failure, so that the list only shrinks. -shapes prints types whose
// unexported fields differ, which %v shows; it fails nothing.
package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// A tree type checks the packages below dir; what is not there comes from next.
type tree struct {
	dir  string
	fset *token.FileSet
	done map[string]*types.Package
}

func (t *tree) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if p := t.done[path]; p != nil {
		return p, nil
	}
	names, _ := filepath.Glob(filepath.Join(t.dir, path, "*.go"))
	if len(names) == 0 {
		return nil, fmt.Errorf("no package %s below %s", path, t.dir)
	}
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(t.fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	conf := types.Config{Importer: t, IgnoreFuncBodies: true, Sizes: types.SizesFor("gc", "amd64")}
	p, err := conf.Check(path, t.fset, files, nil)
	if err == nil {
		t.done[path] = p
	}
	return p, err
}

// packages lists the import paths below dir that a user may import.
func packages(dir string) []string {
	var paths []string
	filepath.WalkDir(dir, func(name string, d os.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		path, _ := filepath.Rel(dir, name)
		if path == "internal" || strings.Contains(path, "/internal") {
			return filepath.SkipDir
		}
		if files, _ := filepath.Glob(filepath.Join(name, "*.go")); len(files) > 0 {
			paths = append(paths, filepath.ToSlash(path))
		}
		return nil
	})
	return paths
}

type api map[string]string

func qualifier(p *types.Package) string { return p.Path() }

// text writes a type in full.
func text(t types.Type) string {
	return strings.ReplaceAll(types.TypeString(t, qualifier), "interface{}", "any")
}

func typeParams(list *types.TypeParamList) string {
	var b bytes.Buffer
	for i := 0; i < list.Len(); i++ {
		fmt.Fprintf(&b, "[%s %s]", list.At(i).Obj().Name(), text(list.At(i).Constraint()))
	}
	return b.String()
}

// exported reads the whole API of one package.
func exported(p *types.Package) api {
	a := api{}
	for _, name := range p.Scope().Names() {
		o := p.Scope().Lookup(name)
		if !o.Exported() {
			continue
		}
		switch o := o.(type) {
		case *types.Const:
			a[name] = "const " + text(o.Type()) + " = " + o.Val().ExactString()
		case *types.Var:
			a[name] = "var " + text(o.Type())
		case *types.Func:
			a[name] = text(o.Type())
		case *types.TypeName:
			a.addType(o)
		}
	}
	return a
}

func (a api) addType(o *types.TypeName) {
	name := o.Name()
	if o.IsAlias() {
		a[name] = "type = " + text(types.Unalias(o.Type()))
		return
	}
	named := o.Type().(*types.Named)
	under := named.Underlying()
	head := "type" + typeParams(named.TypeParams()) + " "
	switch u := under.(type) {
	case *types.Struct:
		a[name] = head + "struct"
		a.addFields(name, u)
	case *types.Interface:
		a[name] = head + text(u)
	default:
		a[name] = head + text(u)
	}
	if types.Comparable(named) {
		a[name] += " comparable"
	}
	if types.IsInterface(named) {
		return
	}
	values := types.NewMethodSet(named)
	pointers := types.NewMethodSet(types.NewPointer(named))
	for i := 0; i < pointers.Len(); i++ {
		m := pointers.At(i).Obj()
		if !m.Exported() {
			continue
		}
		receiver := "pointer method "
		if values.Lookup(m.Pkg(), m.Name()) != nil {
			receiver = "method "
		}
		a[name+"."+m.Name()] = receiver + text(m.Type())
	}
}

func (a api) addFields(name string, u *types.Struct) {
	at := 0
	for i := 0; i < u.NumFields(); i++ {
		f := u.Field(i)
		if !f.Exported() {
			continue
		}
		kind := "field"
		if f.Embedded() {
			kind = "embedded"
		}
		a[name+"."+f.Name()] = fmt.Sprintf("%s %d %s %q", kind, at, text(f.Type()), u.Tag(i))
		at++
	}
}

// shape is a type as %v and unsafe.Sizeof see it: all fields, named types written out.
func shape(t types.Type, depth int) string {
	s, ok := t.Underlying().(*types.Struct)
	if !ok || depth == 0 {
		return types.TypeString(t.Underlying(), func(*types.Package) string { return "" })
	}
	var b bytes.Buffer
	for i := 0; i < s.NumFields(); i++ {
		fmt.Fprintf(&b, "%s %s; ", s.Field(i).Name(), shape(s.Field(i).Type(), depth-1))
	}
	return "{" + b.String() + "}"
}

func printShapes(ours, real *types.Package) {
	for _, name := range real.Scope().Names() {
		a, b := ours.Scope().Lookup(name), real.Scope().Lookup(name)
		if _, ok := b.(*types.TypeName); !ok || a == nil || !b.Exported() {
			continue
		}
		if x, y := shape(a.Type(), 4), shape(b.Type(), 4); x != y {
			fmt.Printf("shape %s.%s\n\tours %s\n\tgo   %s\n", ours.Path(), name, x, y)
		}
	}
}

func readExceptions(name string) map[string]bool {
	f, err := os.Open(name)
	if err != nil {
		fatal(err)
	}
	defer f.Close()
	list := map[string]bool{}
	for in := bufio.NewScanner(f); in.Scan(); {
		line := in.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		key, reason, ok := strings.Cut(line, ": ")
		if !ok || reason == "" {
			fatal(fmt.Errorf("%s: no reason: %s", name, line))
		}
		list[key] = false
	}
	return list
}

func fatal(err error) {
	fmt.Fprintln(os.Stderr, "apidiff:", err)
	os.Exit(1)
}

// compare prints the differences that no exception covers and returns how many there are.
func compare(path string, ours, real api, exceptions map[string]bool) int {
	keys := map[string]bool{}
	for k := range ours {
		keys[k] = true
	}
	for k := range real {
		keys[k] = true
	}
	var sorted []string
	for k := range keys {
		sorted = append(sorted, k)
	}
	sort.Strings(sorted)
	n := 0
	for _, k := range sorted {
		a, b := ours[k], real[k]
		if a == b || expected(exceptions, path, k, a == "") {
			continue
		}
		n++
		switch {
		case a == "":
			fmt.Printf("missing    %s.%s\t%s\n", path, k, b)
		case b == "":
			fmt.Printf("additional %s.%s\t%s\n", path, k, a)
		default:
			fmt.Printf("different  %s.%s\n\tours %s\n\tgo   %s\n", path, k, a, b)
		}
	}
	return n
}

func expected(exceptions map[string]bool, path, name string, missing bool) bool {
	key := path + " " + name
	for e := range exceptions {
		prefix, open := strings.CutSuffix(e, "*")
		if e == key || open && missing && strings.HasPrefix(key, prefix) {
			exceptions[e] = true
			return true
		}
	}
	return false
}

func main() {
	shapes := flag.Bool("shapes", false, "print types whose unexported fields differ")
	flag.Parse()
	if flag.NArg() != 2 {
		fatal(fmt.Errorf("usage: apidiff [-shapes] LIBDIR EXCEPTIONS"))
	}
	fset := token.NewFileSet()
	ours := &tree{flag.Arg(0), fset, map[string]*types.Package{}}
	real := importer.ForCompiler(fset, "source", nil)
	exceptions := readExceptions(flag.Arg(1))
	failed, names := 0, 0
	for _, path := range packages(flag.Arg(0)) {
		a, err := ours.Import(path)
		if err != nil {
			fatal(err)
		}
		b, err := real.Import(path)
		if err != nil {
			fatal(err)
		}
		if *shapes {
			printShapes(a, b)
			continue
		}
		e := exported(b)
		names += len(e)
		failed += compare(path, exported(a), e, exceptions)
	}
	var unused []string
	for key, used := range exceptions {
		if !used && !*shapes {
			unused = append(unused, key)
		}
	}
	sort.Strings(unused)
	for _, key := range unused {
		fmt.Printf("no longer an exception: %s\n", key)
		failed++
	}
	fmt.Printf("apidiff: %d names compared, %d unexpected, %d exceptions\n", names, failed, len(exceptions))
	if failed > 0 {
		os.Exit(1)
	}
}
