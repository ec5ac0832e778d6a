"""Random call trees, and the Go programs that hold them.

A tree is a function {"id", "style", "ops"}; the operations are those that model.py interprets. Operations with a
"gate" are done only if that bit of the mask is set, so that one compiled tree is many programs.
`gen.py SEED [COUNT]` prints a program.
"""
import random, sys

LITERAL, NAMED = ["lit"] * 6, ["top", "method", "pointer", "mvalue", "mexpr", "iface", "ifaceptr", "embed", "embedptr", "embediface", "generic", "genmethod", "mvaluei"]
GATES = 6


class Gen:
    def __init__(self, seed):
        self.r, self.n, self.ids = random.Random(seed), 0, 0

    def number(self):
        self.n += 1
        return self.n

    def tree(self):
        self.n = 0
        self.budget = self.r.choice([8, 14, 20, 30])
        return self.function(0, 0, ["top"])

    def function(self, depth, level, styles=None):
        self.ids += 1
        node = {"id": self.ids, "style": self.r.choice(styles or LITERAL + NAMED)}
        if node["style"] != "lit":
            level = 0
        node["ops"] = self.ops(depth, level, self.r.randint(2, 5) if depth == 0 else self.r.randint(1, 4))
        return node

    def ops(self, depth, level, count, inside=False):
        return [self.op(depth, level, inside) for _ in range(count)]

    def gated(self, op, often=0.7):
        if self.r.random() < often:
            op["gate"] = self.r.randrange(GATES)
        return op

    def value(self):
        return self.r.choice([str(1000 + self.number())] * 5 + ["index", "nil", "divide", "map", "panicnil"])

    def op(self, depth, level, inside):
        r = self.r
        self.budget -= 1
        small = self.budget <= 0 or depth >= 5
        x = r.random()
        if x < 0.34 and not small:
            return self.gated({"op": "defer", "what": "func", "fn": self.function(depth + 1, level + 1)}, 0.2)
        if x < 0.42 and not small:
            return self.gated({"op": "call", "n": self.number(), "fn": self.function(depth + 1, level + 1)}, 0.2)
        if x < 0.44 and not small:
            return self.gated({"op": "go", "fn": self.function(depth + 1, level + 1)}, 0.4)
        if x < 0.50 and not small and not inside:
            kind = r.choice(["loop", "rangefunc"])
            return {"op": kind, "times": r.randint(1, 3), "ops": self.ops(depth + 1, level, r.randint(1, 3), True)}
        if x < 0.58:
            what = r.choice(["arg", "recarg", "help", "recover", "nilfunc", "panic"])
            return self.gated({"op": "defer", "what": what, "n": self.number(), "value": str(1000 + self.number())}, 0.5 if what in ("arg", "recarg") else 0.8)
        if x < 0.70:
            return self.gated({"op": "recover", "n": self.number()}, 0.4)
        if x < 0.73:
            return self.gated({"op": "repanic", "n": self.number()}, 0.6)
        if x < 0.75:
            return {"op": "helper", "n": self.number()}
        if x < 0.87:
            return self.gated({"op": "panic", "value": self.value()}, 0.85)
        if x < 0.89:
            return self.gated({"op": "goexit"}, 0.95)
        if x < 0.92:
            return self.gated({"op": "return", "n": self.number()}, 0.8)
        if x < 0.96:
            return {"op": "set", "n": self.number(), "up": r.randint(0, level)}
        return {"op": "print", "n": self.number()}


# The Go text.

HEAD = """package main

import (
	"os"
	"runtime"
	"strconv"
)

var (
	c    int
	buf  []byte
	now  bool
	five = 5
	zero int
	arr  = []int{1, 2, 3}
	nilp *int
	nilm map[int]int
	nilf func()
	none any
)

type I interface{ M() int }

func out(s string) {
	if len(buf) > 0 {
		buf = append(buf, '|')
	}
	buf = append(buf, s...)
}
func num(n int) { out(strconv.Itoa(n)) }
func show(v any) string {
	switch v := v.(type) {
	case nil:
		return "nil"
	case int:
		return strconv.Itoa(v)
	case error:
		return v.Error()
	}
	return "?"
}
func rec(n int, v any) { out(strconv.Itoa(n) + "=" + show(v)) }
func ret(n, r int)     { out(strconv.Itoa(n) + ":" + strconv.Itoa(r)) }
func again(n int, v any) {
	if v != nil {
		out(strconv.Itoa(n) + "!" + show(v))
		panic(v)
	}
}
func help() any { return recover() }
func times(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}
func harness(f func() int) {
	done := make(chan bool)
	go func() {
		state := "goexit"
		defer func() {
			out(state)
			close(done)
		}()
		defer func() {
			if e := recover(); e != nil {
				state = "escaped " + show(e)
			}
		}()
		r := f()
		state = "returned " + strconv.Itoa(r)
	}()
	<-done
}
func flush() {
	buf = append(buf, '\\n')
	os.Stdout.Write(buf)
	buf = buf[:0]
}

type run struct {
	f    func() int
	mask int
}

func main() {
	first := 0
	if len(os.Args) > 1 {
		first, _ = strconv.Atoi(os.Args[1])
	}
	if len(os.Args) > 2 {
		c = runs[first].mask
		defer flush()
		runs[first].f()
		return
	}
	for _, r := range runs[first:] {
		c = r.mask
		harness(r.f)
		flush()
	}
}
"""

PANICS = {"index": "_ = arr[five]", "nil": "_ = *nilp", "divide": "_ = five / zero", "map": "nilm[1] = 2", "panicnil": "panic(none)"}


class Text:
    def __init__(self):
        self.top = []

    def literal(self, node, names):
        name = "r%d" % node["id"]
        return "func() (%s int) {\n%sreturn\n}" % (name, self.ops(node["ops"], names + [name]))

    def declare(self, node):
        """Declares what a named function needs; returns (statements before, the call)."""
        i, style = node["id"], node["style"]
        body = "(r%d int) {\n%sreturn\n}\n" % (i, self.ops(node["ops"], ["r%d" % i]))
        if style == "top":
            self.top.append("func f%d() %s" % (i, body))
            return "", "f%d()" % i
        if style == "generic":
            self.top.append("func f%d[T any](x T) %s" % (i, body))
            return "", "f%d(%s)" % (i, ["1", '"s"', "any(nil)"][i % 3])
        if style == "genmethod":
            self.top.append("type T%d[T any] struct{ x T }\nfunc (t T%d[T]) M() %s" % (i, i, body))
            return "", ["T%d[int]{}.M()", "(&T%d[string]{}).M()", "I(T%d[any]{}).M()"][i % 3] % i
        star = "*" if style in ("pointer", "embedptr") else ""
        fields = ["struct{}", "int", "struct{ a, b, c, d int }"][i % 3]
        self.top.append("type T%d %s\nfunc (t %sT%d) M() %s" % (i, fields, star, i, body))
        t = "x%d" % i
        before = "var %s T%d\n" % (t, i)
        if style.startswith("embed"):
            field, value = {"embed": ("T%d" % i, t), "embedptr": ("*T%d" % i, "&" + t), "embediface": ("I", t)}[style]
            self.top.append("type E%d struct {\nn int\n%s\n}\n" % (i, field))
            e = "E%d{1, %s}" % (i, value)
            return before, ["%s.M()", "I(%s).M()", "(E%d).M(%%s)" % i][i % 3] % e
        if style in ("mvalue", "mvaluei"):
            return before + "m%d := %s.M\n" % (i, t if style == "mvalue" else "I(%s)" % t), "m%d()" % i
        if style == "mexpr":
            return before, "T%d.M(%s)" % (i, t)
        return before, {"method": "%s.M()", "pointer": "%s.M()", "iface": "I(%s).M()", "ifaceptr": "I(&%s).M()"}[style] % t

    def target(self, node, names):
        return ("", self.literal(node, names) + "()") if node["style"] == "lit" else self.declare(node)

    def ops(self, ops, names):
        text = ""
        for op in ops:
            s = getattr(self, "put_" + op["op"])(op, names)
            text += s if op.get("gate") is None else "if c&%d != 0 {\n%s}\n" % (1 << op["gate"], s)
        return text

    def put_print(self, op, names):
        return "num(%d)\n" % op["n"]

    def put_recover(self, op, names):
        return "rec(%d, recover())\n" % op["n"]

    def put_helper(self, op, names):
        return "rec(%d, help())\n" % op["n"]

    def put_repanic(self, op, names):
        return "again(%d, recover())\n" % op["n"]

    def put_panic(self, op, names):
        return PANICS.get(op["value"], "panic(%s)" % op["value"]) + "\n"

    def put_goexit(self, op, names):
        return "runtime.Goexit()\n"

    def put_return(self, op, names):
        return "return %d\n" % op["n"]

    def put_set(self, op, names):
        return "%s += %d\n" % (names[-1 - op["up"]], op["n"])

    def put_call(self, op, names):
        before, call = self.target(op["fn"], names)
        return "{\n%sret(%d, %s)\n}\n" % (before, op["n"], call)

    def put_go(self, op, names):
        before, call = self.target(op["fn"], names)
        return "{\n%sharness(func() int { return %s })\n}\n" % (before, call) if op["fn"]["style"] != "lit" else "harness(%s)\n" % call[:-2]

    def put_loop(self, op, names):
        return "for i := range %d {\n_ = i\n%s}\n" % (op["times"], self.ops(op["ops"], names))

    def put_rangefunc(self, op, names):
        return "for i := range times(%d) {\n_ = i\n%s}\n" % (op["times"], self.ops(op["ops"], names))

    def put_defer(self, op, names):
        what = op["what"]
        if what == "func":
            before, call = self.target(op["fn"], names)
            text = before + "defer " + call + "\n"
            return "{\n%s}\n" % text if before else text
        return "defer " + {"arg": "ret(%d, %s)" % (op["n"], names[-1]), "recarg": "rec(%d, recover())" % op["n"], "help": "help()", "recover": "recover()",
                           "nilfunc": "nilf()", "panic": "panic(%s)" % op["value"]}[what] + "\n"


def program(trees, runs):
    """The text for these trees; runs: (index of the tree, mask)."""
    t = Text()
    for tree in trees:
        t.declare(tree)
    lines = "".join("\t{f%d, %d},\n" % (trees[i]["id"], mask) for i, mask in runs)
    return HEAD + "\nvar runs = []run{\n" + lines + "}\n\nvar _ = runtime.Goexit\n\n" + "\n".join(t.top)


if __name__ == "__main__":
    g = Gen(int(sys.argv[1]))
    trees = [g.tree() for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 1)]
    print(program(trees, [(i, m) for i in range(len(trees)) for m in (0, 63)]))
