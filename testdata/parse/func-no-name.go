package p

func {
}

func 1() {
}

func (t T) {
}
