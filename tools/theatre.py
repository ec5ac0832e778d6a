#!/usr/bin/env python3
"""The pages of minigo trace and of make site in a browser: they load and play, their keys do what they say, and no error is reported.

Skipped with a line where there is no Chromium. usage: theatre.py MINIGO
"""
import glob, os, subprocess, sys, tempfile

import browser

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COUNT = "document.getElementById('count').textContent"
LINE = "document.querySelector('.source .now').textContent"
OPEN = "[...document.querySelectorAll('details')].filter(d => d.open).map(d => d.className).join(' ')"
THEME = "document.documentElement.dataset.theme"
failed = 0


def same(where, is_, should):
    global failed
    if is_ != should:
        failed += 1
        print(f"theatre: {where}: {is_!r}, not {should!r}")


def holds(where, text, part):
    global failed
    if part not in (text or ""):
        failed += 1
        print(f"theatre: {where}: no {part!r} in {text!r}")


def fits(b, where):
    """Nothing sticks out at the width of a phone."""
    b.size(360, 740, phone=True)
    same(where + ", a phone's width", b.ask("document.documentElement.scrollWidth"), 360)
    b.size(1200, 900)


def trace(minigo, name, target, *flags):
    source = os.path.join(ROOT, "testdata", "issue50321", name + ".go")
    subprocess.run([minigo, "trace", *flags, "-o", target, source], stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    return target


def steps(b, page):
    """Keys that go through the steps."""
    b.open(page, "1")
    total = int(b.ask(COUNT).split()[-1])
    for key, at in (("ArrowRight", 3), ("ArrowLeft", 2), ("End", total), ("Home", 1), ("ArrowLeft", 1)):
        b.press(key)
        same(key, b.ask(COUNT), f"step {at} of {total}")
    b.press("p")
    holds("p", b.ask("document.querySelector('.told').textContent"), "Panic 1 starts")
    holds("the panic's line", b.ask(LINE), 'panic("in work")')
    b.press("/")
    same("/", b.ask("document.activeElement.id"), "find")
    b.ask("document.getElementById('find').value = 'record 1: Pending -> Exec'")
    b.press("Enter", "Escape")
    holds("Enter", b.ask("document.querySelector('.told').textContent"), "Record 1: Pending -> Executed (runDirectly)")
    b.press("Home", " ")
    same("space", b.ask("document.getElementById('play').getAttribute('aria-label')"), "pause")
    b.press(" ")
    same("space again", b.ask("document.getElementById('play').getAttribute('aria-label')"), "play")


def code(b, page):
    """The current function's C text and machine code."""
    b.open(page, "find=record 2 is pushed")
    same("at first", b.ask(OPEN), "")
    b.press("c", "m")
    same("c, m", b.ask(OPEN), "c machine")
    holds("title", b.ask("document.querySelector('details').parentNode.firstChild.textContent"), "Code of main.work")
    holds("C text", b.ask("document.querySelector('.c .now').textContent"), "// 9: defer func() {")
    holds("machine code", b.ask("document.querySelector('.machine .at').textContent"), "runtime.deferproc(SB)")
    b.press("p")
    holds("a panic's machine code", b.ask("document.querySelector('.machine .at').textContent"), "runtime.gopanic(SB)")
    b.open(page, "find=recover() returns")
    b.press("m")
    holds("another function's", b.ask("document.querySelector('.machine .at').textContent"), "runtime.gorecover(SB)")
    b.press("m")
    same("m again", b.ask(OPEN), "")


def colours(b, page):
    for dark, first, second in ((True, "dark", "light"), (False, "light", "dark")):
        b.dark(dark)
        b.open(page)
        same("the user's colours", b.ask(THEME), first)
        b.press("t")
        same("t", b.ask(THEME), second)


def two_models(b, page):
    b.open(page, "part")
    holds("#part", b.ask("document.getElementById('parted').textContent"), "Here the models part")
    holds("fixed", b.ask("document.querySelectorAll('.told')[0].textContent"), "The call of record 1 begins")
    b.press("c")
    same("c", b.ask(OPEN), "c c")


def lessons(b, folder):
    """The pages of make site: from the index through all lessons by keys, with their answers and programs."""
    b.open(os.path.join(folder, "index.html"))
    names = sorted(os.path.basename(f) for f in glob.glob(os.path.join(ROOT, "docs", "lessons", "*.html")))
    for name in names:
        turn(b, "ArrowRight")
        holds("ArrowRight", b.ask("location.pathname"), "/" + name)
        same(name + ", answers", b.ask(OPEN), "")
        b.press("a")
        same(name + ", a", b.ask("[...document.querySelectorAll('details')].every(d => d.open)"), True)
        fits(b, name)
        same(name + ", errors", b.errors, [])
    turn(b, "p")
    holds("p", b.ask("location.pathname"), "/play/" + names[-1])
    holds("the program's page", b.ask(COUNT), "step 1 of")


def turn(b, key):
    b.loaded = False
    b.press(key)
    b.wait()


def main():
    minigo = os.path.abspath(sys.argv[1])
    if not browser.find():
        print("theatre: skipped, there is no Chromium (Debian: apt install chromium)")
        return 0
    n = 0
    with tempfile.TemporaryDirectory() as folder:
        page = os.path.join(folder, "x.html")
        b = browser.Browser()
        trace(minigo, "before-and-after", page)
        for test in (steps, code, colours):
            test(b, page)
            same(test.__name__ + ", errors", b.errors, [])
        two_models(b, trace(minigo, "before-and-after", page, "-compare", "-model", "fixed"))
        subprocess.run([sys.executable, os.path.join(ROOT, "tools", "site.py"), minigo, folder], check=True, stdout=subprocess.DEVNULL)
        lessons(b, folder)
        for page in sorted(glob.glob(os.path.join(folder, "*.html")) + glob.glob(os.path.join(folder, "play", "*.html"))):
            b.open(page, "1")
            if b.ask("!!document.getElementById('count')"):
                holds(page, b.ask(COUNT), "step 2 of")
                fits(b, os.path.basename(page))
            same(page + ", errors", b.errors, [])
            n += 1
        b.close()
    if not failed:
        print(f"theatre: {n} pages play")
    return 1 if failed else 0


sys.exit(main())
