package main

func f(s, t string) bool {
	u := s + "," + t
	return u == "a" || u < t
}

func main() { f("", "") }
