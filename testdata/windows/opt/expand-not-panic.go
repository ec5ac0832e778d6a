package main

// An index may fail: the callee's frame must be in the traceback.
func f(s []int) int { return last(s) }

func last(s []int) int {
	if len(s) == 0 {
		return 0
	}
	return s[len(s)-1:][0]
}

func main() { f(nil) }
