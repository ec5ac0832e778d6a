// Package cpu says which of the machine's extensions code may use: none, since standard packages
// read from source are built in their portable variants.
package cpu

// CacheLinePadSize is the size of a cache line, and CacheLineSize the same as a value.
const CacheLinePadSize = 64

var CacheLineSize uintptr = CacheLinePadSize

// DebugOptions tells whether GODEBUG may switch extensions off.
var DebugOptions bool

// CacheLinePad keeps neighbours in a struct on lines of their own.
type CacheLinePad struct{ _ [CacheLinePadSize]byte }

// The flags that any release of Go knows, machine by machine; all are false.
var (
	X86 struct {
		_                                                                  CacheLinePad
		HasAES, HasADX, HasAVX, HasAVX2, HasAVXVNNI, HasBMI1, HasBMI2      bool
		HasAVX512, HasAVX512F, HasAVX512CD, HasAVX512BW, HasAVX512DQ       bool
		HasAVX512VL, HasAVX512GFNI, HasAVX512VNNI, HasAVX512VPCLMULQDQ     bool
		HasAVX512VBMI, HasAVX512VBMI2, HasAVX512BITALG, HasAVX512VPOPCNTDQ bool
		HasAVX512VAES, HasVAES, HasGFNI, HasERMS, HasFMA, HasFSRM          bool
		HasOSXSAVE, HasPCLMULQDQ, HasPOPCNT, HasRDTSCP, HasSHA             bool
		HasSSE3, HasSSE41, HasSSE42, HasSSSE3                              bool
		_                                                                  CacheLinePad
	}
	ARM   struct{ HasVFPv4, HasIDIVA, HasV7Atomics bool }
	ARM64 struct {
		HasAES, HasPMULL, HasSHA1, HasSHA2, HasSHA512, HasSHA3, HasCRC32, HasATOMICS bool
		HasCPUID, HasDIT, IsNeoverse, HasSVE                                         bool
	}
	Loong64 struct{ HasLSX, HasLASX, HasCRC32, HasLAMCAS, HasLAM_BH bool }
	MIPS64X struct{ HasMSA bool }
	PPC64   struct{ HasDARN, HasSCV, IsPOWER8, IsPOWER9, IsPOWER10 bool }
	RISCV64 struct{ HasFastMisaligned, HasV, HasZbb, HasZbc, HasZbs, HasZvbb, HasZvbc, HasZvkt, HasZicbom bool }
	S390X   struct {
		HasZARCH, HasSTFLE, HasLDISP, HasEIMM, HasDFP, HasETF3EH, HasMSA                   bool
		HasAES, HasAESCBC, HasAESCTR, HasAESGCM, HasGHASH                                  bool
		HasSHA1, HasSHA256, HasSHA512, HasSHA3, HasVX, HasVXE, HasKDSA, HasECDSA, HasEDDSA bool
	}
)

// Initialize does nothing: there is nothing to find out.
func Initialize(env string) {}

// Name is empty: the processor is not asked.
func Name() string { return "" }
