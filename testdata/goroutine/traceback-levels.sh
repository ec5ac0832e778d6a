# GOTRACEBACK and debug.SetTraceback: which goroutines are shown, with what, and the status.
cat >die.go <<'G'
package main

import (
	"os"
	"runtime/debug"
	"sync"
	"syscall"
	"time"
)

func main() {
	c := make(chan int)
	go func() { <-c }()
	time.Sleep(10 * time.Millisecond)
	if len(os.Args) > 2 {
		debug.SetTraceback(os.Args[2])
	}
	switch os.Args[1] {
	case "panic":
		panic("boom")
	case "fatal":
		var mu sync.Mutex
		mu.Unlock()
	case "deadlock":
		<-c
	case "quit":
		syscall.Kill(syscall.Getpid(), syscall.SIGQUIT)
		time.Sleep(time.Second)
	}
}
G
ulimit -c 0
"$MINIGO" build -o die die.go
show() { # label, arguments
  label=$1
  shift
  sh -c './die "$@" 2>out' sh "$@" 2>junk
  status=$?
  echo "$label: status $status," running $(grep -c '^goroutine .*\[running' out), waiting $(grep -c '^goroutine .*\[chan receive' out), addresses $(grep -c 'gp=.*\[running\|gp=.*\[chan receive' out), runtime stack $(grep -c '^runtime stack' out)
}
for how in panic fatal deadlock quit; do
  for level in '' none single all system crash 0 1 2 9 2x wer; do
    GOTRACEBACK=$level show "$how '$level'" $how
  done
done
for level in '' none single all system crash 0 1 wer; do
  show "SetTraceback '$level'" panic "$level"
  GOTRACEBACK=none show "none, then '$level'" panic "$level"
  GOTRACEBACK=all show "all, then '$level'" panic "$level"
done
