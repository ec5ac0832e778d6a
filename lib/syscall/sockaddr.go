package syscall

import "unsafe"

type _Socklen uint32

// Sockaddr is an address of a socket.
type Sockaddr interface {
	sockaddr() (ptr unsafe.Pointer, len _Socklen, err error)
}

type SockaddrInet4 struct {
	Port int
	Addr [4]byte
	raw  RawSockaddrInet4
}

type SockaddrInet6 struct {
	Port   int
	ZoneId uint32
	Addr   [16]byte
	raw    RawSockaddrInet6
}

type SockaddrUnix struct {
	Name string
	raw  RawSockaddrUnix
}

type SockaddrLinklayer struct {
	Protocol uint16
	Ifindex  int
	Hatype   uint16
	Pkttype  uint8
	Halen    uint8
	Addr     [8]byte
	raw      RawSockaddrLinklayer
}

// swap turns a port into the network's order of bytes, and back.
func swap(port int) uint16 { return uint16(port>>8) | uint16(port<<8) }

func (sa *SockaddrInet4) sockaddr() (unsafe.Pointer, _Socklen, error) {
	if sa.Port < 0 || sa.Port > 0xffff {
		return nil, 0, EINVAL
	}
	sa.raw = RawSockaddrInet4{Family: AF_INET, Port: swap(sa.Port), Addr: sa.Addr}
	return unsafe.Pointer(&sa.raw), SizeofSockaddrInet4, nil
}

func (sa *SockaddrInet6) sockaddr() (unsafe.Pointer, _Socklen, error) {
	if sa.Port < 0 || sa.Port > 0xffff {
		return nil, 0, EINVAL
	}
	sa.raw = RawSockaddrInet6{Family: AF_INET6, Port: swap(sa.Port), Addr: sa.Addr, Scope_id: sa.ZoneId}
	return unsafe.Pointer(&sa.raw), SizeofSockaddrInet6, nil
}

// A name that begins with @ or NUL is an abstract one: the NUL belongs to it, and nothing ends it.
func (sa *SockaddrUnix) sockaddr() (unsafe.Pointer, _Socklen, error) {
	n := len(sa.Name)
	abstract := n > 0 && (sa.Name[0] == '@' || sa.Name[0] == 0)
	if n > len(sa.raw.Path) || n == len(sa.raw.Path) && !abstract {
		return nil, 0, EINVAL
	}
	sa.raw = RawSockaddrUnix{Family: AF_UNIX}
	for i := 0; i < n; i++ {
		sa.raw.Path[i] = int8(sa.Name[i])
	}
	size := _Socklen(2)
	if n > 0 {
		size += _Socklen(n) + 1
	}
	if abstract {
		sa.raw.Path[0] = 0
		size--
	}
	return unsafe.Pointer(&sa.raw), size, nil
}

func (sa *SockaddrLinklayer) sockaddr() (unsafe.Pointer, _Socklen, error) {
	if sa.Ifindex < 0 || sa.Ifindex > 0x7fffffff {
		return nil, 0, EINVAL
	}
	sa.raw = RawSockaddrLinklayer{AF_PACKET, sa.Protocol, int32(sa.Ifindex), sa.Hatype, sa.Pkttype, sa.Halen, sa.Addr}
	return unsafe.Pointer(&sa.raw), SizeofSockaddrLinklayer, nil
}

// anyAddr is what the system fills in.
type anyAddr struct {
	raw RawSockaddrAny
	len _Socklen
}

func newAny() *anyAddr { return &anyAddr{len: SizeofSockaddrAny} }

func (a *anyAddr) sockaddr() (Sockaddr, error) {
	p := unsafe.Pointer(&a.raw)
	switch a.raw.Addr.Family {
	case AF_INET:
		raw := (*RawSockaddrInet4)(p)
		return &SockaddrInet4{Port: int(swap(int(raw.Port))), Addr: raw.Addr}, nil
	case AF_INET6:
		raw := (*RawSockaddrInet6)(p)
		return &SockaddrInet6{Port: int(swap(int(raw.Port))), ZoneId: raw.Scope_id, Addr: raw.Addr}, nil
	case AF_UNIX:
		raw := (*RawSockaddrUnix)(p)
		if raw.Path[0] == 0 {
			raw.Path[0] = '@' // an abstract name: to be shown as text
		}
		n := 0
		for n < len(raw.Path) && raw.Path[n] != 0 {
			n++
		}
		return &SockaddrUnix{Name: string(unsafe.Slice((*byte)(unsafe.Pointer(&raw.Path[0])), n))}, nil
	case AF_PACKET:
		raw := (*RawSockaddrLinklayer)(p)
		return &SockaddrLinklayer{Protocol: raw.Protocol, Ifindex: int(raw.Ifindex), Hatype: raw.Hatype,
			Pkttype: raw.Pkttype, Halen: raw.Halen, Addr: raw.Addr}, nil
	}
	return nil, EAFNOSUPPORT
}
