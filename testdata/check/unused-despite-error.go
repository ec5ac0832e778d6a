package p

/* A mistake in the value of a variable does not use the variable. */
func f(s struct{ a int }) {
	a := undefined // ERROR "^declared and not used: a$" "^undefined: undefined$"
	b := 1         // ERROR "^declared and not used: b$"
	b = ""         // ERROR "^cannot use \"\" \(untyped string constant\) as int value in assignment$"
	c, d := 1, 2   // ERROR "^declared and not used: c$" "^declared and not used: d$"
	c, d = 1, 2, 3 // ERROR "^assignment mismatch: 2 variables but 3 values$"
	e, g := 1      // ERROR "^declared and not used: e$" "^declared and not used: g$" "^assignment mismatch: 2 variables but 1 value$"
	h, i := 1, ""+1 // ERROR "^declared and not used: h$" "^declared and not used: i$" "mismatched types untyped string and untyped int"
	j := 1           // ERROR "^declared and not used: j$"
	undefined, j = 1, 2 // ERROR "^undefined: undefined$"
	undefined, j = 1    // ERROR "^undefined: undefined$" "^assignment mismatch: 2 variables but 1 value$"
	undefined, j = 1, 2, 3 // ERROR "^undefined: undefined$"
	k := 1                 // ERROR "^declared and not used: k$"
	for k = range s {      // ERROR "^cannot range over s \(variable of type struct{a int}\)$"
	}
	for l := range s { // ERROR "^cannot range over s"
	}
	switch m := s.(type) { // ERROR "^m declared and not used$" "^s \(variable of type struct{a int}\) is not an interface$"
	}
}
