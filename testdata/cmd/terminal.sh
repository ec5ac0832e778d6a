# With a terminal on standard error: places in bold, the line and a caret below; without: plain lines.
printf 'package main\n\nfunc main() {\n\tvar é, 世 int = 1, "x"\n\t_, _ = é, 世\n}\n' > wide.go
"$MINIGO" build wide.go
script -q -c "'$MINIGO' build wide.go" /dev/null < /dev/null | cat -v
script -q -c "'$MINIGO' build -json wide.go" /dev/null < /dev/null | cat -v
