//go:build windows || darwin || !(linux && amd64)

package main

const arch = "other"
