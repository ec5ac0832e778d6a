//go:build go1.21 && (linux || windows)

package p
