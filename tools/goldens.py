"""Goldens: what -dump prints, compared with the file beside the program. tools/runtests calls this.

x.dump-ROOM holds what `minigo run -dump=ROOM x.go` prints. A first line "# FLAGS" is part of the golden, not of the
output: its flags are given to minigo as well, and a -dump among them replaces -dump=ROOM ("# -dump=main.f.opt").

A golden shows the program's own functions. Functions of other packages are left out before the comparison. Of the C
text only functions are compared, without #line, and main.main only where it is the only one: elsewhere it but calls them.
"""
import difflib, glob, os, re

ROOMS = ["tokens", "ast", "types", "escape", "lower", "opt", "c"]


def of(base):
    """The goldens beside base.go, in the order of ROOMS; files of unknown rooms last."""
    names = glob.glob(glob.escape(base) + ".dump-*")
    return sorted(names, key=lambda f: (ROOMS.index(room(f)) if room(f) in ROOMS else len(ROOMS), f))


def room(path):
    return path.rsplit(".dump-", 1)[1]


def own_blocks(text, head):
    """The blocks of text whose first line matches head; a block begins at each line that is not indented."""
    blocks = re.split(r"(?m)^(?=[^\s}])", text)
    return "".join(b.rstrip() + "\n" for b in blocks if b.strip() and re.match(head, b))


def own_c(text):
    """The functions of package main: each follows a comment with its name and ends with a brace in column 0."""
    text = re.sub(r"(?m)^ *(#line.*)?\n", "", text)
    found = re.findall(r"(?ms)^/\* main\..*?^}\n", text)
    return "\n".join([f for f in found if not f.startswith("/* main.main */")] or found)


def normal(room, text):
    if room in ("escape", "lower", "opt"):
        text = own_blocks(text, r"func main\.(?!.* extern)|global main\.|(?!func |global )")
    if room == "c":
        text = own_c(text)
    return text.rstrip() + "\n"


def split(golden):
    """(first line with flags or "", the rest)"""
    m = re.match(r"# .*\n", golden)
    return (m[0], golden[m.end():]) if m else ("", golden)


def check(path, run, update):
    """None, or what is wrong with the golden. run(flags) gives (status, stdout, stderr) of minigo run in the folder
    of the program, with these flags and the program's name."""
    if room(path) not in ROOMS:
        return f"  {os.path.basename(path)}: no such window; the windows are {' '.join(ROOMS)}\n"
    with open(path, encoding="utf-8") as f:
        head, want = split(f.read())
    flags = head[1:].split()
    if not any(f.startswith("-dump") for f in flags):
        flags.append("-dump=" + room(path))
    status, out, err = run(flags)
    if status != 0 or err:
        return f"  minigo run {' '.join(flags)}: status {status}\n{err}"
    got = normal(room(path), out)
    if not got.strip():
        return f"  minigo run {' '.join(flags)}: nothing of package main in what it prints\n"
    if got == want:
        return None
    if update:
        with open(path, "w", encoding="utf-8") as f:
            f.write(head + got)
        return None
    name = os.path.basename(path)
    lines = difflib.unified_diff(want.splitlines(True), got.splitlines(True), name, "minigo run " + " ".join(flags), n=2)
    return "".join("  " + line for line in lines)
