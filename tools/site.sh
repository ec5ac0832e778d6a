#!/bin/sh
# A folder of static pages: the theatre of every program of testdata/issue50321 under both models, and an index with their claims.
# usage: site.sh MINIGO FOLDER
set -eu
minigo=$1 out=$2
mkdir -p "$out"
escape() { sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g'; }
{
  cat <<'X'
<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>defer, panic and recover, step by step</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, "DejaVu Sans", sans-serif; max-width: 44em; margin: 2em auto; padding: 0 1em; }
a { color: light-dark(#0b6a88, #63c1dd); }
dt { margin-top: 1em; font-weight: 600; } dd { margin: 0; }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9em; }
</style>
<h1>defer, panic and recover, step by step</h1>
<p>A <code>defer</code> statement pushes a record onto its goroutine's defer list. When the function returns, its records run, newest first.
A panic claims the records of one frame after the other and runs them on top of the stack that panicked. A deferred function that
calls <code>recover</code> itself stops the panic, and its frame goes on with what is left of the list.</p>
<p>Each page below plays one program. Step with the arrow keys, or drag the time line. On the left is Go's behaviour (the model
<code>fixed</code>). On the right is the model <code>legacy</code>: an article's account of a defective runtime, which no Go release was. The
time line marks the step where the two part. The claims are the article's; most of them are not true of Go, as the left side shows.</p>
<dl>
X
  for f in testdata/issue50321/*.go; do
    name=$(basename "$f" .go)
    "$minigo" trace -compare -model fixed -o "$out/$name.html" "$f" >/dev/null 2>&1 || true
    [ -s "$out/$name.html" ] || continue
    echo "<dt><a href=\"$name.html\">$name</a></dt><dd>"
    sed -n '/^\/\//!q; s/^\/\/ \{0,1\}//p' "$f" | escape
    echo "</dd>"
  done
  echo "</dl></html>"
} >"$out/index.html"
echo "site: $out/index.html"
