// Strings: concatenation, bytes, runes, strings.Builder, comparison, conversion of numbers.
package main

import (
	"strconv"
	"strings"
)

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func isPalindrome(s string) bool {
	for i := 0; i < len(s)/2; i++ {
		if s[i] != s[len(s)-1-i] {
			return false
		}
	}
	return true
}

func join(n int) int {
	var b strings.Builder
	for i := 0; i < n; i++ {
		b.WriteString("item ")
		b.WriteString(strconv.Itoa(i))
		b.WriteByte(';')
	}
	total := 0
	for _, part := range strings.Split(b.String(), ";") {
		if strings.HasSuffix(part, "7") {
			total += len(part)
		}
	}
	return total
}

func upper(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}

func main() {
	sum := 0
	for i := 0; i < 300000; i++ {
		s := strconv.Itoa(i)
		if isPalindrome(s) {
			sum += len(s)
		}
	}
	for i := 0; i < 100000; i++ {
		s := "key" + strconv.Itoa(i&255) + "=" + "välue"
		if reverse(s) < s {
			sum++
		}
		sum += len(upper(s))
	}
	for i := 0; i < 20; i++ {
		sum += join(10000)
	}
	println(sum)
}
