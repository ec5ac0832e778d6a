# What was built before is not compiled again: neither by minigo nor by the C compiler. The executable is the same, byte for byte.
export MINIGOCACHE=$PWD/cache
umask 022; mkdir bin
cat > bin/ccounted <<'EOF'
#!/bin/sh
echo called >> "$COUNT"
exec ${REAL_CC:-cc} "$@"
EOF
chmod +x bin/ccounted
export REAL_CC=$CC CC=$PWD/bin/ccounted COUNT=$PWD/count
build() { : > "$COUNT"; "$MINIGO" build -times "$@" 2>err; s=$?; grep -v ' us$' err; echo "$(grep -c ^cache err) from the cache, C compiler $(grep -c . "$COUNT") times -> $s"; }
printf 'package main\n\nimport "os"\n\nfunc main() {\n\tprintln("ran", len(os.Args))\n\tpanic("x")\n}\n' > x.go
build x.go; ./x 2>&1 | sed "s,$PWD,HERE,;s,+0x.*,+0x..,"
cp x first; build x.go; cmp x first; ls -l x | cut -c1-10
echo "- elsewhere, a comment, a change"
mkdir d; build -o d/y x.go; cmp d/y first; build -o d x.go; cmp d/x first
echo '// end' >> x.go; build x.go; cmp x first; build x.go
sed -i 's/"ran"/"runs"/' x.go; build x.go; ./x 2>&1 | head -1; build x.go; ./x 2>&1 | head -1
echo "- options, the compiler, on demand"
build -O0 x.go; build -O0 x.go; build -model legacy x.go; build x.go
touch bin/ccounted; build x.go; build -a x.go; build x.go
echo "- damaged"
for f in cache/*-exe cache/*-build; do printf X | dd of="$f" bs=1 seek=4200 conv=notrunc 2>/dev/null; done
build x.go; ./x 2>&1 | head -1; build x.go
echo "- no place"
build -o none/x x.go; build -o /dev/null x.go
(umask 077; build -o z x.go; ls -l z | cut -c1-10)
ls -A . d | grep tmp
sed -i 's/println/printn/' x.go; build x.go
