package main

import (
	"bytes"
	"encoding/ascii85"
	"encoding/asn1"
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/csv"
	"encoding/hex"
	"encoding/pem"
	"fmt"
	"os"
	"strings"
)

type head struct {
	Magic [4]byte
	Len   uint16
	Flags struct{ A, B int8 }
	F     float32
}

func main() {
	fmt.Println(hex.EncodeToString([]byte("hello")), hex.Dump([]byte("0123456789abcdefXYZ")))
	_, err := hex.DecodeString("abz")
	fmt.Println(err)
	e := base64.StdEncoding.EncodeToString([]byte("any carnal pleas"))
	d, err := base64.URLEncoding.DecodeString("_-8=")
	fmt.Println(e, d, err)
	_, err = base64.RawStdEncoding.DecodeString("a*b")
	fmt.Println(err, base32.StdEncoding.EncodeToString([]byte("hi there")))
	out := make([]byte, 20)
	fmt.Println(string(out[:ascii85.Encode(out, []byte("sure."))]))
	var b bytes.Buffer
	h := head{[4]byte{'M', 'Z'}, 515, struct{ A, B int8 }{1, -1}, 1.5}
	fmt.Println(binary.Write(&b, binary.BigEndian, h), b.Bytes(), binary.Size(h))
	var g head
	fmt.Println(binary.Read(&b, binary.BigEndian, &g), g == h)
	fmt.Println(binary.LittleEndian.Uint32([]byte{1, 2, 3, 4}), binary.PutUvarint(out, 300), out[:2])
	r := csv.NewReader(strings.NewReader("a,\"b \"\"q\"\"\",c\n1,,3\n"))
	all, err := r.ReadAll()
	fmt.Printf("%q %v\n", all, err)
	_, err = csv.NewReader(strings.NewReader("a,b\n1\n")).ReadAll()
	fmt.Println(err)
	w := csv.NewWriter(os.Stdout)
	w.Write([]string{"x y", "1,2", "q\"", ""})
	w.Flush()
	p := pem.EncodeToMemory(&pem.Block{Type: "TEST", Headers: map[string]string{"K": "V"}, Bytes: []byte("data")})
	fmt.Print(string(p))
	blk, rest := pem.Decode(p)
	fmt.Println(blk.Type, string(blk.Bytes), len(rest))
	der, err := asn1.Marshal(struct {
		A int
		B string `asn1:"utf8"`
		C []int
	}{5, "x", []int{1, 2}})
	fmt.Printf("%x %v\n", der, err)
}
