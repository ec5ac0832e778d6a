package p

func f() {
	select
	{
	}
	select x {
	}
}
