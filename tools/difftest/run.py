#!/usr/bin/env python3
"""make difftest N=1000 SEED=1: random programs must behave alike under libtcc, gcc -O2, clang -O2 and, where it
is installed, real Go.

usage: run.py MINIGO N SEED [WAYS]    WAYS: comma-separated from tcc,gcc,clang,go (default: all that are there)
A failing seed is shrunk: lines and blocks are deleted while the disagreement stays.
"""
import concurrent.futures, os, shutil, subprocess, sys, tempfile

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(here))
sys.dont_write_bytecode = True
import limits

minigo, n, seed = os.path.abspath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
go = shutil.which("go") or shutil.which("go", path="/usr/lib/go-1.19/bin:/usr/lib/go/bin:/usr/local/go/bin")
ways = sys.argv[4].split(",") if len(sys.argv) > 4 else ["tcc", "gcc", "clang"] + (["go"] if go else [])


def run(cmd, cwd, **env):
    r = limits.execute(cmd, cwd, 30, env=dict(os.environ, **env))
    return ("limit", b"", b"") if r.status is None else r


def behave(way, source, tmp):
    """(status, what it printed); a program that does not compile says why."""
    path = os.path.join(tmp, way + ".go")
    with open(path, "w") as f:
        f.write(source)
    if way == "tcc":
        status, out, err = run([minigo, "run", path], tmp)
        return status, out + (err if status == 0 else err[:2000])
    exe = os.path.join(tmp, way)
    cmd = [go, "build", "-ldflags=-s -w", "-o", exe, path] if way == "go" else [minigo, "build", "-o", exe, path]
    status, out, err = run(cmd, tmp, CC=way, GO111MODULE="off", GOCACHE=os.environ.get("GOCACHE", os.path.join(tempfile.gettempdir(), "difftest-gocache")))
    if status:
        return "build", err[:2000]
    status, out, err = run([exe], tmp)
    return status, out + (err if status == 0 else err[:2000])


def disagreement(source, only=ways):
    """None, or what each way did."""
    with tempfile.TemporaryDirectory() as tmp:
        seen = {w: behave(w, source, tmp) for w in only}
    reference = seen[only[-1]]
    if all(v == reference for v in seen.values()) and reference[0] in (0, "limit"): # some never end, for anyone
        return None
    return seen


def kind(seen):
    """Which ways differ, so that shrinking does not slide into another failure."""
    reference = seen[list(seen)[-1]]
    return tuple((w, v[0] if v[0] in ("build", "limit") or v[0] == 0 else "status") for w, v in seen.items() if v != reference)


def shrink(source, seen, tries=250):
    last = list(seen)[-1]
    want, only = kind(seen), [w for w in seen if w == last or seen[w] != seen[last]]
    lines = source.split("\n")
    size = len(lines) // 2
    while size and tries:
        i = 0
        while i < len(lines) and tries:
            candidate = lines[:i] + lines[i + size:]
            text = "\n".join(candidate)
            if text.count("{") == text.count("}"):
                tries -= 1
                now = disagreement(text, only)
                if now and now[only[-1]][0] == 0 and kind(now) == want:
                    lines = candidate
                    continue
            i += size
        size //= 2
    return "\n".join(lines)


def first_difference(seen):
    names = list(seen)
    ref = seen[names[-1]][1].split(b"\n")
    for w in names[:-1]:
        if seen[w] != seen[names[-1]]:
            for a, b in zip(seen[w][1].split(b"\n"), ref):
                if a != b:
                    return f"{w}: {a.decode(errors='replace')[:300]}\n  {names[-1]}: {b.decode(errors='replace')[:300]}"
            return f"{w}: {seen[w][0]} {seen[w][1][-300:]!r}\n  {names[-1]}: {seen[names[-1]][0]} {seen[names[-1]][1][-300:]!r}"
    return repr(seen[names[-1]])[:500]


def one(s):
    """Every third program uses what came after Go 1.19; an older go is not asked about it."""
    new = s % 3 == 2
    source = subprocess.run([sys.executable, os.path.join(here, "gen.py"), str(s)] + ["--new"] * new, capture_output=True, text=True, check=True).stdout
    return s, source, disagreement(source, [w for w in ways if w != "go"] if new else ways)


bad = 0
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    for s, source, seen in pool.map(one, range(seed, seed + n)):
        if (s - seed) % 100 == 99:
            print(f"{s - seed + 1} of {n} programs", file=sys.stderr, flush=True)
        if not seen:
            continue
        bad += 1
        print(f"--- seed {s}\n  {first_difference(seen)}", flush=True)
        if bad <= 3 and os.environ.get("SHRINK", "1") == "1":
            print(shrink(source, seen), flush=True)
print(f"difftest: {n - bad} passed, {bad} failed ({', '.join(ways)})")
sys.exit(1 if bad else 0)
