#!/usr/bin/env python3
"""Runs the Go project's own tests, as its test/run.go does, with minigo.

usage: run.py [-suite DIR] [-jobs N] [-update] [-v] [-json FILE] MINIGO [PATTERN ...]

Every test of the suite whose first line asks for one of KINDS is run in a folder of its own under limits of
time and memory. A table says, per kind, how the tests ended; each failure is one line with its reason.
expect.txt lists the tests that do not pass, one word of reason each: a test that is not listed must pass,
a listed one that passes is reported so that the list shrinks (-update rewrites it). What needs gc's own
internals is not applicable, by rule (rules.py) or by name with the reason (na.txt).
The suite is the installed Go's, whose checker's own tests (checktests.py) run too, or else Debian's of Go 1.19. That one has
an expect-1.19.txt of its own, and na-1.19.txt beside na.txt.
"""
import argparse, collections, concurrent.futures, json, os, re, shutil, subprocess, sys, tempfile

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(os.path.dirname(here))
sys.path[:0] = [here, os.path.dirname(here)]
sys.dont_write_bytecode = True
import checktests, limits, rules

KINDS = ["run", "rundir", "runoutput", "compile", "compiledir", "build", "errorcheck", "errorcheckdir"]
ENDS = ["passed", "refused", "rejected", "wrong", "crashed", "timeout", "na"]
SECONDS, BYTES = 10, 2 << 30


def installed():
    """The suite of the Go that is installed, or Debian's."""
    try:
        goroot = subprocess.run(["go", "env", "GOROOT"], capture_output=True, text=True).stdout.strip()
    except OSError:
        goroot = ""
    suite = os.path.join(goroot, "test")
    return suite if goroot and os.path.isdir(os.path.join(suite, "fixedbugs")) else "/usr/share/go-1.19/test"


def release(suite):
    """"-1.19" of a suite of that release, "" of a later one: what its lists are called."""
    path = os.path.join(os.path.dirname(os.path.realpath(suite)), "VERSION")
    return "-1.19" if os.path.exists(path) and rules.read(path).startswith("go1.19") else ""


ap = argparse.ArgumentParser(usage=__doc__)
ap.add_argument("-suite", default=installed())
ap.add_argument("-jobs", type=int, default=2)
ap.add_argument("-update", action="store_true")
ap.add_argument("-v", action="store_true", help="print every test")
ap.add_argument("-json", help="write the results here")
ap.add_argument("minigo")
ap.add_argument("patterns", nargs="*")
args = ap.parse_args()
minigo = os.path.abspath(args.minigo)
include = os.path.dirname(minigo)

Result = collections.namedtuple("Result", "end reason exact", defaults=("", None))
Proc = collections.namedtuple("Proc", "status out text", defaults=("",))
DIAG = re.compile(r"^(?:(\S[^:\n]*\.go):(\d+)(?::\d+)?: )(.*)")


def execute(cmd, cwd, stdin=None, apart=False):
    """Standard output and error together, or apart as text and out; status None when it took too long."""
    r = limits.execute(cmd, cwd, SECONDS, BYTES, stdin, dict(os.environ, PWD=cwd, GOOS="linux", GOARCH="amd64"), not apart)
    return Proc(r.status, (r.err if apart else r.out).decode(errors="replace"), r.out)


def first_line(s):
    for line in s.split("\n"):
        if line.strip():
            return line.strip()[:200]
    return ""


def compile_failure(r):
    """Why a program that should compile did not, or None."""
    if r.status is None:
        return Result("timeout", f"more than {SECONDS} s")
    m = re.search(r"internal error.*", r.out)
    if m:
        return Result("crashed", m.group(0)[:200])
    if r.status < 0 or r.status >= 128:
        return Result("crashed", f"status {r.status} {first_line(r.out)}")
    diags = [m for m in map(DIAG.match, r.out.split("\n")) if m]
    if r.status == 1 and diags and not re.search(r"^(panic: |fatal error: |exit status)", r.out, re.M):
        refused = re.search(r".*not supported: .*|.*is not in std.*|.*/src/.*\.go:\d+.*", r.out)
        return Result("refused" if refused else "rejected", first_line(refused.group(0) if refused else diags[0].group(0)))
    return None


# ---- programs ----

def expected(t):
    path = t.path[:-3] + ".out"
    return rules.read(path) if os.path.exists(path) else ""


def judge(t, r):
    if r.status is None:
        return Result("timeout", f"more than {SECONDS} s")
    bad = compile_failure(r)
    if bad:
        return bad
    if r.status != 0:
        return Result("wrong", f"status {r.status}: {first_line(r.out)}")
    if r.out.replace("\r\n", "\n") != expected(t):
        return Result("wrong", "output: " + first_line(difference(expected(t), r.out)))
    return Result("passed")


def judge_bodies(t, r):
    return Result("na", "functions without a body") if "missing function body" in r.out else judge(t, r)


def difference(want, got):
    w, g = want.split("\n"), got.split("\n")
    for i, line in enumerate(g):
        if i >= len(w) or w[i] != line:
            return f"line {i + 1} is {line!r}, want {w[i] if i < len(w) else None!r}"
    return f"{len(g)} lines, want {len(w)}"


def run_one(t, tmp):
    beside = [os.path.join(os.path.dirname(t.path), a) if a.endswith(".go") else a for a in t.args]
    return judge(t, execute([minigo, "run", "-e", *language(t), t.path, *beside], tmp))


def run_output(t, tmp):
    args_ = [os.path.join(args.suite, a) if a.endswith(".go") else a for a in t.args]
    r = execute([minigo, "run", "-e", t.path, *args_], tmp)
    bad = compile_failure(r)
    if bad or r.status != 0:
        return bad or Result("wrong", f"status {r.status}: {first_line(r.out)}")
    name = os.path.join(tmp, "tmp__.go")
    with open(name, "w") as f:
        f.write(r.out)
    return judge(t, execute([minigo, "run", "-e", name], tmp))


def language(t):
    return [f for f in t.flags if f.startswith("-lang=")]


def compile_c(t, paths, tmp):
    return execute([minigo, "build", "-e", *language(t), "-emit", "c", *paths], tmp, apart=True)


def compile_path(t, path, tmp):
    """Checks, lowers and emits; the C text must be C."""
    r = compile_c(t, [path], tmp)
    if r.status != 0:
        bad = compile_failure(r)
        if not bad and "function main is undeclared" in r.out:
            return Result("passed")
        if bad and bad.end == "rejected" and "missing function body" in bad.reason:
            return Result("na", "functions without a body")
        return bad or Result("wrong", f"status {r.status}: {first_line(r.out)}")
    c = execute(["gcc", "-fsyntax-only", "-w", "-std=gnu99", f"-I{include}", f"-I{root}/runtime", "-x", "c", "-"], tmp, r.text)
    if c.status != 0:
        return Result("crashed", "C: " + first_line("\n".join(x for x in c.out.split("\n") if "error" in x)))
    return Result("passed")


def local_copy(t, tmp):
    """gc compiles as package p, whatever the text says; then all of it counts, not only what main reaches."""
    path = os.path.join(tmp, os.path.basename(t.path))
    with open(path, "w", errors="surrogateescape") as f:
        f.write(re.sub(r"^package main\b", "package p", t.src, count=1, flags=re.M))
    return path


def compile_one(t, tmp):
    return compile_path(t, local_copy(t, tmp), tmp)


# ---- folders: every package becomes one of module "test" ----

def packages(t, tmp):
    """[(folder, files)] in the order of their first files; ./a is then test/a."""
    src = t.path[:-3] + ".dir"
    groups = collections.OrderedDict()
    for name in sorted(os.listdir(src)):
        if not name.endswith(".go"):
            continue
        text = rules.read(os.path.join(src, name))
        m = re.search(r"^package (\w+)", text, re.M)
        groups.setdefault(name if "-s" in t.flags or not m else m.group(1), []).append((name, text))
    out = []
    with open(os.path.join(tmp, "go.mod"), "w") as f:
        f.write(f"module test\ngo {(language(t) or ['-lang=go1.26'])[0][len('-lang=go'):]}\n")
    for files in groups.values():
        folder = os.path.join(tmp, files[0][0][:-3])
        os.makedirs(folder)
        files = list(files)
        for i, (name, text) in enumerate(files):
            if name.endswith("_test.go"):  # go build would leave it out
                name = name[:-8] + "_test_.go"
                files[i] = name, text
            with open(os.path.join(folder, name), "w", errors="surrogateescape") as f:
                f.write(re.sub(r'^(\s*(?:import\s+)?(?:[\w.]+\s+)?)(["`])\./', r"\1\2test/", text, flags=re.M))
        out.append((folder, [os.path.join(folder, n) for n, _ in files]))
    return out


def run_dir(t, tmp):
    pkgs = packages(t, tmp)
    return judge_bodies(t, execute([minigo, "run", "-e", "./" + os.path.relpath(pkgs[-1][0], tmp), *t.args], tmp))


def compile_dir(t, tmp):
    for folder, _ in packages(t, tmp):
        r = compile_path(t, "./" + os.path.relpath(folder, tmp), tmp)
        if r.end != "passed":
            return r
    return Result("passed")


# ---- diagnostics ----

def wanted(path):
    """[(line, regexp)] of the comments of one file, as run.go reads them."""
    out = []
    for n, line in enumerate(rules.read(path).split("\n"), 1):
        m = None if "////" in line else re.search(r"// (?:GC_)?ERROR (.*)", line)
        for rx in re.findall(r'"([^"]*)"', m.group(1)) if m else []:
            place = lambda k: f"{os.path.basename(path)}:{n + int(k.group(1) or 0)}"
            out.append((n, re.sub(r"LINE([+-][0-9]+)?", place, rx)))
    return out


def messages(out):
    """{(base name, line): [message]}; continuation lines belong to their message."""
    found, last = collections.defaultdict(list), None
    for line in re.sub(r"/tmp/conformance\w+/", "", out).split("\n"):
        m = DIAG.match(line)
        if m:
            last = (os.path.basename(m.group(1)), int(m.group(2)))
            found[last].append(m.group(3))
        elif line.startswith("\t") and last:
            found[last][-1] += "\n" + line
    return found


def compare(files, out):
    """The marked lines and no other; every regexp met, every message met by a regexp."""
    found = messages(out)
    for key in [k for k, v in found.items() if all("function main is undeclared" in m for m in v)]:
        del found[key]
    want = collections.defaultdict(list)
    for path in files:
        for line, rx in wanted(path):
            want[os.path.basename(path), line].append(rx)
    missing, extra = sorted(set(want) - set(found)), sorted(set(found) - set(want))
    if missing:
        name, line = missing[0]
        return False, f"missing {name}:{line}: {want[name, line][0]}"
    if extra:
        name, line = extra[0]
        return False, f"extra {name}:{line}: {found[name, line][0]}"
    for key, rxs in want.items():
        left = list(found[key])
        for rx in rxs:
            hit = [m for m in found[key] if rules.matches(rx, m)]
            if not hit:
                return True, f"text {key[0]}:{key[1]}: {found[key][0]!r}, want {rx!r}"
            left = [m for m in left if m not in hit]
        if left:
            return True, f"second {key[0]}:{key[1]}: {left[0]!r}"
    return True, ""


def check(t, files, out, accepted):
    if accepted and any(wanted(f) for f in files) and "-0" not in t.flags:
        return Result("wrong", "accepted: wants " + "".join(f"{n}: {rx}" for f in files for n, rx in wanted(f)[:1]), False)
    exact, why = compare(files, out)
    return Result("wrong" if why else "passed", why, exact)


def errorcheck_one(t, tmp):
    path = os.path.join(tmp, os.path.basename(t.path))
    shutil.copy(t.path, path)
    r = compile_c(t, [path], tmp)
    bad = compile_failure(r)
    if bad and bad.end in ("crashed", "timeout"):
        return bad
    res = check(t, [path], r.out, r.status == 0)
    return bad if bad and bad.end == "refused" and res.end != "passed" else res


def errorcheck_dir(t, tmp):
    out, seen, files, accepted = "", set(), [], True
    for folder, names in packages(t, tmp):
        r = compile_c(t, ["./" + os.path.relpath(folder, tmp)], tmp)
        bad = compile_failure(r)
        if bad and bad.end in ("crashed", "timeout", "refused"):
            return bad
        accepted = accepted and r.status == 0
        files += names
        if r.out not in seen:
            out += r.out
        seen.add(r.out)
    return check(t, files, out, accepted)


def types2(t, tmp):
    """A package of the checker's own tests, compared by lines and texts."""
    names = [shutil.copy(f, tmp) for f in t.files]
    r = compile_c(t, map(os.path.basename, names), tmp)
    bad = compile_failure(r)
    if bad and bad.end in ("crashed", "timeout"):
        return bad
    if "not supported: " in r.out:
        return Result("refused", first_line(r.out))
    exact, why = checktests.compare(t.files, messages(r.out))
    return Result("wrong" if why else "passed", why, exact)


ACTIONS = {"run": run_one, "runoutput": run_output, "rundir": run_dir, "compile": compile_one, "build": compile_one,
           "compiledir": compile_dir, "errorcheck": errorcheck_one, "errorcheckdir": errorcheck_dir, "types2": types2}


def perform(t):
    if t.na:
        return Result("na", t.na)
    tmp = tempfile.mkdtemp(prefix="conformance")
    try:
        return ACTIONS[t.kind](t, tmp)
    except Exception as e:  # a fault of ours must name its test
        return Result("crashed", f"run.py: {e!r}")
    finally:
        shutil.rmtree(tmp, ignore_errors=True)


# ---- the whole suite ----

def word(t, r):
    """One word of reason for expect.txt."""
    if r.end in ("refused", "rejected") and (t.foreign or "undefined: syscall." in r.reason):
        return "package"
    return r.reason.split(":")[0].split(" ")[0] if t.kind.startswith("errorcheck") and r.end == "wrong" else r.end


def table(tests, results):
    print(f"{'':14}" + "".join(f"{e:>10}" for e in ENDS) + f"{'total':>10}")
    for kind in [*KINDS, "types2"]:
        mine = [results[t.name] for t in tests if t.kind == kind]
        if mine:
            counts = [sum(r.end == e for r in mine) for e in ENDS]
            print(f"{kind:14}" + "".join(f"{n:10}" for n in counts) + f"{len(mine):10}")


def share(label, part, whole):
    print(f"{label}: {part} of {whole} ({100 * part / max(whole, 1):.1f} %)")


def targets(tests, results):
    on = [t for t in tests if results[t.name].end != "na"]
    plain = [t for t in on if t.kind == "run" and not t.goroutine and not t.foreign]
    share("run, no goroutine, bundled packages: pass", sum(results[t.name].end == "passed" for t in plain), len(plain))
    share("  wrong output or crash", sum(results[t.name].end in ("wrong", "crashed") for t in plain), len(plain))
    comp = [t for t in on if t.kind == "compile"]
    share("compile: pass", sum(results[t.name].end == "passed" for t in comp), len(comp))
    err = [t for t in on if t.kind == "errorcheck" and "-0" not in t.flags]
    share("errorcheck: rejected", sum(not results[t.name].reason.startswith("accepted") and results[t.name].end not in ("crashed", "timeout") for t in err), len(err))
    share("errorcheck: exactly the marked lines", sum(bool(results[t.name].exact) for t in err), len(err))
    share("errorcheck: and the texts", sum(results[t.name].end == "passed" for t in err), len(err))
    own = [t for t in on if t.kind == "types2"]
    share("types2: exactly the marked lines", sum(bool(results[t.name].exact) for t in own), len(own))
    share("types2: and the texts", sum(results[t.name].end == "passed" for t in own), len(own))


def main():
    lists = [os.path.join(here, n) for n in sorted({"na.txt", f"na{release(args.suite)}.txt"})]
    tests = rules.find(args.suite, KINDS, os.path.join(root, "lib"), lists) + checktests.find(args.suite)
    if args.patterns:
        tests = [t for t in tests if any(p in t.name for p in args.patterns)]
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        results = dict(zip([t.name for t in tests], pool.map(perform, tests)))
    expect_path = os.path.join(here, f"expect{release(args.suite)}.txt")
    listed = dict(line.split() for line in rules.read(expect_path).split("\n") if line.strip()) if os.path.exists(expect_path) else {}
    failed = [t for t in tests if results[t.name].end not in ("passed", "na")]
    broken = [t for t in failed if t.name not in listed]
    for t in tests:
        r = results[t.name]
        if (r.end == "na" and args.v) or r.end not in ("passed", "na"):
            print(f"{r.end:9} {t.kind} {t.name}: {r.reason}")
    table(tests, results)
    targets(tests, results)
    reasons = collections.Counter(results[t.name].reason for t in tests if results[t.name].end == "na")
    print("not applicable: " + ", ".join(f"{n} {why}" for why, n in reasons.most_common()))
    if args.json:
        with open(args.json, "w") as f:
            json.dump({t.name: [t.kind, t.goroutine, t.foreign, *results[t.name]] for t in tests}, f, indent=0)
    if args.update and not args.patterns:
        with open(expect_path, "w") as f:
            f.writelines(sorted(f"{t.name} {word(t, results[t.name])}\n" for t in failed))
        return 0
    for t in tests:
        if t.name in listed and results[t.name].end in ("passed", "na"):
            print(f"passes now, delete from expect.txt: {t.name}")
    for t in broken:
        print(f"STOPPED PASSING: {t.name}: {results[t.name].reason}")
    return 1 if broken else 0


sys.exit(main())
