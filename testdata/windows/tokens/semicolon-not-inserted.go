package p

// No semicolon after an operator, a comma or an opening bracket.
var x = 1 +
	2*
		3

var y = max(
	1,
	x,
)
