package p

func f() {
	var x
	var y, z
	const c = 
}
