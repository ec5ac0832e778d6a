package debug

import (
	"runtime"
	"slices"
	"time"
)

// GCStats is about recent collections.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration // newest first
	PauseEnd       []time.Time
	PauseQuantiles []time.Duration
}

// ReadGCStats tells of the collections, the newest first. If there is room for them, PauseQuantiles becomes the shortest
// pause, the longest at its end, and what lies between.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	stats.LastGC = time.Unix(0, int64(m.LastGC))
	stats.NumGC = int64(m.NumGC)
	stats.PauseTotal = time.Duration(m.PauseTotalNs)
	stats.Pause = stats.Pause[:0]
	stats.PauseEnd = stats.PauseEnd[:0]
	n := min(m.NumGC, uint32(len(m.PauseNs)))
	for i := range n {
		at := (m.NumGC - 1 - i) % uint32(len(m.PauseNs))
		stats.Pause = append(stats.Pause, time.Duration(m.PauseNs[at]))
		stats.PauseEnd = append(stats.PauseEnd, time.Unix(0, int64(m.PauseEnd[at])))
	}
	quantiles(stats.PauseQuantiles, stats.Pause)
}

func quantiles(out, pauses []time.Duration) {
	if len(out) == 0 || len(pauses) == 0 {
		clear(out)
		return
	}
	sorted := slices.Sorted(slices.Values(pauses))
	last := len(out) - 1
	for i := range last {
		out[i] = sorted[len(sorted)*i/last]
	}
	out[last] = sorted[len(sorted)-1]
}
