#!/usr/bin/env python3
"""make deferfuzz N=100000 SEED=1: random call trees of defer, panic, recover and Goexit must behave as model.py predicts.

usage: run.py MINIGO N SEED [WAYS]    WAYS: comma-separated from jit,O0,O2,go (default: all that are there)
A program is a tree with a mask that says which of its gated statements are done; N counts them. One Go source holds
TREES trees and runs each with VARIANTS masks. The jit takes every source; builds and go, which cost more, take one
source in STRIDE. There the legacy model is run as well: it must not crash, jit and build must agree, and a tree in
which nothing panics must print what the model says. A difference is shrunk: operations are taken away while it stays.
"""
import copy, os, re, shutil, subprocess, sys, tempfile

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [here, os.path.dirname(here)]
sys.dont_write_bytecode = True
import gen, limits, model

TREES, VARIANTS = int(os.environ.get("TREES", 150)), int(os.environ.get("VARIANTS", 32))
STRIDE, CRASHES = int(os.environ.get("STRIDE", 10)), 2
sys.setrecursionlimit(100000)


def execute(cmd, cwd, **env):
    r = limits.execute(cmd, cwd, 120, env=dict(os.environ, GO111MODULE="off", GODEBUG="panicnil=0", MINIGOMODEL="fixed") | env)
    return ("limit", b"", b"") if r.status is None else r


class Way:
    """One way to run a source: ready() compiles it, run() starts it with arguments."""

    def __init__(self, name, minigo, go):
        self.name, self.minigo, self.go = name, minigo, go

    def ready(self, path):
        exe = path[:-3] + "-" + self.name
        self.cmd = [exe]
        if self.name == "jit":
            self.cmd = [self.minigo, "run", path]
            return None
        if self.name == "go":
            cmd = [self.go, "build", "-ldflags=-s -w", "-o", exe, path]
        else:
            cmd = [self.minigo, "build", "-" + self.name, "-o", exe, path]
        status, out, err = execute(cmd, os.path.dirname(path))
        return None if status == 0 else err.decode(errors="replace")[:2000]

    def run(self, cwd, *args, **env):
        return execute(self.cmd + [str(a) for a in args], cwd, **env)


def compare(way, path, runs, expected):
    """[(run, what it printed)] of the runs that differ, or a text if the source does not compile."""
    why = way.ready(path)
    if why is not None:
        return "does not compile: " + why
    first, differ = 0, []
    while first < len(runs):
        status, out, err = way.run(os.path.dirname(path), first)
        lines = out.decode(errors="replace").split("\n")[:-1]
        differ += [(first + i, line) for i, line in enumerate(lines) if first + i < len(expected) and line != expected[first + i]]
        first += len(lines)
        if first < len(runs): # it stopped in this one
            text = err.decode(errors="replace")
            if way.name == "go" and re.match("(fatal error: bad|runtime: |recover: )", text): # gc's own runtime gives up
                print("go fails by itself, run %d: %s" % (first, text.split("\n")[0]), flush=True)
            else:
                differ.append((first, "status %s\n%s" % (status, text[:1500])))
            first += 1
        if len(differ) > 20:
            break
    return differ


def crash_text(err):
    text = err.decode(errors="replace").split("\n\ngoroutine ")[0].replace("\n\n", "\n")
    text = re.sub(r" \[recovered\](\n|$)", r" [recovered]\1", text)
    return "\n".join(l for l in text.split("\n") if l and not l.startswith(("[signal", "exit status")))


def crashes(way, path, trees, runs):
    """Runs that end by a panic, in main: status, output and the text of the chain."""
    differ, done = [], 0
    for i, (t, mask) in enumerate(runs):
        want = model.predict_crash(trees[t], mask)
        if want is None or "nil pointer" in want[1] or "panic called with nil" in want[1] or "entry in nil map" in want[1]:
            continue
        status, out, err = way.run(os.path.dirname(path), i, "crash")
        if (status, crash_text(err)) != (2, want[1].rstrip("\n")):
            differ.append((i, "crash: status %s\n%s\nexpected\n%s" % (status, err.decode(errors="replace")[:1500], want[1])))
        done += 1
        if done == CRASHES:
            break
    return differ


def legacy(ways, path, trees, runs, expected):
    """The study model: the same under each way of compiling, no signal, and Go's behaviour where nothing panics."""
    seen, differ = {}, []
    calm = [i for i, (t, _) in enumerate(runs) if not re.search(r"'(panic|goexit|nilfunc|repanic)'", repr(trees[t]))]
    for way in ways:
        seen[way.name] = []
        for i in range(0, len(runs), max(1, len(runs) // 12)):
            status, out, err = way.run(os.path.dirname(path), i, MINIGOMODEL="legacy")
            first = out.decode(errors="replace").split("\n")[0]
            if status == "limit" or (isinstance(status, int) and (status < 0 or status > 128)):
                differ.append((i, "legacy under %s: status %s" % (way.name, status)))
            if i in calm and first != expected[i]:
                differ.append((i, "legacy under %s: %s" % (way.name, first)))
            seen[way.name].append((i, first if first else "nothing, status %s, %s" % (status, err.decode(errors="replace").split("\n")[0])))
    names = list(seen)
    for name in names[1:]:
        differ += [(a[0], "legacy: %s prints %s, %s prints %s" % (names[0], a[1], name, b[1])) for a, b in zip(seen[names[0]], seen[name]) if a != b]
    return differ


def resolve(node, mask):
    """The tree without gates: what the mask switches off is gone."""
    node = copy.deepcopy(node)

    def clean(ops):
        ops[:] = [op for op in ops if op.get("gate") is None or mask >> op["gate"] & 1]
        for op in ops:
            op.pop("gate", None)
            clean(op.get("ops", []))
            clean(op["fn"]["ops"] if "fn" in op else [])

    clean(node["ops"])
    return node


def smaller(tree):
    """The tree with one operation less, for each operation; with each function's body in the place of its call."""
    def lists(node):
        yield node["ops"]
        for op in node["ops"]:
            if "fn" in op:
                yield from lists(op["fn"])
            if "ops" in op:
                yield from lists(op)

    for i, ops in enumerate(lists(tree)):
        for j in range(len(ops)):
            t = copy.deepcopy(tree)
            here = list(lists(t))[i]
            del here[j]
            yield t


def shrink(way, tree, tmp):
    while True:
        candidates = [t for t in smaller(tree)]
        for i, t in enumerate(candidates):
            renumber(t, 1000 * (i + 1))
        if not candidates:
            return tree
        path = os.path.join(tmp, "shrink.go")
        runs = [(i, 0) for i in range(len(candidates))]
        with open(path, "w") as f:
            f.write(gen.program(candidates, runs))
        differ = compare(way, path, runs, [model.predict(t, 0) for t in candidates])
        if isinstance(differ, str) or not differ:
            return tree
        tree = candidates[differ[0][0]]


def renumber(node, base):
    n = [base]

    def walk(node):
        if "style" in node:
            n[0] += 1
            node["id"] = n[0]
        for op in node["ops"]:
            if "fn" in op:
                walk(op["fn"])
            if "ops" in op:
                walk(op)

    walk(node)


def report(way, tree, mask, got, expected, tmp, name):
    print("DIFFERENT under %s: %s\n  expected %s\n  printed  %s" % (way.name, name, expected, got), flush=True)
    if "crash" not in got and "legacy" not in got:
        tree, mask = shrink(way, resolve(tree, mask), tmp), 0
        renumber(tree, 0)
    text = gen.program([tree], [(0, mask)])
    keep = os.path.join(tempfile.gettempdir(), "deferfuzz-%s.go" % name)
    with open(keep, "w") as f:
        f.write(text)
    print("  the tree, shrunk, is in %s and should print %s\n%s" % (keep, model.predict(tree, mask), text[len(gen.HEAD):][:1500]), flush=True)


def check(seed, ways, stride, tmp):
    """Runs one source every way that is due; returns the number of programs and of differences."""
    g = gen.Gen(seed)
    trees = [g.tree() for _ in range(TREES)]
    masks = [0, 63] + [g.r.randrange(64) for _ in range(VARIANTS - 2)]
    runs = [(i, m) for i in range(TREES) for m in masks]
    expected = [model.predict(trees[i], m) for i, m in runs]
    path = os.path.join(tmp, "s%d.go" % seed)
    with open(path, "w") as f:
        f.write(gen.program(trees, runs))
    found = 0
    due = [w for w in ways if w.name == "jit" or stride or len(ways) == 1]
    for way in due:
        differ = compare(way, path, runs, expected)
        if isinstance(differ, str):
            print("seed %d: %s: %s" % (seed, way.name, differ), flush=True)
            found += 1
            continue
        if stride:
            differ += crashes(way, path, trees, runs)
        for i, got in differ[:3]:
            report(way, trees[runs[i][0]], runs[i][1], got, expected[i], tmp, "%s-%d-%d" % (way.name, seed, i))
        found += len(differ)
    if stride:
        own = [w for w in due if w.name != "go"]
        for i, text in legacy(own, path, trees, runs, expected)[:3]:
            report(own[0], trees[runs[i][0]], runs[i][1], text, expected[i], tmp, "legacy-%d-%d" % (seed, i))
            found += 1
    return len(runs), found


def main():
    minigo, n, seed = os.path.abspath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    go = shutil.which("go")
    names = sys.argv[4].split(",") if len(sys.argv) > 4 else ["jit", "O0", "O2"] + (["go"] if go else [])
    if "go" not in names:
        print("deferfuzz: without real Go, the prediction is the only reference")
    ways, done, different, at = [Way(w, minigo, go) for w in names], 0, 0, 0
    while done < n and different < 20:
        with tempfile.TemporaryDirectory() as tmp:
            ran, found = check(seed * 1000003 + at, ways, at % STRIDE == 0, tmp)
        done, different, at = done + ran, different + found, at + 1
        if at % 20 == 0:
            print("deferfuzz: %d programs" % done, flush=True)
    print("deferfuzz: %d programs, seed %d, %s: %d differences" % (done, seed, ",".join(names), different))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
