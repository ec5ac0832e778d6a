# While one goroutine waits for standard input the others go on.
cat > wait.go <<'Y'
package main

import (
	"bufio"
	"fmt"
	"os"
	"time"
)

func main() {
	ticks := make(chan bool)
	go func() {
		for i := 0; i < 3; i++ {
			time.Sleep(time.Millisecond)
		}
		fmt.Println("slept")
		close(ticks)
	}()
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		fmt.Println("read", lines.Text())
	}
	<-ticks
}
Y
(sleep 0.3; echo first; echo second) | "$MINIGO" run wait.go
echo one | "$MINIGO" run wait.go | sort
