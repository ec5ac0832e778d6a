package io

import (
	"errors"
	"sync"
)

// ErrClosedPipe is what reading and writing a closed pipe return.
var ErrClosedPipe = errors.New("io: read/write on closed pipe")

// A pipe has no buffer: a Write hands its bytes over, and each Read answers how many it took.
type pipe struct {
	turn  sync.Mutex // of the Write that is under way
	bytes chan []byte
	taken chan int

	closing    sync.Mutex // guards what follows
	closed     bool
	done       chan struct{} // closed with either end
	rerr, werr error         // of the ends that are closed
}

// close closes one end, whose error is *end; the first error stays.
func (p *pipe) close(end *error, err error) {
	p.closing.Lock()
	defer p.closing.Unlock()
	if *end == nil {
		*end = err
	}
	if !p.closed {
		p.closed = true
		close(p.done)
	}
}

// failure is what one end gets when the pipe is closed: the error of the other end, unless it closed itself.
func (p *pipe) failure(own, other *error) error {
	p.closing.Lock()
	defer p.closing.Unlock()
	if *own == nil && *other != nil {
		return *other
	}
	return ErrClosedPipe
}

func (p *pipe) isClosed() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}

func (p *pipe) read(b []byte) (int, error) {
	if p.isClosed() {
		return 0, p.failure(&p.rerr, &p.werr)
	}
	select {
	case w := <-p.bytes:
		n := copy(b, w)
		p.taken <- n
		return n, nil
	case <-p.done:
		return 0, p.failure(&p.rerr, &p.werr)
	}
}

func (p *pipe) write(b []byte) (n int, err error) {
	if p.isClosed() {
		return 0, p.failure(&p.werr, &p.rerr)
	}
	p.turn.Lock()
	defer p.turn.Unlock()
	for first := true; first || len(b) > 0; first = false {
		select {
		case p.bytes <- b:
			k := <-p.taken
			b = b[k:]
			n += k
		case <-p.done:
			return n, p.failure(&p.werr, &p.rerr)
		}
	}
	return n, nil
}

// PipeReader is the reading end of a pipe.
type PipeReader struct{ pipe }

// Read waits for a Write or the end of the writer.
func (r *PipeReader) Read(data []byte) (n int, err error) { return r.pipe.read(data) }

// Close makes writes return ErrClosedPipe.
func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError makes writes return err.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	r.pipe.close(&r.pipe.rerr, err)
	return nil
}

// PipeWriter is the writing end of a pipe.
type PipeWriter struct{ r PipeReader }

// Write returns when all of data has been read, or an end is closed.
func (w *PipeWriter) Write(data []byte) (n int, err error) { return w.r.pipe.write(data) }

// Close makes reads return EOF.
func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError makes reads return err.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	w.r.pipe.close(&w.r.pipe.werr, err)
	return nil
}

// Pipe returns the two ends of a pipe in memory.
func Pipe() (*PipeReader, *PipeWriter) {
	w := &PipeWriter{PipeReader{pipe{bytes: make(chan []byte), taken: make(chan int), done: make(chan struct{})}}}
	return &w.r, w
}
