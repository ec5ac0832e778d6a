// Package main is built by newer releases.

//go:build go1.18 && !go1.99

package main

const version = "new"
