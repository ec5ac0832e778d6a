package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

func main() {
	out, err := exec.Command("echo", "a", "b").Output()
	fmt.Printf("%q %v\n", out, err)
	c := exec.Command("tr", "a-z", "A-Z")
	c.Stdin = strings.NewReader("hello")
	var b bytes.Buffer
	c.Stdout = &b
	fmt.Println(c.Run(), b.String())
	err = exec.Command("sh", "-c", "echo oops >&2; exit 7").Run()
	fmt.Println(err)
	_, err = exec.Command("sh", "-c", "echo oops >&2; exit 7").Output()
	fmt.Println(err, string(err.(*exec.ExitError).Stderr))
	_, err = exec.LookPath("no-such-command")
	fmt.Println(err)
	fmt.Println(exec.Command("no-such-command").Run())
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	t := time.Now()
	err = exec.CommandContext(ctx, "sleep", "10").Run()
	fmt.Println(err, time.Since(t) < 5*time.Second)
	c = exec.Command("cat")
	in, _ := c.StdinPipe()
	o, _ := c.StdoutPipe()
	c.Start()
	go func() { io.WriteString(in, strings.Repeat("x", 200000)); in.Close() }()
	data, _ := io.ReadAll(o)
	fmt.Println(len(data), c.Wait())
	c = exec.Command("sh", "-c", "pwd; echo $FOO")
	c.Dir = "/"
	c.Env = append(os.Environ(), "FOO=bar")
	out, err = c.CombinedOutput()
	fmt.Printf("%q %v %v\n", out, err, c.ProcessState)
	n := 0
	done := make(chan bool)
	go func() { exec.Command("sleep", "0.2").Run(); close(done) }()
	for {
		select {
		case <-done:
			fmt.Println(n > 5)
			return
		case <-time.After(10 * time.Millisecond):
			n++
		}
	}
}
