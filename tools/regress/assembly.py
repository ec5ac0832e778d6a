"""The machine code of the defer list and of some programs, of a base commit and of this one, compared by minigo asmdiff."""
import glob, os, shutil
from common import LIST, RTFLAGS


def base_commit(c):
    """BASE, or where this branch left main, or the commit before this one."""
    if c.base:
        return c.output("git", "rev-parse", "--verify", "-q", f"{c.base}^{{commit}}").strip()
    here = c.output("git", "rev-parse", "--verify", "-q", "HEAD").strip()
    fork = c.output("git", "merge-base", "HEAD", "main").strip()
    return fork if fork and fork != here else c.output("git", "rev-parse", "--verify", "-q", "HEAD^").strip()


def checkout(c, commit):
    """The sources of commit; kept from one run to the next."""
    to, stamp = c.path("base"), c.path("base", ".commit")
    if os.path.exists(stamp) and open(stamp).read() == commit:
        return to
    shutil.rmtree(to, ignore_errors=True)
    os.makedirs(to)
    status, _ = c.run(["sh", "-c", 'git archive "$0" | tar -x -C "$1"', commit, to], 60)
    if status != 0:
        return None
    with open(stamp, "w") as f:
        f.write(commit)
    return to


def objects(c, root, side):
    """The object files of the runtime's part, and their listing asm_SIDE.s."""
    out = []
    for s in LIST:
        o = c.path(f"{side}-{os.path.basename(s)}.o")
        flags = ["-std=gnu11", "-O2", "-g1", *RTFLAGS] if s.endswith(".c") else []
        status, text = c.run([*c.cc.split(), *flags, "-I.", "-Iruntime", "-c", "-o", o, s], c.seconds(30, 120), cwd=root)
        if status != 0:
            return None, text
        out.append(o)
    with open(c.path(f"asm_{side}.s"), "w") as f:
        f.write(c.output("objdump", "-dr", "--no-show-raw-insn", *out))
    return out, ""


def compare(c, what, pre, post):
    status, text = c.run([c.minigo, "asmdiff", pre, post], c.seconds(30, 120))
    if status == 0 and not text.strip():
        return [f"| {what} | the same |"]
    told = "; ".join(x for x in text.strip().split("\n")[:6])
    verdict = {0: "the same but for", 1: "differs"}.get(status, "not compared")
    return [f"| {what} | {verdict}: {told} |"]


def programs(c, base):
    """The fixed set: the programs of issue 50321, built by the base's minigo and by this one."""
    exe = os.path.join(base, "build", "minigo")
    if not os.path.exists(exe):
        status, text = c.run(["make", "-s", f"-j{os.cpu_count()}", "B=build"], c.seconds(60, 900), cwd=base)
        if status != 0:
            why = "it takes longer than there is time" if status is None else (text.strip().split("\n") or [""])[-1]
            return [f"| programs | not compared: the base's minigo is not built: {why} |"]
    rows = []
    for go in sorted(glob.glob("testdata/issue50321/*.go")):
        name = os.path.basename(go)[:-3]
        sides = []
        for side, compiler in (("pre", exe), ("post", c.minigo)):
            out = c.path(f"{side}-{name}")
            status, text = c.run([compiler, "build", "-o", out, go], c.seconds(20, 120))
            sides.append(out)
            if status != 0:
                rows.append(f"| `{go}` | not compared: {side}: {'no time left' if status is None else text.strip()[:200]} |")
                break
        else:
            rows += compare(c, f"`{go}`", *sides)
    return rows


def run(c):
    commit = base_commit(c)
    if not commit:
        why = f"BASE={c.base} names no commit" if c.base else "there is no commit before this one"
        return [f"Not compared: {why} here."]
    base = checkout(c, commit)
    if not base:
        return [f"Not compared: the sources of {commit[:12]} cannot be had."]
    lines = [f"Base: {c.output('git', 'log', '-1', '--format=%h %s', commit).strip()}.", "",
             "The listings of the runtime's functions are `build/regress/asm_pre.s` and `asm_post.s`; `minigo asmdiff` compares.", "",
             "| code | compared with the base |", "|---|---|"]
    pre, why = objects(c, base, "pre")
    post, why = objects(c, ".", "post") if pre else (None, why)
    if post:
        for s, a, b in zip(LIST, pre, post):
            lines += compare(c, f"`{s}`", a, b)
    else:
        lines.append(f"| the runtime | not compared: {why.strip()[:300]} |")
    return lines + programs(c, base)
