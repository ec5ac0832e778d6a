package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"
)

const text = `the quick brown fox
jumps over the lazy dog
the end`

func main() {
	counts := map[string]int{}
	lines := bufio.NewScanner(strings.NewReader(text))
	n := 0
	for lines.Scan() {
		n++
		words := bufio.NewScanner(strings.NewReader(lines.Text()))
		words.Split(bufio.ScanWords)
		for words.Scan() {
			counts[words.Text()]++
		}
	}
	keys := make([]string, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if counts[keys[i]] != counts[keys[j]] {
			return counts[keys[i]] > counts[keys[j]]
		}
		return keys[i] < keys[j]
	})
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	for _, k := range keys {
		fmt.Fprintf(w, "%-6s %s\n", k, strings.Repeat("*", counts[k]))
	}
	fmt.Fprintln(w, n, "lines", len(counts), "words", counts)
}
