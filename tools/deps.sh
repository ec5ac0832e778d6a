#!/bin/sh
# Installs what building and testing need and this machine lacks, and only that.
# usage: deps.sh build|test|conformance     As root or with sudo; otherwise prints the one command to type.
set -eu
need=
has() { command -v "$1" >/dev/null 2>&1; }
header() { echo "#include <$1>" | ${CC:-cc} -E -x c - >/dev/null 2>&1; }
want() { need="$need $1"; }

has cc || has gcc || want gcc
has make || want make
has flex || want flex
has bison || want bison
[ -z "$need" ] || true
if has cc || has gcc; then
  header stdio.h || want libc6-dev
  header libtcc.h || want libtcc-dev
  header gc.h || want libgc-dev
  header gmp.h || want libgmp-dev
  header capstone/capstone.h || want libcapstone-dev
else
  want "libc6-dev libtcc-dev libgc-dev libgmp-dev libcapstone-dev"
fi
if [ "${1:-build}" = test ]; then
  header cmocka.h || want libcmocka-dev
  has clang || want clang
  # make regress fuzzes with it; only recommended by clang's package
  ls /usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a >/dev/null 2>&1 || want libclang-rt-dev
  has python3 || want python3
  has clang-format-14 || has clang-format || want clang-format
fi
if [ "${1:-build}" = conformance ]; then
  has python3 || want python3
  [ -d "$(go env GOROOT 2>/dev/null)/test/fixedbugs" ] || [ -d /usr/share/go-1.19/test ] || want golang-1.19-src
fi
[ -n "$need" ] || exit 0

if [ "$(id -u)" = 0 ]; then sudo=
elif has sudo && sudo -n true 2>/dev/null; then sudo=sudo
else
  echo "minigo: missing packages. Type:  sudo apt-get install -y$need" >&2
  exit 1
fi
echo "minigo: installing$need" >&2
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086
$sudo apt-get install -y -qq $need >/dev/null 2>&1 || { $sudo apt-get update -qq && $sudo apt-get install -y -qq $need >/dev/null; }
