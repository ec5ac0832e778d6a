package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"0", "42", "-7", "+5", "", "abc", "12a", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1_000", " 1", "-"} {
		n, err := strconv.Atoi(s)
		fmt.Println(n, err)
	}
	type q struct {
		s          string
		base, bits int
	}
	for _, c := range []q{{"ff", 16, 64}, {"0xff", 0, 64}, {"0b101", 0, 8}, {"0o17", 0, 64}, {"017", 0, 64}, {"1_0", 0, 64}, {"1__0", 0, 64}, {"128", 10, 8}, {"-129", 10, 8}, {"zz", 36, 64}, {"9", 8, 64}, {"1", 1, 64}, {"1", 10, 99}, {"0x", 0, 64}} {
		n, err := strconv.ParseInt(c.s, c.base, c.bits)
		u, err2 := strconv.ParseUint(c.s, c.base, c.bits)
		fmt.Println(n, err, u, err2)
	}
	fmt.Println(strconv.FormatInt(-255, 16), strconv.FormatInt(35, 36), strconv.FormatUint(1<<64-1, 2), strconv.Itoa(-1<<63))
	fmt.Println(string(strconv.AppendInt([]byte("x"), -12, 10)), string(strconv.AppendUint(nil, 255, 8)))
	_, err := strconv.Atoi("bad")
	ne := err.(*strconv.NumError)
	fmt.Println(ne.Func, ne.Num, ne.Err == strconv.ErrSyntax, ne.Unwrap())
	for _, s := range []string{"true", "T", "1", "false", "yes"} {
		fmt.Println(strconv.ParseBool(s))
	}
	defer func() { fmt.Println(recover()) }()
	strconv.FormatInt(1, 1)
}
