// Primes by the sieve, collatz, bits: loops over integers, bytes and bools.
package main

func sieve(n int) int {
	composite := make([]bool, n+1)
	count := 0
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	return count
}

func collatz(limit int) (best int) {
	longest := 0
	for i := 1; i < limit; i++ {
		steps := 0
		for n := i; n != 1; steps++ {
			if n%2 == 0 {
				n /= 2
			} else {
				n = 3*n + 1
			}
		}
		if steps > longest {
			longest, best = steps, i
		}
	}
	return
}

func crc(data []byte, table *[256]uint32) uint32 {
	c := ^uint32(0)
	for _, b := range data {
		c = table[byte(c)^b] ^ c>>8
	}
	return ^c
}

func main() {
	var table [256]uint32
	for i := range table {
		c := uint32(i)
		for k := 0; k < 8; k++ {
			if c&1 == 1 {
				c = c>>1 ^ 0xedb88320
			} else {
				c >>= 1
			}
		}
		table[i] = c
	}
	data := make([]byte, 1<<20)
	for i := range data {
		data[i] = byte(i * i >> 3)
	}
	c := uint32(0)
	for i := 0; i < 40; i++ {
		c ^= crc(data, &table)
		data[i] = byte(c)
	}
	println(sieve(5000000), collatz(400000), c)
}
