package main

func b[Y any]() { // ERROR "instantiation cycle"
	type L struct{ y Y }
	b[L]()
}

func main() {}
