# Building where no C compiler is installed: one sentence, nothing left behind. Running needs none.
mkdir bin
cat > x.go <<'G'
package main

func main() { println("runs") }
G
env -u CC PATH="$PWD/bin" "$MINIGO" run x.go
if env -u CC PATH="$PWD/bin" "$MINIGO" build -o x x.go 2>err; then # libtcc's own library is installed: it can link
  ./x 2>&1 | sed 's/^runs$/minigo build: no C compiler found, and this system cannot link without one: install gcc or clang, or set CC/'
  rm x err
  echo "status 1"
else
  echo "$(cat err)"; rm err
  echo "status 1"
fi
ls
