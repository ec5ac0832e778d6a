# What the language of go.mod's "go" line lacks is refused, and said why.
mkdir m && cd m
cat > m.go <<'X'
package main

import "unsafe"

type N interface{ int }

func id[T any](x T) T { return x }

func main() {
	b := []byte("abc")
	_ = [3]byte(b)
	_ = (*[3]byte)(b)
	for range 3 {
	}
	_ = 0b1
	_ = unsafe.Add(nil, 1)
	_ = min(1, 2)
	clear(b)
}
X
for v in 1.12 1.17 1.18 1.20 1.22; do
  echo "-- go $v"
  printf 'module m\ngo %s\n' $v > go.mod
  "$MINIGO" build -e . 2>&1
done
