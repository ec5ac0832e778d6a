// Memory statistics: what the collector counts; the other fields stay zero.

package runtime

// A MemStats records statistics about the memory allocator.
type MemStats struct {
	Alloc, TotalAlloc, Sys, Lookups, Mallocs, Frees uint64

	HeapAlloc, HeapSys, HeapIdle, HeapInuse, HeapReleased, HeapObjects uint64

	StackInuse, StackSys, MSpanInuse, MSpanSys, MCacheInuse, MCacheSys uint64

	BuckHashSys, GCSys, OtherSys, NextGC, LastGC, PauseTotalNs uint64

	PauseNs       [256]uint64
	PauseEnd      [256]uint64
	NumGC         uint32
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool
	BySize        [61]struct {
		Size           uint32
		Mallocs, Frees uint64
	}
}

// counters is filled by native.c; RtMemStats there.
type counters struct {
	alloc, totalAlloc, mallocs, heapSys, numGC uint64
}

func readCounters(c *counters)

// ReadMemStats fills m.
func ReadMemStats(m *MemStats) {
	var c counters
	readCounters(&c)
	*m = MemStats{}
	m.Alloc, m.HeapAlloc, m.HeapInuse = c.alloc, c.alloc, c.alloc
	m.TotalAlloc, m.Mallocs = c.totalAlloc, c.mallocs
	m.Sys, m.HeapSys = c.heapSys, c.heapSys
	m.HeapIdle = c.heapSys - c.alloc
	m.NextGC = 2 * c.alloc
	m.NumGC = uint32(c.numGC)
	m.EnableGC = true
}
