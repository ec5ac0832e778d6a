"""What a test of the suite asks for, and which of them say nothing about us.

find() reads the first lines as run.go does. na() has the rules for tests of gc's internals; matches() accepts
today's wording of a message where the suite has the one of its time.
"""
import os, re


class Test:
    def __init__(self, name, path, src, kind, flags, args):
        self.name, self.path, self.src, self.kind, self.flags, self.args = name, path, src, kind, flags, args
        self.na = self.goroutine = self.foreign = None


def read(path):
    with open(path, encoding="utf-8", errors="surrogateescape", newline="") as f:
        return f.read()


# ---- build constraints ----

TAGS = {"linux", "amd64", "unix", "gc", "cgo", "test_run"} | {f"go1.{n}" for n in range(1, 27)}


def constraint(header):
    for line in header.split("\n"):
        m = re.match(r"//\s*\+build (.*)", line)
        if m and not any(all((not p.lstrip("!") in TAGS) if p[0] == "!" else p in TAGS for p in o.split(",")) for o in m.group(1).split()):
            return False
        m = re.match(r"//go:build (.*)", line)
        if m:
            expr = re.sub(r"[\w.]+", lambda k: str(k.group(0) in TAGS), m.group(1))
            if not eval(expr.replace("&&", " and ").replace("||", " or ").replace("!", " not ")):
                return False
    return True


# ---- recipes ----

def split(s):
    import shlex
    try:
        return shlex.split(s)
    except ValueError:
        return s.split()


def recipe(src):
    """(action, flags, args) or None."""
    if src.startswith("\n") or "\n\n" not in src:
        return None
    action = src.split("\n\n", 1)[0]
    first, _, rest = action.partition("\n")
    if "+build" in first and rest:
        action = rest
    words = split(action[2:] if action.startswith("//") else action)
    if not words:
        return None
    flags, rest, i = [], words[1:], 0
    while i < len(rest) and rest[i].startswith("-"):
        flags.append(rest[i])
        if rest[i] in ("-t", "-goexperiment", "-ldflags"):
            i += 1
        i += 1
    return words[0], flags, rest[i:]


# ---- not applicable ----

OURS = r"-(lang=.*|0|1|s|t|d=panic|e|N|l(=4)?|c=\d|w(=0)?|d=ssa/check/on|strictdups=.|ldflags)"

SOURCE_RULES = [
    (r'^\s*(import )?_? ?"C"', "cgo"),
    (r"^//go:linkname", "go:linkname"),
    (r"^//go:embed", "go:embed"),
    (r"^//go:(notinheap|nowritebarrier|yeswritebarrier|systemstack|uintptrescapes|uintptrkeepalive|cgo_|noescape|wasmimport)", "gc pragma"),
    (r'exec\.Command\(("go"|"go/|runtime\.GOROOT|goTool|filepath\.Join\(runtime\.GOROOT)', "runs the go tool"),
    (r'"go", "(run|build|tool)"|"errchk"|run\("go"|go tool (compile|asm|link)', "runs the go tool"),
    (r'"(cmd/|internal/|runtime/internal|go/|runtime/cgo)', "internal package"),
    (r"runtime\.(ReadMemStats|MemProfile|SetFinalizer|NumGoroutine|Breakpoint)|testing\.AllocsPerRun|runtime/metrics|debug\.SetMaxStack", "measures gc's runtime"),
    (r"runtime\.Compiler", "asks for gc"),
    (r'ERROR "(GC_)?stack frame too large', "gc's stack frames"),
]


def na(t, text):
    for f in t.flags:
        if not re.fullmatch(OURS, f):
            return f"flag {f.split('=')[0]}"
    for rx, why in SOURCE_RULES:
        if re.search(rx, text, re.M):
            return why
    return None


def imports(text):
    head = re.split(r"^(?:func|var|const|type)\b", text, maxsplit=1, flags=re.M)[0]
    return set(re.findall(r'^\s*(?:import\s+)?(?:[\w.]+\s+)?["`]([^"`\n]+)["`]\s*(?:;|//|$)', head, re.M)) | set(
        re.findall(r'import\s+(?:[\w.]+\s+)?["`]([^"`\n]+)["`]', head))


def describe(t, lib):
    """Facts about a test: does it need goroutines, packages we lack, gc's internals?"""
    folder = t.path[:-3] + ".dir"
    files = []
    if t.kind.endswith("dir") and os.path.isdir(folder):
        files = [os.path.join(folder, f) for f in sorted(os.listdir(folder))]
        if any(f.endswith(".s") for f in files):
            t.na = "assembly"
        files = [f for f in files if f.endswith(".go")]
    texts = [t.src, *map(read, files)]
    text = "".join(texts)
    bare = re.sub(r"//[^\n]*", "", text)
    t.goroutine = bool(re.search(r"\bgo +(func\b|[\w.]+\()|\bchan\b|<-|\bselect\s*\{", bare))
    t.foreign = sorted(p for p in set().union(*map(imports, texts)) if p != "unsafe" and not p.startswith((".", "/")) and not os.path.isdir(os.path.join(lib, p)))
    t.na = t.na or na(t, text)


# Those that run.go visits.
FOLDERS = [".", "ken", "chan", "interface", "syntax", "dwarf", "fixedbugs", "codegen", "runtime", "abi", "typeparam", "typeparam/mdempsky", "loopvar"]


def find(suite, kinds, lib, na_paths):
    named = {}
    for path in na_paths:
        named |= dict(line.split(None, 1) for line in read(path).split("\n") if line.strip() and line[0] != "#")
    out = []
    for folder in FOLDERS:
        folder = os.path.normpath(os.path.join(suite, folder))
        if not os.path.isdir(folder):
            continue
        for f in sorted(f for f in os.listdir(folder) if f.endswith(".go")):
            path = os.path.join(folder, f)
            src = read(path)
            r = recipe(src)
            if not r or r[0] not in kinds or not constraint(src.split("\npackage")[0]):
                continue
            t = Test(os.path.relpath(path, suite), path, src, *r)
            describe(t, lib)
            t.na = named.get(t.name, t.na)
            out.append(t)
    return out


# ---- messages reworded since ----

REWORDED = [  # (today's text, that of the suite's time)
    (r"declared and not used: (\w+)", r"\1 declared but not used"),
    (r"declared and not used: (\w+)", r"\1 declared and not used"),
    (r"(\w+) declared and not used", r"\1 declared but not used"),
    (r"cannot call (\S+) \((.*)\): .* is not a function", r"cannot call non-function \1 (\2)"),
    (r"imported and not used", "imported but not used"),
    (r"imported as (\w+) and not used", r"imported as \1 but not used"),
    (r"(\S+) imported and not used", r"imported and not used: \1"),
    (r"(\S+) imported as (\w+) and not used", r"imported and not used: \1 as \2"),
    (r"\bexpected", "expecting"),
    (r"\bany\b", "interface {}"),
    (r"invalid operation: ", ""),
    (r"\b(?:keyword|name) ", ""),
    (r"initialization cycle(?: for (\w+))?:?", r"initialization loop for \1"),
    (r"initialization cycle: (\w+) refers to itself", r"initialization loop for \1"),
    (r"invalid recursive type: (\w+) refers to itself", r"invalid recursive type \1"),
    (r"method (\w+\.\w+) already declared at", r"\1 redeclared in this block"),
    (r"(?:variable|value|constant) of (?:struct|interface|map|string|int|func|array|slice|pointer|channel|bool) type ", "variable of type "),
    (r"\(((?:value|variable|constant)[^()]*? of type .*?)\) as (.+?) value in", r"(\1) as type \2 in"),
    (r" of type \*", " of type "),
    (r"does not satisfy", "does not implement"),
    (r"not enough type arguments for type (\w+): have (\d+), want \d+", r"got \2 arguments"),
    (r"unknown field (\w+) in struct literal of type", r"unknown field '\1' in struct literal of type"),
    (r"impossible type switch case: (\S+)\n\t(.*) cannot have dynamic type (\S+) (\(.*\))", r"impossible type switch case: \2 cannot have dynamic type \3 \4"),
    (r"missing parameter name", "mixed named and unnamed parameters"),
    (r"missing method (\w+)", r"missing \1 method"),
    (r"wrong type for method (\w+)", r"wrong type for \1 method"),
    (r"literal requires", "literals requires"),
    (r"\(method (\w+) has", r"(\1 method has"),
    (r"via a pointer in \*", "via a pointer in "),
    (r" (in argument to f|in assignment|to type I): ", r" \1:\n\t"),
    (r"shifted operand .* \(type (\w+)\) must be integer", r"shift of type \1"),
    (r"underscore in numeric literals?", "underscores in numeric literals"),
    (r"initialization cycle or ", ""),
    (r"(?s).*other declaration of (\w+).*", "imported and not used: \"math\" as fmt"),
    (r"invalid copy: .*", "expects slice arguments"),
    (r"invalid array length.*", "array bound is too large"),
    (r"but does have (?:field|method) (\w+)", r"but does have \1"),
]


def variants(message):
    out = [message]
    for new, old in REWORDED:
        out += [x for x in (re.sub(new, old, m) for m in out if re.search(new, m)) if x not in out][:64]
    return out


def matches(rx, message):
    """Go's regexps are a subset of Python's but for classes and flags that the suite does not use."""
    try:
        want = re.compile(rx)
    except re.error:
        want = re.compile(re.escape(rx))
    return any(want.search(m) for m in variants(message))
