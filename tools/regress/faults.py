"""Faults put into the runtime on purpose: the stress test must find each, or it proves little when it finds nothing."""
import os, re

# What is wrong, file, what stands there, what is put there.
FAULTS = [
    ("a recovery leaves its claims", "panic.c", "  release_claims(g, p);\n", "  (void)release_claims;\n"),
    ("a recovery stops a Goexit", "panic.c", "(uintptr_t)q < sp && !q->goexit)", "(uintptr_t)q < sp)"),
    ("a wrapper keeps the right to recover", "panic.c", "p->callframe = frame;", ";"),
    ("a panic is recovered twice", "panic.c", "!p->goexit && !p->recovered &&", "!p->goexit &&"),
    ("an unwinder keeps a loop's record", "panic.c", "int freed = rt_freedefer(d);", "int freed = 0;"),
    ("a panic takes over no claim", "panic.c", "      requeue(d); /*", "      return; /*"),
    ("a range loop defers in the youngest frame", "defer.c", "while (*at != NULL && (*at)->fp < d->fp) at", "while (0) at"),
    ("a record runs while it is linked", "panic.c", "  __atomic_store_n(&g->defer, d->link, __ATOMIC_RELEASE);\n  int freed", "  int freed"),
    ("a recovery keeps the panics that it ends", "panic.c", "  g->panic = q;\n  resume(to);\n}\n\n/* Drops", "  resume(to);\n}\n\n/* Drops"),
]


def run(c, compile_stress):
    """compile_stress(name, flags, replaced) builds the stress test with some sources replaced."""
    if c.quick:
        return ["Not in a quick run."]
    lines = ["The stress test is built with a fault and must find it.", "", "| fault | found by |", "|---|---|"]
    for i, (what, name, old, new) in enumerate(FAULTS):
        path = os.path.join("runtime/panic", name)
        with open(path) as f:
            source = f.read()
        if source.count(old) != 1:
            c.fail(f"faults: {what}: tools/regress/faults.py no longer fits {path}")
            continue
        to = c.path("faults", str(i), "panic")
        os.makedirs(to, exist_ok=True)
        with open(os.path.join(to, name), "w") as f:
            f.write(re.sub(r'^#include "trace.h"', '#include "panic/trace.h"', source.replace(old, new), flags=re.M))
        exe, out = compile_stress(c, f"faults/{i}", ["-O2", "-w"], {path: os.path.join(to, name)})
        if not exe:
            c.fail(f"faults: {what}: {(out or 'took too long').strip()[-300:]}")
            continue
        found = []
        for mode in ("events", "calls"):
            status, out = c.run([exe, mode, "2", "4", "200", str(c.seed)], 60)
            if status != 0:
                found.append(f"{mode}: {'does not end' if status is None else (out.strip() or f'status {status}').split(chr(10))[0]}")
        lines.append(f"| {what} | {'; '.join(found) or 'nothing'} |")
        if not found:
            c.fail(f"faults: the stress test does not find: {what}")
    return lines
