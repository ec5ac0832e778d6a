// Package fmt prints and scans values as directed by formats.
//
// All printing goes through a printer, pp: it collects the text of one call in
// its buffer, and the call hands that to its destination in one piece.
//
//	print.go    the functions of the package
//	printer.go  pp: its state, where printers come from
//	format.go   formats: flags, widths, argument indexes
//	arg.go      one operand: by type switch, by its methods
//	value.go    one operand by reflection
//	layout.go   padding, texts       number.go  numbers
package fmt

import (
	"io"
	"os"
)

// Fprintf prints the operands as format directs, to w.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	p := newPrinter()
	p.printf(format, a)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Printf is Fprintf to standard output.
func Printf(format string, a ...any) (n int, err error) {
	return Fprintf(os.Stdout, format, a...)
}

// Sprintf returns what Fprintf would write.
func Sprintf(format string, a ...any) string {
	p := newPrinter()
	p.printf(format, a)
	return p.take()
}

// Appendf appends what Fprintf would write to b.
func Appendf(b []byte, format string, a ...any) []byte {
	p := newPrinter()
	p.printf(format, a)
	b = append(b, p.buf...)
	p.free()
	return b
}

// Fprint prints the operands in their default formats, to w, with spaces
// between two that are not strings.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.print(a)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Print is Fprint to standard output.
func Print(a ...any) (n int, err error) { return Fprint(os.Stdout, a...) }

// Sprint returns what Fprint would write.
func Sprint(a ...any) string {
	p := newPrinter()
	p.print(a)
	return p.take()
}

// Append appends what Fprint would write to b.
func Append(b []byte, a ...any) []byte {
	p := newPrinter()
	p.print(a)
	b = append(b, p.buf...)
	p.free()
	return b
}

// Fprintln prints the operands in their default formats, to w, with spaces
// between them and a newline at the end.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.println(a)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Println is Fprintln to standard output.
func Println(a ...any) (n int, err error) { return Fprintln(os.Stdout, a...) }

// Sprintln returns what Fprintln would write.
func Sprintln(a ...any) string {
	p := newPrinter()
	p.println(a)
	return p.take()
}

// Appendln appends what Fprintln would write to b.
func Appendln(b []byte, a ...any) []byte {
	p := newPrinter()
	p.println(a)
	b = append(b, p.buf...)
	p.free()
	return b
}
