package main

func main() {
L:
	for {
		func() {
		L:
			for {
				break L
			}
		}()
		break L
	}
}
