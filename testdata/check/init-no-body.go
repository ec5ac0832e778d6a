package p

func init() // ERROR "^func init must have a body$"

func f(iface any) {
	_ = iface + 1 // ERROR "^invalid operation: iface \+ 1 \(mismatched types any and untyped int\)$"
	_ = 1.5 - iface // ERROR "^invalid operation: 1.5 - iface \(mismatched types untyped float and any\)$"
	_ = iface == 1
	_ = iface + "x" // ERROR "^invalid operation: iface \+ \"x\" \(mismatched types any and string\)$"
}
