# GOGC, GOMEMLIMIT and GODEBUG=gctrace=1.
cat >set.go <<'G'
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

func main() {
	runtime.GC()
	fmt.Println(debug.SetGCPercent(100), debug.SetMemoryLimit(-1))
}
G
for v in 50 off -3 abc; do
  GOGC=$v "$MINIGO" run set.go
done
for v in off 5000B 10KiB 3GiB 1TiB; do
  GOMEMLIMIT=$v "$MINIGO" run set.go
done
for v in 1x 1kB -5 1.5GiB 99999999999999999999 9999999TiB; do
  GOMEMLIMIT=$v "$MINIGO" run set.go 2>err
  echo "$?"
  sed 2q err
done
GODEBUG=gctrace=1 "$MINIGO" run set.go 2>&1 | sed -E 's/ @[0-9.]+s [0-9]+%/ @Ts P%/; s/[0-9.]+\+[0-9.]+\+[0-9.]+ ms clock/CLOCK/; s/[0-9.]+\+[0-9.]+\/[0-9.]+\/[0-9.]+\+[0-9.]+ ms cpu/CPU/; s/[0-9]+ MB goal/N MB goal/; s/, [0-9]+ P/, N P/'
GODEBUG=gctrace=1,gctrace=0 "$MINIGO" run set.go 2>&1
