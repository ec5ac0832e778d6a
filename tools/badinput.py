#!/usr/bin/env python3
"""badinput.py MINIGO [NAME...]: programs at and beyond every limit. Each compiles and prints what it must, or is
refused in gc's manner within a second; never a crash, a hang, a message of the C compiler's, or more than 2 GB.

A case is a name, a source, and what must come: the text of standard output, ("error", regular expression) that the
first line on standard error must match, or ("bytes", n): with flags, at most so many on standard output. --keep DIR leaves the sources there.
"""
import concurrent.futures, os, re, resource, subprocess, sys, tempfile, time

SECONDS, REFUSED_SECONDS, MEGABYTES = 20, 1.0, 2048
cases = []


def case(name, expect, body, top="", main=True, flags=()):
    text = "package main\n\n" + top + "\n"
    cases.append((name, expect, text + ("func main() {\n" + body + "\n}\n" if main else body), list(flags)))


def error(text):
    return ("error", text)


def nest(n, left, inner, right):
    return left * n + inner + right * n


# ---- size: many of one thing ----
lines = "".join(f"func f{i}(a int) int {{\n\tb := a + {i}\n\tif b > 10 {{\n\t\treturn b - 1\n\t}}\n\treturn b\n}}\n" for i in range(14000))
case("100,000 lines", "100009\n", "\tfmt.Println(f0(1) + f9(100000))", 'import "fmt"\n\n' + lines)
case("20,000 statements", "199990000\n", "\tx := 0\n" + "".join(f"\tx += {i}\n" for i in range(20000)) + "\tp(x)",
     'import "fmt"\n\nfunc p(x int) { fmt.Println(x) }\n')
FMT = 'import "fmt"\n\nfunc id(x int) int { return x }\n\nvar one = 1\n'
case("20,000 declarations", "20000\n", "\tx0 := one\n" + "".join(f"\tx{i} := x{i - 1} + 1\n" for i in range(1, 20000)) + "\tfmt.Println(x19999)", FMT)
case("struct of 10,000 fields", "7 10000\n", "\tvar s S\n\ts.f9999 = 7\n\tt := s\n\tfmt.Println(t.f9999, unsafe.Sizeof(s)/8)",
     'import (\n\t"fmt"\n\t"unsafe"\n)\n\ntype S struct {\n' + "".join(f"\tf{i} int\n" for i in range(10000)) + "}\n")
case("compared struct of 10,000 fields", "true false\n", "\tvar s, t S\n\ta := s == t\n\tt.f9999 = \"x\"\n\tfmt.Println(a, s == t)",
     'import "fmt"\n\ntype S struct {\n' + "".join(f"\tf{i} {'string' if i % 2 else 'int'}\n" for i in range(10000)) + "}\n")
case("switch of 20,000 cases", "19999 -1\n", "\tfmt.Println(f(19999), f(20000))",
     FMT + "func f(x int) int {\n\tswitch x {\n" + "".join(f"\tcase {i}:\n\t\treturn {i}\n" for i in range(20000)) + "\t}\n\treturn -1\n}\n")
case("else if chain of 10,000", "9999\n", "\tx := one + 9998\n\tif x == 0 {\n" + "".join(f"\t}} else if x == {i} {{\n\t\tfmt.Println({i})\n" for i in range(1, 10000)) + "\t}", FMT)
case("string switch of 20,000 cases", "19999 -1\n", "\tfmt.Println(f(\"k19999\"), f(\"z\"))",
     FMT + "func f(x string) int {\n\tswitch x {\n" + "".join(f'\tcase "k{i}":\n\t\treturn {i}\n' for i in range(20000)) + "\t}\n\treturn -1\n}\n")
case("type switch of 2,000 cases", "1999\n", "\tfmt.Println(f(T1999(1)))",
     FMT + "".join(f"type T{i} int\n" for i in range(2000)) + "func f(x any) int {\n\tswitch x.(type) {\n" + "".join(f"\tcase T{i}:\n\t\treturn {i}\n" for i in range(2000)) + "\t}\n\treturn -1\n}\n")
case("10,000 methods", "9999\n", "\tvar t T\n\tvar i I = t\n\tfmt.Println(i.M9999())",
     FMT + "type T struct{}\n\ntype I interface{ M9999() int }\n" + "".join(f"func (T) M{i}() int {{ return {i} }}\n" for i in range(10000)))
case("interface of 5,000 methods", "4999\n", "\tvar i I = T{}\n\tfmt.Println(i.M4999())",
     FMT + "type T struct{}\n\ntype I interface {\n" + "".join(f"\tM{i}() int\n" for i in range(5000)) + "}\n" + "".join(f"func (T) M{i}() int {{ return {i} }}\n" for i in range(5000)))
case("string of 10 MB", "10000000\n", "\tfmt.Println(len(s))", FMT + 'var s = "' + "x" * 10000000 + '"\n')
case("raw string of 10 MB", "10000000\n", "\tfmt.Println(len(s))", FMT + "var s = `" + ("x" * 99 + "\n") * 100000 + "`\n")
case("slice of 100,000 elements", "100000 4999950000\n", "\tsum := 0\n\tfor _, v := range s {\n\t\tsum += v\n\t}\n\tfmt.Println(len(s), sum)",
     FMT + "var s = []int{" + ",\n".join(map(str, range(100000))) + "}\n")
case("local slice of 100,000 elements", "100000 99999\n", "\ts := []int{" + ", ".join(map(str, range(100000))) + "}\n\tfmt.Println(len(s), s[99999])", FMT)
case("slice of 10,000 calls", "10000 9999\n", "\ts := []int{" + ", ".join(f"id({i})" for i in range(10000)) + "}\n\tfmt.Println(len(s), s[9999])", FMT)
case("map of 10,000 entries", "10000 9999\n", "\tfmt.Println(len(m), m[\"k9999\"])", FMT + "var m = map[string]int{\n" + "".join(f'\t"k{i}": {i},\n' for i in range(10000)) + "}\n")
case("identifier of 100,000 bytes", "3\n", "\t" + "v" * 100000 + " := 3\n\tfmt.Println(" + "v" * 100000 + ")", FMT)
case("names of 100,000 bytes", "3\n", "\tfmt.Println(F{N}(T{N}{3}).f{N})".replace("{N}", "n" * 100000),
     FMT + "type T{N} struct{ f{N} int }\n\nfunc F{N}(t T{N}) T{N} { return t }\n".replace("{N}", "n" * 100000))
case("5,000 parameters", error(r".*: not supported: function with more than 250 parameters"), "\tfmt.Println(f(" + ", ".join(map(str, range(5000))) + "))",
     FMT + "func f(" + ", ".join(f"a{i}" for i in range(5000)) + " int) int { return a4999 }\n")
case("1,000 results", "999\n", "\t" + ", ".join(["_"] * 999 + ["x"]) + " := f()\n\tfmt.Println(x)",
     FMT + "func f() (" + ", ".join(["int"] * 1000) + ") { return " + ", ".join(map(str, range(1000))) + " }\n")
case("assignment of 2,000 variables", "1 0\n", "\tvar " + ", ".join(f"a{i}" for i in range(2000)) + " int\n\ta1999 = 1\n\t" + ", ".join(f"a{i}" for i in range(2000)) + " = " + ", ".join(f"a{1999 - i}" for i in range(2000)) + "\n\tfmt.Println(a0, a1999)", FMT)
case("10,000 package variables in a chain", "10000\n", "\tfmt.Println(x0)", FMT + "".join(f"var x{i} = id(x{i + 1}) + 1\n" for i in range(9999)) + "var x9999 = id(1)\n")
case("2,000 instances", "2000\n", "\tn := 0\n" + "".join(f"\tn += f[[{i}]int]()\n" for i in range(2000)) + "\tfmt.Println(n)", FMT + "func f[T any]() int { return 1 }\n")
case("20,000 goto labels", "20000\n", "\tn := 0\n" + "".join(f"\tgoto L{i}\nL{i}:\n\tn++\n" for i in range(20000)) + "\tfmt.Println(n)", FMT)
case("iota to 20,000", "19999\n", "\tfmt.Println(c19999)", FMT + "const (\n\tc0 = iota\n" + "".join(f"\tc{i}\n" for i in range(1, 20000)) + ")\n")
case("10,000 imports of one package", error(r".*fmt redeclared in this block"), 'import "fmt"\n' * 10000 + "func main() { fmt.Println() }\n", main=False)
case("concatenation of 5,000 strings", "5000\n", "\ts := \"a\"\n\tfmt.Println(len(" + " + ".join(["s"] * 5000) + "))", FMT)

# ---- depth ----
D = 5000
case("parentheses", "1\n", "\tfmt.Println(" + nest(D, "(", "one", ")") + ")", FMT)
case("unary", "-1\n", "\tfmt.Println(" + nest(D - 1, "- ", "one", "") + ")", FMT)
case("not", "true\n", "\tb := one == 1\n\tfmt.Println(" + "!" * D + "b)", FMT)
case("constant unary", "1\n", "\tfmt.Println(" + nest(D, "- ", "1", "") + ")", FMT)
case("binary chain", "5000\n", "\tfmt.Println(" + " + ".join(["one"] * D) + ")", FMT)
case("binary chain to the right", "0\n", "\tfmt.Println(" + nest(D - 1, "(one - ", "one", ")") + ")", FMT)
case("binary chain of constants", "5000\n", "\tfmt.Println(" + " + ".join(["1"] * D) + ")", FMT)
case("and-or chain", "true\n", "\tfmt.Println(" + " && ".join(["one == 1"] * D) + ")", FMT)
case("nested and-or", "true\n", "\tfmt.Println(" + nest(D, "(one == 1 && (one == 2 || ", "one == 1", "))") + ")", FMT)
case("nested calls", "1\n", "\tfmt.Println(" + nest(D, "id(", "1", ")") + ")", FMT)
case("nested conversions", "1\n", "\tfmt.Println(" + nest(D, "int(", "one", ")") + ")", FMT)
case("nested composite literals", "[[]]\n", "\tvar x any = " + nest(D, "[]any{", "", "}") + "\n\tfor i := 0; i < 4998; i++ {\n\t\tx = x.([]any)[0]\n\t}\n\tfmt.Println(x)", FMT)
case("nested pointers to composite literals", "5000\n", "\tx := " + nest(D, "&T{", "nil", "}") + "\n\tn := 0\n\tfor ; x != nil; x = x.p {\n\t\tn++\n\t}\n\tfmt.Println(n)", FMT + "type T struct{ p *T }\n")
case("nested blocks", "1\n", nest(D, "{", "fmt.Println(1)", "}"), FMT)
case("nested ifs", "1\n", nest(D, "if one == 1 {\n", "fmt.Println(1)\n", "}\n"), FMT)
case("nested loops", "1\n", nest(D, "for one == 1 {\n", "fmt.Println(1)\n", "break\n}\n"), FMT)
case("nested switches", "1\n", nest(D, "switch one {\ncase 1:\n", "fmt.Println(1)\n", "}\n"), FMT)
case("else-if chain", "4999\n", "\tx := one + 4998\n\t" + " else ".join(f"if x == {i} {{\n\t\tfmt.Println({i})\n\t}}" for i in range(D)), FMT)
case("nested function literals", "1\n", "\tx := one\n" + nest(D, "func() {\n", "fmt.Println(x)\n", "}()\n"), FMT)
case("nested function literals without capture", "1\n", nest(D, "func() {\n", "fmt.Println(1)\n", "}()\n"), FMT)
case("nested function literals as values", "func()\n", "\tf := " + nest(D, "func() any { return ", "one", " }") + '\n\tg, _ := f().(func() any)\n\tif g != nil {\n\t\tfmt.Println("func()")\n\t}', FMT)
case("nested index", "0\n", "\ta := []int{0}\n\tfmt.Println(" + nest(D, "a[", "0", "]") + ")", FMT)
case("selector chain", "true\n", "\tt := &T{}\n\tt.p = t\n\tfmt.Println(t" + ".p" * D + " == t)", FMT + "type T struct{ p *T }\n")
case("call chain", "5000\n", "\tt := &T{}\n\tfmt.Println(t" + ".f()" * D + ".n)", FMT + "type T struct{ n int }\n\nfunc (t *T) f() *T { t.n++; return t }\n")
case("curried calls", "true\n", "\tvar f F\n\tf = func() F { return f }\n\tfmt.Println(f" + "()" * D + " != nil)", FMT + "type F func() F\n")
case("deep pointer type", "true\n", "\tvar p " + "*" * D + "int\n\tfmt.Println(p == nil)", FMT)
case("deep slice type", "0\n", "\tvar p " + "[]" * D + "int\n\tfmt.Println(len(p))", FMT)
case("deep function type", "true\n", "\tvar p " + "func() " * D + "int\n\tfmt.Println(p == nil)", FMT)
case("deep struct type", "0\n", "\tvar p " + nest(D, "struct { a ", "int", "}") + "\n\tfmt.Println(p" + ".a" * D + ")", FMT)
case("deep generic type", "0\n", "\tvar p " + nest(500, "G[", "int", "]") + "\n\tfmt.Println(p.n)", FMT + "type G[T any] struct{ n int }\n")
case("embedding 2,000 deep", "7\n", "\tvar s S1999\n\ts.x = 7\n\tfmt.Println(s.x)", FMT + "type S0 struct{ x int }\n" + "".join(f"type S{i} struct{{ S{i - 1} }}\n" for i in range(1, 2000)))
case("labels 2,000 deep", "1\n", "".join(f"L{i}:\nfor {{\n" for i in range(2000)) + "fmt.Println(1)\n" + "".join(f"break L{i}\n}}\n" for i in range(1999, -1, -1)), FMT)
case("100,000 parentheses", error(r".*: (.*nest|.*deep)|1$"), "\tprintln(" + nest(100000, "(", "1", ")") + ")")
case("100,000 braces", error(r".*: (.*nest|.*deep)"), nest(100000, "{", "", "}"))
case("100,000 unclosed parentheses", error(r"\S+\.go:\d+: "), "\tprintln(" + "(" * 100000) # gc shows no column beyond 255
case("100,000 stars", error(r".*: (.*nest|.*deep)"), "\tvar x " + "*" * 100000 + "int\n\t_ = x")

# ---- windows: their text grows as the source does ----
def window(name, room, size, body, top=""):
    case(f"-dump={room} of {name}", ("bytes", size), body, FMT + top, flags=["-dump=" + room])


for room in ("ast", "types"):
    window("nested parentheses", room, 3_000_000, "\tfmt.Println(" + nest(D, "(", "one", ")") + ")")
    window("a binary chain to the right", room, 6_000_000, "\tfmt.Println(" + nest(D - 1, "(one - ", "one", ")") + ")")
window("a large struct used often", "types", 2_000_000, "\tvar s S\n" + "\t_ = s\n" * 5000 + "\tfmt.Println(s.f0)",
       "type S = struct {\n" + "".join(f"\tf{i} int\n" for i in range(5000)) + "}\n")
window("types that double", "types", 20_000, "\tfmt.Println(T0(nil))", "".join(f"type T{i} = func(T{i + 1}, T{i + 1})\n" for i in range(16)) + "type T16 = int\n")

# ---- memory ----
case("global array of 1 GB", "7\n", "\ta[1<<30-1] = 7\n\tfmt.Println(a[1<<30-1])", FMT + "var a [1 << 30]byte\n")
case("local array of 1 GB", "7\n", "\tvar a [1 << 30]byte\n\ta[id(1<<30-1)] = 7\n\tfmt.Println(a[1<<30-1])", FMT)
case("local array of 100 MB in a literal", "7\n", "\ta := [100 << 20]byte{100<<20 - 1: 7}\n\tfmt.Println(a[id(100<<20-1)])", FMT)
case("global slice with a far index", "7 1073741824\n", "\tfmt.Println(a[1<<30-1], len(a))", FMT + "var a = []byte{1<<30 - 1: 7}\n")
case("array of 32 GB behind a pointer", "5 0 4294967296 7\n", "\tvar a [8]int\n\tq := (*[1 << 32]int)(unsafe.Pointer(&a))\n\tq[3] = 5\n\tr := (*[1<<48 - 1]byte)(unsafe.Pointer(&a))[:60:60]\n\tr[32] = 7\n\tfmt.Println(a[3], q[id(7)], len(q), a[4])",
     FMT.replace('"fmt"', '(\n\t"fmt"\n\t"unsafe"\n)'))
case("global array of 2 GB", error(r".*: main\.a: symbol too large \(2147483648 bytes > 2000000000 bytes\)"), "\ta[3] = 1\n\tfmt.Println(a[3])", FMT + "var a [1 << 31]byte\n")
case("array of 2 GB passed by value", error(r".*stack frame too large \(>1GB\): 0 MB locals \+ 2048 MB args"), "\tvar p *[1 << 31]byte\n\tfmt.Println(f == nil, p)", FMT + "var f = func(a [1 << 31]byte) byte { return a[5] }\n")
case("array of 100 MB passed by value", "3\n", "\tg[5] = 3\n\tfmt.Println(f(g))", FMT + "var g [100 << 20]byte\n\nfunc f(a [100 << 20]byte) byte { return a[5] }\n")
case("copy of an array of 2 GB", error(r".*(stack frame too large|not supported: a value of type \[2147483648\]byte)"), "\t*p = *q", "var p, q *[1 << 31]byte\n")
case("array beyond memory", error(r".*(larger than address space)"), "\tvar a [1 << 60]byte\n\tfmt.Println(len(a))", FMT)
case("global array beyond memory", error(r".*(larger than address space)"), "\tfmt.Println(a[id(0)])", FMT + "var a [1 << 50]int\n")
case("array length beyond int", error(r".*: invalid array length 1 << 70"), "\tvar a [1 << 70]byte\n\t_ = a")
case("make beyond memory", error(r"panic: runtime error: makeslice: len out of range|fatal error: .*out of memory"), "\tx := make([]int, id(1<<60))\n\tfmt.Println(len(x))", FMT)
case("endless recursion", error(r"runtime: goroutine stack exceeds 1000000000-byte limit"), "\tfmt.Println(f(1))", FMT + "func f(n int) int { return f(n+1) + 1 }\n")

# ---- constants ----
case("constant of a million digits", error(r".*excessively long constant: "), "\tconst x = " + "9" * 1000000 + "\n\t_ = x")
case("float constant of a million digits", error(r".*excessively long constant: "), "\tconst x = 1." + "9" * 1000000 + "\n\t_ = x")
case("shift of a constant by 100000000", error(r".*invalid shift count 100000000"), "\tconst x = 1 << 100000000\n\t_ = x")
case("constant grown by squaring", error(r".*constant multiplication overflow"), "\t_ = c40", "const c0 = 1 << 500\n" + "".join(f"const c{i} = c{i - 1} * c{i - 1}\n" for i in range(1, 41)))
case("exponent of a billion", error(r".*(excessively|malformed|overflow|too large)"), "\tvar x = 1e1000000000\n\t_ = x")
case("exponent far below zero", "0\n", "\tvar x = 1e-1000000000\n\tfmt.Println(x)", FMT)
case("string constant doubled 40 times", error(r".*constant result is not representable"), "\tprintln(len(c40))", 'const c0 = "x"\n' + "".join(f"const c{i} = c{i - 1} + c{i - 1}\n" for i in range(1, 41)))

# ---- a type written once for two names, nested: twice the work at each level would never end ----
def shared(what, expect, depth, left, right):
    case(f"two {what} of one type, {depth} deep", expect, f"\tvar x *{nest(depth, left, 'int', right)}\n\tfmt.Println(x == nil)", FMT)


shared("fields", "true\n", 40, "struct{ a, b ", " }")
shared("fields", error(r".*: type struct\{.* too large"), 200, "struct{ a, b ", " }")
shared("parameters", "true\n", 400, "func(a, b ", ")")
shared("results", "true\n", 400, "func() (a, b ", ")")
shared("methods' parameters", "true\n", 400, "interface{ m(a, b ", ") }")
case("literal of a function of two parameters of one type", "false\n", "\tx := " + nest(40, "func(a, b ", "int", ")") + " {}\n\tfmt.Println(x == nil)", FMT)
case("repeated constant of two fields of one type", "0\n", "\tfmt.Println(c1 - 8*2)", FMT.replace('"fmt"', '(\n\t"fmt"\n\t"unsafe"\n)') + "const (\n\tc0 = unsafe.Sizeof([0]" + nest(24, "struct{ a, b ", "int", " }") + "{}) + 8*(iota+1)\n\tc1\n)\n")
case("package variable of two fields of one type", "true\n", "\tfmt.Println(x == nil)", FMT + "\nvar x *" + nest(40, "struct{ a, b ", "int", " }") + "\n")

# ---- types of two parts of one type, many levels deep (gc itself does not come to an end) ----
def doubled(what, expect, depth, first, level, body, top=""):
    case(f"{what} that double, {depth} deep", expect, body.replace("LAST", f"T{depth}").replace("BEFORE", f"T{depth - 1}"),
         FMT + top + f"\ntype T0 {first}\n" + "".join("type T%d %s\n" % (i, level.replace("T", f"T{i - 1}")) for i in range(1, depth + 1)))


LONG = error(r".*not supported: a type whose name has more than 1 MB")
DYNAMIC = "\tvar x LAST\n\tvar y any = x\n\t_, ok := y.(BEFORE)\n\tfmt.Println(ok)"
doubled("defined structs", "false\n", 30, "struct{}", "struct{ a, b T }", DYNAMIC)
doubled("defined functions", "false\n", 30, "func()", "func(T) T", DYNAMIC)
doubled("structs", LONG, 30, "= struct{}", "= struct{ a, b T }", DYNAMIC)
doubled("functions", LONG, 30, "= func()", "= func(T) T", DYNAMIC)
doubled("maps", LONG, 30, "= [1]int", "= map[[1]*T]*T", DYNAMIC)
doubled("instances", LONG, 24, "= int", "= P[T, T]", DYNAMIC, "\ntype P[A, B any] struct {\n\ta *A\n\tb *B\n}\n")
doubled("instances in a message", error(r".*cannot use x \(variable of struct type T24\) as int value"), 24, "= int", "= P[T, T]", "\tvar x LAST\n\tvar y int = x\n\tfmt.Println(y)",
        "\ntype P[A, B any] struct {\n\ta *A\n\tb *B\n}\n")

# ---- types without end ----
case("recursive struct", error(r".*: invalid recursive type: T refers to itself"), "", "type T struct{ a, b T }\n")
case("mutually recursive structs", error(r".*: invalid recursive type A"), "", "type A struct{ b B }\ntype B struct{ c [2]C }\ntype C struct{ a A }\n")
case("a cycle of 10,000 types", error(r".*: invalid recursive type T"), "", "".join(f"type T{i} struct{{ a T{(i + 1) % 10000} }}\n" for i in range(10000)))
case("mutually recursive pointers", "true\n", "\tvar a A\n\tfmt.Println(a.b == nil)", FMT + "type A struct{ b *B }\ntype B struct{ c []C; m map[string]A }\ntype C struct{ a *A; f func(A, B) C }\n")
case("infinite instantiation of a function", error(r".*: instantiation cycle"), "\tf[int](3)", "func f[T any](n int) {\n\tif n > 0 {\n\t\tf[[]T](n - 1)\n\t}\n}\n")
case("infinite instantiation of a type", error(r".*(instantiation cycle|invalid recursive type)"), "\tvar x T[int]\n\t_ = x", "type T[P any] struct{ f *T[[]P] }\n")
case("infinite instantiation of a method", error(r".*: instantiation cycle"), "\tvar x T[int]\n\tx.m()", "type T[P any] struct{}\n\nfunc (t T[P]) m() { var u T[*P]; u.m() }\n")
case("size doubled 70 times", error(r".*: type .* larger than address space"), "\tvar x T69\n\t_ = x", "type T0 [2]int\n" + "".join(f"type T{i} [2]T{i - 1}\n" for i in range(1, 70)))
case("struct doubled 70 times", error(r".*too large"), "\tvar x T69\n\t_ = x", "type T0 struct{ a, b int }\n" + "".join(f"type T{i} struct{{ a, b T{i - 1} }}\n" for i in range(1, 70)))
case("instances doubled 30 times", "0\n", "\tvar x T25\n\tfmt.Println(x.n)", FMT + "type P[A, B any] struct{ n int }\ntype T0 = P[int, int]\n" + "".join(f"type T{i} = P[T{i - 1}, T{i - 1}]\n" for i in range(1, 10)) + "type T25 = P[T9, T9]\n")
case("alias cycle", error(r".*: invalid recursive type"), "", "type A = B\ntype B = C\ntype C = A\n")
case("interface embedding itself", error(r".*: invalid recursive type"), "", "type I interface{ J }\ntype J interface{ I }\n")
case("initialization cycle of 5,000", error(r".*: initialization cycle"), "", "".join(f"var x{i} = x{(i + 1) % 5000}\n" for i in range(5000)))

COMPILER_TALK = re.compile(r"internal compiler error|minigo: internal|AddressSanitizer|runtime error: [a-z ]+ of type|\.c:\d+|tcc:|gcc|cc1|collect2|ld:|undefined reference|Segmentation", re.I)


def limits():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(minigo, flags, path):
    """(status, out, err, CPU seconds, megabytes, bytes of out)"""
    start = time.time()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        p = subprocess.Popen([minigo, "run", *flags, path], stdin=subprocess.DEVNULL, stdout=out, stderr=err, preexec_fn=limits)
        while True:
            pid, status, usage = os.wait4(p.pid, os.WNOHANG)
            if pid:
                break
            if time.time() - start > SECONDS * 3:
                p.kill()
                os.wait4(p.pid, 0)
                p.returncode = -9
                return "timeout", "", "", time.time() - start, 0, 0
            time.sleep(0.002)
        p.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0), err.seek(0)
        texts = [f.read(100000).decode(errors="replace") for f in (out, err)]
        return p.returncode, *texts, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, os.fstat(out.fileno()).st_size


def judge(expect, status, out, err, seconds, megabytes, size):
    """None, or what is wrong."""
    if status == "timeout" or seconds > SECONDS:
        return f"takes {seconds:.1f} s"
    if status < 0:
        return f"killed by signal {-status}"
    if megabytes > MEGABYTES:
        return f"takes {megabytes} MB"
    if COMPILER_TALK.search(err[:5000]):
        return "speaks of its insides: " + COMPILER_TALK.search(err[:5000]).string[:300]
    if expect[0] == "bytes":
        return f"status {status}, {size} bytes, {err[:200]!r}" if status or size > expect[1] else None
    if isinstance(expect, str):
        if status == 0 and out == expect and not err:
            return None
        return f"status {status}, printed {out[:100]!r} {err[:200]!r}"
    lines = [l for l in err.split("\n") if not l.startswith("#")]
    if status == 0 and not re.match(expect[1], out):
        return f"accepted, printed {out[:100]!r}"
    if status and not re.match(expect[1], lines[0]):
        return f"status {status}, says {lines[0][:200]!r}"
    if status and not lines[0].startswith(("runtime:", "panic:", "fatal")) and seconds > REFUSED_SECONDS:
        return f"refused after {seconds:.1f} s"
    return None


def main():
    args = sys.argv[1:]
    keep = None
    if "--keep" in args:
        i = args.index("--keep")
        keep = args[i + 1]
        os.makedirs(keep, exist_ok=True)
        del args[i:i + 2]
    minigo, only = os.path.abspath(args[0]), args[1:]
    verbose = bool(os.environ.get("V"))
    passed = failed = 0
    with tempfile.TemporaryDirectory() as tmp:
        def one(c):
            path = os.path.join(keep or tmp, re.sub(r"\W+", "-", c[0]) + ".go")
            with open(path, "w") as f:
                f.write(c[2])
            return run(minigo, c[3], path)

        chosen = [c for c in cases if not only or c[0] in only]
        pool = concurrent.futures.ThreadPoolExecutor(2)
        for (name, expect, source, flags), got in zip(chosen, pool.map(one, chosen)):
            wrong = judge(expect, *got)
            if wrong:
                failed += 1
                print(f"FAIL {name}: {wrong}", flush=True)
            else:
                passed += 1
            if verbose:
                print(f"  {name}: status {got[0]}, {got[3]:.2f} s, {got[4]} MB", flush=True)
    print(f"badinput: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
