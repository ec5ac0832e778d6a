package p

var a = "no newline follows"