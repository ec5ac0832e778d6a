// Labels do not cross function boundaries.
package main

func main() {
L: // ERROR "label L defined and not used"
	for {
		func() {
			for {
				break L // ERROR "break label not defined: L"
			}
		}()
	}
}
