// Maps with int, string and struct keys: insert, look up, delete, iterate.
package main

type point struct{ x, y int }

func ints(n int) int {
	m := make(map[int]int)
	for i := 0; i < n; i++ {
		m[i*7919%n] += i
	}
	sum := 0
	for i := 0; i < 2*n; i++ {
		if v, ok := m[i]; ok {
			sum += v & 15
		}
	}
	for i := 0; i < n; i += 3 {
		delete(m, i)
	}
	for k := range m {
		sum += k & 7
	}
	return sum + len(m)
}

func words(text string) int {
	count := map[string]int{}
	start := 0
	for i := 0; i < len(text); i++ {
		if text[i] == ' ' {
			count[text[start:i]]++
			start = i + 1
		}
	}
	return count["the"]*100 + len(count)
}

func points(n int) int {
	seen := map[point]bool{}
	p := point{}
	for i := 0; i < n; i++ {
		seen[p] = true
		switch i % 5 {
		case 0, 1:
			p.x++
		case 2:
			p.y--
		default:
			p.x, p.y = p.y, p.x%17
		}
	}
	return len(seen)
}

func main() {
	text := ""
	for i := 0; i < 100; i++ {
		text += "the quick brown fox jumps over the lazy dog and " + string(rune('a'+i%26)) + string(rune('a'+i%7)) + " "
	}
	sum := 0
	for i := 0; i < 10; i++ {
		sum += ints(50000)
	}
	for i := 0; i < 200; i++ {
		sum += words(text)
	}
	sum += points(1000000)
	println(sum)
}
