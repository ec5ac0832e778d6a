# -S: the calls of the defer machinery, under their Go names, in order.
"$MINIGO" run -S "$TESTDATA/issue50321/listing.go" 2>&1 | grep -o 'CALL.*runtime\.\(deferproc\|gopanic\|gorecover\|deferreturn\)(SB)' | uniq
"$MINIGO" run -gcflags=-S "$TESTDATA/issue50321/listing.go" 2>&1 | grep -c '^main.main STEXT size='
"$MINIGO" run -S "$TESTDATA/issue50321/listing.go" 2>&1 | grep -c '0x[0-9a-f]* [0-9]* (listing.go:[0-9]*)'"$(printf '\t')"'CALL.*recover'
