// Package trace marks what a program does for an execution trace. No trace can be taken here, so marks cost nothing.
package trace

import (
	"context"
	"errors"
	"io"
	"time"
)

var errTrace = errors.New("tracing is not supported")

// Start would begin a trace; it always fails.
func Start(w io.Writer) error { return errTrace }
func Stop()                   {}
func IsEnabled() bool         { return false }

// Task is a task of a trace.
type Task struct{}

func NewTask(pctx context.Context, taskType string) (ctx context.Context, task *Task) {
	return pctx, &Task{}
}
func (t *Task) End() {}

// Log and Logf add a message to the trace.
func Log(ctx context.Context, category, message string)              {}
func Logf(ctx context.Context, category, format string, args ...any) {}

// Region is an interval of a goroutine's time.
type Region struct{}

func StartRegion(ctx context.Context, regionType string) *Region { return &Region{} }
func (r *Region) End()                                           {}

func WithRegion(ctx context.Context, regionType string, fn func()) { fn() }

// FlightRecorderConfig says what a FlightRecorder keeps.
type FlightRecorderConfig struct {
	MinAge   time.Duration
	MaxBytes uint64
}

// FlightRecorder would keep the last part of a trace.
type FlightRecorder struct{}

func NewFlightRecorder(cfg FlightRecorderConfig) *FlightRecorder    { return &FlightRecorder{} }
func (fr *FlightRecorder) Enabled() bool                            { return false }
func (fr *FlightRecorder) Start() error                             { return errTrace }
func (fr *FlightRecorder) Stop()                                    {}
func (fr *FlightRecorder) WriteTo(w io.Writer) (n int64, err error) { return 0, errTrace }
