"""What a call tree prints, by the rules of the language.

This is an interpreter of the trees that gen.py makes. It knows frames, records and panics from the specification and
from what the go command does, nothing of minigo's runtime. The rules that it follows:

- A frame's pending records run newest first when it returns. A panic takes the pending records of all frames, newest
  first, on top of the panicking stack. A record is taken off its list before its call starts.
- recover returns a value only if the newest panic is no Goexit and not yet recovered, and the caller is the function
  that this panic itself started. `defer recover()` has no such caller when a panic starts it; started by a returning
  frame it counts as called by that frame.
- When a call that recovered returns, the frame that owns its record goes on returning. The panics that were started
  above that frame are gone, except that a Goexit among them resumes.
"""


class Panic:
    def __init__(self, value, depth, goexit=False):
        self.value, self.depth, self.goexit, self.recovered = value, depth, goexit, False


class Frame:
    def __init__(self, parent=None, started_by=None):
        self.parent, self.started_by, self.records, self.r = parent, started_by, [], 0


class Unwind(Exception): # to a frame, or to the loop of a Goexit
    def __init__(self, target):
        self.target = target


class Return(Exception):
    pass


class Fatal(Exception): # nobody recovered: the text of the chain
    pass


class Ended(Exception): # Goexit has run every record
    pass


ERRORS = {
    "index": "runtime error: index out of range [5] with length 3",
    "nil": "runtime error: invalid memory address or nil pointer dereference",
    "divide": "runtime error: integer divide by zero",
    "map": "assignment to entry in nil map",
    "panicnil": "panic called with nil argument",
}


class Value(str):
    """A panic's value as it is shown; two are the same value only if they are one object."""


class Goroutine:
    def __init__(self, out, mask):
        self.out, self.mask, self.frames, self.panics = out, mask, [], []

    # What starts and ends a call.

    def call(self, node, parent, started_by=None):
        f = Frame(parent, started_by)
        return self.finish(f, lambda: self.body(node["ops"], f, f))

    def finish(self, f, body):
        height = len(self.frames)
        self.frames.append(f)
        while True:
            try:
                if body:
                    try:
                        body()
                    except Return:
                        del self.frames[height + 1:]
                body = None
                while f.records:
                    self.run(f.records.pop(), None, f)
                del self.frames[height:]
                return f.r
            except Unwind as u:
                if u.target is not f:
                    raise
                body = None
                del self.frames[height + 1:]

    def run(self, record, panic, owner):
        kind = record[0]
        if kind == "func":
            self.call(record[1], record[2], panic)
        elif kind == "show":
            self.out.append(record[1])
        elif kind == "help": # a function that does nothing but recover
            self.recover(Frame(None, panic))
        elif kind == "recover":
            if panic is None:
                self.recover(owner)
        elif kind == "panic":
            self.panic(record[1])
        elif kind == "harness":
            record[1](panic)

    # Panics.

    def recover(self, f):
        p = self.panics[-1] if self.panics else None
        if p is None or p.goexit or p.recovered or f.started_by is not p:
            return None
        p.recovered = True
        return p.value

    def panic(self, value, goexit=False):
        p = Panic(value, len(self.frames), goexit)
        self.panics.append(p)
        height = len(self.frames)
        while True:
            try:
                self.drain(p)
            except Unwind as u:
                if u.target is not p:
                    raise
                del self.frames[height:]

    def drain(self, p):
        while True:
            owner = next((f for f in reversed(self.frames) if f.records), None)
            if owner is None:
                raise Ended() if p.goexit else Fatal(self.chain())
            self.run(owner.records.pop(), p, owner)
            if p.recovered:
                at = next(i for i, f in enumerate(self.frames) if f is owner)
                while self.panics and self.panics[-1].depth > at:
                    if self.panics[-1].goexit:
                        raise Unwind(self.panics[-1])
                    self.panics.pop()
                raise Unwind(owner)

    def chain(self):
        text, before = "", None
        for i, p in enumerate(self.panics):
            after = self.panics[i + 1] if i + 1 < len(self.panics) else None
            again = after is not None and not p.goexit and after.value is p.value
            if before is not None and before[1]:
                before = (p, again)
                continue
            if before is not None and not before[0].goexit:
                text += "\t"
            if not p.goexit:
                text += "panic: " + p.value + (" [recovered, repanicked]" if p.recovered and again else " [recovered]" if p.recovered else "") + "\n"
            before = (p, again)
        return text

    # Statements. f is the frame that executes, home the one that owns its defer statements.

    def body(self, ops, f, home):
        for op in ops:
            if op.get("gate") is None or self.mask >> op["gate"] & 1:
                getattr(self, "do_" + op["op"])(op, f, home)

    def do_print(self, op, f, home):
        self.out.append(str(op["n"]))

    def do_recover(self, op, f, home):
        v = self.recover(f)
        self.out.append("%d=%s" % (op["n"], "nil" if v is None else v))

    def do_helper(self, op, f, home):
        self.out.append("%d=nil" % op["n"])

    def do_repanic(self, op, f, home):
        v = self.recover(f)
        if v is not None:
            self.out.append("%d!%s" % (op["n"], v))
            self.panic(v)

    def do_panic(self, op, f, home):
        self.panic(Value(ERRORS.get(op["value"], op["value"])))

    def do_goexit(self, op, f, home):
        self.panic(None, goexit=True)

    def do_return(self, op, f, home):
        home.r = op["n"]
        raise Return()

    def do_set(self, op, f, home):
        for _ in range(op["up"]):
            home = home.parent
        home.r = home.r + op["n"]

    def do_call(self, op, f, home):
        self.out.append("%d:%d" % (op["n"], self.call(op["fn"], home)))

    def do_go(self, op, f, home):
        run_harness(op["fn"], home, self.out, self.mask)

    def do_loop(self, op, f, home):
        for _ in range(op["times"]):
            self.body(op["ops"], f, home)

    def do_rangefunc(self, op, f, home):
        height = len(self.frames)
        self.frames.append(Frame()) # the iterator's
        for _ in range(op["times"]):
            inner = Frame()
            self.frames.append(inner)
            self.body(op["ops"], inner, home)
            self.frames.pop()
        del self.frames[height:]

    def do_defer(self, op, f, home):
        what = op["what"]
        if what == "func":
            home.records.append(("func", op["fn"], home))
        elif what == "arg":
            home.records.append(("show", "%d:%d" % (op["n"], home.r)))
        elif what == "recarg": # the argument is evaluated by the statement
            v = self.recover(f)
            home.records.append(("show", "%d=%s" % (op["n"], "nil" if v is None else v)))
        elif what in ("help", "recover"):
            home.records.append((what,))
        elif what == "nilfunc":
            home.records.append(("panic", Value(ERRORS["nil"])))
        else:
            home.records.append(("panic", Value(op["value"])))


def run_harness(node, parent, out, mask):
    """The goroutine of the generated harness: it says how the tree ended."""
    g, state = Goroutine(out, mask), ["goexit"]
    f = Frame()

    def catch(panic):
        p = g.panics[-1] if g.panics else None
        if panic is not None and panic is p and not p.goexit and not p.recovered:
            p.recovered = True
            state[0] = "escaped " + p.value

    def body():
        f.records += [("harness", lambda _: out.append(state[0])), ("harness", catch)]
        state[0] = "returned %d" % g.call(node, parent)

    try:
        g.finish(f, body)
    except Ended:
        pass


def predict(tree, mask):
    out = []
    run_harness(tree, None, out, mask)
    return "|".join(out)


def predict_crash(tree, mask):
    """(output, text) where the tree runs in main with nobody to recover; None where it does not end by a panic."""
    out = []
    g = Goroutine(out, mask)
    try:
        g.call(tree, None)
    except Fatal as e:
        return "|".join(out), str(e)
    except Ended:
        pass
    return None
