package main

func f(b bool) {
	goto over // ERROR "goto over jumps over (declaration of x|variable declaration)"
	x := 1
	_ = x
over:
	goto into // ERROR "goto into jumps into block starting at"
	{
	into:
	}
unused: // ERROR "label unused defined and not used"
	for {
		break nolabel // ERROR "invalid break label nolabel|break label not defined: nolabel"
	}
dup:
	goto dup
dup: // ERROR "label dup already defined at"
	continue // ERROR "continue is not in a loop"
	break // ERROR "break is not in a loop, switch, or select"
blk:
	{
		for {
			continue blk // ERROR "invalid continue label blk"
		}
	}
notenclosing:
	if b {
	}
	for {
		break notenclosing // ERROR "invalid break label notenclosing"
	}
	func() {
		goto over // ERROR "label over not defined"
	}()
	goto missing // ERROR "label missing not defined"
	fallthrough // ERROR "fallthrough statement out of place"
}

func main() {}
