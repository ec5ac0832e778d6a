package p

fun main() {
	x()
}
