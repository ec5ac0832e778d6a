"""Fuzzing of the front end and of the defer list's event sequences: AFL++ where it is installed, else libFuzzer."""
import glob, json, os, re, shutil

TARGETS = {"state": "sequences of defer, panic, recover and Goexit", "front": "lexer and parser"}


def build(c, target, compiler, where):
    there = os.path.relpath(where)  # make has no names with blanks
    return c.run(["make", "-s", "-f", "tools/fuzz/fuzz.mk", f"B={there}", f"FUZZ_CC={compiler}", f"{there}/{target}"], c.seconds(60, 600))


def has_fuzzer(c, compiler):
    source = c.path("fuzzer.c")
    with open(source, "w") as f:
        f.write("int LLVMFuzzerTestOneInput(const unsigned char *s, unsigned long n) { return 0 * (s != 0) * (int)n; }\n")
    return c.run([compiler, "-fsanitize=fuzzer,address", "-o", c.path("fuzzer"), source], 60)[0] == 0


def seeds(c, target):
    """fuzz_corpus/TARGET, with the tests' programs for the front end at first."""
    to = c.path("fuzz_corpus", target)
    os.makedirs(to, exist_ok=True)
    if not os.listdir(to):
        sources = glob.glob("testdata/lex/*.go") + glob.glob("testdata/parse/*.go") if target == "front" else []
        for s in sources:
            if os.path.getsize(s) < 4000:
                shutil.copy(s, os.path.join(to, os.path.basename(s)))
        if not sources:
            with open(os.path.join(to, "first"), "wb") as f:
                f.write(bytes([5, 8, 2, 1, 3, 4, 0]))
    return to


def afl(c, target, where, seconds):
    out = c.path(f"afl-{target}")
    shutil.rmtree(out, ignore_errors=True)
    settings = ("NO_UI", "SKIP_CPUFREQ", "I_DONT_CARE_ABOUT_MISSING_CRASHES", "NO_AFFINITY")
    env = dict(os.environ, ASAN_OPTIONS="abort_on_error=1:detect_leaks=0:symbolize=0", **{f"AFL_{x}": "1" for x in settings})
    corpus = seeds(c, target)
    command = ["afl-fuzz", "-i", corpus, "-o", out, "-m", "none", "-t", "5000", "-V", str(int(seconds)), "--", f"{where}/{target}"]
    c.run(command, seconds + (8 if c.quick else 120), env=env)  # it counts from when the corpus has been run once
    stats = os.path.join(out, "default", "fuzzer_stats")
    if not os.path.exists(stats):
        return False, "AFL++ did not start", []
    values = dict(re.findall(r"^(\w+)\s*: (.*)$", open(stats).read(), re.M))
    for q in glob.glob(os.path.join(out, "default", "queue", "id*")):
        shutil.copy(q, os.path.join(corpus, re.sub(r"\W", "-", os.path.basename(q))))
    bad = [f for d in ("crashes", "hangs") for f in glob.glob(os.path.join(out, "default", d, "id*"))]
    return True, f"{values.get('execs_done', '?')} runs, {values.get('edges_found', '?')} edges", bad


def libfuzzer(c, target, where, seconds):
    corpus = seeds(c, target)
    prefix = c.path(f"found-{target}-")
    for old in glob.glob(prefix + "*"):
        os.remove(old)
    command = [f"{where}/{target}", f"-max_len={500 if target == 'state' else 4000}", "-timeout=20", "-detect_leaks=0",
               f"-max_total_time={int(seconds)}", f"-artifact_prefix={prefix}", f"-seed={c.seed}"]
    if target == "front":
        command.append("-dict=tools/fuzz/go.dict")
    status, text = c.run([*command, corpus], seconds + (10 if c.quick else 60), env=dict(os.environ, ASAN_OPTIONS="detect_leaks=0"))
    with open(c.path(f"fuzz-{target}.log"), "w") as f:
        f.write(text)
    runs = re.findall(r"Done (\d+) runs", text)
    edges = re.findall(r"cov: (\d+)", text)
    found = glob.glob(prefix + "*")
    if status != 0 and not found:
        return False, "took too long to end" if status is None else text.strip()[-300:], []
    return True, f"{runs[-1] if runs else '?'} runs, {edges[-1] if edges else '?'} edges", found


# ---- what the corpus reaches ----


def branches(c, target, root, where):
    """{(file, line, branch): (times taken, the line's text)} of what the corpus does in the sources at root. None: no such fuzzer there."""
    name = f"replay-{target}"
    for old in glob.glob(os.path.join(where, "*.gcda")):
        os.remove(old)
    flags = "-std=gnu11 -g -O0 -w -I. -Iruntime -Iparser -Ilexer -I$(B) --coverage -fprofile-update=atomic"
    there = os.path.relpath(where, root)
    make = ["make", "-s", "-f", "tools/fuzz/fuzz.mk", f"B={there}", "FUZZ_CC=gcc", f"FLAGS={flags}", f"{there}/{name}"]
    status, _ = c.run(make, c.seconds(40, 300), cwd=root)
    if status != 0:
        return None
    corpus = sorted(glob.glob(os.path.join(seeds(c, target), "*")))
    for i in range(0, len(corpus), 200):
        c.run([f"{where}/{name}", *corpus[i : i + 200]], c.seconds(20, 600), cwd=root)
    out, texts = {}, {}
    for data in glob.glob(os.path.join(where, f"{name}-*.gcda")):
        text = c.output("gcov", "--json-format", "--stdout", "-b", data)
        for f in json.loads(text)["files"] if text else []:
            path = os.path.join(root, f["file"])
            if f["file"].startswith(("/", "tools/", "base/")) or not os.path.exists(path):
                continue
            if path not in texts:
                with open(path, errors="replace") as s:
                    texts[path] = s.read().split("\n")
            for l in f["lines"]:
                for i, b in enumerate(l["branches"]):
                    key = (f["file"], l["line_number"], i)
                    out[key] = (out.get(key, (0,))[0] + b["count"], texts[path][l["line_number"] - 1].strip())
    return out


def cover(c, base):
    """fuzz_cover.csv, and the branches that the corpus takes here and that the base does not have or does not take."""
    lines = []
    with open(c.path("fuzz_cover.csv"), "w") as csv:
        csv.write("file,line,branch,taken\n")
        for target in TARGETS if not c.quick else ["state"]:
            here = branches(c, target, ".", c.path(f"cover-{target}"))
            if not here:
                lines.append(f"- {TARGETS[target]}: no coverage: gcc or gcov is not installed, or there was no time.")
                continue
            csv.writelines(f"{f},{l},{b},{n}\n" for (f, l, b), (n, _) in sorted(here.items()))
            lines.append(f"- {TARGETS[target]}: {sum(n > 0 for n, _ in here.values())} of {len(here)} branches taken.")
            there = branches(c, target, base, c.path(f"cover-base-{target}")) if base else None
            if not there:
                lines.append("  The base has no such fuzzer, or it cannot be built.")
                continue
            taken = {(f, text, b) for (f, _, b), (n, text) in there.items() if n}
            new = [(f, l, text) for (f, l, b), (n, text) in sorted(here.items()) if n and (f, text, b) not in taken]
            lines.append(f"  New since the base: {len(new) or 'none'}.")
            lines += [f"  `{f}:{l}`: `{text}`" for f, l, text in dict.fromkeys(new[:20])]
    return ["", "The corpus, replayed (`build/regress/fuzz_cover.csv`):", "", *lines]


def run(c):
    with_afl = shutil.which("afl-fuzz") and shutil.which("afl-clang-fast")
    compiler = "afl-clang-fast" if with_afl else os.environ.get("FUZZ_CC") or "clang"
    if not shutil.which(compiler):
        return ["Not fuzzed: neither AFL++ nor clang is installed."]
    if not with_afl and not has_fuzzer(c, compiler):
        return [f"Not fuzzed: AFL++ is not installed, and {compiler} has no libFuzzer here (libclang-rt)."]
    tool = "AFL++" if with_afl else "libFuzzer, since AFL++ is not installed"
    lines = [f"With {tool}. The corpora are below `build/regress/fuzz_corpus`.", "", "| input | seconds | what |", "|---|---|---|"]
    for i, (target, what) in enumerate(TARGETS.items()):
        where = c.path("fuzz-afl" if with_afl else "fuzz")
        status, text = build(c, target, compiler, where)
        seconds = c.seconds(14, c.duration)
        if status not in (0, None):
            c.fail(f"fuzz: {target} is not built: {text.strip()[-300:]}")
        if status != 0 or seconds < 2:
            lines.append(f"| {what} | 0 | not run: {'no time left' if status in (0, None) else 'it is not built'} |")
            continue
        ran, told, found = (afl if with_afl else libfuzzer)(c, target, where, seconds)
        lines.append(f"| {what} | {seconds:.0f} | {told} |")
        if not ran:
            c.fail(f"fuzz: {target}: {told}")
        for f in found:
            f = os.path.relpath(f)
            c.fail(f"fuzz: {target}: {f}; again with make -f tools/fuzz/fuzz.mk replay-{target} FILES={f}")
    base = c.path("base")
    return lines + cover(c, base if os.path.exists(os.path.join(base, ".commit")) else None)
