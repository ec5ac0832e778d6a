//go:build ignore

// Makes programs of Go's own tests of a package:
//
//	go run tools/libtests/prep.go PACKAGE DIR
//
// DIR/ext gets the files of package PACKAGE_test, DIR/int those of the package itself, which then has to be reached
// through a dot import. Declarations that do not check so (they use unexported names, or packages that test Go itself)
// are left out, again and again, until the rest does. The names of tests and examples go to DIR/*/tests.txt.
package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/build"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

const shim = "libtests/testing"

var refused = []string{"internal/", "reflect/internal/", "testing/", "os/exec", "os/signal", "net", "runtime/", "cmd/", "go/", "encoding/", "text/", "html/", "crypto/", "archive/", "compress/", "log/", "hash/crc32"}

type importers struct {
	std  types.Importer
	shim *types.Package
}

func (m importers) Import(path string) (*types.Package, error) {
	if path == shim {
		return m.shim, nil
	}
	for _, r := range refused {
		if (path == r || strings.HasSuffix(r, "/") && strings.HasPrefix(path, r)) && path != "testing/iotest" && path != "runtime/debug" {
			return nil, fmt.Errorf("not for us: %s", path)
		}
	}
	return m.std.Import(path)
}

// prune removes the declarations at the given positions; it reports whether there were any.
func prune(f *ast.File, bad []token.Pos) bool {
	inside := func(n ast.Node) bool {
		for _, p := range bad {
			if n.Pos() <= p && p < n.End() {
				return true
			}
		}
		return false
	}
	var decls []ast.Decl
	removed := false
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok {
			if fn, ok := d.(*ast.FuncDecl); inside(d) || ok && fn.Body == nil {
				removed = true
			} else {
				decls = append(decls, d)
			}
			continue
		}
		if g.Tok == token.CONST && inside(g) { // iota: all or nothing
			removed = true
			continue
		}
		var specs []ast.Spec
		for _, s := range g.Specs {
			if inside(s) {
				removed = true
			} else {
				specs = append(specs, s)
			}
		}
		if g.Specs = specs; len(specs) > 0 {
			decls = append(decls, g)
		}
	}
	f.Decls = decls
	return removed
}

func setImports(f *ast.File, pkg string, internal bool) {
	var list []ast.Spec
	for _, d := range f.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
			for _, s := range g.Specs {
				s := s.(*ast.ImportSpec)
				if s.Path.Value == `"testing"` {
					s.Path.Value = strconv.Quote(shim)
				}
				if s.Name == nil || s.Name.Name != "_" {
					list = append(list, s)
				}
			}
			g.Specs = nil
		}
	}
	if internal {
		list = append(list, &ast.ImportSpec{Name: ast.NewIdent("."), Path: &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(pkg)}})
	}
	var decls []ast.Decl
	for _, s := range list { // one declaration each: they are dropped one by one
		decls = append(decls, &ast.GenDecl{Tok: token.IMPORT, Specs: []ast.Spec{s}, TokPos: s.Pos()})
	}
	for _, d := range f.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
			continue
		}
		decls = append(decls, d)
	}
	f.Decls = decls
}

func makeProgram(fset *token.FileSet, imp types.Importer, pkg, dir string, files []*ast.File, names []string, internal bool) {
	checked := map[string]bool{} // examples that say what they print
	for _, f := range files {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Body == nil {
				continue
			}
			for _, c := range f.Comments {
				text := strings.ToLower(c.Text())
				if fn.Body.Pos() < c.Pos() && c.End() < fn.Body.End() && (strings.HasPrefix(text, "output:") || strings.HasPrefix(text, "unordered output:")) {
					checked[fn.Name.Name] = true
				}
			}
		}
		setImports(f, pkg, internal)
		f.Name = ast.NewIdent("main")
		f.Comments = nil
		for _, d := range f.Decls { // go:linkname and the like
			switch d := d.(type) {
			case *ast.FuncDecl:
				d.Doc = nil
			case *ast.GenDecl:
				d.Doc = nil
			}
		}
	}
	for round := 0; round < 60; round++ {
		var bad []token.Pos
		unused := map[string]bool{}
		conf := types.Config{Importer: imp, Error: func(err error) {
			e := err.(types.Error)
			if strings.Contains(e.Msg, "imported and not used") || strings.Contains(e.Msg, "could not import") {
				unused[fmt.Sprint(e.Pos)] = true
			}
			bad = append(bad, e.Pos)
		}}
		conf.Check("main", fset, files, nil)
		removed := false
		for _, f := range files {
			removed = prune(f, bad) || removed
		}
		if len(bad) == 0 && !removed {
			break
		}
		if !removed { // the dot import that setImports made has no position
			for _, f := range files {
				var decls []ast.Decl
				for _, d := range f.Decls {
					if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT && g.TokPos == token.NoPos {
						removed = true
						continue
					}
					decls = append(decls, d)
				}
				f.Decls = decls
			}
		}
		if !removed {
			break
		}
	}
	os.MkdirAll(dir, 0777)
	var tests, examples []string
	for i, f := range files {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Recv != nil || fn.Type.TypeParams != nil {
				continue
			}
			name, n := fn.Name.Name, fn.Type.Params.NumFields()
			if strings.HasPrefix(name, "Test") && n == 1 && name != "TestMain" {
				tests = append(tests, name)
			} else if checked[name] && n == 0 {
				examples = append(examples, name)
			}
		}
		var b bytes.Buffer
		if err := format.Node(&b, fset, f); err != nil {
			panic(err)
		}
		os.WriteFile(filepath.Join(dir, strings.TrimSuffix(names[i], "_test.go")+"_file.go"), b.Bytes(), 0666)
	}
	sort.Strings(tests)
	var b bytes.Buffer
	fmt.Fprintf(&b, "package main\n\nimport shim %q\n\nfunc main() {\n\tshim.Main(map[string]func(*shim.T){\n", shim)
	for _, t := range tests {
		fmt.Fprintf(&b, "\t\t%q: %s,\n", t, t)
	}
	fmt.Fprintf(&b, "\t}, map[string]func(){\n")
	for _, e := range examples {
		fmt.Fprintf(&b, "\t\t%q: %s,\n", e, e)
	}
	fmt.Fprintf(&b, "\t})\n}\n")
	os.WriteFile(filepath.Join(dir, "zz_main.go"), b.Bytes(), 0666)
	os.WriteFile(filepath.Join(dir, "tests.txt"), []byte(strings.Join(append(tests, examples...), "\n")+"\n"), 0666)
}

func main() {
	pkg, dir := os.Args[1], os.Args[2]
	fset := token.NewFileSet()
	shimFile, err := parser.ParseFile(fset, filepath.Join(dir, "..", "testing", "shim.go"), nil, 0)
	if err != nil {
		panic(err)
	}
	std := importer.ForCompiler(fset, "source", nil)
	sp, err := (&types.Config{Importer: std}).Check(shim, fset, []*ast.File{shimFile}, nil)
	if err != nil {
		panic(err)
	}
	imp := importers{std, sp}
	src := filepath.Join(build.Default.GOROOT, "src", pkg)
	all, _ := filepath.Glob(filepath.Join(src, "*_test.go"))
	kinds := map[bool]struct {
		files []*ast.File
		names []string
	}{}
	for _, name := range all {
		if ok, err := build.Default.MatchFile(src, filepath.Base(name)); err != nil || !ok {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			panic(err)
		}
		internal := !strings.HasSuffix(f.Name.Name, "_test")
		k := kinds[internal]
		k.files, k.names = append(k.files, f), append(k.names, filepath.Base(name))
		kinds[internal] = k
	}
	for internal, k := range kinds {
		sub := "ext"
		if internal {
			sub = "int"
		}
		makeProgram(fset, imp, pkg, filepath.Join(dir, sub), k.files, k.names, internal)
	}
}
