"""The tests of Go's own checker: GOROOT/src/internal/types/testdata.

Each file of examples, fixedbugs, spec and check is a package, each folder in them one of several files. A comment
ERROR "text" or ERRORx "regexp" says that an error is reported at the token before it. What is reported is compared by line
and text. A file with syntax errors counts only as far as they go, since the compiler stops there while the tests go on.
"""
import ast, collections, os, re
import rules

SKIP = {
    "importdecl0": "wants both syntax errors and others",
}


def flags(src):
    first = src.split("\n", 1)[0]
    m = re.match(r"//\s*(-.*)", first)
    return m.group(1).split() if m else []


def find(suite):
    base = os.path.join(os.path.dirname(os.path.realpath(suite)), "src", "internal", "types", "testdata")
    out = []
    for folder in ["check", "examples", "fixedbugs", "spec"]:
        for name in sorted(os.listdir(os.path.join(base, folder))) if os.path.isdir(base) else []:
            path = os.path.join(base, folder, name)
            files = [os.path.join(path, n) for n in sorted(os.listdir(path))] if os.path.isdir(path) else [path]
            files = [f for f in files if f.endswith(".go")]
            if not files:
                continue
            src = rules.read(files[0])
            t = rules.Test(f"types2/{folder}/{name}", path, src, "types2", flags(src), [])
            t.files, text = files, "".join(map(rules.read, files))
            foreign = [f for f in t.flags if not re.match(r"-(lang=go1\.\d+|gotypesalias=1)", f)]
            if foreign:
                t.na = f"flag {foreign[0].split('=')[0]}"
            elif re.search(r'import "C"|^package unsafe', text, re.M):
                t.na = "cgo"
            elif name in SKIP:
                t.na = SKIP[name]
            out.append(t)
    return out


TOKENS = re.compile(r'(?s)(/\*.*?\*/|//[^\n]*)|(`[^`]*`|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\')|(\w+)|(\s+)|(.)')
MARK = re.compile(r"(?s)(?:/\*|//) ERROR(x?) (.*?)\s*(?:\*/)?$")


def wanted(path):
    """[(line, is a regexp, text)]"""
    out, line, last = [], 1, 1
    for m in TOKENS.finditer(rules.read(path)):
        text = m.group(0)
        mark = MARK.match(text) if m.group(1) else None
        if mark:
            quoted = mark.group(2)
            pattern = quoted[1:-1] if quoted[0] == "`" else ast.literal_eval(quoted)
            out.append((last, bool(mark.group(1)), pattern))
        elif not m.group(1) and not m.group(4):
            last = line
        line += text.count("\n")
    return out


def meets(regexp, pattern, message):
    return bool(re.search(pattern, message)) if regexp else pattern in message


def compare(files, found):
    """(the lines agree, what is wrong)"""
    want = collections.defaultdict(list)
    for path in files:
        for line, regexp, pattern in wanted(path):
            want[os.path.basename(path), line].append((regexp, pattern))
    for key in [k for k, v in found.items() if k not in want and all("function main is undeclared" in m for m in v)]:
        del found[key]
    if any(m.startswith("syntax error") for ms in found.values() for m in ms):
        want = {k: v for k, v in want.items() if k in found}
    missing, extra = sorted(set(want) - set(found)), sorted(set(found) - set(want))
    if missing:
        return False, f"missing {missing[0][0]}:{missing[0][1]}: {want[missing[0]][0][1]}"
    if extra:
        return False, f"extra {extra[0][0]}:{extra[0][1]}: {found[extra[0]][0]}"
    for key, patterns in want.items():
        left = list(found[key])
        for regexp, pattern in patterns:
            hit = next((m for m in left if meets(regexp, pattern, m)), None)
            if hit is None:
                return True, f"text {key[0]}:{key[1]}: {found[key][0]!r}, want {pattern!r}"
            left.remove(hit)
        if left:
            return True, f"second {key[0]}:{key[1]}: {left[0]!r}"
    return True, ""
