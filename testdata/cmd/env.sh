# What minigo env prints; an installed Go is the one that GOROOT names, or the go command's.
mkdir -p tree/src
GOROOT=$PWD/tree "$MINIGO" env GOOS GOARCH GOROOT NOSUCH | sed "s,$PWD,HERE,"
mkdir -p other/bin other/src links
printf '#!/bin/sh\n' > other/bin/go; chmod +x other/bin/go
ln -s ../other/bin/go links/go
unset GOROOT
PATH=$PWD/links:$PATH "$MINIGO" env GOROOT | sed "s,$PWD,HERE,"
# A script that starts another go is asked.
mkdir script; printf '#!/bin/sh\necho %s/tree\n' "$PWD" > script/go; chmod +x script/go
PATH=$PWD/script:$PATH "$MINIGO" env GOROOT | sed "s,$PWD,HERE,"
GOROOT=$PWD/none "$MINIGO" env | grep GOROOT
