package main

import (
	"fmt"
	htmpl "html/template"
	"os"
	"regexp"
	"strings"
	"text/template"
)

type item struct {
	Name  string
	Price float64
	Tags  []string
}

func (i item) Upper(s string) string { return strings.ToUpper(i.Name) + s }

func main() {
	re := regexp.MustCompile(`(?P<user>[\w.]+)@(?P<host>\w+)\.com`)
	s := "bob@example.com, al.x@test.com; none@x.org"
	fmt.Println(re.FindAllString(s, -1), re.FindStringSubmatchIndex(s), re.SubexpNames())
	fmt.Println(re.ReplaceAllString(s, "${host}:$user"), re.NumSubexp(), re.String())
	fmt.Println(regexp.MustCompile(`a+?b*`).FindAllStringIndex("aaabbab", -1), regexp.QuoteMeta("a.b*"))
	fmt.Println(regexp.MustCompile(`(?i)^h[é-ü]llo\pL*$`).MatchString("Hëlloß"))
	fmt.Println(regexp.MustCompile(`,\s*`).Split("a, b,c,  d", -1))
	fmt.Println(re.ReplaceAllStringFunc(s, strings.ToUpper))
	_, err := regexp.Compile(`a(b`)
	fmt.Println(err)
	_, err = regexp.Compile(`a**`)
	fmt.Println(err)
	t := template.Must(template.New("t").Funcs(template.FuncMap{"join": strings.Join}).Parse(
		`{{define "x"}}<{{.}}>{{end}}{{range $i, $e := .Items}}{{if $i}}, {{end}}{{$e.Name | printf "%q"}} {{printf "%.2f" .Price}} {{join .Tags "+"}} {{.Upper "!"}}{{template "x" $i}}{{else}}none{{end}}
{{with .M}}{{.k}} {{index . "k"}} {{len .}}{{end}} {{eq 1 1}} {{and true 0}} {{not nil}} {{- /* c */ -}} {{.N | html}}
`))
	data := map[string]any{"Items": []item{{"a", 1, []string{"x", "y"}}, {"b", 2.5, nil}}, "M": map[string]int{"k": 3}, "N": "<n>"}
	fmt.Println(t.Execute(os.Stdout, data))
	_, err = template.New("e").Parse("{{.x")
	fmt.Println(err)
	fmt.Println(template.Must(template.New("e").Parse("{{.Nope.X}}")).Execute(os.Stdout, item{}))
	fmt.Println(template.Must(template.New("e").Parse("{{index .Tags 5}}\n")).Execute(os.Stdout, item{}))
	h := htmpl.Must(htmpl.New("h").Parse(`<a href="/?q={{.Q}}" onclick="f({{.J}})">{{.T}}</a><script>var x = {{.J}};</script>
`))
	fmt.Println(h.Execute(os.Stdout, map[string]any{"Q": "a b&c", "J": []string{"x", "</script>"}, "T": "<b>"}))
}
