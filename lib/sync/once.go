package sync

// A Once runs one function, once.
type Once struct {
	done bool
	m    Mutex
}

// Do calls f if it is the first call of Do. A panic of f counts as its return.
func (o *Once) Do(f func()) {
	if o.done {
		return
	}
	o.m.Lock()
	defer o.m.Unlock()
	if o.done {
		return
	}
	defer func() { o.done = true }()
	f()
}

// result is how a function ended that runs once: by itself, or by a panic that
// every later call repeats.
type result struct {
	once  Once
	valid bool
	cause any
}

func (r *result) get(f func()) {
	r.once.Do(func() {
		defer func() {
			if !r.valid {
				r.cause = recover()
				panic(r.cause) // the first time with its own stack
			}
		}()
		f()
		r.valid = true
	})
	if !r.valid {
		panic(r.cause)
	}
}

// OnceFunc returns a function that calls f once; if that panics, each of its
// calls panics with the same value.
func OnceFunc(f func()) func() {
	r := new(result)
	return func() {
		r.get(func() {
			f()
			f = nil
		})
	}
}

// OnceValue returns a function that calls f once and returns its value each time.
func OnceValue[T any](f func() T) func() T {
	r := new(result)
	var v T
	return func() T {
		r.get(func() {
			v = f()
			f = nil
		})
		return v
	}
}

// OnceValues is OnceValue for functions with two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	r := new(result)
	var v1 T1
	var v2 T2
	return func() (T1, T2) {
		r.get(func() {
			v1, v2 = f()
			f = nil
		})
		return v1, v2
	}
}
