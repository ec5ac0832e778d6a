#!/usr/bin/env python3
"""make bench: minigo against go, side by side in one run; medians. The table of docs/benchmarks.md.

usage: run.py MINIGO [RUNS]      go is looked for in PATH and /usr/lib/go-1.19/bin; without it its columns stay empty
"""
import os, resource, shutil, statistics, subprocess, sys, tempfile, time

here = os.path.dirname(os.path.abspath(__file__))
minigo = os.path.abspath(sys.argv[1])
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
go = shutil.which("go") or shutil.which("go", path="/usr/lib/go-1.19/bin:/usr/lib/go/bin:/usr/local/go/bin")
tmp = tempfile.mkdtemp(prefix="minigo-bench-")
env = dict(os.environ, MINIGOCACHE="off", GO111MODULE="off", GOFLAGS="", GOCACHE=os.path.join(tmp, "cache"), HOME=tmp)


def once(cmd):
    t = time.perf_counter()
    p = subprocess.Popen(cmd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
    _, status, usage = os.wait4(p.pid, 0)
    wall = time.perf_counter() - t
    if status:
        raise SystemExit(f"{' '.join(cmd)} failed: {status}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def interleaved(cmds, n=runs):
    """Each command in turn, so that a drift of the machine hits all alike. Medians of (wall, cpu, MB)."""
    for c in cmds.values():
        once(c)
    seen = {k: [] for k in cmds}
    for _ in range(n):
        for k, c in cmds.items():
            seen[k].append(once(c))
    return {k: tuple(statistics.median(x) for x in zip(*v)) for k, v in seen.items()}


def build(program):
    """Commands that run the program each way."""
    cmds = {"jit": [minigo, "run", program]}
    for name, cmd in (("built", [minigo, "build", "-o"]), ("go", [go, "build", "-o"])):
        if cmd[0]:
            exe = os.path.join(tmp, os.path.basename(program) + "." + name)
            subprocess.run([*cmd, exe, program], check=True, env=env)
            cmds[name] = [exe]
    return cmds


print("## Start to exit: fmt hello\n")
hello = os.path.join(here, "../testdata/hello/hello.go")
cmds = {"minigo run": [minigo, "run", hello]}
if go:
    cmds["go run"] = [go, "run", hello]
r = interleaved(cmds, max(runs, 11))
for k, (wall, cpu, mb) in r.items():
    print(f"- {k}: {wall * 1000:.1f} ms wall, {cpu * 1000:.1f} ms CPU, {mb:.1f} MB")
if go:
    print(f"- ratio: {r['minigo run'][0] / r['go run'][0]:.3f}")

print("\n## Running programs: CPU seconds, and the ratio to go build\n")
print("| program | JIT | built | go | JIT/go | built/go |\n|---|---|---|---|---|---|")
for name in ("fib", "nbody", "spectral", "fannkuch", "maps", "text", "shapes", "sorting", "matrix", "sieve", "trees", "closures"):
    r = interleaved(build(os.path.join(here, "programs", name + ".go")), min(runs, 3))
    g = r.get("go", (0, 0, 0))[1]
    ratio = lambda k: f"{r[k][1] / g:.2f}" if g else ""
    print(f"| {name} | {r['jit'][1]:.3f} | {r['built'][1]:.3f} | {g:.3f} | {ratio('jit')} | {ratio('built')} |")

print("\n## Defer, panic, recover: ns, the best of all runs (five inside each process)\n")
columns = {}
cmds = build(os.path.join(here, "programs", "defer.go"))
for _ in range(max(runs, 3)):
    for k, c in cmds.items():
        for line in subprocess.run(c, capture_output=True, text=True, env=env).stdout.splitlines():
            row, ns = line.rsplit(" ", 2)[:2]
            best = columns.setdefault(k, {})
            best[row] = ns if row not in best else min(ns, best[row], key=float)
print("| | " + " | ".join(columns) + " |\n|---|" + "---|" * len(columns))
for row in columns["jit"]:
    print(f"| {row} | " + " | ".join(c.get(row, "") for c in columns.values()) + " |")

print("\n## Compile speed: source to C to code, without running\n")
print("| lines | CPU, ms | lines per CPU second | peak MB |\n|---|---|---|---|")
for n in (1000, 10000, 50000, 100000):
    path = os.path.join(tmp, f"gen{n}.go")
    with open(path, "w") as f:
        subprocess.run([sys.executable, os.path.join(here, "gen.py"), str(n)], stdout=f, check=True)
    actual = sum(1 for _ in open(path))
    wall, cpu, mb = interleaved({"x": [minigo, "run", path]}, min(runs, 3))["x"]
    print(f"| {actual} | {cpu * 1000:.1f} | {actual / cpu:,.0f} | {mb:.0f} |")
shutil.rmtree(tmp, ignore_errors=True)
