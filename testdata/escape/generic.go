package main

func address[P any](x P) *P { return &x }

func first[P any](s []P) P {
	p := &s[0]
	return *p
}

func main() { println(*address(1), first([]string{"a"})) }
