"""globals.py - package-level declarations: variables with static and computed initialisers in an order that initialisation has to
find, constants, init functions. Mixed into Gen.
"""


class Globals:
    def package_level(self):
        """Prints the declarations and a function that shows them all."""
        decls, shown = [], []
        for i in range(self.r.randint(2, 6)):
            decls.append(self.g_plain(f"gp{i}", shown))
        kinds = [self.g_table, self.g_chain, self.g_pair, self.g_pointers, self.g_maps, self.g_ifaces, self.g_funcs, self.g_strings, self.g_generic, self.g_blank, self.g_static]
        for i, g in enumerate(self.r.sample(kinds, self.r.randint(2, 6))):
            decls += g(f"g{i}", shown)
        for i in range(self.r.randint(0, 2)):
            decls.append(f"func init() {{\n\tsum(\"init\", {i})\n\tsum(\"init\", {self.pick([s for s in shown if 'rec(' not in s] or ['1'])})\n}}\n")
        self.r.shuffle(decls)
        for d in decls:
            self.put(d)
        self.put("func showGlobals() {")
        for s in shown:
            self.put(f'\tsum("{self.name("global")}", {s})')
        self.put("}\n")

    def g_plain(self, n, shown):
        t = self.type(2)
        if not self.has_pointer(t):
            shown.append(n)
        return f"var {n} {self.go(t)} = {self.literal(t)}\n" if self.chance(0.7) else f"var {n} {self.go(t)}\n"

    def g_table(self, n, shown):
        """A table that needs no code to be initialised, or nearly so."""
        t, k = self.basic(), self.num(2, 5)
        shown += [f"len({n})", f"{n}[1].name", f"{n}[1].v", f"{n}[0].m", f"{n}[hide(0)].s", f"{n}[1].f(4)", f"*{n}[0].p", f"{n}[0].e", f"{n}[1].in"]
        rows = [f'{{name: {self.literal("string")}, v: {self.literal(t)}, f: {n}f, p: &{n}n, s: []{t}{{{self.literal(t)}}}, e: {self.literal(self.basic())}, in: struct{{ c complex128; r rune }}{{1 + {k}i, \'x\'}}}}',
                f'{{{self.literal("string")}, {self.literal(t)}, func(x int) int {{ return x*{k} + {n}n }}, nil, nil, [2]{t}{{1: {self.literal(t)}}}, MyInt({k}), struct{{ c complex128; r rune }}{{}}}}']
        form = self.pick(["[]", "[...]", "[5]"])
        return [f"var {n} = {form}struct {{\n\tname string\n\tv {t}\n\tf func(int) int\n\tp *int\n\ts []{t}\n\tm [2]{t}\n\te any\n\tin struct{{ c complex128; r rune }}\n}}{{\n\t{rows[0]},\n\t{rows[1]},\n}}\n",
                f"var {n}n = {self.pick([k, 'len(os.Args) - 1 + ' + k, 'hide(' + k + ')'])}\n", f"func {n}f(x int) int {{ return x + {n}n }}\n"]

    def g_chain(self, n, shown):
        """Each depends on the next, through functions, closures and methods."""
        shown += [f"{n}a", f"{n}b", f"{n}c", f"{n}d"]
        return [f"var {n}a = {n}b + said({self.num(0, 9)}, 1)\n", f"var {n}b = {n}f() * 2\n", f"func {n}f() int {{ return {self.pick([n + 'c', 'func() int { return ' + n + 'c }()'])} + 1 }}\n", f"var {n}c, {n}d = said({self.num(0, 9)}, {n}e[0]+2), said(1, {n}e[0])\n",
                f"var {n}e = {self.pick([f'[]int{{{self.num(0, 9)}, 2}}', f'[2]int{{hide({self.num(0, 9)})}}', f'append([]int(nil), {n}m.sum(), 3)'])}\n", f"type {n}t int\n", f"func (t {n}t) sum() int {{ return int(t) * 3 }}\n", f"var {n}m {n}t = {n}t(hide({self.num(0, 9)}))\n"]

    def g_pair(self, n, shown):
        t, u = self.basic(), self.basic()
        shown += [f"{n}x", f"{n}y", f"{n}v", f"{n}ok"]
        return [f"var {n}x, {n}y = {n}two(said(5, {self.frozen(t)}))\n", f"func {n}two(v {t}) ({t}, {u}) {{ return v, {self.literal(u)} }}\n", f"var {n}v, {n}ok = {n}map[{self.pick(['1', '7'])}]\n", f"var {n}map = map[int]{u}{{1: {self.literal(u)}, 2: {n}y}}\n"]

    def g_pointers(self, n, shown):
        s = self.pick(list(self.structs))
        shown += [f"{n}list.next.v", f"{n}list.next.next.v", f"*{n}p", f"{n}q.v", f"{n}arr[1].v", f"{n}s[1].v", f"{n}p == &{n}i"]
        if not self.has_pointer(s):
            shown.append(f"*{n}st")
        return [f"type {n}node struct {{\n\tv int\n\tnext *{n}node\n}}\n", f"var {n}list = &{n}node{{1, &{n}node{{{self.num(0, 9)}, &{n}last}}}}\n", f"var {n}last = {n}node{{v: {self.num(0, 99)}}}\n", f"var {n}i = {self.num(0, 9)}\n", f"var {n}p = &{n}i\n", f"var {n}q = &{n}arr[1]\n",
                f"var {n}arr = [...]{n}node{{{{v: 1}}, {{{self.num(0, 9)}, &{n}arr2[0]}}}}\n", f"var {n}arr2 [2]{n}node\n", f"var {n}s = []*{n}node{{{{v: 4}}, {{5, {n}list}}}}\n", f"var {n}st = &{self.literal(s)}\n"]

    def g_maps(self, n, shown):
        t = self.type(1)
        shown += [f"len({n})", f"{n}[\"b\"][hide(0)].k", f"{n}2[{n}k]", f"len({n}3)"]
        return [f"var {n} = map[string][]struct {{\n\tk int\n\tv {self.go(t)}\n}}{{\"a\": nil, \"b\": {{{{{self.num(0, 9)}, {self.literal(t)}}}}}}}\n", f"var {n}2 = map[[2]string]int{{{{\"a\"}}: 1, {n}k: {self.num(2, 9)}}}\n", f"var {n}k = [2]string{{1: {self.pick(['hide(' + chr(34) + 'x' + chr(34) + ')', chr(34) + 'y' + chr(34)])}}}\n", f"var {n}3 = make(map[any]*int, {self.num(0, 9)})\n"]

    def g_ifaces(self, n, shown):
        vals = ["MyInt(3)", "Nums{1, 2}", "Func(func(x int) int { return x })", "Dog{Namer: MyInt(1)}", "&Problem{2}", "(*Problem)(nil)"] + [s + "{}" for s in self.structs]
        shown += [f"{n}.Name()", f"{n}list[1].Name()", f"{n}e", f"{n}m()", f"{n}x(MyInt(5))", f"{n}err.Error()", f"{n}arr[2]"]
        return [f"var {n} Namer = {self.pick(vals)}\n", f"var {n}list = []Namer{{{self.pick(vals)}, {self.pick(vals)}}}\n", f"var {n}e any = {self.literal(self.basic())}\n", f"var {n}m = {n}.Name\n", f"var {n}x = Namer.Name\n", f"var {n}err error = &Problem{{{self.num(0, 9)}}}\n",
                f"var {n}arr = [...]any{{nil, {self.literal(self.basic())}, {self.literal(self.basic())}, [2]int{{1}}}}\n"]

    def g_funcs(self, n, shown):
        k = self.num(1, 9)
        shown += [f"{n}()", f"{n}()", f"{n}tab[\"b\"](3)", f"{n}arr[1](3)", f"{n}rec(5)", f"{n}st.f(2)"]
        return [f"var {n} = func() func() int {{\n\tc := {k}\n\treturn func() int {{ c += {k}; return c }}\n}}()\n", f"var {n}tab = map[string]func(int) int{{\"a\": nil, \"b\": {n}one}}\n", f"var {n}arr = [2]func(int) int{{{n}one, MyInt({k}).plus}}\n", f"func {n}one(x int) int {{ return x * {k} }}\n",
                f"var {n}st = struct{{ f func(int) int }}{{func(x int) int {{ return {n}one(x) + {n}i }}}}\n", f"var {n}i int = {k}\n", f"var {n}rec func(int) int\n", f"func init() {{\n\t{n}rec = func(x int) int {{\n\t\tif x == 0 {{\n\t\t\treturn {n}i\n\t\t}}\n\t\treturn {n}rec(x-1) * 2\n\t}}\n}}\n"]

    def g_strings(self, n, shown):
        shown += [f"{n}", f"{n}b", f"{n}arr", f"{n}u[1]", f"len({n}long)", f"{n}r", f"{n}sub"]
        return [f"var {n} = {n}c + {self.literal('string')}\n", f"const {n}c = {self.literal('string')} + \"!\"\n", f"var {n}b = []byte({n}c)\n", f"var {n}arr = [...]string{{2: {n}c, 0: {self.literal('string')}}}\n", f"var {n}u = [][]string{{nil, {{{self.literal('string')}, {n}c}}}}\n", f"var {n}long = {n}sub + `raw\\n\n` + {n}c\n", f"var {n}r = []rune({n}c)\n",
                f"var {n}sub = {n}arr[2][len({n}c)-1:]\n"]

    def g_generic(self, n, shown):
        t = self.basic()
        shown += [f"{n}", f"{n}p.Get()", f"{n}f({self.literal(t)})", f"{n}l.size", f"{n}g", f"{n}m()"]
        return [f"var {n} = Box[{t}]{{v: {self.literal(t)}}}\n", f"var {n}p = &Pair[string, {t}]{{k: \"k\", Box: {n}}}\n", f"var {n}f = kindOf[{t}]\n", f"var {n}l List[{t}]\n", f"var {n}g = get[{t}]({n})\n", f"var {n}m = {n}.Get\n"]

    def g_blank(self, n, shown):
        shown += [f"{n}"]
        return [f"var _ = said({self.num(0, 9)}, {n})\n", f"var _, {n} = said(1, 2), said(3, {self.num(0, 9)})\n", f"var _ Namer = MyInt(said(4, {n}))\n", "var _ = func() int { sum(\"blank\", 1); return 0 }()\n"]

    def g_static(self, n, shown):
        """Data that is there before any code runs."""
        t, u = self.basic(), self.pick(["int", "uint8", "int64", "uint64", "float64", "float32", "bool", "string", "complex64"])
        lit = lambda x: "2 + 1i" if x == "complex64" else self.literal(x)
        shown += [f"{n}a[1]", f"{n}b[hide(1)].s", f"len({n}b)", f"{n}c(3)", f"{n}d[1](4)", f"{n}e[0].v", f"{n}e[1].p == nil", f"{n}f.in.c[1]", f"{n}g[0][1]", f"{n}h.next.list[1]", f"len({n}i)", f"{n}j", f"{n}k == nil", f"{n}l[2]", f"{n}m.f(5)"]
        return [f"var {n}a = [3]{u}{{{lit(u)}, {lit(u)}}}\n", f"var {n}b = []struct {{\n\ts string\n\tv {t}\n}}{{{{\"a\", {lit(t)}}}, {{v: {lit(t)}, s: {lit('string')}}}}}\n", f"var {n}c func(int) int = double\n", f"var {n}d = [...]func(int) int{{nil, half, double}}\n",
                f"var {n}e = []*struct {{\n\tv {u}\n\tp *{t}\n}}{{{{v: {lit(u)}}}, {{}}, nil}}\n", f"var {n}f = struct {{\n\tin struct {{ a int8; c [2]{u} }}\n\tz struct{{}}\n\ti any\n}}{{in: struct {{ a int8; c [2]{u} }}{{c: [2]{u}{{1: {lit(u)}}}}}, i: nil}}\n",
                f"var {n}g = [][]{u}{{{{{lit(u)}, {lit(u)}}}, nil, {{}}}}\n", f"type {n}t struct {{\n\tnext *{n}t\n\tlist []{u}\n}}\n", f"var {n}h = {n}t{{&{n}t{{list: []{u}{{{lit(u)}, {lit(u)}}}}}, nil}}\n", f"var {n}i = [1 << 4]*{n}t{{3: {{}}, 9: nil}}\n",
                f"var {n}j {u} = {lit(u)}\n", f"var {n}k error\n", f"var {n}l = [...]any{{nil, {lit(t)}, \"any\", {lit(u)}}}\n", f"var {n}m = &struct {{ f func(int) int; n int }}{{f: half}}\n"]
