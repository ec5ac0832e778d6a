package p

var a = []string{"", "a\tb", "\"", "\xff\u00e4", `raw \n`, `two
lines`}
