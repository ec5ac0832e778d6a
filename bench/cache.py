#!/usr/bin/env python3
"""What the cache saves: start to exit of hello and of a program that imports net/http, encoding/json, regexp and text/template.

usage: cache.py MINIGO [RUNS]     the table of docs/benchmarks.md, "Start to exit: the cache"; beside go run where go is installed

Medians of RUNS (default 11) runs, wall and CPU. "first" has an empty cache, "off" none, "edited" another number in its last line each time.
"""
import os, shutil, statistics, subprocess, sys, tempfile, time

here = os.path.dirname(os.path.abspath(__file__))
minigo = os.path.abspath(sys.argv[1])
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 11
tmp = tempfile.mkdtemp(prefix="minigo-bench-")
cache = os.path.join(tmp, "minigo")
env = dict(os.environ, MINIGOCACHE=cache, GOCACHE=os.path.join(tmp, "go"))
env.setdefault("HOME", tmp)
program = os.path.join(tmp, "x.go")


def once(cmd, **more):
    t = time.perf_counter()
    p = subprocess.Popen([*cmd, program], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=dict(env, **more))
    err = p.stderr.read().decode()
    _, status, usage = os.wait4(p.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(cmd)} failed: {err}")
    return time.perf_counter() - t, usage.ru_utime + usage.ru_stime


def edit(n):
    with open(program, "a") as f:
        f.write(f"\nfunc init() {{ _ = {n} }}\n")


def measure(prepare, cmd, n, **more):
    seen = []
    for i in range(n):
        prepare(i)
        seen.append(once(cmd, **more))
    return tuple(statistics.median(x) * 1000 for x in zip(*seen))


def row(name, source):
    few = max(runs // 4, 2)
    shutil.copy(source, program)
    keep = lambda i: None
    run = [minigo, "run"]
    cells = [measure(lambda i: shutil.rmtree(cache, ignore_errors=True), run, few), measure(keep, run, few, MINIGOCACHE="off")]
    once(run)
    cells += [measure(keep, run, runs), measure(edit, run, few)]
    if shutil.which("go"):
        once(["go", "run"])
        cells += [measure(keep, ["go", "run"], few), measure(edit, ["go", "run"], few)]
    print(f"| {name} | " + " | ".join(f"{wall:.1f} / {cpu:.1f}" for wall, cpu in cells) + " |", flush=True)


try:
    go = " | go run, unchanged | go run, edited" if shutil.which("go") else ""
    print(f"| ms, wall / CPU | first | off | unchanged | edited{go} |\n|" + "---|" * (7 if go else 5))
    row("hello", os.path.join(here, "../testdata/hello/hello.go"))
    row("imports", os.path.join(here, "programs/imports.go"))
finally:
    shutil.rmtree(tmp, ignore_errors=True)
