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
	alloc, totalAlloc, mallocs, objects uint64
	heapSys, heapIdle, heapReleased     uint64
	gcSys, stackSys                     uint64
	nextGC, lastGC, pauseTotal          uint64
	numGC, numForced                    uint64
	cpuFraction                         float64
}

func readCounters(c *counters)
func readPauses(ns, end *[256]uint64)

// sizes are those that objects up to 18 KB are rounded up to.
var sizes = [61]uint32{0, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352,
	384, 416, 448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200,
	3456, 4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432}

// ReadMemStats fills m. What each size has of objects is not counted.
func ReadMemStats(m *MemStats) {
	var c counters
	readCounters(&c)
	*m = MemStats{}
	m.Alloc, m.HeapAlloc = c.alloc, c.alloc
	m.TotalAlloc, m.Mallocs, m.Frees = c.totalAlloc, c.mallocs, c.mallocs-c.objects
	m.HeapSys, m.HeapIdle, m.HeapReleased = c.heapSys, c.heapIdle, c.heapReleased
	m.HeapInuse, m.HeapObjects = c.heapSys-c.heapIdle, c.objects
	m.StackInuse, m.StackSys, m.GCSys = c.stackSys, c.stackSys, c.gcSys
	m.Sys = c.heapSys + c.stackSys + c.gcSys
	m.NextGC, m.LastGC, m.PauseTotalNs = c.nextGC, c.lastGC, c.pauseTotal
	readPauses(&m.PauseNs, &m.PauseEnd)
	m.NumGC, m.NumForcedGC = uint32(c.numGC), uint32(c.numForced)
	m.GCCPUFraction = c.cpuFraction
	m.EnableGC = true
	for i, size := range sizes {
		m.BySize[i].Size = size
	}
}
