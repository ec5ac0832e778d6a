// Four loops deep, each way out.
package main

import "fmt"

func it(yield func(int) bool) {
	for i := 0; i < 2; i++ {
		if !yield(i) {
			return
		}
	}
}

func walk(way int) (s string) {
l1:
	for a := range it {
	l2:
		for b := range it {
		l3:
			for c := range it {
				for d := range it {
					s += fmt.Sprint(a, b, c, d, ";")
					switch way {
					case 1:
						break l1
					case 2:
						break l2
					case 3:
						break l3
					case 4:
						break
					case 5:
						continue l1
					case 6:
						continue l2
					case 7:
						continue l3
					case 8:
						continue
					case 9:
						return
					case 10:
						return s + "!"
					case 11:
						goto done
					}
				}
				s += "d"
			}
			s += "c"
		}
		s += "b"
	}
	s += "a"
done:
	return
}

func main() {
	for way := 1; way <= 11; way++ {
		fmt.Println(way, walk(way))
	}
}
