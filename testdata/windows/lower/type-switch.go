package main

func f(x any) int {
	switch v := x.(type) {
	case int:
		return v
	case error:
		return len(v.Error())
	case nil:
		return -1
	}
	return 0
}

func main() { f(nil) }
