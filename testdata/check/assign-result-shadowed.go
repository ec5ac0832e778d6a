package p

func f() (err error) {
	{
		err := error(nil)
		_ = err
		return // ERROR "^result parameter err not in scope at return\n\t.*:5:3: inner declaration of var err error$"
	}
}
