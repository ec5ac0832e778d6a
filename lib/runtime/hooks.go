package runtime

import "unsafe"

// What packages that are read from an installed Go ask of the runtime by //go:linkname; native.c.

func rand() uint64
func nanotime() int64
func memhash(p unsafe.Pointer, seed, size uintptr) uintptr
func fcntl(fd, cmd, arg int32) (int32, int32)
func stop(text string) // as a fatal error

func rand32() uint32             { return uint32(rand()) }
func randn(n uint32) uint32      { return uint32(uint64(rand32()) * uint64(n) >> 32) }
func cheaprand() uint32          { return rand32() }
func cheaprandn(n uint32) uint32 { return randn(n) }
func fastrand() uint32           { return rand32() }
func fastrand64() uint64         { return rand() }
func fastrandn(n uint32) uint32  { return randn(n) }
func fastrandu() uint            { return uint(rand()) }

// getAuxv: the kernel's vector is not kept.
func getAuxv() []uintptr { return nil }

// vgetrandom: the kernel's fast path is not used.
func vgetrandom(p []byte, flags uint32) (ret int, supported bool) { return -1, false }

//go:linkname rand_fatal crypto/rand.fatal
func rand_fatal(s string) { stop(s) }

//go:linkname sysrand_fatal crypto/internal/sysrand.fatal
func sysrand_fatal(s string) { stop(s) }

//go:linkname fips_fatal crypto/internal/fips140.fatal
func fips_fatal(s string) { stop(s) }

//go:linkname net_fastrandu net.fastrandu
func net_fastrandu() uint { return uint(rand()) }

//go:linkname rand_fastrand64 math/rand.fastrand64
func rand_fastrand64() uint64 { return rand() }

// Which services of FIPS 140 a goroutine has used is not kept.

//go:linkname fips_getIndicator crypto/internal/fips140.getIndicator
func fips_getIndicator() uint8 { return 0 }

//go:linkname fips_setIndicator crypto/internal/fips140.setIndicator
func fips_setIndicator(uint8) {}

// Package crypto/fips140 asks for less: nothing is enforced.

//go:linkname fips_setBypass crypto/fips140.setBypass
func fips_setBypass() {}

//go:linkname fips_unsetBypass crypto/fips140.unsetBypass
func fips_unsetBypass() {}

//go:linkname fips_isBypassed crypto/fips140.isBypassed
func fips_isBypassed() bool { return false }

//go:linkname subtle_setDITEnabled crypto/subtle.setDITEnabled
func subtle_setDITEnabled() bool { return false }

//go:linkname subtle_setDITDisabled crypto/subtle.setDITDisabled
func subtle_setDITDisabled() {}

// Functions that gc knows itself, or that are assembly for any machine.

//go:linkname constanttime_boolToUint8 crypto/internal/constanttime.boolToUint8
func constanttime_boolToUint8(b bool) uint8 {
	if b {
		return 1
	}
	return 0
}

//go:linkname sig_StandardCrypto crypto/internal/boring/sig.StandardCrypto
func sig_StandardCrypto() {}

//go:linkname sig_BoringCrypto crypto/internal/boring/sig.BoringCrypto
func sig_BoringCrypto() {}

//go:linkname metrics_readMetrics runtime/metrics.runtime_readMetrics
func metrics_readMetrics(samples unsafe.Pointer, n, cap int) {
	type sample struct { // metrics.Sample
		name    string
		kind    int
		scalar  uint64
		pointer unsafe.Pointer
	}
	for i := range unsafe.Slice((*sample)(samples), n) { // none is measured
		s := &unsafe.Slice((*sample)(samples), n)[i]
		s.kind, s.scalar, s.pointer = 0, 0, nil
	}
}
