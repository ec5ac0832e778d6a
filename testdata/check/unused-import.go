package main

import (
	"errors" // ERROR ".errors. imported and not used"
	"fmt"
	str "strings" // ERROR ".strings. imported as str and not used"
	_ "unicode/utf8"
	"unsafe" // ERROR ".unsafe. imported and not used"
)

func main() { fmt.Println() }
