// Times at the ends of their range, seconds out of range, the binary form.
package main

import (
	"fmt"
	"math"
	"time"
)

func main() {
	for _, sec := range []int64{math.MaxInt64, math.MinInt64, 1 << 62, -1 << 62, 1 << 40, -1 << 40} {
		t := time.Unix(sec, 999999999).UTC()
		fmt.Println(t, t.Weekday(), t.YearDay(), t.Unix() == sec)
		fmt.Println(t.ISOWeek())
		fmt.Println(t.Add(math.MaxInt64), t.Add(math.MinInt64))
	}
	for _, s := range []string{"00:00:59", "00:00:60", "00:00:61", "00:00:99.5", "00:00:5", "00:60:00", "24:00:00"} {
		fmt.Println(time.Parse("15:04:05", s))
	}
	for _, offset := range []int{0, 3600, -90, 7, 1 << 22} {
		t := time.Unix(1e9, 12345).In(time.FixedZone("X", offset))
		b, err := t.MarshalBinary()
		fmt.Println(b, err)
		var u time.Time
		fmt.Println(u.UnmarshalBinary(b), u.UTC())
	}
	var u time.Time
	fmt.Println(u.UnmarshalBinary([]byte{3}), u.UnmarshalBinary([]byte{1, 2}), u.GobDecode(nil))
}
