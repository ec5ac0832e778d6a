// What both compilers say about one text, and how it differs.
package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"time"
)

// A pair runs both compilers in a folder of its own.
type pair struct{ dir, minigo, cfg string }

// A report is one error; its text has the lines that continue it.
type report struct{ line, column, text string }

// A result says how far both agree. kind is valid, refused, same, or the first of accepts, crash, lines, texts, columns, ten that holds.
type result struct {
	kind, key             string
	lines, columns, texts bool
}

// baseline remembers which files both compilers accept.
type baseline struct {
	mu sync.Mutex
	ok map[string]bool
}

func (b *baseline) accepts(path, src string, p *pair) bool {
	b.mu.Lock()
	ok, known := b.ok[path]
	b.mu.Unlock()
	if !known {
		ok = !strings.Contains(src, `import "C"`) && !strings.Contains(src, "//line") && !strings.Contains(src, "/*line") && p.compare(src).kind == "valid"
		b.mu.Lock()
		b.ok[path] = ok
		b.mu.Unlock()
	}
	return ok
}

func run(dir string, cmd ...string) (status int, out string) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	c := exec.CommandContext(ctx, cmd[0], cmd[1:]...)
	c.Dir = dir
	var b strings.Builder
	if filepath.Base(cmd[0]) == "compile" {
		c.Stdout = &b
	}
	c.Stderr = &b
	c.Run()
	if ctx.Err() != nil {
		return -2, b.String()
	}
	return c.ProcessState.ExitCode(), b.String()
}

var (
	packageMain = regexp.MustCompile(`(?m)^package main\b`)
	at          = regexp.MustCompile(`^(?:\./)?x\.go:(\d+)(?::(\d+))?: (.*)`)
	compiler    = filepath.Join(runtime.GOROOT(), "pkg", "tool", runtime.GOOS+"_"+runtime.GOARCH, "compile")
)

func reports(out string) (all []report) {
	for line := range strings.Lines(strings.TrimRight(out, "\n")) {
		line = strings.TrimRight(line, "\n")
		if m := at.FindStringSubmatch(line); m != nil {
			all = append(all, report{m[1], m[2], m[3]})
		} else if len(all) > 0 && strings.HasPrefix(line, "\t") {
			all[len(all)-1].text += "\n" + line
		} else if strings.HasPrefix(line, "too many errors") {
			all = append(all, report{text: line})
		}
	}
	return all
}

func (p *pair) gc(text string, flags ...string) (int, []report, string) {
	path := "p"
	if packageMain.MatchString(text) {
		path = "main"
	}
	cmd := append([]string{compiler, "-complete", "-c=1", "-p", path, "-importcfg", p.cfg, "-o", "x.o"}, flags...)
	status, out := run(p.dir, append(cmd, "x.go")...)
	return status, reports(out), out
}

func (p *pair) mine(text string, flags ...string) (int, []report, string) {
	cmd := append([]string{p.minigo, "build", "-emit", "c"}, flags...)
	status, out := run(p.dir, append(cmd, "x.go")...)
	return status, reports(out), out
}

func (p *pair) compare(text string) result {
	os.WriteFile(filepath.Join(p.dir, "x.go"), []byte(text), 0o666)
	gs, g, gout := p.gc(text, "-e")
	ms, m, mout := p.mine(text, "-e")
	if ms != 0 && ms != 1 || strings.Contains(mout, "internal error") || ms == 1 && len(m) == 0 && mout != "" && gs != 0 {
		return result{kind: "crash", key: "crash: " + fmt.Sprint(ms) + " " + strings.SplitN(mout, "\n", 2)[0]}
	}
	if len(m) == 0 && strings.Contains(mout, "function main is undeclared") { // what the linker says in Go
		ms = 0
	}
	if strings.Contains(mout, "not supported: ") || strings.Contains(gout, "internal compiler error") || gs == -2 {
		return result{kind: "refused"}
	}
	if (gs == 0) != (ms == 0) {
		return result{kind: "accepts", key: fmt.Sprintf("accepted by one: gc %q, minigo %q", normal(text, head(g, gout)), normal(text, head(m, mout)))}
	}
	if gs == 0 {
		return result{kind: "valid"}
	}
	r := agreement(text, g, m)
	if r.kind == "same" && len(g) >= 10 {
		_, g, _ = p.gc(text)
		_, m, _ = p.mine(text)
		if ten := agreement(text, g, m); ten.kind != "same" {
			ten.key = "first ten: " + ten.key
			return ten
		}
	}
	return r
}

func head(all []report, out string) string {
	if len(all) > 0 {
		return all[0].text
	}
	return strings.SplitN(out, "\n", 2)[0]
}

// agreement compares two lists of reports, which both compilers sort by place.
func agreement(text string, g, m []report) result {
	r := result{kind: "same", lines: true, columns: true, texts: true}
	for i := 0; i < max(len(g), len(m)); i++ {
		var a, b report
		if i < len(g) {
			a = g[i]
		}
		if i < len(m) {
			b = m[i]
		}
		if a == b {
			continue
		}
		if r.kind == "same" {
			r.kind = "columns"
			if a.text != b.text {
				r.kind = "texts"
			}
			if a.line != b.line {
				r.kind = "lines"
			}
			r.key = fmt.Sprintf("gc     %s\nminigo %s", normal(text, a.text), normal(text, b.text))
			if r.kind == "columns" {
				r.key = "column of " + normal(text, a.text)
			}
		}
		r.lines = r.lines && a.line == b.line
		r.columns = r.columns && a.column == b.column && a.line == b.line
		r.texts = r.texts && a.text == b.text
	}
	return r
}

var word = regexp.MustCompile(`"[^"]*"|'[^']*'|[\pL_][\pL\d_]*|\d[\w.]*`)

// normal takes the program's own names and numbers out of a message.
func normal(text, message string) string {
	names := map[string]bool{}
	for _, t := range split(text) {
		if !t.kind.IsKeyword() {
			names[t.text] = true
		}
	}
	return word.ReplaceAllStringFunc(message, func(w string) string {
		if names[w] || w[0] >= '0' && w[0] <= '9' || w[0] == '"' || w[0] == '\'' {
			return "_"
		}
		return w
	})
}
