// imports: a program that uses the largest packages a little, for what it costs to compile them.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"text/template"
)

type row struct {
	Name string `json:"name"`
	N    int    `json:"n"`
}

func main() {
	b, err := json.Marshal(row{"a", 1})
	fmt.Println(string(b), err)
	fmt.Println(regexp.MustCompile(`a(b+)c`).FindStringSubmatch("xxabbbc"))
	template.Must(template.New("x").Parse("hello {{.Name}} {{.N}}\n")).Execute(os.Stdout, row{"w", 3})
	w := httptest.NewRecorder()
	http.NotFound(w, httptest.NewRequest("GET", "/x", nil))
	fmt.Println(w.Code)
}
