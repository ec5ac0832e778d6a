package main

import "C" // ERROR "not supported: import \"C\""

func main() {
}
