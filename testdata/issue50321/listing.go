// Claim: in the code of a function with two deferred calls and a panic the calls of deferproc,
// gopanic and deferreturn can be read off in this order (see it with "minigo run -S").
package main

func main() {
	defer println("first deferred, last run")
	defer func() {
		println("recovered:", recover() != nil)
	}()
	panic("listed")
}
