package runtime

import _ "unsafe" // for go:linkname

// What package os/signal asks of the runtime; native_signal.c.

//go:linkname signal_enable os/signal.signal_enable
func signal_enable(sig uint32)

//go:linkname signal_disable os/signal.signal_disable
func signal_disable(sig uint32)

//go:linkname signal_ignore os/signal.signal_ignore
func signal_ignore(sig uint32)

//go:linkname signal_ignored os/signal.signal_ignored
func signal_ignored(sig uint32) bool

//go:linkname signal_recv os/signal.signal_recv
func signal_recv() uint32

//go:linkname signal_waitUntilIdle os/signal.signalWaitUntilIdle
func signal_waitUntilIdle() {}
