"""minigo-gdb.py - gdb for programs that minigo built: Go names, goroutines, the defer list, panics, values.

    gdb -x minigo-gdb.py ./program        or in gdb: source minigo-gdb.py
    gdb ./program                         with "add-auto-load-safe-path FOLDER" in ~/.gdbinit

    break main.test if n_1 == 3     functions by their Go names; main.(*T).M wants quotes; runtime.gopanic stops at panics
    bt                              frames with Go names and the program's names of parameters
    info goroutines                 every goroutine, what it does or waits for, and where it began
    info defers [N]                 the records of the running goroutine, or of goroutine N, newest first
    info panics [N]                 its panics in progress, newest first
    goroutine N COMMAND             the command as if goroutine N were selected: goroutine 18 bt
    goprint EXPR TYPE               a value whose type C does not tell: goprint m_4 map[string]int

Strings, slices and interfaces print as such. A slice does not know its type in C: goprint does. The layout of the runtime's
structures comes from its debug information (runtime/aot/main.c, runtime/data/map.c), Go's types from their descriptors.
"""
import atexit, bisect, os, re, shutil, struct, tempfile

import gdb
from gdb.FrameDecorator import FrameDecorator

MOST = 20  # elements, fields and the like that are shown of one value
DEEP = 4  # pointers and interfaces that are followed

# ---- names: docs/abi.md ----

PLAIN = {"o": ".", "l": "(", "r": ")", "p": "*", "s": "/", "m": "-", "_": "_", "b": "[", "e": "]", "c": ","}


def demangle(name):
    """Go's name of a C function, None: it is the runtime's."""
    if not name.startswith("go_"):
        return None
    name = re.sub(r"\.(part|constprop|isra|cold)(\.\d+)*$", "", name)
    parts = re.split(rb"_(x[0-9a-f]{2}|[olrpsm_bec])", name[3:].encode())
    out = b"".join(p if i % 2 == 0 else bytes([int(p[1:], 16)]) if len(p) == 3 else PLAIN[p.decode()].encode() for i, p in enumerate(parts))
    return out.decode("utf-8", "replace")


def mangle(name):
    plain = {v: k for k, v in PLAIN.items()}
    one = lambda b: chr(b) if b < 128 and chr(b).isalnum() else "_" + plain.get(chr(b), f"x{b:02x}")
    return "".join(one(b) for b in name.encode())


class Functions:
    """The functions of the program, from its symbol table: gdb lists no symbols without debug information to scripts."""

    def __init__(self, path):
        with open(path, "rb") as f:
            data = f.read()
        self.all, self.fixed = [], data[16:18] == b"\2\0"
        if data[:5] != b"\x7fELF\2":
            return
        (at,), (count,) = struct.unpack_from("<Q", data, 40), struct.unpack_from("<H", data, 60)
        sections = [struct.unpack_from("<IIQQQQIIQQ", data, at + 64 * i) for i in range(count)]
        for s in sections:
            if s[1] != 2:
                continue
            strings = sections[s[6]][4]
            for i in range(s[5] // 24):
                name, info, _, section, value, size = struct.unpack_from("<IBBHQQ", data, s[4] + 24 * i)
                if info & 15 == 2 and section:
                    end = data.index(0, strings + name)
                    self.all.append((value, size, data[strings + name : end].decode("utf-8", "replace")))
        self.all.sort()
        self.starts = [f[0] for f in self.all]

    def at(self, pc):
        i = bisect.bisect(self.starts, pc) - 1
        if i < 0 or pc >= self.all[i][0] + max(self.all[i][1], 1):
            return f"{pc:#x}"
        return demangle(self.all[i][2]) or self.all[i][2]


RUNTIME = "deferproc deferprocat deferreturn gopanic gorecover runDirectly markDeferred executeNow requeue".split()


def go_name(name):
    """As a listing shows it, None: no function of Go, and none that a Go program calls."""
    if name.startswith("rt_") or name in RUNTIME:
        return "runtime." + name.removeprefix("rt_")
    return demangle(name) if "." not in name else None


def alias_file(functions):
    """An ELF file that gives functions their Go names a second time, for gdb's own break, list, disassemble."""
    named = [(go_name(n), a, s) for a, s, n in functions.all if go_name(n)]
    if not named:
        return None
    symbols, strings = bytearray(24), bytearray(1)
    for name, address, size in named:
        symbols += struct.pack("<IBBHQQ", len(strings), 2, 0, 1, address, size)
        strings += name.encode() + b"\0"
    names = b"\0.text\0.symtab\0.strtab\0.shstrtab\0"
    low, high = min(a for _, a, _ in named), max(a + s for _, a, s in named)
    body, places = b"", []
    for part in (bytes(symbols), bytes(strings), names):
        places.append((64 + len(body), len(part)))
        body += part + bytes(-len(part) % 8)
    head = struct.pack("<16sHHIQQQIHHHHHH", b"\x7fELF\2\1\1", 2, 62, 1, 0, 0, 64 + len(body), 0, 64, 0, 0, 64, 5, 4)
    table = bytes(64) + struct.pack("<IIQQQQIIQQ", 1, 8, 6, low, 0, high - low, 0, 0, 16, 0)
    kinds = ((7, 2, 3, len(named) + 1, 8, 24), (15, 3, 0, 0, 1, 0), (23, 3, 0, 0, 1, 0))
    for (at, size), (name, kind, link, info, align, entry) in zip(places, kinds):
        table += struct.pack("<IIQQQQIIQQ", name, kind, 0, 0, at, size, link, info, align, entry)
    return head + body + table


class State:
    functions, known, folder = None, set(), None


def learn(objfile):
    """The program's names, once for each program."""
    path = objfile.filename
    if not path or path in State.known or not os.path.exists(path) or gdb.lookup_static_symbol("go_module") is None and not has_module(path):
        return
    State.known.add(path)
    State.functions = functions = Functions(path)
    data = alias_file(functions) if functions.fixed else None
    if data is None:
        return
    if State.folder is None:
        State.folder = tempfile.mkdtemp(prefix="minigo-gdb-")
        atexit.register(shutil.rmtree, State.folder, True)
    names = os.path.join(State.folder, f"names{len(State.known)}")
    with open(names, "wb") as f:
        f.write(data)
    State.known.add(names)
    gdb.execute(f"add-symbol-file {names}", False, True)


def has_module(path):
    with open(path, "rb") as f:
        return b"\0go_module\0" in f.read()


def function_at(pc):
    return State.functions.at(pc) if State.functions else f"{pc:#x}"


def place(pc):
    line = gdb.find_pc_line(pc)
    return f"{os.path.basename(line.symtab.filename)}:{line.line}" if line.symtab else "?"


# ---- values ----


def lookup(name):
    return gdb.lookup_type(name)


def memory(at, size):
    return bytes(gdb.selected_inferior().read_memory(at, size)) if size else b""


def text(s):
    n = int(s["len"])
    return memory(int(s["ptr"]), n).decode("utf-8", "replace") if n else ""


def quoted(s):
    n = int(s["len"])
    shown = memory(int(s["ptr"]), min(max(n, 0), 200)).decode("utf-8", "replace")
    out = "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}.get(c, c if c.isprintable() else f"\\x{ord(c):02x}") for c in shown)
    return f'"{out}"' + (f"... {n} bytes" if n > 200 else "")


def descriptor(name):
    """The *Type of a type as Go writes it, from the symbol of its descriptor."""
    try:
        return gdb.parse_and_eval(f"(struct Type *)&ty_{mangle(name)}")
    except gdb.error:
        raise gdb.GdbError(f"the program has no type {name}")


INTS = {2: "<q", 3: "<b", 4: "<h", 5: "<i", 6: "<q", 7: "<Q", 8: "<B", 9: "<H", 10: "<I", 11: "<Q", 12: "<Q", 13: "<f", 14: "<d"}
BOOL, COMPLEX64, COMPLEX128, ARRAY, CHAN, FUNC, INTERFACE, MAP, POINTER, SLICE, STRING, STRUCT = 1, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25


def word(at):
    return struct.unpack("<Q", memory(at, 8))[0]


def as_type(name, at):
    return gdb.Value(at).cast(lookup(name).pointer()).dereference()


def row(show, n):
    out = [show(i) for i in range(min(n, MOST))]
    return ", ".join(out + (["..."] if n > MOST else []))


def show_struct(t, at, depth):
    fields = t["list"].cast(lookup("TypeField").pointer())
    return "{" + row(lambda i: f"{text(fields[i]['name'])}: {show(fields[i]['type'], at + int(fields[i]['offset']), depth)}", int(t["nlist"])) + "}"


def show_map(t, m, depth):
    if m == 0:
        return f"{text(t['str'])}(nil)"
    m = as_type("struct Map", m)
    stride, block, metas = int(m["stride"]), int(m["block"]), (int(m["cap"]) * int(m["stride"]) + 3) & ~3
    live = [i for i in range(int(m["used"])) if memory(block + metas + 4 * i, 4) != b"\0\0\0\0"]
    pair = lambda i: show(t["key"], block + live[i] * stride, depth) + ": " + show(t["elem"], block + live[i] * stride + int(m["elem_at"]), depth)
    return f"{text(t['str'])}{{{row(pair, len(live))}}}"


def show_pointer(t, at, depth):
    if at == 0:
        return "nil"
    if t["elem"] and depth < DEEP and int(t["elem"]["kind"]) == STRUCT:
        return "&" + text(t["elem"]["str"]) + show(t["elem"], at, depth + 1)
    return f"({text(t['str'])}) {at:#x}"


def show_slice(t, s, depth):
    if not s["ptr"]:
        return f"{text(t['str'])}(nil)"
    element = lambda i: show(t["elem"], int(s["ptr"]) + i * int(t["elem"]["size"]), depth)
    return f"{text(t['str'])}{{{row(element, int(s['len']))}}}"


def show_interface(t, at, depth):
    first, data = word(at), word(at + 8)
    if int(t["nlist"]) and first:
        first = int(as_type("struct Itab", first)["type"])
    return dynamic(first, data, depth)


def dynamic(t, data, depth=0):
    """What an interface holds: its type and its value."""
    if not t:
        return "nil"
    t = gdb.Value(t).cast(lookup("struct Type").pointer())
    if depth >= DEEP:
        return f"{text(t['str'])}(...)"
    if int(t["flags"]) & 1:  # the data word is the value
        value = direct(t, data, depth + 1)
    else:
        value = show(t, data, depth + 1)
    kind = int(t["kind"])
    if kind == STRUCT:
        return text(t["str"]) + value
    return value if kind in (MAP, POINTER, SLICE, ARRAY, FUNC, CHAN) else f"{text(t['str'])}({value})"


def direct(t, data, depth):
    kind = int(t["kind"])
    if kind == MAP:
        return show_map(t, data, depth)
    if kind == POINTER:
        return show_pointer(t, data, depth)
    if kind == FUNC:
        return f"{text(t['str'])} {function_at(word(data))}" if data else f"{text(t['str'])}(nil)"
    if kind == CHAN and data:
        c = as_type("struct Chan", data) if has_type("struct Chan") else None
        return f"({text(t['str'])}) {data:#x}" + (f" len {int(c['len'])} cap {int(c['cap'])}" if c is not None else "")
    return f"({text(t['str'])}) {data:#x}" if data else "nil"


def show_value(t, v):
    """A value that gdb has, perhaps in registers."""
    kind = int(t["kind"])
    if kind == SLICE:
        return show_slice(t, v, 0)
    if kind in (STRING, INTERFACE):
        return printer(v).to_string()
    if int(t["flags"]) & 1:  # one pointer
        return direct(t, int(v), 0)
    return show(t, int(v.address)) if v.address is not None else v.format_string()


def has_type(name):
    try:
        return lookup(name).sizeof > 0
    except gdb.error:
        return False


def show(t, at, depth=0):
    """The value of Go type t that lies at an address."""
    kind, size = int(t["kind"]), int(t["elem"]["size"]) if t["elem"] else 0
    if kind == BOOL:
        return "true" if memory(at, 1) != b"\0" else "false"
    if kind in INTS:
        (v,) = struct.unpack(INTS[kind], memory(at, int(t["size"])))
        return f"{v:g}" if kind in (13, 14) else str(v)
    if kind in (COMPLEX64, COMPLEX128):
        return "{:g}{:+g}i".format(*struct.unpack("<ff" if kind == COMPLEX64 else "<dd", memory(at, int(t["size"]))))
    if kind == STRING:
        return quoted(as_type("String", at))
    if kind == STRUCT:
        return show_struct(t, at, depth)
    if kind == ARRAY:
        return f"{text(t['str'])}{{{row(lambda i: show(t['elem'], at + i * size, depth), int(t['len']))}}}"
    if kind == SLICE:
        return show_slice(t, as_type("Slice", at), depth)
    if kind == INTERFACE:
        return show_interface(t, at, depth)
    return direct(t, word(at), depth)


class Printed:
    """Values whose type in C says what they are. What cannot be read, since the variable is not set yet, is shown raw."""

    def __init__(self, value, how):
        self.value, self.how = value, how

    def to_string(self):
        try:
            return self.how(self.value)
        except (gdb.error, OverflowError, ValueError):
            return "{" + ", ".join(f"{f.name} = {self.value[f.name].format_string(raw=True)}" for f in self.value.type.strip_typedefs().fields()) + "}"


PRINTERS = {
    "String": quoted,
    "Slice": lambda v: f"slice at {int(v['ptr']):#x} len {int(v['len'])} cap {int(v['cap'])}" if v["ptr"] else "nil",
    "Eface": lambda v: dynamic(int(v["type"]), int(v["data"])),
    "Iface": lambda v: dynamic(int(v["tab"]["type"]) if v["tab"] else 0, int(v["data"])),
}


def printer(value):
    how = PRINTERS.get(value.type.unqualified().name)
    return Printed(value, how) if how else None


# ---- frames ----


class Argument:
    def __init__(self, name, value):
        self.n, self.v = name, value

    def symbol(self):
        return self.n

    def value(self):
        return self.v


class GoFrame(FrameDecorator):
    def function(self):
        name = super().function()
        return demangle(name) or name if isinstance(name, str) else name

    def named(self, pairs):
        """n_1 is the program's n; what the compiler made is left out."""
        frame = self.inferior_frame()
        for p in pairs or ():
            m = re.match(r"(.+)_\d+$", str(p.symbol()))
            if m:
                yield Argument(m[1], p.symbol().value(frame))

    def frame_args(self):
        pairs = super().frame_args()
        return list(self.named(pairs)) if str(super().function()).startswith("go_") else pairs

    def frame_locals(self):
        pairs = super().frame_locals()
        return list(self.named(pairs)) if str(super().function()).startswith("go_") else pairs


class Frames:
    name, priority, enabled = "minigo", 100, True

    def __init__(self):
        gdb.frame_filters[self.name] = self

    def filter(self, frames):
        return map(GoFrame, frames)


# ---- goroutines ----

STATUS = ("idle", "runnable", "running", "syscall", "waiting", "dead")


def pointer(name, kind):
    return gdb.parse_and_eval(f"*(struct {kind} **)&{name}")


def goroutines():
    g = pointer("rt_allgs", "G")
    while g:
        yield g
        g = g["alllink"]


def current():
    g = pointer("rt_g", "G")
    if not g:
        raise gdb.GdbError("this thread runs no goroutine")
    return g


def chosen(argument):
    if not argument.strip():
        return current()
    if not argument.strip().isdigit():
        raise gdb.GdbError(f"not a goroutine: {argument}")
    for g in goroutines():
        if int(g["id"]) == int(argument) and int(g["status"]) != 5:
            return g
    raise gdb.GdbError(f"no goroutine {argument}")


def chain(first):
    seen = 0
    while first and seen < 100000:
        yield first
        first, seen = first["link"], seen + 1


def frame_function(pc):
    return f"{function_at(pc - 1)} at {place(pc - 1)}"


class Info(gdb.Command):
    """What is wrong with the program or its debug information is an error of one line."""

    def __init__(self):
        super().__init__(f"info {self.what}", gdb.COMMAND_STATUS)

    def invoke(self, argument, from_tty):
        if gdb.selected_thread() is None:
            raise gdb.GdbError("the program does not run")
        try:
            self.show(argument)
        except (gdb.error, gdb.MemoryError) as e:
            raise gdb.GdbError(f"cannot show {self.what}: {e}")


class InfoGoroutines(Info):
    """Every goroutine: what it does or waits for, and where it is."""

    what = "goroutines"

    def show(self, argument):
        now = pointer("rt_g", "G")
        for g in sorted((g for g in goroutines() if int(g["status"]) != 5), key=lambda g: int(g["id"])):
            status = STATUS[int(g["status"])]
            wait = g["wait"].string() if status == "waiting" and g["wait"] else status
            began = function_at(int(g["fn"]["code"])) if g["fn"] else "main.main"
            print(f"{'*' if g == now else ' '} {int(g['id'])} {wait} {began}" + (f", made at {place(int(g['gopc']) - 1)}" if g["gopc"] else ""))


class InfoDefers(Info):
    """The pending deferred calls of the running goroutine, or of the one with this number; newest first."""

    what = "defers"

    def show(self, argument):
        n = 0
        for n, d in enumerate(chain(chosen(argument)["defer"]), 1):
            state = ("Pending", "Deferred", "Executed")[int(d["state"])]
            fn = function_at(int(d["fn"]["code"])) if d["fn"] else "nil"
            print(f"{n - 1}  {state:8}  {fn}, deferred by {frame_function(int(d['pc']))}")
        if n == 0:
            print("no deferred calls")


class InfoPanics(Info):
    """The panics in progress of the running goroutine, or of the one with this number; newest first."""

    what = "panics"

    def show(self, argument):
        n = 0
        for n, p in enumerate(chain(chosen(argument)["panic"]), 1):
            what = "Goexit" if p["goexit"] else f"panic {dynamic(int(p['arg']['type']), int(p['arg']['data']))}"
            print(f"{n - 1}  {what}" + (" [recovered]" if p["recovered"] else "") + (" runs a deferred call" if p["callframe"] else ""))
        if n == 0:
            print("no panics")


CONTEXT = {"rip": "pc", "rsp": "sp", "rbp": "fp", "rbx": "rbx", "r12": "r12", "r13": "r13", "r14": "r14", "r15": "r15"}


class InGoroutine(gdb.Command):
    """goroutine N COMMAND: the command as if goroutine N were selected. One that waits gets the thread's registers for so long."""

    def __init__(self):
        super().__init__("goroutine", gdb.COMMAND_STACK)

    def invoke(self, argument, from_tty):
        words = argument.split(None, 1)
        if len(words) != 2:
            raise gdb.GdbError("usage: goroutine N COMMAND")
        if gdb.selected_thread() is None:
            raise gdb.GdbError("the program does not run")
        g, thread, frame = chosen(words[0]), gdb.selected_thread(), gdb.selected_frame()
        try:
            if not self.switch_thread(g):
                self.with_registers(g, words[1])
            else:
                gdb.execute(words[1])
        finally:
            thread.switch()
            if frame.is_valid():
                frame.select()

    def switch_thread(self, g):
        """To the thread that runs g now; False: none does."""
        for t in gdb.selected_inferior().threads():
            t.switch()
            gdb.newest_frame().select()
            if pointer("rt_g", "G") == g:
                return True
        return False

    def with_registers(self, g, command):
        gdb.newest_frame().select()
        saved = {r: int(gdb.parse_and_eval(f"(unsigned long)${r}")) for r in CONTEXT}
        try:
            for r, field in CONTEXT.items():
                gdb.execute(f"set ${r} = {int(g['sched'][field])}")
            gdb.execute(command)
        finally:
            gdb.newest_frame().select()
            for r, v in saved.items():
                gdb.execute(f"set ${r} = {v}")


class GoPrint(gdb.Command):
    """goprint EXPR TYPE: the value as TYPE, a Go type of the program, without blanks or as the last word."""

    def __init__(self):
        super().__init__("goprint", gdb.COMMAND_DATA)

    def invoke(self, argument, from_tty):
        words = argument.split(None, 1)
        if len(words) != 2:
            raise gdb.GdbError("usage: goprint EXPR TYPE")
        t, v = descriptor(words[1]), gdb.parse_and_eval(words[0])
        try:
            print(show_value(t, v))
        except (gdb.error, gdb.MemoryError) as e:
            raise gdb.GdbError(f"cannot show {words[0]}: {e}")


def start():
    if "minigo" in gdb.frame_filters:  # read by -x and once more for the program
        return
    gdb.pretty_printers.append(printer)
    for command in (InfoGoroutines, InfoDefers, InfoPanics, InGoroutine, GoPrint, Frames):
        command()
    gdb.events.new_objfile.connect(lambda e: learn(e.new_objfile))
    for o in gdb.objfiles():
        learn(o)


start()
