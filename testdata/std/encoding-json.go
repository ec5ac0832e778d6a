package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

type Kind int

func (k Kind) MarshalText() ([]byte, error) { return []byte(fmt.Sprintf("kind-%d", int(k))), nil }
func (k *Kind) UnmarshalText(b []byte) error {
	_, err := fmt.Sscanf(string(b), "kind-%d", (*int)(k))
	return err
}

type Base struct {
	ID   int `json:"id"`
	Note string
}

type T struct {
	Base
	Name   string           `json:"name"`
	Tags   []string         `json:"tags,omitempty"`
	M      map[Kind]float64 `json:"m"`
	P      *int             `json:"p"`
	When   time.Time        `json:"when"`
	Raw    json.RawMessage  `json:"raw"`
	Any    any              `json:"any"`
	hidden int
	Skip   int `json:"-"`
	Str    int `json:"str,string"`
	B      []byte
	Arr    [2]bool
}

func main() {
	n := 4
	t := T{Base: Base{1, "n"}, Name: "a<b>\u2028", M: map[Kind]float64{2: 1.5, 1: 1e21}, P: &n,
		When: time.Date(2020, 1, 2, 3, 4, 5, 6, time.UTC), Raw: json.RawMessage(`{"x": [1, 2]}`), Any: []any{nil, "s", 1.25}, Str: 7, B: []byte("hi")}
	b, err := json.Marshal(t)
	fmt.Println(string(b), err)
	var u T
	err = json.Unmarshal(b, &u)
	fmt.Println(err, u.ID, u.Name == t.Name, u.M, *u.P, u.When.Equal(t.When), string(u.Raw), u.Any, u.Str, string(u.B))
	var v any
	fmt.Println(json.Unmarshal([]byte(`{"a":[1,2,{"b":null}],"c":"\u00e9\ud83d\ude00"}`), &v), v)
	for _, s := range []string{`{"id":"x"}`, `{`, `{"a":}`, `[1,2] x`, `{"m":{"bad":1}}`, `"\q"`, `nul`, `{"Arr":[true,false,true]}`} {
		var w T
		err := json.Unmarshal([]byte(s), &w)
		var se *json.SyntaxError
		var te *json.UnmarshalTypeError
		fmt.Println(err, errors.As(err, &se), errors.As(err, &te))
	}
	_, err = json.Marshal(func() {})
	fmt.Println(err)
	_, err = json.Marshal(map[string]any{"c": make(chan int)})
	fmt.Println(err)
	dec := json.NewDecoder(strings.NewReader(`{"id":1} {"id":2} {"zz":3}`))
	dec.DisallowUnknownFields()
	for {
		var x struct {
			ID int `json:"id"`
		}
		if err := dec.Decode(&x); err == io.EOF {
			break
		} else if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Println(x)
	}
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent(">", "  ")
	enc.Encode(map[string]any{"z": 1, "a": []int{}, "h": "<&>"})
	d := json.NewDecoder(strings.NewReader(`{"n": 12345678901234567890, "l": [true]}`))
	d.UseNumber()
	for {
		tok, err := d.Token()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%T %v\n", tok, tok)
	}
	fmt.Println(json.Valid([]byte(`{"a":1}`)), json.Valid([]byte(`{a:1}`)))
}
