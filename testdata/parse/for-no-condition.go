package p

func f() {
	for x; {
	}
	for x
	{
	}
}
