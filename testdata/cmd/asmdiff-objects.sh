# Object files that are not linked: the relocations say what is called and read. Another place of the same is no difference.
try() { "$MINIGO" asmdiff "$@"; echo "-> $?"; }
make() { ${CC:-cc} -O1 -fno-pic -c -o "$1.o" "$1.c"; }
cat > base.c <<'C'
extern int f(const char *), g(const char *);
int shared;
static int own[4], mine;
static int helper(int n) { return own[n] + mine++ + shared; }
int a(int n) { return f("one") + helper(n); }
int b(int n) { return n ? g("two") : f("one"); }
C
make base
try base.o base.o
echo "- the same at other addresses"
{ echo 'extern int h(const char *); int before(void) { return h("zero"); }'; cat base.c; } > moved.c; make moved
try -s '^runtime\.[ab]$' base.o moved.o
echo "- another call, another string, another variable"
sed 's/? g(/? f(/' base.c > call.c; make call; try base.o call.o
sed 's/f("one") + /f("eno") + /' base.c > string.c; make string; try base.o string.o
sed 's/+ shared/+ other/; s/int shared;/int shared, other;/' base.c > variable.c; make variable; try -u base.o variable.o | grep '^[-+][A-Z]'
echo "- static functions with one name"
for i in 1 2; do
  echo "static __attribute__((noinline)) int same(int n) { return n * n + $i; } int from$i(int n) { return same(n) + 1; }" > unit$i.c; make unit$i
done
ld -r -o two.o unit1.o unit2.o; ld -r -o swapped.o unit2.o unit1.o
try two.o two.o; try -s '^runtime\.same' two.o swapped.o
echo "- a broken file"
head -c 100 base.o > cut.o; try base.o cut.o
echo "- an executable whose section of names lies beyond its end"
number() { od -An -tu"$2" -j "$1" -N "$2" base.o | tr -d ' '; }
put() { printf "$2" | dd of=beyond.o bs=1 seek="$1" conv=notrunc 2>/dev/null; }
cp base.o beyond.o; put 16 '\002'; put $(($(number 40 8) + 64 * $(number 62 2) + 25)) '\177'
try -s . base.o beyond.o | tail -1
