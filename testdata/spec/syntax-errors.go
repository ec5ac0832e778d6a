package main

func main() {
	s := []int{}
	_ = s[1:2:]   // ERROR "final index required in 3-index slice"
	_ = s[1::2]   // ERROR "middle index required in 3-index slice"
	if s == nil   // ERROR "unexpected newline, expected { after if clause"
	{
	}
	for i := 0; i < 1 { // ERROR "expected for loop condition|expected { after for clause|unexpected {"
	} // ERROR "unexpected }, expected expression"
	x := 1 +     // no semicolon after an operator
		2
	var a [2]int = [2]int{1,
		2 // ERROR "unexpected newline in composite literal; possibly missing comma or }"
	}
	_ = x
}
