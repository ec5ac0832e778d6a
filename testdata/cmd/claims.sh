# Every line that docs/issue-50321.md quotes from a trace is in that trace, and every program of the article is quoted.
python3 - <<'P'
import glob, os, re, subprocess

minigo, data = os.environ["MINIGO"], os.environ["TESTDATA"]
squeeze = lambda s: " ".join(s.split())
traces, quoted, wrong, name = {}, set(), [], None


def trace(name, model):
    if (name, model) not in traces:
        run = [minigo, "trace", "-model", model, os.path.join(data, "issue50321", name + ".go")]
        said = subprocess.run(run, stdin=subprocess.DEVNULL, capture_output=True, text=True).stdout
        traces[name, model] = {re.sub(r"^g\d+ ", "", squeeze(line)) for line in said.splitlines()}
    return traces[name, model]


for line in open(os.path.join(data, "..", "docs", "issue-50321.md"), encoding="utf-8"):
    link = re.match(r"\[`([\w-]+)`\]\(\.\./build/site/\1\.html#find=", line)
    if link:
        name = link[1]
    quote = re.match(r"    (fixed|legacy)  +(.*)", line)
    if quote and name:
        quoted.add(name)
        if squeeze(quote[2]) not in trace(name, quote[1]):
            wrong.append(line)
programs = {os.path.basename(f)[:-3] for f in glob.glob(os.path.join(data, "issue50321", "*.go"))}
print("not in the trace:", wrong)
print("not quoted:", sorted(programs - quoted))
P
