#!/usr/bin/env python3
"""Prints one random, well-typed Go program: gen.py SEED [SIZE]. Deterministic.

Nothing unspecified is generated: calls that could write what an expression reads stand in
statements of their own, maps are not ranged over for output, constants never overflow. A panic is part of the
behaviour: main prints it and goes on. The language level is Go 1.19 where loop variables are not captured, so
that real Go can be asked too; --new adds what came later.
"""
import random, sys
from blocks import SUPPORT, Blocks
from globals import Globals
from shapes import GENERIC, Shapes

INTS = ["int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64"]
BITS = {t: int(t.lstrip("uint") or 64) for t in INTS}
SIGNED = {t: not t.startswith("u") for t in INTS}
FLOATS = ["float64", "float32"]


class Gen(Shapes, Blocks, Globals):
    def __init__(self, seed, size, new):
        self.r = random.Random(seed)
        self.size, self.new = size, new
        self.out, self.ind = [], 0
        self.structs, self.funcs, self.generics, self.n = {}, [], [], 0
        self.budget = 0

    # ---- text ----
    def put(self, s):
        self.out.append("\t" * self.ind + s)

    def name(self, p="v"):
        self.n += 1
        return f"{p}{self.n}"

    def pick(self, xs):
        return self.r.choice(xs)

    def chance(self, p):
        return self.r.random() < p

    # ---- types ----
    def basic(self):
        return self.pick(INTS + ["int", "int", "int"] + FLOATS + ["bool", "string"])

    def type(self, depth=2):
        k = self.r.random()
        if depth == 0 or k < 0.55:
            return self.basic()
        if k < 0.68:
            return ("slice", self.type(depth - 1))
        if k < 0.76:
            return ("array", self.r.randint(1, 4), self.type(depth - 1))
        if k < 0.84:
            return ("map", self.pick(["int", "string", "uint8", "bool", "float64"]), self.type(depth - 1))
        if k < 0.90:
            return ("ptr", self.type(depth - 1))
        if k < 0.93:
            return "any"
        return self.pick(list(self.structs)) if self.structs else self.basic()

    def go(self, t):
        if isinstance(t, str):
            return t
        if t[0] == "slice":
            return "[]" + self.go(t[1])
        if t[0] == "array":
            return f"[{t[1]}]" + self.go(t[2])
        if t[0] == "map":
            return f"map[{t[1]}]" + self.go(t[2])
        if t[0] == "ptr":
            return "*" + self.go(t[1])
        if t[0] == "func":
            return f"func({', '.join(map(self.go, t[1]))}) {self.go(t[2])}"
        raise Exception(t)

    def comparable(self, t):
        if isinstance(t, str):
            return t != "any" and (t not in self.structs or all(self.comparable(f) for _, f in self.structs[t]))
        return t[0] == "array" and self.comparable(t[2])

    def has_pointer(self, t):
        """Printing such a value would print addresses."""
        if isinstance(t, str):
            return t in self.structs and any(self.has_pointer(f) for _, f in self.structs[t])
        return t[0] in ("ptr", "func") or self.has_pointer(t[-1])

    # ---- expressions: literals are typed; an operator has a variable operand, so nothing folds to an overflow ----
    def literal(self, t):
        if t in INTS:
            b = BITS[t]
            lo, hi = (-(1 << b - 1), (1 << b - 1) - 1) if SIGNED[t] else (0, (1 << b) - 1)
            v = self.pick([0, 1, 2, 3, 7, self.r.randint(0, 100), hi, lo, hi - 1, self.r.randint(lo, hi)])
            return f"{t}({max(lo, min(hi, v))})"
        if t in FLOATS:
            return f"{t}({self.pick(['0', '1', '0.5', '-2.25', '1e10', '3.1', '1e-7', '123456.789', '1e30'])})"
        if t == "bool":
            return self.pick(["true", "false"])
        if t == "string":
            return self.pick(['""', '"a"', '"héllo"', '"xyz\\x00"', '"\\xff\\xfe"', '"日本"', '"longer string, with more"'])
        if t == "any":
            return self.pick(["any(nil)", "any(1)", 'any("s")', "any(2.5)", "any(uint8(3))", "any([2]int{1, 2})"])
        if t in self.structs:
            return t + "{" + ", ".join(f"{n}: {self.literal(f)}" for n, f in self.structs[t] if self.chance(0.7)) + "}"
        g = self.go(t)
        if t[0] == "slice":
            return f"{g}(nil)" if self.chance(0.1) else g + "{" + ", ".join(self.literal(t[1]) for _ in range(self.r.randint(0, 4))) + "}"
        if t[0] == "array":
            return g + "{" + ", ".join(self.literal(t[2]) for _ in range(self.r.randint(0, t[1]))) + "}"
        if t[0] == "map":
            keys = {"int": ["1", "2", "-5"], "string": ['"a"', '"b"', '""'], "uint8": ["0", "255"], "bool": ["true", "false"], "float64": ["0.5", "1e9"]}[t[1]]
            return g + "{" + ", ".join(f"{k}: {self.literal(t[2])}" for k in keys if self.chance(0.6)) + "}"
        if t[0] == "ptr":
            if t[1] in self.structs and self.chance(0.6):
                return "&" + self.literal(t[1])
            return f"new({self.go(t[1])})" if self.chance(0.9) else f"(*{self.go(t[1])[0:]})(nil)"
        if t[0] == "func":
            ps = ", ".join(f"a{i} {self.go(p)}" for i, p in enumerate(t[1]))
            return f"func({ps}) {self.go(t[2])} {{ return {self.literal(t[2])} }}"
        raise Exception(t)

    def places(self, scope, t):
        """Readable non-constant expressions of type t made of variables."""
        out = [n for n, vt in scope if vt == t]
        for n, vt in scope:
            if vt in self.structs:
                out += [f"{n}.{f}" for f, ft in self.structs[vt] if ft == t]
            elif isinstance(vt, tuple):
                if vt[0] == "array" and vt[2] == t:
                    out.append(f"{n}[{self.r.randrange(vt[1])}]")
                    out.append(f"{n}[{self.index(scope)}%{vt[1]}]")
                elif vt[0] == "slice" and vt[1] == t:
                    out.append(f"{n}[{self.index(scope)}%3]")
                elif vt[0] == "map" and vt[2] == t:
                    out.append(f"{n}[{self.literal(vt[1])}]")
                elif vt[0] == "ptr" and vt[1] == t:
                    out.append(f"(*{n})")
                elif vt[0] == "ptr" and vt[1] in self.structs:
                    out += [f"{n}.{f}" for f, ft in self.structs[vt[1]] if ft == t]
        return out

    def index(self, scope):
        c = [n for n, t in scope if t in ("uint8", "uint16", "uint", "uint64")]
        return self.pick(c) if c else "len(os.Args)"

    def var(self, scope, t):
        p = self.places(scope, t)
        return self.pick(p) if p else None

    def expr(self, scope, t, depth=3, fixed=False):
        """fixed: must not be a constant expression."""
        v = self.var(scope, t)
        if depth == 0 or self.chance(0.2):
            if v and (fixed or self.chance(0.75)):
                return v
            return self.frozen(t) if fixed else self.literal(t)
        e = lambda tt=t, f=False: self.expr(scope, tt, depth - 1, f)
        if t in INTS:
            k = self.r.random()
            if k < 0.45:
                return f"({e(f=True)} {self.pick(['+', '-', '*', '&', '|', '^', '&^'])} {e()})"
            if k < 0.55:
                return f"({e(f=True)} {self.pick('/%')} {e(f=True)})"
            if k < 0.68:
                return f"({e(f=True)} {self.pick(['<<', '>>'])} {self.pick([str(self.r.randint(0, 70)), e('uint8', True), '(' + e('uint', True) + '%70)'])})"
            if k < 0.76:
                return f"({self.pick('-^+')}{e(f=True)})"
            if k < 0.90:
                src = self.pick(INTS + FLOATS)
                return f"{t}({e(src, True)})"
            if k < 0.95:
                return f"{t}(len({e('string', True)}))"
            return v or self.frozen(t)
        if t in FLOATS:
            k = self.r.random()
            if k < 0.6:
                return f"({e(f=True)} {self.pick('+-*/')} {e(f=True)})"
            if k < 0.7:
                return f"(-{e(f=True)})"
            return f"{t}({e(self.pick(INTS + FLOATS), True)})"
        if t == "bool":
            k = self.r.random()
            if k < 0.5:
                o = self.pick(INTS + FLOATS + ["string"])
                return f"({e(o, True)} {self.pick(['==', '!=', '<', '<=', '>', '>='])} {e(o)})"
            if k < 0.7:
                return f"({e(f=True)} {self.pick(['&&', '||'])} {e()})"
            if k < 0.8:
                return f"(!{e(f=True)})"
            c = [vt for _, vt in scope if self.comparable(vt) and vt not in INTS]
            if c:
                o = self.pick(c)
                return f"({self.var(scope, o)} == {self.paren(self.expr(scope, o, 1))})"
            return v or self.frozen(t)
        if t == "string":
            k = self.r.random()
            if k < 0.4:
                return f"({e(f=True)} + {e()})"
            if k < 0.5:
                return f"string(rune({e('int32', True)}))"
            if k < 0.6:
                return f"fmt.Sprint({e(self.pick(INTS + FLOATS + ['bool']))})"
            if k < 0.7:
                return f"string([]byte({e(f=True)}))"
            if k < 0.8:
                return f"{self.paren(e(f=True))}[len({v})%2:]" if v and False else f"string([]rune({e(f=True)}))"
            return v or self.frozen(t)
        if t == "any":
            b = self.basic()
            return f"any({e(b)})"
        if isinstance(t, tuple) and t[0] == "slice" and v:
            k = self.r.random()
            if k < 0.3:
                return f"append({v}[:len({v}):len({v})], {e(t[1])})"
            if k < 0.4:
                return f"append({v}[:0:0], {v}...)"
            if k < 0.6:
                return f"{v}[len({v})/{self.r.randint(1, 3)}:]"
            if k < 0.7:
                return f"{v}[:{self.index(scope)}%4]"
        if t in self.structs and self.chance(0.5):
            return t + "{" + ", ".join(f"{n}: {self.expr(scope, f, depth - 1)}" for n, f in self.structs[t]) + "}"
        return v or self.literal(t)

    def paren(self, s):
        return "(" + s + ")"

    def frozen(self, t):
        """A literal that is not a constant."""
        return f"hide({self.literal(t)})" if isinstance(t, str) and (t in INTS or t in FLOATS or t in ("bool", "string")) else self.literal(t)

    # ---- statements ----
    def declare(self, scope, t=None):
        t = t or self.type()
        e = self.expr(scope, t, 2)
        n = self.name()
        self.put(f"var {n} {self.go(t)} = {e}" if self.chance(0.6) or e in ("nil",) else f"{n} := {self.go_conv(t, e)}")
        self.put(f"_ = {n}")
        scope.append((n, t))

    def go_conv(self, t, e):
        return e if not isinstance(t, str) or t in self.structs or t == "any" else f"{t}({e})"

    def lvalue(self, scope, t):
        p = [x for x in self.places(scope, t) if not x.startswith("hide")]
        return self.pick(p) if p else None

    def block(self, scope, depth, loop, ret):
        self.ind += 1
        inner = list(scope)
        for _ in range(self.r.randint(1, 3)):
            self.stmt(inner, depth - 1, loop, ret)
        self.ind -= 1

    def stmt(self, scope, depth, loop, ret):
        self.budget -= 1
        k = self.r.random()
        if self.budget < 0 or depth <= 0 and k > 0.5:
            k *= 0.5
        if k < 0.18:
            return self.declare(scope)
        if k < 0.42:
            t = self.pick([vt for _, vt in scope] or ["int"])
            if isinstance(t, tuple) and t[0] in ("slice", "array", "map", "ptr") and self.chance(0.5):
                t = t[-1]
            lv = self.lvalue(scope, t)
            if not lv:
                return self.declare(scope, t)
            if t in INTS and self.chance(0.4):
                return self.put(f"{lv} {self.pick(['+=', '-=', '*=', '^=', '|=', '&^='])} {self.expr(scope, t, 2)}")
            if t in INTS and self.chance(0.2):
                return self.put(lv + self.pick(["++", "--"]))
            lv2 = self.lvalue(scope, t)
            if lv2 and lv2 != lv and self.chance(0.2):
                return self.put(f"{lv}, {lv2} = {self.expr(scope, t, 1)}, {self.expr(scope, t, 1)}")
            return self.put(f"{lv} = {self.expr(scope, t, 3)}")
        if k < 0.5:
            if self.funcs:
                f = self.pick(self.funcs)
                args = ", ".join(self.expr(scope, p, 1) for p in f[1])
                n = self.name()
                self.put(f"{n} := {f[0]}({args})")
                self.put(f"_ = {n}")
                scope.append((n, f[2]))
                return
            return self.declare(scope)
        if k < 0.6:
            self.put(f"if {self.expr(scope, 'bool', 2, True)} {{")
            self.block(scope, depth, loop, ret)
            if self.chance(0.5):
                self.put("} else {")
                self.block(scope, depth, loop, ret)
            return self.put("}")
        if k < 0.7:
            i = self.name("i")
            form = self.pick(["three", "three", "slice", "string", "array"])
            label = self.name("L") if self.chance(0.3) else None
            if label:
                self.put(f"{label}:")
            if form == "three":
                self.put(f"for {i} := 0; {i} < {self.r.randint(1, 5)}; {i}++ {{")
                inner = scope + ([(i, "int")] if False else [])
            else:
                t = {"slice": ("slice", self.basic()), "string": "string", "array": ("array", 3, self.basic())}[form]
                v = self.name("e")
                self.put(f"for {i}, {v} := range {self.paren(self.expr(scope, t, 1))} {{")
                self.put(f"\t_, _ = {i}, {v}")
                self.ind += 1
                c = self.name()
                self.put(f"{c} := {v}")
                self.put(f"_ = {c}")
                self.ind -= 1
                inner = scope + [(c, "int32" if form == "string" else t[-1])]
            self.ind += 1
            c = self.name()
            self.put(f"{c} := {i}")
            self.put(f"_ = {c}")
            self.ind -= 1
            inner = inner + [(c, "int")]
            self.block(inner, depth, (loop or []) + [label], ret)
            if label:
                self.put(f"\tif {self.expr(inner, 'bool', 1, True)} {{ {self.pick(['break', 'continue'])} {label} }}")
            return self.put("}")
        if k < 0.76:
            t = self.pick(INTS + ["string"])
            self.put(f"switch {self.paren(self.expr(scope, t, 2, True))} {{")
            seen = set()
            for _ in range(self.r.randint(1, 4)):
                lit = self.literal(t)
                if lit in seen:
                    continue
                seen.add(lit)
                self.put(f"case {lit}:")
                self.block(scope, depth, loop, ret)
                if self.chance(0.0):
                    self.put("\tfallthrough")
            self.put("default:")
            self.block(scope, depth, loop, ret)
            return self.put("}")
        if k < 0.8:
            v = self.expr(scope, "any", 2)
            x = self.name("x")
            self.put(f"switch {x} := {self.paren(v)}.(type) {{")
            for t in self.r.sample(["int", "string", "float64", "bool", "uint8", "nil", "[2]int", "int64"], 3):
                self.put(f"case {t}:")
                self.put(f"\tsum(\"ts\", {x})")
            self.put("default:")
            self.put(f"\tsum(\"td\", {x})")
            return self.put("}")
        if k < 0.86:
            n = self.name("f")
            pt, rt = self.basic(), self.basic()
            p = self.name("p_")
            self.put(f"{n} := func({p} {pt}) {rt} {{")
            inner = scope + [(p, pt)]
            self.block(inner, depth, None, None)
            self.ind += 1
            self.put(f"return {self.expr(inner, rt, 2)}")
            self.ind -= 1
            self.put("}")
            r = self.name()
            self.put(f"{r} := {n}({self.expr(scope, pt, 1)})")
            self.put(f"_ = {r}")
            scope.append((r, rt))
            return
        if k < 0.92:
            self.put("defer func() {")
            if self.chance(0.3):
                self.put('\tsum("recovered", recover())')
            self.block(scope, depth, None, None)
            if ret and self.chance(0.5):
                self.put(f"\tres = {self.expr(scope + [('res', ret)], ret, 2)}")
            self.put("}()")
            return
        if k < 0.95 and loop:
            label = self.pick(loop)
            self.put(f"if {self.expr(scope, 'bool', 1, True)} {{ {self.pick(['break', 'continue'])}{' ' + label if label else ''} }}" if label else
                     f"if {self.expr(scope, 'bool', 1, True)} {{ continue }}")
            return
        if k < 0.97 and ret:
            return self.put(f"if {self.expr(scope, 'bool', 2, True)} {{ return {self.expr(scope, ret, 2)} }}")
        if k < 0.98:
            return self.put(f"if {self.expr(scope, 'bool', 2, True)} {{ panic({self.pick([chr(34) + 'boom' + chr(34), self.expr(scope, 'int', 1)])}) }}")
        m = [(n, t) for n, t in scope if isinstance(t, tuple) and t[0] == "map"]
        if m:
            n, t = self.pick(m)
            return self.put(f"delete({n}, {self.literal(t[1])})")
        s = [(n, t) for n, t in scope if isinstance(t, tuple) and t[0] == "slice"]
        if s:
            n, t = self.pick(s)
            return self.put(f"sum(\"copy\", copy({n}, {self.paren(self.expr(scope, t, 1))}))")
        return self.declare(scope)

    def function(self, i):
        params = [self.type(1) for _ in range(self.r.randint(0, 4))]
        ret = self.type(2)
        name = f"fn{i}"
        scope = [(f"p{k}", t) for k, t in enumerate(params)]
        self.put(f"func {name}({', '.join(f'p{k} {self.go(t)}' for k, t in enumerate(params))}) (res {self.go(ret)}) {{")
        self.ind += 1
        self.budget = self.size
        for _ in range(self.r.randint(3, 7)):
            self.stmt(scope, 3, None, ret)
        for n, t in scope[:12]:
            if not self.has_pointer(t):
                self.put(f'sum("{name}.{n}", {n})')
        self.put(f"return {self.expr(scope, ret, 3)}")
        self.ind -= 1
        self.put("}\n")
        self.funcs.append((name, params, ret))

    def program(self):
        packages = ["errors", "fmt", "math", "math/bits", "os", "runtime", "strconv", "strings", "sync", "sync/atomic", "unsafe"] + ["iter", "maps", "slices"] * self.new
        self.put("package main\n\nimport (\n" + "".join(f'\t"{p}"\n' for p in packages) + ")\n")
        self.put("var (\n\t_ = errors.New\n\t_ = math.Abs\n\t_ = bits.Len\n\t_ = runtime.GC\n\t_ = strconv.Itoa\n\t_ = strings.Split\n\t_ sync.Mutex\n\t_ = atomic.AddInt32\n\t_ unsafe.Pointer\n)\n")
        if self.new:
            self.put("type Vec[T any] = []T\n\nvar (\n\t_ iter.Seq[int]\n\t_ = maps.Keys[map[int]int]\n\t_ = slices.Max[[]int]\n)\n")
        self.put("var calls, limit int\n")
        self.put("func sum(what string, v any) {\n\tif limit++; limit > 3000 {\n\t\treturn\n\t}\n\tfmt.Printf(\"%s %T %v\\n\", what, v, show(v))\n}\n")
        self.put("func show(v any) any {\n\tif s, ok := v.(string); ok {\n\t\tif len(s) > 60 {\n\t\t\ts = s[:60]\n\t\t}\n\t\treturn fmt.Sprintf(\"%q\", s)\n\t}\n\tif e, ok := v.(error); ok {\n\t\treturn e.Error()\n\t}\n\treturn v\n}\n")
        self.put("//go:noinline\nfunc hide[T any](v T) T { return v }\n")
        self.put("// The sign of a NaN is anybody's, but shows in a quotient.\nfunc quo[T complex64 | complex128](x, y T) T {\n\tif x != x || y != y {\n\t\treturn x + y\n\t}\n\treturn x / y\n}\n")
        for i in range(self.r.randint(1, 4)):
            fields = [(f"f{k}", self.type(1)) for k in range(self.r.randint(0, 4))]
            fields = [(n, t) for n, t in fields if not (isinstance(t, tuple) and t[0] == "ptr")]
            self.structs[f"S{i}"] = fields
            self.put(f"type S{i} struct {{\n" + "".join(f"\t{n} {self.go(t)}\n" for n, t in fields) + "}\n")
        self.put(GENERIC)
        self.put(SUPPORT)
        self.methods()
        self.package_level()
        for i in range(self.r.randint(1, 2)):
            self.generic_function(i)
        for i in range(self.r.randint(1, 2)):
            self.function(i)
        shapes = self.r.randint(1, 2)
        for i in range(shapes):
            self.shape_function(i)
        self.put("func try(name string, f func()) {\n\tdefer func() {\n\t\tif r := recover(); r != nil {\n\t\t\tsum(name+\" panics\", r)\n\t\t}\n\t}()\n\tf()\n}\n")
        self.put("func main() {\n\t_ = os.Args")
        self.ind = 1
        self.put("showGlobals()")
        for name, params, ret in self.funcs:
            for _ in range(2):
                args = ", ".join(self.literal(p) for p in params)
                r = "_ = r" if self.has_pointer(ret) else f'sum("{name}", r)'
                self.put(f'try("{name}", func() {{ r := {name}({args}); {r} }})')
        for i in range(shapes):
            self.put(f'try("shape{i}", shape{i})')
        self.ind = 0
        self.put("}")
        return "\n".join(self.out) + "\n"


def main():
    args = [a for a in sys.argv[1:] if not a.startswith("--")]
    sys.stdout.write(Gen(int(args[0]), int(args[1]) if len(args) > 1 else 25, "--new" in sys.argv).program())


if __name__ == "__main__":
    main()
