package p

import "fmt"
import (
	_ "os"
	. "strings"
	s "sort"
)

var _ = fmt.Sprint(ToUpper(""), s.Ints)
