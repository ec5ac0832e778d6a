package main

import (
	"bytes"
	"encoding/gob"
	"encoding/xml"
	"fmt"
)

type Address struct {
	City string `xml:"city"`
	Zip  string `xml:"zip,attr"`
}

type Person struct {
	XMLName xml.Name `xml:"person"`
	ID      int      `xml:"id,attr"`
	Name    string   `xml:"name>first"`
	Emails  []string `xml:"email"`
	Addr    *Address `xml:"address,omitempty"`
	Comment string   `xml:",comment"`
}

type Shape interface{ Area() float64 }
type Sq struct{ S float64 }

func (s Sq) Area() float64 { return s.S * s.S }

type G struct {
	A int
	M map[string][]int
	S Shape
	P *G
}

func main() {
	p := Person{ID: 3, Name: "Ann & Co", Emails: []string{"a@b", "c@d"}, Addr: &Address{"X<Y", "12"}, Comment: " hi "}
	b, err := xml.MarshalIndent(p, "", " ")
	fmt.Println(string(b), err)
	var q Person
	fmt.Println(xml.Unmarshal(b, &q), q.ID, q.Name, q.Emails, *q.Addr, q.Comment)
	fmt.Println(xml.Unmarshal([]byte("<person><name></person>"), &q))
	d := xml.NewDecoder(bytes.NewReader([]byte(`<?xml version="1.0"?><a x="1">t<b/><!-- c --></a>`)))
	for {
		t, err := d.Token()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%T\n", t)
	}
	gob.Register(Sq{})
	var buf bytes.Buffer
	err = gob.NewEncoder(&buf).Encode(G{A: 5, M: map[string][]int{"k": {1, 2}}, S: Sq{3}, P: &G{A: 6}})
	fmt.Println(err, buf.Len() > 10)
	var g G
	fmt.Println(gob.NewDecoder(&buf).Decode(&g), g.A, g.M, g.S.Area(), g.P.A, g.P.S)
	fmt.Println(gob.NewDecoder(bytes.NewReader([]byte{3, 1, 2})).Decode(&g))
}
