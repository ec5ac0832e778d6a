"""Runs a command under limits of time and memory. What is resident counts: a runtime may reserve more."""
import collections, os, subprocess, threading, time

Proc = collections.namedtuple("Proc", "status out err") # status None: it took too long or too much
running = {}


def watch():
    page = os.sysconf("SC_PAGE_SIZE")
    while True:
        for pid, limit in list(running.items()):
            try:
                with open(f"/proc/{pid}/statm") as f:
                    if int(f.read().split()[1]) * page > limit:
                        over.add(pid)
                        os.killpg(pid, 9)
            except (OSError, IndexError):
                pass
        time.sleep(0.05)


over = set()
threading.Thread(target=watch, daemon=True).start()


def execute(cmd, cwd, seconds, memory=2 << 30, stdin=None, env=None, together=False):
    """together: standard error goes where standard output goes, and err is None."""
    p = subprocess.Popen(cmd, cwd=cwd, stdin=subprocess.PIPE if stdin is not None else subprocess.DEVNULL, stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT if together else subprocess.PIPE, start_new_session=True, env=env)
    running[p.pid] = memory
    try:
        out, err = p.communicate(stdin, timeout=seconds)
        return Proc(None if p.pid in over else p.returncode, out, err)
    except subprocess.TimeoutExpired:
        os.killpg(p.pid, 9)
        p.communicate()
        return Proc(None, b"", b"")
    finally:
        del running[p.pid]
        over.discard(p.pid)
