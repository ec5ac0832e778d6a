package main

func small() int {
	var a [100]int
	return a[len(a)-1]
}

func large() int {
	var a [100000]int
	return a[len(a)-1]
}

func main() { println(small(), large()) }
