"""What the parts of make regress share: sizes, time, and commands that end."""
import os, subprocess, time

RTFLAGS = "-fno-omit-frame-pointer -fno-optimize-sibling-calls -fwrapv -fno-strict-aliasing -ffp-contract=off -fstack-clash-protection".split()
LIST = ["runtime/panic/defer.c", "runtime/panic/panic.c", "runtime/arch/amd64/context.S"]


class Campaign:
    def __init__(self, build, minigo, quick_seconds):
        env = os.environ
        self.began = time.monotonic()
        self.quick = env.get("QUICK", "") not in ("", "0")
        self.end = self.began + quick_seconds if self.quick else None
        self.concurrency = int(env.get("CONCURRENCY") or 50)
        self.duration = int(env.get("DURATION") or 600)
        self.seed = int(env.get("SEED") or 1)
        self.base = env.get("BASE") or ""
        self.cc = env.get("CC") or "cc"
        self.minigo = minigo
        self.build = build
        self.dir = os.path.join(build, "regress")
        self.report = os.path.abspath(env.get("REPORT") or "docs/regress.md")
        self.failures = []
        os.makedirs(self.dir, exist_ok=True)

    def path(self, *names):
        return os.path.join(self.dir, *names)

    def seconds(self, quick, full):
        """For a step: its share, or what is left."""
        return max(0, min(quick, self.end - time.monotonic())) if self.quick else full

    def output(self, *command):
        try:
            return subprocess.run(command, capture_output=True, text=True, timeout=60).stdout
        except (OSError, subprocess.TimeoutExpired):
            return ""

    def run(self, command, seconds, **more):
        """Status, None when it took too long, and everything printed. The whole process group ends."""
        if seconds <= 0:
            return None, "no time left"
        try:
            p = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True, **more)
        except OSError as e:
            return 127, str(e)
        try:
            out, _ = p.communicate(timeout=seconds)
            return p.returncode, out
        except subprocess.TimeoutExpired:
            os.killpg(p.pid, 9)
            return None, p.communicate()[0]

    def fail(self, what):
        self.failures.append(what)
