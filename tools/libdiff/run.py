#!/usr/bin/env python3
"""Runs random and boundary calls of the bundled packages under minigo and under go, and compares what they print.

usage: run.py MINIGO N SEED [BUILDDIR]

The program (gen.go's calls.go, and values.go, show.go, odd.go, main.go as they are) makes some calls from a seed on; each
prints its arguments, its results and what arguments it changed. For each function whose calls differ the first ones
are printed.
"""
import collections, os, re, subprocess, sys

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(os.path.dirname(here))
minigo, total, seed = os.path.abspath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
build = os.path.abspath(sys.argv[4] if len(sys.argv) > 4 else os.path.join(root, "build/libdiff"))
CHUNK, SHOWN = 20000, 3


def prepare():
    os.makedirs(build, exist_ok=True)
    calls = subprocess.run(["go", "run", os.path.join(here, "gen.go")], capture_output=True, check=True, env=dict(os.environ, GO111MODULE="off"))
    with open(os.path.join(build, "calls.go"), "wb") as f:
        f.write(calls.stdout)
    for name in ("values.go", "show.go", "odd.go", "main.go"):
        with open(os.path.join(here, name)) as f, open(os.path.join(build, name), "w") as g:
            g.write(f.read().replace("//go:build ignore\n", ""))
    with open(os.path.join(build, "go.mod"), "w") as f:
        f.write("module libdiff\n\ngo 1.26\n")
    subprocess.run(["go", "build", "-o", "theirs", "."], cwd=build, check=True)
    subprocess.run([minigo, "build", "-o", "ours", "."], cwd=build, check=True)


def run(cmd):
    r = subprocess.run(["timeout", "300", *cmd], cwd=build, capture_output=True)
    return r.returncode, r.stdout.decode("utf-8", "backslashreplace").split("\n"), r.stderr.decode(errors="replace")


def name_of(line):
    return re.split(r"[(\[]", line, maxsplit=1)[0]


def compare(ours, theirs, seen):
    """Lines of different calls count once per function."""
    for a, b in zip(ours, theirs):
        if a == b:
            continue
        if a.split(" =", 1)[0] != b.split(" =", 1)[0] and name_of(a) != name_of(b):
            seen[name_of(a) + " (out of step)"].append((a, b))
            return
        seen[name_of(b)].append((a, b))
    if len(ours) != len(theirs):
        seen["end"].append((ours[-1], theirs[-1]))


prepare()
seen, done = collections.defaultdict(list), 0
# The first part also runs in memory, under libtcc.
jobs = [(seed, min(total, CHUNK), [minigo, "run", "."])]
while done < total:
    jobs.append((seed + done // CHUNK, min(CHUNK, total - done), ["./ours"]))
    done += CHUNK
for s, n, cmd in jobs:
    status, ours, err = run([*cmd, str(s), str(n)])
    status2, theirs, err2 = run(["./theirs", str(s), str(n)])
    if status or status2:
        print(f"seed {s}: status {status}, {status2}\n{err[:2000]}\n{err2[:500]}")
        seen["status"].append((str(status), str(status2)))
    compare(ours, theirs, seen)
for name, pairs in sorted(seen.items()):
    print(f"{name}: {len(pairs)} differ")
    for a, b in pairs[:SHOWN]:
        print(f"  ours {a[:600]}\n  go   {b[:600]}")
print(f"libdiff: {total} calls from seed {seed}, {sum(map(len, seen.values()))} differ")
sys.exit(1 if seen else 0)
