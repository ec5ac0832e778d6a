// What ReadMemStats and ReadGCStats tell, and what GOGC and the memory limit do.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"time"
)

type node struct {
	next *node
	data [112]byte
}

var (
	sink *node
	list *node
)

func stats() (m runtime.MemStats) {
	runtime.ReadMemStats(&m)
	return m
}

//go:noinline
func garbage(n int) {
	for range n {
		sink = new(node)
	}
}

//go:noinline
func keep(n int) {
	for range n {
		list = &node{next: list}
	}
}

func near(got, want uint64) bool { return got > want*9/10 && got < want*11/10 }

func counts() {
	a := stats()
	keep(100000)
	b := stats()
	fmt.Println("allocated:", near(b.Mallocs-a.Mallocs, 100000), near(b.TotalAlloc-a.TotalAlloc, 12000000))
	runtime.GC()
	b = stats()
	fmt.Println("live:", near(b.HeapObjects-a.HeapObjects, 100000), near(b.HeapAlloc-a.HeapAlloc, 12000000), b.Alloc == b.HeapAlloc)
	fmt.Println("sums:", b.HeapSys == b.HeapIdle+b.HeapInuse, b.HeapInuse >= b.HeapAlloc, b.Sys >= b.HeapSys, b.Mallocs-b.Frees == b.HeapObjects)
	list = nil
	runtime.GC()
	c := stats()
	fmt.Println("freed:", near(c.Frees-b.Frees, 100000), c.NumGC > b.NumGC, c.NumForcedGC == b.NumForcedGC+1, c.EnableGC)
}

func pauses() {
	m := stats()
	at := (m.NumGC + 255) % 256
	now := time.Now()
	fmt.Println("newest:", m.PauseNs[at] > 0, m.PauseEnd[at] == m.LastGC, now.Sub(time.Unix(0, int64(m.LastGC))) < time.Minute, m.PauseTotalNs >= m.PauseNs[at])
	s := debug.GCStats{PauseQuantiles: make([]time.Duration, 5)}
	debug.ReadGCStats(&s)
	fmt.Println(len(s.Pause) == int(s.NumGC), len(s.PauseEnd) == int(s.NumGC), s.LastGC.Equal(s.PauseEnd[0]), uint64(s.Pause[0]) == m.PauseNs[at])
	fmt.Println(s.PauseQuantiles[0] <= s.PauseQuantiles[2], s.PauseQuantiles[4] >= s.Pause[0])
}

// How often a collection runs for 1.2 GB of garbage beside 12 MB that live.
func collections() int {
	runtime.GC()
	before := stats().NumGC
	garbage(10000000)
	return int(stats().NumGC - before)
}

func main() {
	fmt.Println(debug.SetGCPercent(50), debug.SetGCPercent(-1), debug.SetGCPercent(-5), debug.SetGCPercent(100))
	fmt.Println(debug.SetMemoryLimit(-1), debug.SetMemoryLimit(1<<30), debug.SetMemoryLimit(-1), debug.SetMemoryLimit(1<<63-1))
	counts()
	pauses()
	keep(100000)
	debug.SetGCPercent(25)
	often := collections()
	debug.SetGCPercent(400)
	seldom := collections()
	fmt.Println("GOGC:", often > 3*seldom, seldom > 5)
	debug.SetGCPercent(-1)
	fmt.Println("off:", collections())
	debug.SetMemoryLimit(100 << 20)
	debug.FreeOSMemory()
	n := collections()
	fmt.Println("limit:", n > 5, n < 100, stats().HeapAlloc < 100<<20)
	m := stats()
	fmt.Println("released:", m.HeapReleased > 50<<20, m.HeapIdle >= m.HeapReleased)
	runtime.KeepAlive(list)
}
