//go:build ignore

// How libdiff's program prints calls: a line for each, values so that every bit shows and no address does.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"
)

var out = bufio.NewWriterSize(os.Stdout, 1<<20)

var (
	started   []string // the arguments as they were
	unordered bool     // sequences come from maps
)

func begin(name string, args ...any) {
	started = started[:0]
	unordered = strings.HasPrefix(name, "maps.")
	for _, a := range args {
		started = append(started, show(a))
	}
	fmt.Fprintf(out, "%s(%s) =", name, strings.Join(started, ", "))
}

func end(results ...any) {
	for _, r := range results {
		out.WriteByte(' ')
		out.WriteString(show(r))
	}
}

// after shows what arguments the call changed, and ends the line.
func after(args ...any) {
	for i, a := range args {
		if s := show(a); i < len(started) && s != started[i] {
			out.WriteString(" arg" + strconv.Itoa(i) + " " + s)
		}
	}
	out.WriteByte('\n')
}

// guard prints a panic instead of what the call returned.
func guard(f func()) {
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(runtime.Error); ok {
				out.WriteString(" runtime error " + e.Error() + "\n")
				return
			}
			out.WriteString(" panic " + show(r) + "\n")
		}
	}()
	f()
}

func list[T any](b *strings.Builder, s []T) {
	if s == nil {
		b.WriteString("nil")
		return
	}
	b.WriteByte('[')
	for i, v := range s {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(show(v))
	}
	b.WriteByte(']')
}

func seq[T any](b *strings.Builder, f func(func(T) bool)) {
	var all []T
	f(func(v T) bool {
		all = append(all, v)
		return len(all) < 40
	})
	if unordered {
		slices.SortFunc(all, func(v, w T) int { return strings.Compare(show(v), show(w)) })
	}
	list(b, all)
}

func seq2[K, V any](b *strings.Builder, f func(func(K, V) bool), sorted bool) {
	var all []string
	f(func(k K, v V) bool {
		all = append(all, show(k)+":"+show(v))
		return len(all) < 40 || sorted
	})
	if sorted || unordered {
		sort.Strings(all)
	}
	b.WriteString("{" + strings.Join(all, " ") + "}")
}

func floatBits(f float64) string {
	if f != f {
		return "NaN"
	}
	return strconv.FormatUint(math.Float64bits(f), 16) + "f"
}

func show(v any) string {
	var b strings.Builder
	switch v := v.(type) {
	case nil:
		return "nil"
	case string:
		return strconv.Quote(v)
	case []byte:
		if v == nil {
			return "nil"
		}
		return "b" + strconv.Quote(string(v))
	case bool:
		return strconv.FormatBool(v)
	case int:
		return strconv.Itoa(v)
	case float64:
		return floatBits(v)
	case float32:
		if v != v {
			return "NaN"
		}
		return strconv.FormatUint(uint64(math.Float32bits(v)), 16) + "f32"
	case complex128:
		return floatBits(real(v)) + "+" + floatBits(imag(v)) + "i"
	case int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64, uintptr:
		return fmt.Sprint(v)
	case time.Time:
		name, offset := v.Zone()
		return fmt.Sprintf("%d.%09d %s%+d", v.Unix(), v.Nanosecond(), name, offset)
	case *time.Time:
		return show(*v)
	case time.Duration:
		return strconv.FormatInt(int64(v), 10) + "ns"
	case error:
		return "error " + strconv.Quote(v.Error())
	case *strings.Builder:
		return "builder " + show(v.String())
	case *bytes.Buffer:
		return "buffer " + show(v.Bytes())
	case *log:
		return "log " + show(v.Buffer.Bytes())
	case interface{ state() string }:
		return v.state()
	case []string:
		list(&b, v)
	case []int:
		list(&b, v)
	case []rune:
		list(&b, v)
	case []uint16:
		list(&b, v)
	case []float64:
		list(&b, v)
	case []any:
		list(&b, v)
	case []error:
		list(&b, v)
	case [][]byte:
		list(&b, v)
	case [][]int:
		list(&b, v)
	case [][]string:
		list(&b, v)
	case [][]float64:
		list(&b, v)
	case []map[string]int:
		list(&b, v)
	case []map[int]string:
		list(&b, v)
	case [][][]int:
		list(&b, v)
	case [][][]string:
		list(&b, v)
	case sort.IntSlice:
		list(&b, []int(v))
	case *sort.IntSlice:
		list(&b, []int(*v))
	case *sort.Float64Slice:
		list(&b, []float64(*v))
	case *sort.StringSlice:
		list(&b, []string(*v))
	case map[string]int:
		seq2(&b, func(yield func(string, int) bool) {
			for k, x := range v {
				if !yield(k, x) {
					return
				}
			}
		}, true)
	case map[int]string:
		seq2(&b, func(yield func(int, string) bool) {
			for k, x := range v {
				if !yield(k, x) {
					return
				}
			}
		}, true)
	case [2]int:
		return fmt.Sprint(v)
	case fmt.Stringer:
		return fmt.Sprintf("%T %q", v, v.String())
	case io.Reader, io.Writer:
		return fmt.Sprintf("%T", v)
	default:
		return other(v)
	}
	return b.String()
}
