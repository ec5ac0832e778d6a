package p

func f() // ERROR "^missing function body$"

func g() {}
