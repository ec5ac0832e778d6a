#!/usr/bin/env python3
"""A folder of static pages: ten lessons on defer, panic and recover with a theatre page for each of their programs, and the theatre of
every program of testdata/issue50321 under both models.

usage: site.py MINIGO FOLDER
       site.py -check          the programs print under Go what the pages say, and each is on a page

A lesson is docs/lessons/NN-NAME.html: its text in HTML, with lines of their own for what is inserted. "@program P" shows testdata/lessons/P.go
and what it prints. "@exercise P", a question, "@answer", an explanation and "@end" show the program, the question, and a folded answer that begins
with what it prints. What a program prints is in P.out and P.err beside it, which the tests compare with minigo and with Go.
The colours are those of lab/theatre.html. The pages need nothing from elsewhere.
"""
import html, os, re, shutil, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LESSONS, PROGRAMS, ARTICLE = (os.path.join(ROOT, *p) for p in (("docs", "lessons"), ("testdata", "lessons"), ("testdata", "issue50321")))

SCRIPT = """
"use strict";
const root = document.documentElement, go = id => { const a = document.getElementById(id); if (a) location.href = a.href; };
const theme = t => { root.dataset.theme = t; try { localStorage.setItem("theme", t); } catch (e) { /* the page works without it */ } };
let kept = null;
try { kept = localStorage.getItem("theme"); } catch (e) { /* the same */ }
root.dataset.theme = kept || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
const turn = () => theme(root.dataset.theme === "dark" ? "light" : "dark");
document.getElementById("theme").onclick = turn;
addEventListener("keydown", e => {
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  const folds = [...document.querySelectorAll("details")];
  const keys = {ArrowRight: () => go("next"), ArrowLeft: () => go("before"), t: turn, p: () => go("play"),
    a: () => { const open = folds.some(d => !d.open); folds.forEach(d => d.open = open); }};
  const f = keys[e.key] || keys[e.key.toLowerCase()];
  if (f) { e.preventDefault(); f(); }
});
"""


def read(path):
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as f:
        return f.read()


def colours():
    return "\n".join(re.findall(r"^:root.*?^}", read(os.path.join(ROOT, "lab", "theatre.html")), re.M | re.S))


def page(title, body, before="", after=""):
    style = colours() + "\n" + read(os.path.join(ROOT, "tools", "site.css"))
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>{html.escape(title)}</title>
<style>
{style}</style>
</head>
<body>
<header>{before}<span></span><button id="theme" aria-label="light or dark">&#9680;</button></header>
<main>
{body}
</main>
{after}
<script>{SCRIPT}</script>
</body>
</html>
"""


def printed(name):
    """What the program prints, as HTML, and its exit status."""
    out, err = read(os.path.join(PROGRAMS, name + ".out")), read(os.path.join(PROGRAMS, name + ".err"))
    status = re.match(r"exit (\d+)\n", out)
    text = html.escape(out[status.end() :] if status else out)
    if err:
        text += f'<span class="err">{html.escape(err.rstrip())}</span>\n'
    return f"<pre>{text}</pre>", int(status[1]) if status else 0


def output(name):
    text, status = printed(name)
    note = f"; it ends with status {status}" if status else ""
    return f"<figcaption>What it prints{note}:</figcaption>{text}"


def program(name, first):
    source = read(os.path.join(PROGRAMS, name + ".go"))
    if not source:
        sys.exit(f"site: there is no testdata/lessons/{name}.go")
    mark = ' id="play"' if first else ""
    return (
        f'<figcaption class="top"><span>{name}.go</span><a{mark} href="play/{name}.html">play it step by step</a></figcaption>'
        f'<pre tabindex="0">{html.escape(source.rstrip())}</pre>'
    )


def lesson_body(text):
    """The text of a lesson with its programs inserted, and the names of these programs."""
    names, out, current = [], [], None
    for line in text.split("\n"):
        word, _, name = line.partition(" ")
        if word in ("@program", "@exercise"):
            if word == "@exercise":
                out.append("<h2>Exercise</h2>")
            out.append(f"<figure>{program(name, not names)}{output(name) if word == '@program' else ''}</figure>")
            names.append(name)
            current = name
        elif word == "@answer":
            out.append(f"<details><summary>Answer</summary><figure>{output(current)}</figure>")
        elif word == "@end":
            out.append("</details>")
        elif word.startswith("@"):
            sys.exit(f"site: {line}: not known")
        else:
            out.append(line)
    return "\n".join(out), names


def trace(minigo, source, target, *flags):
    subprocess.run([minigo, "trace", *flags, "-o", target, source], stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    if not os.path.exists(target):
        sys.exit(f"site: {source} has no page")


def claims(minigo, folder):
    """The theatre of each program of the article; a list of them."""
    out = []
    for name in sorted(f[:-3] for f in os.listdir(ARTICLE) if f.endswith(".go")):
        source = os.path.join(ARTICLE, name + ".go")
        trace(minigo, source, os.path.join(folder, name + ".html"), "-compare", "-model", "fixed")
        said = re.match(r"(?://.*\n)*", read(source))[0]
        said = " ".join(line.lstrip("/").strip() for line in said.splitlines())
        out.append(f'<dt><a href="{name}.html">{name}</a></dt><dd>{html.escape(said)}</dd>')
    return "<dl>\n" + "\n".join(out) + "\n</dl>"


INDEX = """<h1>defer, panic and recover, step by step</h1>
<p>Go has three words for what must happen when a function ends, however it ends. These ten pages explain them. Each has a small program, a page that
plays it step by step, and an exercise or two.</p>
<ol>
{lessons}
</ol>
<p class="keys">Keys: &#8592; &#8594; the page before and the next, P plays the program, A opens and closes the answers, T light or dark</p>
<h2>The programs of an article</h2>
<p>An article describes a defective runtime that loses some deferred calls. No Go release behaved so. Each page below plays one program of it: on the left with Go's
behaviour (the model <code>fixed</code>), on the right with the article's (<code>legacy</code>). The time line marks the step where they part. The
claims are the article's, and most of them are not true of Go, as the left side shows.</p>
{claims}"""


def said_by_go(go, name, folder):
    """What the program prints under Go, in the form of P.out and P.err."""
    binary = os.path.join(folder, name)
    built = subprocess.run([go, "build", "-o", binary, os.path.join(PROGRAMS, name + ".go")], capture_output=True, text=True)
    if built.returncode:
        return built.stderr, ""
    r = subprocess.run([binary], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    out = (f"exit {r.returncode}\n" if r.returncode else "") + r.stdout
    return out, re.split(r"^goroutine \d+ ", r.stderr, flags=re.M)[0].rstrip()


def check():
    """The exit status: 1 when a page says what is not so."""
    on_pages = {p for name in os.listdir(LESSONS) for p in re.findall(r"^@(?:program|exercise) (\S+)$", read(os.path.join(LESSONS, name)), re.M)}
    programs = {f[:-3] for f in os.listdir(PROGRAMS) if f.endswith(".go")}
    wrong = [f"{p}: on no page" for p in sorted(programs - on_pages)] + [f"{p}: there is no such program" for p in sorted(on_pages - programs)]
    go = shutil.which("go")
    with tempfile.TemporaryDirectory() as folder:
        for name in sorted(programs) if go else []:
            out, err = (read(os.path.join(PROGRAMS, name + end)) for end in (".out", ".err"))
            if said_by_go(go, name, folder) != (out, err.rstrip()):
                wrong.append(f"{name}: go prints something else")
    for line in wrong:
        print("lessons:", line)
    if not wrong:
        print(f"lessons: {len(programs)} programs, " + ("as under go" if go else "not compared with go, which is not installed"))
    return 1 if wrong else 0


def main():
    if sys.argv[1:] == ["-check"]:
        sys.exit(check())
    minigo, folder = sys.argv[1:]
    os.makedirs(os.path.join(folder, "play"), exist_ok=True)
    lessons = [(f[:-5], read(os.path.join(LESSONS, f))) for f in sorted(os.listdir(LESSONS)) if f.endswith(".html")]
    titles = [re.search("<h1>(.*?)</h1>", text)[1] for _, text in lessons]
    links = []
    for i, (name, text) in enumerate(lessons):
        body, names = lesson_body(text)
        for p in names:
            trace(minigo, os.path.join(PROGRAMS, p + ".go"), os.path.join(folder, "play", p + ".html"))
        before = f'<a id="before" href="{lessons[i - 1][0]}.html">&#8592; {titles[i - 1]}</a>' if i else '<a id="before" href="index.html">&#8592; Contents</a>'
        after = f'<a id="next" href="{lessons[i + 1][0]}.html">{titles[i + 1]} &#8594;</a>' if i + 1 < len(lessons) else '<a id="next" href="index.html">Contents &#8594;</a>'
        top = f'<nav><a href="index.html">Contents</a> &middot; page {i + 1} of {len(lessons)}</nav>'
        write(folder, name, page(re.sub("<.*?>", "", titles[i]), body, top, f"<footer>{before}<span></span>{after}</footer>"))
        mark = "" if i else ' id="next"'
        links.append(f'<li><a{mark} href="{name}.html">{titles[i]}</a></li>')
    index = INDEX.format(lessons="\n".join(links), claims=claims(minigo, folder))
    write(folder, "index", page("defer, panic and recover, step by step", index))
    print(f"site: {os.path.join(folder, 'index.html')}")


def write(folder, name, text):
    with open(os.path.join(folder, name + ".html"), "w", encoding="utf-8") as f:
        f.write(text)


main()
