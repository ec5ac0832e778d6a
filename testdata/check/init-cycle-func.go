package main

var table = []func(){f} // ERROR "initialization cycle for table\n.*table refers to f\n.*f refers to g\n.*g refers to table"

func f() { g() }
func g() { _ = table[0] }

func main() {}
