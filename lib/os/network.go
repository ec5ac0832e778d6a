package os

import _ "unsafe" // for go:linkname

// What the network's packages share with this one.

//go:linkname net_newUnixFile net.newUnixFile
func net_newUnixFile(fd int, name string) *File { return NewFile(uintptr(fd), name) }

//go:linkname poll_ErrDeadlineExceeded internal/poll.ErrDeadlineExceeded
var poll_ErrDeadlineExceeded error = ErrDeadlineExceeded

//go:linkname poll_ErrNoDeadline internal/poll.ErrNoDeadline
var poll_ErrNoDeadline error = ErrNoDeadline
