# Where the cache is, and folders that cannot serve: the program runs all the same.
printf 'package main\n\nfunc main() { println("ran") }\n' > x.go
run() { timeout 20 "$MINIGO" run -times x.go 2>err || echo "-> $?"; grep -v ' us$' err >out; grep -q ^cache err && echo again >>out; tr '\n' ' ' <out; }
both() { run; run; echo; }
unset XDG_CACHE_HOME MINIGOCACHE
echo "- names"
HOME=$PWD/home "$MINIGO" env MINIGOCACHE | sed "s,$PWD,HERE,"
XDG_CACHE_HOME=$PWD/xdg "$MINIGO" env MINIGOCACHE | sed "s,$PWD,HERE,"
HOME= "$MINIGO" env MINIGOCACHE
MINIGOCACHE=off "$MINIGO" env MINIGOCACHE
HOME=$PWD/home both; ls -A home/.cache; stat -c %a home/.cache/minigo
HOME= both
echo "- not absolute"; MINIGOCACHE=here "$MINIGO" run x.go; echo "-> $?"
MINIGOCACHE=here "$MINIGO" clean -cache; echo "-> $?"
"$MINIGO" clean; echo "-> $?"
echo "- a file, a folder that cannot be made, one without room for a name"
echo x > file; MINIGOCACHE=$PWD/file both; MINIGOCACHE=$PWD/file/below both; MINIGOCACHE=/proc/nothing/here both
MINIGOCACHE=/$(printf '%04090d' 1) both
echo "- files may not grow, or not enough"
for n in 1 4 9; do export MINIGOCACHE=$PWD/limited$n; (ulimit -f $n; run; run; echo) 2>&1; ls -A $MINIGOCACHE 2>/dev/null | grep -c new; done
echo "- other things in the folder stay"
export MINIGOCACHE=$PWD/mine; mkdir mine; echo 1 > mine/notes.txt; mkdir mine/0123456789abcdef0123456789abcdef; both
touch -d '2 hours ago' mine/.new-1-x; "$MINIGO" clean -cache; ls -A mine
"$MINIGO" clean -cache; echo "-> $?"; MINIGOCACHE=$PWD/nothing "$MINIGO" clean -cache; echo "-> $?"
echo "- the size is bounded: what was not used for longest goes"
export MINIGOCACHE=$PWD/small MINIGOCACHESIZE=1
for i in $(seq 60); do printf 'package main\n\nvar a = [7000]int{1, %s 6999: 3}\n\nfunc main() { println(a[6999]) }\n' "$(seq -s, 7 $((i + 2000)))," > y.go; "$MINIGO" run y.go 2>&1; done | sort | uniq -c | tr -s ' '
[ $(du -sk small | cut -f1) -le 1100 ] && echo bounded
