# Many at once, writing and reading, one of them emptying the folder, some killed: each runs its program, and nothing unfinished stays.
export MINIGOCACHE=$PWD/cache
for i in 0 1 2 3; do printf 'package main\n\nimport "fmt"\n\nvar a = [5000]int{4999: %d}\n\nfunc main() { fmt.Println(a[4999]) }\n' $i > x$i.go; done
worker() { for n in 1 2 3 4 5 6 7 8; do for i in 0 1 2 3; do [ "$("$MINIGO" run x$i.go 2>&1)" = $i ] || echo "x$i failed"; done; done; }
worker & worker & worker & worker &
(for n in 1 2 3 4 5 6; do "$MINIGO" clean -cache || echo clean failed; sleep 0.02; done) &
(for n in 1 2 3 4 5 6 7 8 9; do timeout -s KILL 0.00$n "$MINIGO" run -a x1.go >/dev/null 2>&1; done) 2>/dev/null &
wait
ls -A cache | grep -c '^\.new'
for i in 0 1 2 3; do "$MINIGO" run x$i.go; done
