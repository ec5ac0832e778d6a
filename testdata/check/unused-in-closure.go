package main

func main() {
	f := func() {
		v := 1 // ERROR "declared and not used: v"
	}
	f()
	w := 1
	func() { println(w) }()
	u := 0 // ERROR "declared and not used: u"
	func() { u = 1 }()
}
