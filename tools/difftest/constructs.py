#!/usr/bin/env python3
"""Which constructs the random programs reach: constructs.py MINIGO N [SEED].

A construct is a node kind of ir/ir.def, an operator on a basic type, a conversion between two numeric types, or a runtime
call of runtime/calls.def. Each program's -dump=lower and C text are searched; what no program reaches is printed.
"""
import concurrent.futures, os, re, subprocess, sys, tempfile

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(os.path.dirname(here))
minigo, n = os.path.abspath(sys.argv[1]), int(sys.argv[2])
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1

INTS = ["int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr"]
FLOATS, COMPLEX = ["float32", "float64"], ["complex64", "complex128"]


def read(path):
    with open(os.path.join(root, path)) as f:
        return f.read()


def wanted():
    ir = read("ir/ir.def")
    kinds = {f"expression {name}" for name in re.findall(r'^X\(\w+,\s*"(\w+)"\)', ir, re.M)}
    kinds |= {f"statement {name}" for name in re.findall(r'^S\(\w+,\s*"(\w+)"\)', ir, re.M)}
    calls = {f"call {name}" for name in re.findall(r"^CALLN?\([^,]+,\s*(\w+),", read("runtime/calls.def"), re.M)}
    ops = {f"{op} on {t}" for t in INTS[:10] for op in ["+", "-", "*", "/", "%", "&", "|", "^", "&^", "<<", ">>", "==", "!=", "<", "<=", ">", ">="]}
    ops |= {f"{op} on {t}" for t in FLOATS for op in ["+", "-", "*", "/", "==", "!=", "<", "<=", ">", ">="]}
    ops |= {f"{op} on {t}" for t in COMPLEX for op in ["+", "-", "*", "/"]}
    ops |= {f"unary {op} on {t}" for t in INTS[:10] for op in "-^"} | {f"unary - on {t}" for t in FLOATS} | {"unary ! on bool"}
    convs = {f"{a} to {b}" for a in INTS[:10] + FLOATS for b in INTS[:10] + FLOATS if a != b} | {"complex64 to complex128", "complex128 to complex64"}
    return kinds | calls | ops | convs


# What the text for libtcc alone calls, and by what: other text can be looked at, that cannot.
BY = {"call rt_i64tof32": "int64 to float32", "call rt_u64tof32": "uint64 to float32", "call rt_u64tof64": "uint64 to float64", "call rt_f64toi32_": "float64 to int32"}

TYPE = "(?:u?int(?:8|16|32|64)?|uintptr|float(?:32|64)|complex(?:64|128))"
OPERATOR = re.compile(rf" (\+|-|\*|/|%|&|\||\^|&\^|<<|>>|==|!=|<|<=|>|>=)({TYPE})? ")
UNARY = re.compile(rf"(?<![\w)\]}}])([-^!])(?:({TYPE}) )?(?=[a-z(])")
CONVERSION = re.compile(r"\bconv (\w+) to (\w+) ")

# How ir/dump.c spells each kind; quoted text is empty.
KINDS = {
    "expression": {
        "int": r"\b\d+\b", "float": r"\d float\d", "complex": r"\{[-\d.e+]+, [-\d.e+]+\} complex", "str": r'(?<!cstr )""', "cstr": r'cstr ""',
        "nil": r"\bnil\b", "zero": r"\bzero \S", "var": r"\bt\d+\b", "global": r"\bmain\.\w+(?=[^\w(.])", "func": r"\bfunc \S+(?=, )",
        "funcval": r"\bfuncval \S", "type": r"\btype \S", "itab": r"\bitab \S", "static": r"&(?:const|static) ", "frame": r"\bframe[,)]",
        "result": r"\bresult\b", "field": r"[\w)\]]\.(?!ptr|len|cap|type|data)[a-z]\w*(?![\w(])", "deref": r"\(\*", "addr": r"&[a-z(]",
        "elem": r"\([^ ]+\[[^]]+\] \S+\)", "index": r"\[\w+\]", "part": r"[\w)\]]\.(?:ptr|len|cap|type|data)\b", "unary": UNARY.pattern,
        "binary": rf" [-+*/%&|^]({TYPE})? ", "compare": r" (?:==|!=|<|>|<=|>=)\S* ", "andand": r" && ", "oror": r" \|\| ", "cond": r" \? .* : ",
        "conv": r"\bconv \w", "cast": r"\bcast to ", "mkcomplex": r"\bcomplex\(", "real": r"\breal ", "imag": r"\bimag ",
        "mkstring": r"\} string", "mkslice": r"\} \[\]", "mkiface": r"\} (?:interface|error)", "mkstruct": r"\} (?:\[\d|struct|main\.|ctx)",
        "call": r"\bmain\.\S*\(", "callfv": r"\bcall!? \w+\(", "callslot": r"\bcall!? \S+\.\w+\(", "callrt": r"\b(?:rt_\w+|defer\w+)\(",
    },
    "statement": {
        "expr": r"^ +\S+\(", "callout": r" <- ", "assign": r" = (?!zero$)", "zerovar": r" = zero$", "if": r"^ +if ", "loop": r"^ +loop$", "break": r"^ +break$",
        "switch": r"^ +switch ", "case": r"^ +(?:case |default$)", "label": r"^ +label ", "goto": r"^ +goto ", "return": r"^ +return\b",
        "unreachable": r"^ +unreachable$",
    },
}
CALL = re.compile(r"\b((?:rt_|defer|go)\w+)\(")


def reached(s):
    new = s % 3 == 2
    source = subprocess.run([sys.executable, os.path.join(here, "gen.py"), str(s)] + ["--new"] * new, capture_output=True, text=True, check=True).stdout
    with tempfile.TemporaryDirectory() as tmp:
        path = os.path.join(tmp, "x.go")
        with open(path, "w") as f:
            f.write(source)
        show = lambda *flags: subprocess.run([minigo, *flags, path], capture_output=True, text=True, errors="replace").stdout
        tree, text = show("run", "-dump=lower"), show("build", "-emit=c") + show("run", "-dump=c")
    tree = re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', tree)
    seen = {f"{sort} {kind}" for sort, kinds in KINDS.items() for kind, how in kinds.items() if re.search(how, tree, re.M)}
    seen |= {f"{op} on {t or 'int'}" for op, t in OPERATOR.findall(tree)}
    seen |= {f"unary {op} on {'bool' if op == '!' else t or 'int'}" for op, t in UNARY.findall(tree)}
    calls = CALL.findall(text) + re.findall(r"\b(rt_\w+|defer\w+)\(", tree)
    return seen | {f"{a} to {b}" for a, b in CONVERSION.findall(tree)} | {f"call {c}" for c in calls}


all_of_them, seen = wanted(), set()
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    for s in pool.map(reached, range(seed, seed + n)):
        seen |= s
seen |= {call for call, by in BY.items() if by in seen}
missing = sorted(all_of_them - seen)
for m in missing:
    print("not reached:", m)
print(f"{n} programs: {len(all_of_them) - len(missing)} of {len(all_of_them)} constructs reached")
sys.exit(1 if missing else 0)
