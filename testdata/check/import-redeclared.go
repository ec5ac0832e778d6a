// A name that is taken does not make its import used.
package main

import "bufio"    // ERROR "^.bufio. imported and not used$"
import bufio "os" // ERROR "^bufio redeclared in this block\n\t.*:4:8: other declaration of bufio$" "^.os. imported as bufio and not used$"

func main() {}
