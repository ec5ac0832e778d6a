package p

type I interface{ M() }
type T struct{}

func f(x int, i I, e any) {
	switch x.(type) { // ERROR "^x \(variable of type int\) is not an interface$"
	}
	switch i.(type) {
	case T: // ERROR "^impossible type switch case: T\n\ti \(variable of interface type I\) cannot have dynamic type T \(missing method M\)$"
	case nil:
	}
	switch e.(type) {
	case int:
	case string, int: // ERROR "^duplicate case int in type switch\n\t.*:14:7: previous case$"
	case nil:
	case nil: // ERROR "duplicate case nil in type switch"
	case 1: // ERROR "1 \(untyped int constant\) is not a type|1 is not a type"
	}
	switch _ := e.(type) { // ERROR "no new variable on left side of :="
	}
	switch v := e.(type) {
	case int:
		_ = v + 1
	case string, bool:
		_ = v + 1 // ERROR "mismatched types any and (untyped )?int"
	}
}
