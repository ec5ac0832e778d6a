# What may differ between two listings, what is told and passes, and what fails.
try() { "$MINIGO" asmdiff "$@"; echo "-> $?"; }
list() { printf 'main.f STEXT size=40\n'; i=0; while IFS= read -r line; do printf '\t0x%04x %05d (x.go:3)\t%s\n' $i $i "$(echo "$line" | tr ' ' '\t' | sed 's/,\t/, /')"; i=$((i + 4)); done; }
list > base.s <<'X'
PUSHQ BP
XORL AX, AX
LEAQ 0x1544(IP), CX
MOVQ 8(CX), DX
ADDQ DX, AX
CMPQ DX, AX
JEQ 36
CALL runtime.gopanic(SB)
LEAVE
RET
X
echo "- renamed, another address, another way to clear, padding"
list > same.s <<'X'
PUSHQ BP
MOVQ $0, R8
LEAQ 0x99(IP), SI
NOPW 0(AX)
MOVQ 8(SI), DI
ADDQ DI, R8
CMPQ DI, R8
JEQ 40
CALL runtime.gopanic(SB)
LEAVE
RET
X
try base.s same.s
echo "- another operation: told"
sed 's/ADDQ/SUBQ/' base.s > op.s; try base.s op.s
echo "- a call, a jump, an access, a lea, a register used twice"
sed 's/gopanic/goexit/' base.s > call.s; try base.s call.s
sed 's/JEQ/JNE/' base.s > jump.s; try base.s jump.s
sed 's/8(CX)/16(CX)/' base.s > access.s; try -u base.s access.s
grep -v LEAQ base.s > lea.s; try base.s lea.s
sed 's/8(CX)/8(AX)/' base.s > other.s; try base.s other.s
echo "- another function"
sed 's/main.f/main.g/' base.s > name.s; try base.s name.s
echo "- what is nothing of this"
echo hello > text; : > empty
try base.s text; try empty base.s; try base.s none; try base.s .; try base.s
echo "- a program: built, from its source, and its listing"
printf 'package main\n\nfunc f(n int) { defer println(n) }\n\nfunc main() { f(1) }\n' > x.go
"$MINIGO" build -S -o x x.go 2> x.s
try x x.s; try x.go x
sed 's/println(n)/recover()/' x.go > y.go
try x.go y.go | grep -c 'main.f: [0-9]* calls'
echo "- functions by their names, the runtime's as well"
try -s '^main\.f$' x.go y.go | grep -c 'main.f: [0-9]* calls'
try -s '^runtime\.(gopanic|deferreturn)$' x x.go
try -s 'no.such' x x.go; try -s '(' x x.go
