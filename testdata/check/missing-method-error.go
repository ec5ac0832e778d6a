package main

type E struct{}

func (e *E) Error() string { return "" }

func f() error {
	return E{} // ERROR "cannot use E{} \(value of struct type E\) as error value in return statement: E does not implement error \(method Error has pointer receiver\)"
}

func main() { f() }
