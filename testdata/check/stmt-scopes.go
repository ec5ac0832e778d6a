package p

func f() {
	if x := 1; x > 0 {
		_ = x
	} else {
		_ = x
	}
	_ = x // ERROR "undefined: x"
	for i := 0; i < 1; i++ {
	}
	_ = i // ERROR "undefined: i"
	{
		y := 1
		_ = y
	}
	_ = y // ERROR "undefined: y"
	var z = z // ERROR "undefined: z"
	_ = z
}
