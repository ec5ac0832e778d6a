# With a terminal on standard error: places in bold, the line and a caret below; without: plain lines.
printf 'package main\n\nfunc main() {\n\tvar é, 世 int = 1, "x"\n\t_, _ = é, 世\n}\n' > wide.go
"$MINIGO" build wide.go
script -q -c "'$MINIGO' build wide.go" /dev/null < /dev/null | cat -v
script -q -c "'$MINIGO' build -json wide.go" /dev/null < /dev/null | cat -v
# Tabs are kept, wide and combining characters counted; what the terminal would obey is not shown; long lines are cut.
printf 'package main\n\nfunc main() {\n\t\tvar 日本\t, e\314\201 int = 1, "x"\n\tvar s int = "\033[31m\377\r"\n}\n' > chars.go
script -q -c "'$MINIGO' build -e chars.go" /dev/null < /dev/null | cat -v | grep -v '^.*chars.go:'
awk 'BEGIN { printf "package main\n\nvar s = \"a\" + \""; for (i = 0; i < 300; i++) printf "x"; printf "\" + missing + \""; for (i = 0; i < 300; i++) printf "y"; print "\"\n\nfunc main() {}" }' > long.go
"$MINIGO" build long.go
script -q -c "'$MINIGO' build long.go" /dev/null < /dev/null | cat -v | tail -2
