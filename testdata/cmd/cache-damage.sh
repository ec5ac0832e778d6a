# A damaged entry is never believed: the program is compiled and the entry written anew. Nor is one that somebody else could have written.
export MINIGOCACHE=$PWD/cache
printf 'package main\n\nimport "strings"\n\nvar table = [9000]int{8999: 7}\n\nfunc main() { println(strings.Repeat("ab", 3), table[8999]) }\n' > x.go
sleep 3 # then a file's times stand for its text: records of the same answers are the same bytes
run() { timeout 20 "$MINIGO" run -times x.go 2>err || echo "-> $?"; grep -v ' us$' err >out; grep -q ^cache err && echo again >>out; tr '\n' ' ' <out; }
run; run; echo
flip() { # file, offset: one byte becomes another
  old=$(dd if="$1" bs=1 skip="$2" count=1 2>/dev/null | od -An -tu1 | tr -d ' ')
  printf "\\$(printf %o $(( (old + 1) % 256 )))" | dd of="$1" bs=1 seek="$2" count=1 conv=notrunc 2>/dev/null
}
bad=0
for kind in code run; do
  f=$(ls cache/*-$kind); size=$(stat -c %s "$f")
  for at in 0 9 57 64 72 80 88 96 104 112 120 128 136 4096 4104 4112 4200 4300 $((size - 200)) $((size - 1)); do
    cp "$f" saved; flip "$f" $at; run >got
    grep -q 'ababab 7' got && ! grep -q again got || { echo "$kind $at: $(cat got)"; bad=1; }
    cp saved "$f"; chmod 600 "$f"; run >got
    grep -q 'ababab 7 again' got || { echo "$kind $at, mended: $(cat got)"; bad=1; }
  done
  for n in 0 1 100 4095 4096 4097 $((size - 1)); do
    cp "$f" saved; truncate -s $n "$f"; run >got
    grep -q 'ababab 7 $' got && run | grep -q again && cmp -s saved "$f" || { echo "$kind of $n bytes: $(cat got)"; bad=1; }
  done
  cp "$f" saved; echo more >> "$f"; run >got; grep -q again got && echo "$kind longer is believed"
  chmod 622 "$f"; run >got; grep -q again got && echo "$kind of anybody is believed"
done
echo "bad: $bad"
f=$(ls cache/*-code); rm "$f"; mkdir "$f"; run; run; rmdir "$f"; ln -s /etc/passwd "$f"; run; run; rm -f "$f"; mkfifo "$f"; run; run; echo
ls -A cache | sed 's/.*-//' | sort
