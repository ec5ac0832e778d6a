# A package whose constants are for one machine is built for it; a function that assembly makes a jump to another package's works.
mkdir sys
printf 'module m\n' > go.mod
printf 'package sys\n\nconst Width = 64\n' > sys/c_amd64.go
printf 'package sys\n\nimport _ "syscall"\n\nfunc RawSyscall(trap, a1, a2, a3 uintptr) (r1, r2, err uintptr)\n\nfunc Own() int\n\nfunc W() int { return Width }\n' > sys/s.go
printf '#include "textflag.h"\n\nTEXT \302\267RawSyscall(SB),NOSPLIT,$0-56\n\tJMP\tsyscall\302\267RawSyscall(SB)\n\nTEXT \302\267Own(SB),NOSPLIT,$0-8\n\tRET\n' > sys/a.s
printf 'package main\n\nimport "m/sys"\n\nfunc main() {\n\t_, _, e := sys.RawSyscall(3, 1000, 0, 0)\n\tprintln(sys.W(), e)\n}\n' > main.go
"$MINIGO" run .; echo "-> $?"
sed -i 's/sys.W()/sys.Own()/' main.go
"$MINIGO" run .; echo "-> $?"
