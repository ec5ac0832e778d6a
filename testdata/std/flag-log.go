package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"time"
)

type list []string

func (l *list) String() string     { return fmt.Sprint(*l) }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

func main() {
	fs := flag.NewFlagSet("prog", flag.ContinueOnError)
	fs.SetOutput(os.Stdout)
	n := fs.Int("n", 3, "how `many`")
	v := fs.Bool("v", false, "verbose")
	d := fs.Duration("d", time.Second, "how long")
	s := fs.String("s", "x", "a string")
	var l list
	fs.Var(&l, "l", "a list")
	fmt.Println(fs.Parse([]string{"-n", "7", "-v", "--d=2m", "-l", "a", "-l=b", "rest", "-n"}))
	fmt.Println(*n, *v, *d, *s, l, fs.Args(), fs.NFlag())
	fs.PrintDefaults()
	fmt.Println(fs.Parse([]string{"-q"}))
	fmt.Println(fs.Parse([]string{"-n", "x"}))
	fmt.Println(errors.Is(fs.Parse([]string{"-h"}), flag.ErrHelp))
	fs.Visit(func(f *flag.Flag) { fmt.Println(f.Name, f.Value) })

	lg := log.New(os.Stdout, "p: ", log.Lshortfile|log.Lmsgprefix)
	lg.Println("hello", 1)
	lg.Printf("%d", 2)
	func() {
		defer func() { fmt.Println(recover()) }()
		lg.Panicln("no")
	}()
	log.SetOutput(io.Discard)
	log.Print("unseen")
}
