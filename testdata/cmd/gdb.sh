# gdb with minigo-gdb.py: Go names, the defer list as a panic unwinds it, goroutines and values.
cat > x.go <<'G'
package main

import (
	"fmt"
	"time"
)

type point struct {
	X, Y int
	Name string
}

func test(n int) {
	defer fmt.Println("first")
	defer func() {
		fmt.Println("second", recover())
	}()
	if n > 0 {
		panic(fmt.Sprint("boom ", n))
	}
}

type shape interface{ Area() int }

func (p *point) Area() int { return p.X * p.Y }

var text, empty = "a \"quoted\"\n", ""
var numbers = []int{1, 2, 3}
var ages = map[string]int{"ann": 30, "bob": 40}
var values = []any{1, "two", 3.5, true, point{1, 2, "p"}, &point{3, 4, "q"}, []string{"s"}, [2]bool{true, false}, nil, 'x', complex(1, -2), ages}
var any1 any = point{5, 6, "r"}
var shape1 shape = &point{7, 8, "s"}

//go:noinline
func stop() {}

func main() {
	ready, forever := make(chan bool), make(chan int)
	go func() {
		defer fmt.Println("never")
		ready <- true
		<-forever
	}()
	<-ready
	time.Sleep(100 * time.Millisecond)
	test(0)
	test(1)
	stop()
	fmt.Println(text, empty, numbers, ages, values, any1, shape1)
}
G
"$MINIGO" build -O0 -o x x.go
debug() {
  for c; do printf '%s\n' "-ex" "$c"; done | tr '\n' '\0' | xargs -0 gdb -nx -batch -iex 'set auto-load python-scripts off' -x "$(dirname "$MINIGO")/minigo-gdb.py" -ex 'set debuginfod enabled off' x 2>&1 |
    sed -e '/^[0-9]*\t  [^ ]/d; /libthread_db/d; /^\[New Thread/d; /^\[Thread /d; /^\[Switching to/d; /^\[Inferior/d; /^$/d; /runtime\//d; / in rt_callon ()/d; / in  ()/d' -e 's/0x[0-9a-f]*/0x/g; s/^Thread [0-9]* "x" hit //' -e "s|$PWD/||"
}
echo "- the article's experiment: two deferred calls and a panic"
debug 'break main.test if n_1 == 1' run next next 'info defers' 'break runtime.gopanic' continue 'info defers' 'info panics' 'break main.test.func1' continue \
  'info defers' 'info panics' 'bt 1' 'delete 2' 'break deferreturn' continue 'info defers' 'info panics'
echo "- goroutines"
debug 'break main.stop' run 'info goroutines' 'info defers' 'info defers 18' 'goroutine 18 bt' 'goroutine 1 bt 1' 'bt 1' 'goroutine 99 bt' 'goroutine 18' 'info defers 99' 'info panics x' kill 'info defers'
echo "- values"
debug 'break main.stop' run 'print gv_main_otext' 'print gv_main_oempty' 'print gv_main_onumbers' 'print gv_main_oany1' 'print gv_main_oshape1' 'goprint gv_main_onumbers []int' \
  'goprint gv_main_oages map[string]int' 'goprint gv_main_ovalues []interface {}' 'goprint gv_main_otext string' 'goprint 1' 'goprint gv_main_otext main.none'
echo "- without -x, once gdb trusts the folder"
here=$(cd "$(dirname "$MINIGO")" && pwd -P)
gdb -nx -batch -iex "add-auto-load-safe-path $here" -ex 'info defers' x
gdb -nx -batch -ex 'info defers' x 2>&1 | grep -o 'auto-loading has been declined\|^Undefined info command'
echo "- names"
debug "break 'main.(*point).Area'" 'break main.nothing' 'break x.go:14' 'info breakpoints' | sed 's/^Make breakpoint pending.*//'
