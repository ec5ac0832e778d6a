# The page holds text that tries to end its data, and stays one page with two scripts and valid data.
cat >x.go <<'X'
package main

import "os"

// </script><script>document.title = "broken out"</script> <!-- <script>
func main() {
	defer func() { recover() }()
	os.Stdout.WriteString("</script>\xff\x00\u2028\n")
	panic("</script><img src=x onerror=alert(1)>")
}
X
"$MINIGO" trace -compare -o x.html x.go >/dev/null; echo "status $?"
grep -o '</script' x.html | wc -l
python3 -c '
import json
page = open("x.html", encoding="utf-8").read()
data = json.loads(page.split("type=\"application/json\" id=\"data\">")[1].split("</script>")[0])
print([r["model"] for r in data["runs"]], "broken out" in list(data["sources"].values())[0])
print([s["value"] for s in data["runs"][0]["steps"] if s["event"] == "panic"])
print([s["text"] for s in data["runs"][0]["steps"] if s["event"] == "write"])'
"$MINIGO" trace -o no/such.html x.go >/dev/null; echo "status $?"
# The code of the functions that the trace names, and of no other; a trace file does not know its program.
cat >y.go <<'X2'
package main

func unused() { println("not reached") }

func main() {
	defer func() { println("*/ </script>") }()
	println("/* main.unused */")
	helper()
}

func helper() { println("no record here") }
X2
"$MINIGO" trace -o y.html y.go 2>/dev/null
MINIGOTRACE=file:y.trace "$MINIGO" run y.go 2>/dev/null
"$MINIGO" trace -o z.html y.trace
python3 -c '
import json
for name in "y.html", "z.html":
    page = open(name, encoding="utf-8").read()
    code = json.loads(page.split("type=\"application/json\" id=\"data\">")[1].split("</script>")[0])["code"]
    print(name, sorted(code))
    for f in code:
        print("deferproc(" in code[f]["c"], "runtime.deferproc(SB)" in code[f]["machine"], code[f]["c"].count("\n}\n"))'
