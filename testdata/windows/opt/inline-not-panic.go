package main

// div may panic: its frame must be in the traceback.
func f(x int) int { return div(x, x+1) }

func div(a, b int) int { return a / b }

func main() { f(0) }
