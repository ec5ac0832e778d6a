// Tags that reflect cannot read, names that are wasted.
package main

type Inner struct {
	Name string `json:"name"`
}

type T struct {
	A int    `json:"a"`
	B int    `json: "b"`          // ERROR "^struct field tag `json: .b.` not compatible with reflect.StructTag.Get: bad syntax for struct tag value$"
	C int    `json`               // ERROR "bad syntax for struct tag pair$"
	D int    `json:"d",xml:"d"`   // ERROR "key:.value. pairs not separated by spaces$"
	E int    `:"e"`               // ERROR "bad syntax for struct tag key$"
	F int    `json:"f`            // ERROR "bad syntax for struct tag value$"
	G int    `json:"a,omitempty"` // ERROR "^struct field G repeats json tag .a. also at struct-tag.go:9$"
	h int    `json:"h"`           // ERROR "^struct field h has json tag but is not exported$"
	I int    `json:"i, omitempty"` // ERROR "suspicious space in struct tag value$"
	j int    `json:"-"`
	K int    "xml:\"k\" json:\"k\""
	L int    `xml:"k,attr"`
	Inner
	M string `json:"name"`
}

func main() {
	_ = T{h: 1, j: 2}
}
