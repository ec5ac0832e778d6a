// Calendar, formatting, parsing, durations.
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2024, 2, 29, 13, 4, 5, 678, time.UTC)
	fmt.Println(t, t.Weekday(), t.YearDay(), t.Format(time.RFC1123), t.Add(36*time.Hour+5*time.Millisecond), t.Unix())
	fmt.Println(time.Duration(1234567890123), 1500*time.Millisecond, time.March, time.Duration(3*time.Second).Seconds())
	p, err := time.Parse(time.RFC3339, "2021-05-06T07:08:09+02:00")
	fmt.Println(p, err)
	_, err = time.Parse("2006-01-02", "2021-02-30")
	fmt.Println(err)
	d, err := time.ParseDuration("1h15m30.918s")
	fmt.Println(d, err)
	for _, l := range []string{time.ANSIC, time.UnixDate, time.RFC822Z, time.RFC3339Nano, time.Kitchen, time.StampMicro,
		"Mon Jan _2 __2 002 15 3 03 pm .000 ,999 Z07:00 -07 MST"} {
		fmt.Println(t.In(time.FixedZone("XYZ", -3*3600-1800)).Format(l))
	}
	for _, v := range []string{"2021-02-29", "2021-13-01", "2021-1-01", "2020-02-29"} {
		fmt.Println(time.Parse("2006-01-02", v))
	}
	y, w := time.Date(2021, 1, 3, 0, 0, 0, 0, time.UTC).ISOWeek()
	fmt.Println(y, w, time.Date(2023, 14, -5, 30, 70, 80, -1, time.UTC), t.AddDate(1, 0, 0), t.Sub(t.Add(-time.Minute)))
	for _, d := range []string{"1.5h", "-3m2s", "7", "1x", "9223372036854775808ns", ""} {
		fmt.Println(time.ParseDuration(d))
	}
	fmt.Println(time.Duration(0), time.Duration(999), 1500*time.Microsecond, (90 * time.Minute).Round(time.Hour), time.Time{})
	start := time.Now()
	time.Sleep(time.Millisecond)
	fmt.Println(time.Since(start) >= time.Millisecond, start.Before(time.Now()))
}
