package p

import "fmt"; var x = 1; func f() int { return x }; type t struct { a int; b string }
func g() (int, /* a comment
over lines */ error) {
	x := 1 /* one
	two */
	x++
	for i := 0; i < 10; i++ { fmt.Println(i) }
	return x, nil
}
