#!/usr/bin/env python3
"""What the compiler's rooms may define: names with the room's prefixes, and nothing that a compilation could change.

usage: names.py BUILD

Reads the objects in BUILD. An exported name begins with a prefix of its room's row below, so that it says where it lives and
fits into a program that embeds the compiler. No data is writable, since compilations share nothing (driver/driver.h): what a
compilation knows goes into its context. Nothing below cmd/ ends the process, but for ice, which reports an error of ours.
"""
import glob, os, re, subprocess, sys

ROOMS = {
    "base": "arena_ buf_ caret_ child_ diag_ diags_ hash_ ice_ intern intern_ strmap_ ptrmap_ source_ sources_ unicode_ utf8_ xmalloc xrealloc xstrdup",
    "lexer": "lexer_ layout_ literal_ op_ token_ raw_",
    "parser": "ast_ node_ child_names parse_ parser_ explain_ ex_ export_ list_ yyparse",
    "constant": "const_",
    "types": "type_ types_ scope_ term_ terms_ named_ object_ universe_ unify_ lookup_ builtin_ name_ struct_ method_ func_ tparam_",
    "check": "check_ types_",
    "vet": "vet_",
    "escape": "escape_ esc_ facts_",
    "ir": "ir_ x_ s_ kind_ target_ var_",
    "lower": "lower_",
    "opt": "opt_",
    "codegen": "codegen_ emit_",
    "cache": "inputs_ store_",
    "backend": "aot_ bundled_ jit_ listing_",
    "load": "load_ loader_ goroot_ goenv_ modfile_ modfind modgraph_ semver_ vendor_",
    "driver": "driver_",
    "lab": "lab_",
    "cmd/minigo": "asm_ cache_ cmd_ command_ commands compile_ flags_ packages_ trace_ main",
}
WRITABLE = {  # why it may be
    ("base/arena.c", "guard"): "where memory that runs out leads, one per thread, as errno is",
    ("cmd/minigo/build.c", "unfinished"): "the command's: a signal handler sees nothing else",
}
ENDS = {"base/diag.c": "ice", "base/child.c": "the child between fork and exec"}


def output(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout


def check_names(room, source, obj):
    for name in re.findall(r" [TDRBVWC] (\w+)$", output("nm", "-g", "--defined-only", obj), re.M):
        prefixes = ROOMS[room].split()
        if not any(name == p or (p.endswith("_") and name.startswith(p)) for p in prefixes):
            yield f"{source}: {name} has no prefix of its room: {' '.join(prefixes)}"


def check_data(source, obj):
    for line in output("objdump", "-t", obj).split("\n"):
        m = re.match(r"[0-9a-f]+ .{7} (\S+)\t[0-9a-f]+ (?:\.hidden )?(\S+)$", line)
        if not m or not re.match(r"\.(t?data|t?bss)|\*COM\*", m[1]) or m[1].startswith(".data.rel.ro") or m[2] == m[1]:
            continue
        if (source, m[2]) not in WRITABLE and "__gcov" not in m[2] and not m[2].startswith((".LASAN", "__odr_asan")):
            yield f"{source}: {m[2]} can be written ({m[1]})"


def check_ends(source):
    with open(source) as f:
        for n, line in enumerate(f, 1):
            m = re.search(r"\b(_?exit|abort|_Exit|quick_exit)\(", line)
            if m and source not in ENDS:
                yield f"{source}:{n}: {m[1]} ends the process: return an error"


def main():
    os.chdir(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    build, bad = sys.argv[1], []
    for room in ROOMS:
        for source in sorted(glob.glob(f"{room}/*.c")):
            obj = os.path.join(build, source[:-2] + ".o")
            if os.path.exists(obj):
                bad += check_names(room, source, obj)
                bad += check_data(source, obj)
            if not room.startswith("cmd"):
                bad += check_ends(source)
    for x in bad:
        print(x)
    print("names: in order" if not bad else f"names: {len(bad)} not in order")
    return 1 if bad else 0


sys.exit(main())
