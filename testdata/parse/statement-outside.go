package p

f()

if x {
}

var y int

for {
}
