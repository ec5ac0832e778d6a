package pprof

import (
	"context"
	"sort"
	"strings"
)

// LabelSet is a set of labels.
type LabelSet struct {
	list []label
}

type label struct{ key, value string }

type labelsKey struct{}

func labelsOf(ctx context.Context) []label {
	set, _ := ctx.Value(labelsKey{}).(LabelSet)
	return set.list
}

// Labels takes keys and values in turn; of equal keys the last counts.
func Labels(args ...string) LabelSet {
	if len(args)%2 != 0 {
		panic("uneven number of arguments to pprof.Labels")
	}
	var set LabelSet
	for i := 0; i < len(args); i += 2 {
		set.list = put(set.list, label{args[i], args[i+1]})
	}
	return set
}

func put(list []label, l label) []label {
	for i := range list {
		if list[i].key == l.key {
			list[i].value = l.value
			return list
		}
	}
	list = append(list, l)
	sort.Slice(list, func(i, j int) bool { return strings.Compare(list[i].key, list[j].key) < 0 })
	return list
}

// WithLabels returns a context with the labels added to ctx's.
func WithLabels(ctx context.Context, labels LabelSet) context.Context {
	list := append([]label(nil), labelsOf(ctx)...)
	for _, l := range labels.list {
		list = put(list, l)
	}
	return context.WithValue(ctx, labelsKey{}, LabelSet{list})
}

// SetGoroutineLabels: no profile shows them.
func SetGoroutineLabels(ctx context.Context) {}

// Do calls f with the labels in its context.
func Do(ctx context.Context, labels LabelSet, f func(context.Context)) {
	f(WithLabels(ctx, labels))
}

// Label returns the value of the label with the key in ctx.
func Label(ctx context.Context, key string) (string, bool) {
	for _, l := range labelsOf(ctx) {
		if l.key == key {
			return l.value, true
		}
	}
	return "", false
}

// ForLabels calls f for the labels of ctx until it returns false.
func ForLabels(ctx context.Context, f func(key, value string) bool) {
	for _, l := range labelsOf(ctx) {
		if !f(l.key, l.value) {
			return
		}
	}
}
