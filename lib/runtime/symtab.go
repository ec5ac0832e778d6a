// Callers, frames and functions: the stack as data. runtime/trace/trace.c walks,
// runtime/trace/symbolize.c knows the names.

package runtime

// A Func describes a function of the running program.
type Func struct {
	name  string
	file  string
	entry uintptr
	line  int
}

// Name returns the function's name, "" for nil.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Entry returns the address of the function's first instruction.
func (f *Func) Entry() uintptr { return f.entry }

// FileLine returns the source position of the instruction at pc.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	if pc == f.entry {
		return f.file, f.line
	}
	var fr frameInfo
	if !frameAt(pc, true, 0, &fr) {
		return "?", 0
	}
	return fr.file, fr.line
}

// frameInfo is filled by native.c; keep in step with struct FrameInfo there.
type frameInfo struct {
	pc, entry uintptr
	name      string
	file      string
	line      int
	startLine int
	count     int // frames at this pc, for inlined calls
}

// Caller reports the place of the caller's invocation, skip frames up.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	var fr frameInfo
	if skip < 0 || !callerAt(skip+1, &fr) {
		return
	}
	return fr.pc, fr.file, fr.line, true
}

// Callers fills pc with return addresses; skip 0 is Callers itself.
func Callers(skip int, pc []uintptr) int {
	if len(pc) == 0 || skip < 0 {
		return 0
	}
	return callers(skip, pc)
}

func callerAt(skip int, fr *frameInfo) bool
func callers(skip int, pc []uintptr) int

// frameAt describes the nth frame, innermost first, at pc: an instruction, or a
// return address.
func frameAt(pc uintptr, exact bool, nth int, fr *frameInfo) bool

// FuncForPC returns the function that contains pc, or nil.
func FuncForPC(pc uintptr) *Func {
	var fr frameInfo
	if !funcAt(pc, &fr) {
		return nil
	}
	return &Func{fr.name, fr.file, fr.entry, fr.startLine}
}

func funcAt(pc uintptr, fr *frameInfo) bool

// A Frame is one function call on a stack.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr

	startLine int
}

// Frames translates what Callers returned.
type Frames struct {
	callers []uintptr
	next    Frame
	more    bool
	nth     int
}

// CallersFrames prepares to translate callers.
func CallersFrames(callers []uintptr) *Frames {
	f := &Frames{callers: callers}
	f.advance()
	return f
}

// Next returns the next frame; more tells whether another follows.
func (f *Frames) Next() (frame Frame, more bool) {
	frame = f.next
	f.advance()
	return frame, f.more
}

func (f *Frames) advance() {
	f.next, f.more = Frame{}, false
	for len(f.callers) > 0 {
		pc := f.callers[0]
		f.callers = f.callers[1:]
		var fr frameInfo
		if !frameAt(pc, false, 0, &fr) {
			continue
		}
		f.next = Frame{PC: pc, Function: fr.name, File: fr.file, Line: fr.line, Entry: fr.entry, startLine: fr.startLine}
		f.next.Func = &Func{fr.name, fr.file, fr.entry, fr.startLine}
		f.more = true
		return
	}
}

// Stack formats the calling goroutine's stack, or all stacks, into buf.
func Stack(buf []byte, all bool) int {
	if len(buf) == 0 {
		return 0
	}
	return stack(buf, all, 1)
}

func stack(buf []byte, all bool, skip int) int
