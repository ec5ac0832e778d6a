// errordiff breaks valid Go files by a few edits and compares what gc and minigo say about them.
//
//	go run tools/errordiff/*.go [-n N] [-seed S] [-show K] MINIGO DIR...
//
// The files are those below the folders that both compilers accept, one file a package. An edit replaces, removes, doubles or
// exchanges tokens (mutate.go). Both compilers report all errors (-e), and where there are ten or more, once more as
// they do by default. A pair agrees on lines, on columns, on texts, or on nothing (compare.go). Differences are sorted into
// classes by the first report that differs, with the names taken out; the first example of each class is made
// as short as lines can be left out (shrink.go). Edit number i depends on the seed and i only.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"sync"
)

// A class is one way to differ.
type class struct {
	kind, key string
	count     int
	example   string
	first     int
}

// totals counts the edits by how far both compilers agree.
type totals struct {
	mu                                                           sync.Mutex
	edits, valid, refused, broken, lines, columns, texts, accept int
	classes                                                      map[string]*class
}

const maxFile = 8000 // bytes: longer files have more to compile but no other errors

func corpus(dirs []string) (files []string) {
	for _, dir := range dirs {
		filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
				return nil
			}
			if info, err := d.Info(); err == nil && info.Size() <= maxFile {
				files = append(files, path)
			}
			return nil
		})
	}
	sort.Strings(files)
	return files
}

// importcfg makes the file in which gc finds the compiled packages of the standard library.
func importcfg(tmp string) string {
	out, _ := exec.Command("go", "list", "-e", "-export", "-f", "{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}", "std").Output()
	path := filepath.Join(tmp, "importcfg")
	if len(out) == 0 || os.WriteFile(path, out, 0o666) != nil {
		fmt.Fprintln(os.Stderr, "errordiff: go list cannot say where the compiled packages are")
		os.Exit(1)
	}
	return path
}

func (t *totals) add(i int, r result, text string) (isNew bool, c *class) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.edits++
	switch r.kind {
	case "valid":
		t.valid++
		return false, nil
	case "refused":
		t.refused++
		return false, nil
	}
	t.broken++
	if r.kind == "accepts" || r.kind == "crash" {
		t.accept++
	}
	if r.lines {
		t.lines++
	}
	if r.columns {
		t.columns++
	}
	if r.texts {
		t.texts++
	}
	if r.kind == "same" {
		return false, nil
	}
	c = t.classes[r.key]
	if c == nil {
		c = &class{kind: r.kind, key: r.key, example: text, first: i}
		t.classes[r.key] = c
		isNew = true
	}
	c.count++
	return isNew, c
}

func (t *totals) print(show int) {
	pct := func(label string, n int) {
		fmt.Printf("%-28s %7d (%.2f %%)\n", label, n, 100*float64(n)/float64(max(t.broken, 1)))
	}
	fmt.Printf("%d edits: %d left a valid program, %d are not supported\n", t.edits, t.valid, t.refused)
	pct("broken programs", t.broken)
	pct("same lines", t.lines)
	pct("same columns", t.columns)
	pct("same texts", t.texts)
	pct("only one accepts, or a crash", t.accept)
	var all []*class
	for _, c := range t.classes {
		all = append(all, c)
	}
	sort.Slice(all, func(i, j int) bool {
		if all[i].count != all[j].count {
			return all[i].count > all[j].count
		}
		return all[i].first < all[j].first
	})
	fmt.Printf("%d classes of differences\n", len(all))
	for i, c := range all {
		if i < show {
			fmt.Printf("\n==== %d x %s, first in edit %d\n%s\n%s", c.count, c.kind, c.first, c.key, c.example)
		}
	}
}

func main() {
	n := flag.Int("n", 2000, "edits")
	from := flag.Int("from", 0, "number of the first edit")
	seed := flag.Int64("seed", 1, "seed")
	show := flag.Int("show", 40, "classes to print")
	jobs := flag.Int("jobs", runtime.NumCPU(), "edits at once")
	flag.Parse()
	minigo, _ := filepath.Abs(flag.Arg(0))
	tmp, err := os.MkdirTemp("", "errordiff")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(tmp)
	cfg := importcfg(tmp)
	files := corpus(flag.Args()[1:])
	t := &totals{classes: map[string]*class{}}
	base := &baseline{ok: map[string]bool{}}
	work := make(chan int)
	var wg sync.WaitGroup
	for j := range *jobs {
		dir := filepath.Join(tmp, fmt.Sprint(j))
		os.Mkdir(dir, 0o777)
		pair := &pair{dir: dir, minigo: minigo, cfg: cfg}
		wg.Go(func() {
			for i := range work {
				rnd := rand.New(rand.NewSource(*seed*1_000_003 + int64(i)))
				text, ok := broken(rnd, files, base, pair)
				if !ok {
					continue
				}
				r := pair.compare(text)
				if isNew, c := t.add(i, r, text); isNew {
					short := pair.explain(pair.shrink(text, r.key))
					t.mu.Lock()
					c.example = short
					t.mu.Unlock()
				}
			}
		})
	}
	for i := range *n {
		work <- *from + i
	}
	close(work)
	wg.Wait()
	t.print(*show)
}

// broken is a file that both compilers accept, after one to three edits.
func broken(rnd *rand.Rand, files []string, base *baseline, p *pair) (string, bool) {
	for range 50 {
		path := files[rnd.Intn(len(files))]
		src, err := os.ReadFile(path)
		if err != nil || !base.accepts(path, string(src), p) {
			continue
		}
		text := string(src)
		for range 1 + rnd.Intn(3) {
			text = edit(rnd, text)
		}
		return text, true
	}
	return "", false
}
