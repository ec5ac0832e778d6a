// time.Time as text: GoString, MarshalText, MarshalJSON and back.
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2020, 1, 2, 3, 4, 5, 6, time.UTC)
	fmt.Printf("%#v\n%#v\n", t, t.In(time.FixedZone("X", 3600)))
	fmt.Printf("%#v %v\n", []time.Time{{}}, t.IsDST())
	b, err := t.MarshalText()
	fmt.Println(string(b), err)
	b, err = t.MarshalJSON()
	fmt.Println(string(b), err)
	var u time.Time
	err = u.UnmarshalJSON(b)
	fmt.Println(err, u)
	err = u.UnmarshalText([]byte("2021-01-01T00:00:00+01:00"))
	fmt.Println(err, u)
	fmt.Println(u.UnmarshalText([]byte("2021-13-01T00:00:00Z")), u.UnmarshalJSON([]byte("null")))
	_, err = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC).MarshalText()
	fmt.Println(err)
	_, err = time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC).MarshalJSON()
	fmt.Println(err)
}
