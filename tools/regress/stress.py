"""The stress test: tools/regress/stress.c under TSan, as released, and with coverage of the runtime's lines and branches."""
import glob, json, os

import faults
from common import LIST, RTFLAGS

BUILDS = {  # name: flags, share of DURATION
    "tsan": ["-O1", "-fsanitize=thread", "--param=tsan-instrument-func-entry-exit=0"],  # the runtime leaves functions without their ends
    "plain": ["-O2"],
    "coverage": ["-O0", "--coverage", "-fprofile-update=atomic"],
}
RUNS = [  # build, mode, seconds of a quick run
    ("tsan", "events", 12),
    ("tsan", "calls", 12),
    ("plain", "calls", 7),
    ("plain", "legacy", 5),
    ("coverage", "events", 3),
    ("coverage", "calls", 2),
    ("coverage", "legacy", 2),
]


def compile_stress(c, name, flags, replaced):
    """replaced: sources of the runtime that others stand in for. The executable, None if there is none, and what was printed, None when there was no time."""
    directory = c.path(f"stress-{name}")
    os.makedirs(directory, exist_ok=True)
    for old in glob.glob(os.path.join(directory, "*.gcda")):
        os.remove(old)
    sources = [os.path.relpath(x) for x in sorted(glob.glob("tools/regress/*.c")) + LIST]
    objects = []
    for s in sources:
        o = os.path.join(directory, os.path.basename(s) + ".o")
        own = flags if "--coverage" not in flags or s in LIST else ["-O1"]
        command = [*c.cc.split(), "-std=gnu11", "-g", "-I.", "-Iruntime", *RTFLAGS, *own, "-c", "-o", o, replaced.get(s, s)]
        status, out = c.run(command, c.seconds(60, 300))
        if status != 0:
            return None, None if status is None else out
        objects.append(o)
    exe = os.path.join(directory, "stress")
    status, out = c.run([*c.cc.split(), *flags, "-no-pie", "-o", exe, *objects, "-lpthread"], c.seconds(60, 300))
    return (exe if status == 0 else None), None if status is None else out


def coverage(c):
    """Lines for the report, and stress.cov: file:line, how often, branches taken of all."""
    directory = c.path("stress-coverage")
    missing, rows, cov = [], [], []
    for s in LIST[:2]:
        text = c.output("gcov", "--json-format", "--stdout", "-b", os.path.join(directory, os.path.basename(s) + ".o"))
        if not text:
            return ["No coverage: gcov is not installed, or the run was too short."]
        file = next(f for f in json.loads(text)["files"] if f["file"] == s)
        lines = {}
        for l in file["lines"]:
            n, b, t = lines.get(l["line_number"], (0, 0, 0))
            lines[l["line_number"]] = (n + l["count"], b + len(l["branches"]), t + sum(x["count"] > 0 for x in l["branches"]))
        cov += [f"{s}:{k} {n} {t}/{b}" for k, (n, b, t) in sorted(lines.items())]
        done = sum(n > 0 for n, _, _ in lines.values())
        branches, taken = sum(b for _, b, _ in lines.values()), sum(t for _, _, t in lines.values())
        rows.append(f"| `{s}` | {done} of {len(lines)} | {taken} of {branches} |")
        with open(s) as f:
            source = f.read().split("\n")
        missing += [f"- `{s}:{k}`: `{source[k - 1].strip()}`" for k, (n, _, _) in sorted(lines.items()) if n == 0]
    with open(c.path("stress.cov"), "w") as f:
        f.write("\n".join(cov) + "\n")
    head = ["| file | lines | branches |", "|---|---|---|"]
    return [*head, *rows, "", "Lines that no run reached, what stops a broken program among them:", "", *(missing or ["- none"])]


def run(c):
    lines = ["Goroutines that change threads run random programs; each must do what the model of the language says, with the list",
             "checked after every event (`events`) or at every statement (`calls`), and looked at from signals.", "",
             "| build | seconds | threads | goroutines | mode and numbers |", "|---|---|---|---|---|"]
    exes = {}
    for build, mode, quick in RUNS:
        if build not in exes:
            exes[build], out = compile_stress(c, build, BUILDS[build], {})
            if not exes[build] and not (c.quick and out is None):
                c.fail(f"stress: the {build} build: {(out or 'took too long').strip()[-500:]}")
        seconds = c.seconds(quick, c.duration if build == "tsan" else max(1, c.duration // 4))
        if not exes[build] or seconds < 1:
            lines.append(f"| {build} | 0 | | | {mode}: not run |")
            continue
        goroutines = 40 * c.concurrency
        command = [exes[build], mode, str(int(seconds)), str(c.concurrency), str(goroutines), str(c.seed)]
        status, out = c.run(command, seconds + (40 if c.quick else 120))
        with open(c.path(f"stress-{build}-{mode}.log"), "w") as f:
            f.write(out)
        last = (out.strip() or "nothing printed").split("\n")[-1 if status == 0 else 0]
        lines.append(f"| {build} | {seconds:.0f} | {c.concurrency} | {goroutines} | {last} |")
        if status != 0:
            why = "took too long to end" if status is None else last
            c.fail(f"stress: {build} {mode} SEED={c.seed}: {why}; build/regress/stress-{build}-{mode}.log")
    return lines + ["", *coverage(c), "", "### Faults on purpose", "", *faults.run(c, compile_stress)]
