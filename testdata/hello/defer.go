// What defer, panic and recover do, in one program.
package main

import (
	"errors"
	"fmt"
	"os"
)

var errBroken = errors.New("broken pipe")

type pump struct {
	name  string
	steps []string
}

func (p *pump) log(format string, args ...any) {
	p.steps = append(p.steps, fmt.Sprintf(p.name+": "+format, args...))
}

// run turns a panic of the work into an error; its deferred calls run last in, first out.
func (p *pump) run(work func()) (err error) {
	defer p.log("closed")
	defer func() {
		if r := recover(); r != nil {
			p.log("recovered %v", r)
			err = fmt.Errorf("%s: %w", p.name, asError(r))
		}
	}()
	defer p.log("flushed")
	p.log("started")
	work()
	p.log("finished")
	return nil
}

func asError(r any) error {
	if e, ok := r.(error); ok {
		return e
	}
	return fmt.Errorf("%v", r)
}

func main() {
	works := map[string]func(){
		"ok":    func() {},
		"value": func() { panic(errBroken) },
		"index": func() { var s []int; s[3] = 1 },
	}
	for _, name := range []string{"ok", "value", "index"} {
		p := &pump{name: name}
		err := p.run(works[name])
		for _, s := range p.steps {
			fmt.Println(s)
		}
		fmt.Printf("-> err=%v, broken=%t\n", err, errors.Is(err, errBroken))
	}
	for i := range 3 {
		defer fmt.Fprintln(os.Stdout, "deferred in main:", i)
	}
}
