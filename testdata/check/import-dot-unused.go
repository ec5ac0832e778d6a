package main

import . "errors" // ERROR ".errors. imported and not used"

func main() {}
