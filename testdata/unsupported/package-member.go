// What Go's package has and ours lacks is not supported, not undefined.
package main

import (
	"io/fs"
	"os"
	"syscall"
	"time"
)

func main() {
	names, err := fs.Glob(os.DirFS("."), "*.go") // ERROR "^not supported: fs.Glob$"
	println(len(names), err == nil)
	b, _ := time.Now().MarshalBinary() // ERROR "^not supported: time.Time.MarshalBinary$"
	println(len(b))
	syscall.Mount("a", "b", "c", 0, "") // ERROR "^not supported: syscall.Mount$"
	var p *os.Process
	st, _ := p.Wait() // ERROR "^not supported: os.Process.Wait$"
	println(st.ExitCode())
}
