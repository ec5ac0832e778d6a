#!/usr/bin/env python3
"""make regress: stress, fuzzing and machine code of the defer list, and a report.

usage: regress.py BUILD MINIGO

The environment has the size: QUICK=1 (ends in three minutes), CONCURRENCY (threads, 50), DURATION (seconds of each part, 600), SEED (1),
BASE (the commit to compare with), REPORT (docs/regress.md), CC. Everything else that is made is below BUILD/regress. The exit
status is 1 when the stress test or a fuzzer found something. A change of machine code is told and is no failure: whether it
was meant is for the reader.
"""
import os, sys, time

sys.path.insert(0, os.path.dirname(__file__))
import assembly, fuzz, stress
from common import Campaign

QUICK = 160  # seconds; the rest of the three minutes is for a slow machine


def head(c):
    commit = c.output("git", "log", "-1", "--format=%h %s").strip() or "not a git checkout"
    dirty = c.output("git", "status", "--porcelain", "--", "runtime", "parser", "lexer", "tools/regress").strip()
    size = "QUICK=1" if c.quick else f"CONCURRENCY={c.concurrency} DURATION={c.duration}"
    cc = c.output(c.cc.split()[0], "--version").split("\n")[0]
    return [
        "# Report of make regress", "",
        "Written by `make regress`; what it does is in [tools/regress](../tools/regress/README.md).", "",
        f"- Commit: {commit}{', with changes that are not committed' if dirty else ''}", f"- Size: `{size} SEED={c.seed}`, {os.cpu_count()} processors",
        f"- Compiler: {cc}", f"- Date: {time.strftime('%Y-%m-%d')}", "",
    ]


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: regress.py BUILD MINIGO")
    c = Campaign(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), QUICK)
    lines = head(c)
    # The longest step last: of the time that is left it takes what it can.
    for title, part in (("Stress", stress.run), ("Machine code", assembly.run), ("Fuzzing", fuzz.run)):
        began = time.monotonic()
        lines += [f"## {title}", "", *part(c), ""]
        print(f"regress: {title.lower()}: {time.monotonic() - began:.0f} s", flush=True)
    lines += ["## Result", "", *([f"- FAILED: {x}" for x in c.failures] or ["Nothing was found."]), ""]
    with open(c.report, "w") as f:
        f.write("\n".join(lines))
    for x in c.failures:
        print(f"regress: FAILED: {x}")
    print(f"regress: {len(c.failures)} failed; {os.path.relpath(c.report)}; {time.monotonic() - c.began:.0f} s")
    sys.exit(1 if c.failures else 0)


main()
