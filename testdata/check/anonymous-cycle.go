package p

type i interface{ m() interface{ i } } // ERROR "^invalid recursive type: anonymous interface refers to itself \(see https://go.dev/issue/56103\)$"

type j interface{ m() interface{ k } } // ERROR "anonymous interface refers to itself"
type k interface{ m() interface{ j } }

type named interface{ m() named }
type pair interface{ m() interface{ n() pair } }

func _() {
	type l interface{ m() map[int]interface{ l } } // ERROR "anonymous interface refers to itself"
	type s interface { // ERROR "anonymous interface refers to itself"
		m() struct{ s interface{ s } }
	}
}
