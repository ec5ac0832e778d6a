// Fields of struct types: description, tags, search through embedded fields.

package reflect

import (
	"iter"
	"strconv"
	"unsafe"
)

// A StructField describes one field of a struct type.
type StructField struct {
	Name    string
	PkgPath string // of the package that declares it; empty when the field is exported

	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int // for Type.FieldByIndex
	Anonymous bool  // embedded
}

// IsExported reports whether other packages can use the field.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// A StructTag is the string behind a field: by convention key:"value" pairs, separated by spaces.
type StructTag string

// Get returns the value of key, empty when it is not there.
func (tag StructTag) Get(key string) string {
	v, _ := tag.Lookup(key)
	return v
}

// Lookup returns the value of key and whether it is there. A text that does not follow the
// convention ends the search.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	s := string(tag)
	for {
		for s != "" && s[0] == ' ' {
			s = s[1:]
		}
		n := 0
		for n < len(s) && s[n] > ' ' && s[n] != ':' && s[n] != '"' && s[n] != 0x7f {
			n++
		}
		if n == 0 || n+1 >= len(s) || s[n] != ':' || s[n+1] != '"' {
			return "", false
		}
		name := s[:n]
		s = s[n+1:]
		n = 1
		for n < len(s) && s[n] != '"' {
			if s[n] == '\\' {
				n++
			}
			n++
		}
		if n >= len(s) {
			return "", false
		}
		quoted := s[:n+1]
		s = s[n+1:]
		if name == key {
			value, err := strconv.Unquote(quoted)
			return value, err == nil
		}
	}
}

func (t *rtype) mustBeStruct(method string) {
	if t.Kind() != Struct {
		t.wrong(method, "non-struct")
	}
}

func (t *rtype) fields() []structField { return unsafe.Slice((*structField)(t.list), t.nlist) }

func (t *rtype) NumField() int {
	t.mustBeStruct("NumField")
	return t.nlist
}

func (t *rtype) Field(i int) StructField {
	t.mustBeStruct("Field")
	if i < 0 || i >= t.nlist {
		panic("reflect: Field index out of bounds")
	}
	f := &t.fields()[i]
	d := StructField{Name: f.name, PkgPath: f.pkgpath, Type: f.typ, Tag: StructTag(f.tag), Offset: f.offset, Anonymous: f.embedded != 0}
	if small := smallInts(); i < len(small) {
		d.Index = small[i : i+1 : i+1] // read-only, as in gc
	} else {
		d.Index = []int{i}
	}
	return d
}

func (t *rtype) Fields() iter.Seq[StructField] {
	t.mustBeStruct("Fields")
	return func(yield func(StructField) bool) {
		for i := range t.nlist {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

func (t *rtype) FieldByIndex(index []int) StructField {
	t.mustBeStruct("FieldByIndex")
	f := StructField{Type: t}
	for i, x := range index {
		if i > 0 && f.Type.Kind() == Pointer && f.Type.Elem().Kind() == Struct {
			f.Type = f.Type.Elem()
		}
		f = f.Type.Field(x)
	}
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	t.mustBeStruct("FieldByName")
	embeds := false
	if name != "" {
		for i := range t.fields() {
			f := &t.fields()[i]
			if f.name == name {
				return t.Field(i), true
			}
			embeds = embeds || f.embedded != 0
		}
	}
	if !embeds {
		return StructField{}, false
	}
	return t.FieldByNameFunc(func(s string) bool { return s == name })
}

// embeddedStruct is a struct type in which a search goes on, and the way to it.
type embeddedStruct struct {
	typ   *rtype
	index []int
	many  bool // reached in several ways at this depth: what it holds hides itself
}

// FieldByNameFunc goes down level by level. The first level with a match decides; two matches there are none.
func (t *rtype) FieldByNameFunc(match func(string) bool) (StructField, bool) {
	t.mustBeStruct("FieldByNameFunc")
	visited := map[*rtype]bool{}
	for level := []embeddedStruct{{typ: t}}; len(level) > 0; {
		var found StructField
		matches := 0
		var next []embeddedStruct
		place := map[*rtype]int{}
		for _, s := range level {
			if visited[s.typ] {
				continue
			}
			visited[s.typ] = true
			for i := range s.typ.fields() {
				f := &s.typ.fields()[i]
				if match(f.name) {
					if s.many || matches > 0 {
						return StructField{}, false
					}
					matches++
					found = s.typ.Field(i)
					found.Index = append(append([]int(nil), s.index...), i)
					continue
				}
				e := f.typ
				if f.embedded != 0 && e.Kind() == Pointer {
					e = e.elem
				}
				if f.embedded == 0 || matches > 0 || e.Kind() != Struct {
					continue
				}
				if k, ok := place[e]; ok {
					next[k].many = true
					continue
				}
				place[e] = len(next)
				next = append(next, embeddedStruct{e, append(append([]int(nil), s.index...), i), s.many})
			}
		}
		if matches > 0 {
			return found, true
		}
		level = next
	}
	return StructField{}, false
}

// VisibleFields returns the fields of t, a struct type, and those of its embedded structs that can
// be selected on a t, in the order in which a walk meets them.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	w := visibleFields{at: map[string]int{}, inside: map[Type]bool{}}
	w.walk(t)
	seen := w.all[:0]
	for _, f := range w.all {
		if f.Name != "" {
			seen = append(seen, f)
		}
	}
	return seen
}

type visibleFields struct {
	all    []StructField  // an empty name: hidden by another
	at     map[string]int // where in all the name's shallowest field is
	inside map[Type]bool  // types being walked
	path   []int
}

func (w *visibleFields) walk(t Type) {
	if w.inside[t] {
		return
	}
	w.inside[t] = true
	w.path = append(w.path, 0)
	last := len(w.path) - 1
	for i := range t.NumField() {
		w.path[last] = i
		f := t.Field(i)
		w.add(f)
		if f.Anonymous {
			e := f.Type
			if e.Kind() == Pointer {
				e = e.Elem()
			}
			if e.Kind() == Struct {
				w.walk(e)
			}
		}
	}
	w.path = w.path[:last]
	delete(w.inside, t)
}

func (w *visibleFields) add(f StructField) {
	if k, ok := w.at[f.Name]; ok {
		old := &w.all[k]
		deeper := len(w.path) - len(old.Index)
		if deeper <= 0 {
			old.Name = ""
		}
		if deeper >= 0 {
			return
		}
	}
	f.Index = append([]int(nil), w.path...)
	w.at[f.Name] = len(w.all)
	w.all = append(w.all, f)
}
