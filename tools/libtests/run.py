#!/usr/bin/env python3
"""Runs Go's own tests of the bundled packages under minigo and under go.

usage: run.py MINIGO BUILDDIR [PACKAGE ...]

prep.go makes programs of the test files of the installed Go, with shim.go for package testing; nothing of theirs is
kept. Each test and each example runs in a process of its own. What passes under go and not under minigo, or prints
something else (examples), has to be in expect.txt: "package name: reason". One that passes is to be taken out.
"""
import concurrent.futures, os, re, shutil, subprocess, sys

here = os.path.dirname(os.path.abspath(__file__))
minigo, build = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
ALL = ("strings bytes strconv fmt sort slices maps errors bufio io io/fs os time unicode unicode/utf8 math math/bits math/cmplx context sync sync/atomic "
       "cmp iter path path/filepath unique weak runtime/debug reflect").split()
packages = sys.argv[3:] or ALL
LIMIT = 60


def prepare(pkg):
    """The programs of a package: (kind, directory of the program)."""
    d = os.path.join(build, pkg.replace("/", "_"))
    subprocess.run(["rm", "-rf", d], check=True)
    r = subprocess.run(["go", "run", os.path.join(here, "prep.go"), pkg, d], env=dict(os.environ, GO111MODULE="off"), capture_output=True, text=True)
    if r.returncode:
        print(f"{pkg}: cannot be prepared: {r.stderr[-500:]}")
        return []
    return [(k, os.path.join(d, k)) for k in ("ext", "int") if os.path.exists(os.path.join(d, k, "tests.txt"))]


def compile_both(directory):
    rel = "./" + os.path.relpath(directory, build)
    for name, cmd in (("theirs", ["go", "build", "-o"]), ("ours", [minigo, "build", "-o"])):
        r = subprocess.run([*cmd, os.path.join(directory, name), rel], cwd=build, capture_output=True, text=True)
        if r.returncode:
            return name, r.stdout + r.stderr
    return None, ""


def run(exe, name, data):
    """In a copy of the package's folder of the tree, where its testdata is."""
    try:
        r = subprocess.run([exe, name], cwd=data, stdin=subprocess.DEVNULL, capture_output=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return "TIMEOUT", ""
    out = r.stdout.decode(errors="backslashreplace")
    last = out.rstrip("\n").rsplit("\n", 1)[-1]
    status = last if last in ("PASS", "FAIL", "SKIP") else f"exit {r.returncode}"
    return status, out + r.stderr.decode(errors="backslashreplace")


def expectations():
    names = {}
    with open(os.path.join(here, "expect.txt")) as f:
        for line in f:
            if line.strip() and not line.startswith("#"):
                key, _, reason = line.strip().partition(": ")
                names[key] = reason
    return names


def main():
    os.makedirs(os.path.join(build, "testing"), exist_ok=True)
    with open(os.path.join(here, "shim.go")) as f, open(os.path.join(build, "testing/shim.go"), "w") as g:
        g.write(f.read().replace("//go:build ignore\n", ""))
    with open(os.path.join(build, "go.mod"), "w") as f:
        f.write("module libtests\n\ngo 1.26\n")
    goroot = subprocess.run(["go", "env", "GOROOT"], capture_output=True, text=True).stdout.strip()
    expected, bad, total, used = expectations(), [], 0, set()
    for pkg in packages:
        count = 0
        for kind, directory in prepare(pkg):
            with open(os.path.join(directory, "tests.txt")) as f:
                names = f.read().split()
            if not names:
                continue
            who, err = compile_both(directory)
            if who:
                print(f"{pkg} {kind}: {who} does not compile:\n{err[:1500]}")
                bad.append(f"{pkg} {kind}")
                continue
            data = os.path.join(build, "src", pkg)
            if not os.path.exists(data):
                shutil.copytree(os.path.join(goroot, "src", pkg), data)
            with concurrent.futures.ThreadPoolExecutor(2) as pool:
                theirs = list(pool.map(lambda n: run(os.path.join(directory, "theirs"), n, data), names))
                ours = list(pool.map(lambda n: run(os.path.join(directory, "ours"), n, data), names))
            for n, a, b in zip(names, ours, theirs):
                if b[0] not in ("PASS", "SKIP") or b[0] == "SKIP":
                    continue
                count += 1
                same = a[0] == "PASS" and (not n.startswith("Example") or sorted(a[1]) == sorted(b[1])) # some print in any order
                key = f"{pkg} {n}"
                if key in expected:
                    used.add(key)
                    if same:
                        print(f"now passes: {key}")
                        bad.append(key)
                elif not same:
                    bad.append(key)
                    text = a[1] if not n.startswith("Example") or a[0] != "PASS" else a[1] + "--- go:\n" + b[1]
                    print(f"--- {key}: {a[0]}\n" + re.sub(r"(?m)^", "    ", text[:1200]))
        total += count
        print(f"{pkg}: {count} tests", flush=True)
    print(f"libtests: {total} tests that pass under go, {len(bad)} unexpected, {len(expected)} expected to fail")
    sys.exit(1 if bad else 0)


main()
