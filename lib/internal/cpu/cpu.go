// Package cpu says which of the machine's extensions code may use: none, since standard packages
// read from source are built in their portable variants.
package cpu

// CacheLinePadSize is the size of a cache line, and CacheLineSize the same as a value.
const CacheLinePadSize = 64

var CacheLineSize uintptr = CacheLinePadSize

// CacheLinePad keeps neighbours in a struct on lines of their own.
type CacheLinePad struct{ _ [CacheLinePadSize]byte }

// X86 has the flags that portable code may ask for; all are false.
var X86 struct {
	_                                                        CacheLinePad
	HasAES, HasADX, HasAVX, HasAVX2, HasBMI1, HasBMI2        bool
	HasERMS, HasFMA, HasOSXSAVE, HasPCLMULQDQ, HasPOPCNT     bool
	HasRDTSCP, HasSHA, HasSSE3, HasSSE41, HasSSE42, HasSSSE3 bool
	_                                                        CacheLinePad
}

// Flags of other machines, asked for by their offsets.
var (
	S390X struct{ HasVX bool }
	PPC64 struct{ IsPOWER9 bool }
	ARM64 struct{ HasAES, HasPMULL, HasSHA1, HasSHA2, HasCRC32, HasATOMICS bool }
)

// Initialize does nothing: there is nothing to find out.
func Initialize(env string) {}

// Name is empty: the processor is not asked.
func Name() string { return "" }
