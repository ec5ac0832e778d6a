// What Go's package has and ours lacks is not supported, not undefined.
package main

import "syscall"

func main() {
	err := syscall.PtraceAttach(1) // ERROR "^not supported: syscall.PtraceAttach$"
	println(err == nil)
	println(syscall.ETH_P_ALL) // ERROR "^not supported: syscall.ETH_P_ALL$"
	var m syscall.NetlinkMessage // ERROR "^not supported: syscall.NetlinkMessage$"
	println(len(m.Data))
}
