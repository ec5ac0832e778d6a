package syscall

import "unsafe"

// SocketDisableIPv6 makes Socket refuse AF_INET6.
var SocketDisableIPv6 bool

func Socket(domain, typ, proto int) (fd int, err error) {
	if domain == AF_INET6 && SocketDisableIPv6 {
		return -1, EAFNOSUPPORT
	}
	return call(SYS_SOCKET, uintptr(domain), uintptr(typ), uintptr(proto), 0)
}

func Socketpair(domain, typ, proto int) (fd [2]int, err error) {
	var fds [2]int32
	err = do(SYS_SOCKETPAIR, uintptr(domain), uintptr(typ), uintptr(proto), pointer(&fds))
	if err == nil {
		fd = [2]int{int(fds[0]), int(fds[1])}
	}
	return fd, err
}

// withAddr is a call whose arguments are a descriptor and an address.
func withAddr(trap uintptr, fd int, sa Sockaddr) error {
	p, n, err := sa.sockaddr()
	if err != nil {
		return err
	}
	return do(trap, uintptr(fd), uintptr(p), uintptr(n), 0)
}

func Bind(fd int, sa Sockaddr) (err error)    { return withAddr(SYS_BIND, fd, sa) }
func Connect(fd int, sa Sockaddr) (err error) { return withAddr(SYS_CONNECT, fd, sa) }
func Listen(s int, n int) (err error)         { return do(SYS_LISTEN, uintptr(s), uintptr(n), 0, 0) }
func Shutdown(fd int, how int) (err error)    { return do(SYS_SHUTDOWN, uintptr(fd), uintptr(how), 0, 0) }

func Accept(fd int) (nfd int, sa Sockaddr, err error) { return Accept4(fd, 0) }

func Accept4(fd int, flags int) (nfd int, sa Sockaddr, err error) {
	a := newAny()
	nfd, err = call(SYS_ACCEPT4, uintptr(fd), pointer(&a.raw), pointer(&a.len), uintptr(flags))
	if err != nil {
		return
	}
	if sa, err = a.sockaddr(); err != nil {
		Close(nfd)
		nfd = 0
	}
	return
}

func nameOf(trap uintptr, fd int) (sa Sockaddr, err error) {
	a := newAny()
	if err = do(trap, uintptr(fd), pointer(&a.raw), pointer(&a.len), 0); err != nil {
		return
	}
	return a.sockaddr()
}

func Getsockname(fd int) (sa Sockaddr, err error) { return nameOf(SYS_GETSOCKNAME, fd) }
func Getpeername(fd int) (sa Sockaddr, err error) { return nameOf(SYS_GETPEERNAME, fd) }

func Recvfrom(fd int, p []byte, flags int) (n int, from Sockaddr, err error) {
	a := newAny()
	r := syscall6(SYS_RECVFROM, uintptr(fd), addr(p), uintptr(len(p)), uintptr(flags), pointer(&a.raw), pointer(&a.len))
	if failed(r) {
		return -1, nil, Errno(-r)
	}
	if a.raw.Addr.Family != AF_UNSPEC {
		from, err = a.sockaddr()
	}
	return int(r), from, err
}

func Sendto(fd int, p []byte, flags int, to Sockaddr) (err error) {
	var at unsafe.Pointer
	var n _Socklen
	if to != nil {
		if at, n, err = to.sockaddr(); err != nil {
			return err
		}
	}
	r := syscall6(SYS_SENDTO, uintptr(fd), addr(p), uintptr(len(p)), uintptr(flags), uintptr(at), uintptr(n))
	if failed(r) {
		return Errno(-r)
	}
	return nil
}

// message describes a message of one part; dummy stands for the byte that goes with a message of control data only.
func message(p, oob []byte, dummy *byte, stream bool) (*Msghdr, *Iovec) {
	v := &Iovec{Len: uint64(len(p))}
	if len(p) > 0 {
		v.Base = &p[0]
	}
	m := &Msghdr{Iov: v, Iovlen: 1}
	if len(oob) > 0 {
		if len(p) == 0 && stream {
			v.Base, v.Len = dummy, 1
		}
		m.Control, m.Controllen = &oob[0], uint64(len(oob))
	}
	return m, v
}

func isStream(fd int) bool {
	typ, err := GetsockoptInt(fd, SOL_SOCKET, SO_TYPE)
	return err == nil && typ != SOCK_DGRAM
}

func Recvmsg(fd int, p, oob []byte, flags int) (n, oobn int, recvflags int, from Sockaddr, err error) {
	a := newAny()
	var dummy byte
	m, _ := message(p, oob, &dummy, len(p) == 0 && isStream(fd))
	m.Name, m.Namelen = (*byte)(unsafe.Pointer(&a.raw)), SizeofSockaddrAny
	if n, err = call(SYS_RECVMSG, uintptr(fd), pointer(m), uintptr(flags), 0); err != nil {
		return
	}
	oobn, recvflags = int(m.Controllen), int(m.Flags)
	if a.raw.Addr.Family != AF_UNSPEC {
		from, err = a.sockaddr()
	}
	return
}

func Sendmsg(fd int, p, oob []byte, to Sockaddr, flags int) (err error) {
	_, err = SendmsgN(fd, p, oob, to, flags)
	return
}

func SendmsgN(fd int, p, oob []byte, to Sockaddr, flags int) (n int, err error) {
	var dummy byte
	m, _ := message(p, oob, &dummy, len(p) == 0 && isStream(fd))
	if to != nil {
		at, size, err := to.sockaddr()
		if err != nil {
			return 0, err
		}
		m.Name, m.Namelen = (*byte)(at), uint32(size)
	}
	if n, err = call(SYS_SENDMSG, uintptr(fd), pointer(m), uintptr(flags), 0); err != nil {
		return 0, err
	}
	if len(oob) > 0 && len(p) == 0 {
		n = 0
	}
	return n, nil
}

func (m *Msghdr) SetControllen(length int) { m.Controllen = uint64(length) }
func (v *Iovec) SetLen(length int)         { v.Len = uint64(length) }
func (h *Cmsghdr) SetLen(length int)       { h.Len = uint64(length) }

// ---- options ----

func setopt[T any](fd, level, opt int, p *T, size uintptr) error {
	r := syscall6(SYS_SETSOCKOPT, uintptr(fd), uintptr(level), uintptr(opt), pointer(p), size, 0)
	if failed(r) {
		return Errno(-r)
	}
	return nil
}

func getopt[T any](fd, level, opt int, p *T) error {
	size := _Socklen(unsafe.Sizeof(*p))
	r := syscall6(SYS_GETSOCKOPT, uintptr(fd), uintptr(level), uintptr(opt), pointer(p), pointer(&size), 0)
	if failed(r) {
		return Errno(-r)
	}
	return nil
}

func SetsockoptInt(fd, level, opt int, value int) (err error) {
	n := int32(value)
	return setopt(fd, level, opt, &n, 4)
}
func SetsockoptByte(fd, level, opt int, value byte) (err error) {
	return setopt(fd, level, opt, &value, 1)
}
func SetsockoptInet4Addr(fd, level, opt int, value [4]byte) (err error) {
	return setopt(fd, level, opt, &value, 4)
}
func SetsockoptIPMreq(fd, level, opt int, mreq *IPMreq) (err error) {
	return setopt(fd, level, opt, mreq, SizeofIPMreq)
}
func SetsockoptIPMreqn(fd, level, opt int, mreq *IPMreqn) (err error) {
	return setopt(fd, level, opt, mreq, SizeofIPMreqn)
}
func SetsockoptIPv6Mreq(fd, level, opt int, mreq *IPv6Mreq) (err error) {
	return setopt(fd, level, opt, mreq, SizeofIPv6Mreq)
}
func SetsockoptLinger(fd, level, opt int, l *Linger) (err error) {
	return setopt(fd, level, opt, l, SizeofLinger)
}
func SetsockoptTimeval(fd, level, opt int, tv *Timeval) (err error) {
	return setopt(fd, level, opt, tv, unsafe.Sizeof(*tv))
}
func SetsockoptString(fd, level, opt int, s string) (err error) {
	b := append([]byte(s), 0)
	return setopt(fd, level, opt, &b[0], uintptr(len(s)))
}
func BindToDevice(fd int, device string) (err error) {
	return SetsockoptString(fd, SOL_SOCKET, SO_BINDTODEVICE, device)
}

func GetsockoptInt(fd, level, opt int) (value int, err error) {
	var n int32
	err = getopt(fd, level, opt, &n)
	return int(n), err
}
func GetsockoptInet4Addr(fd, level, opt int) (value [4]byte, err error) {
	err = getopt(fd, level, opt, &value)
	return value, err
}
func GetsockoptIPMreq(fd, level, opt int) (*IPMreq, error) {
	p := new(IPMreq)
	return p, getopt(fd, level, opt, p)
}
func GetsockoptIPMreqn(fd, level, opt int) (*IPMreqn, error) {
	p := new(IPMreqn)
	return p, getopt(fd, level, opt, p)
}
func GetsockoptIPv6Mreq(fd, level, opt int) (*IPv6Mreq, error) {
	p := new(IPv6Mreq)
	return p, getopt(fd, level, opt, p)
}
func GetsockoptIPv6MTUInfo(fd, level, opt int) (*IPv6MTUInfo, error) {
	p := new(IPv6MTUInfo)
	return p, getopt(fd, level, opt, p)
}
func GetsockoptUcred(fd, level, opt int) (*Ucred, error) {
	p := new(Ucred)
	return p, getopt(fd, level, opt, p)
}

// ---- control messages: a header, the data, padding to eight bytes ----

// SocketControlMessage is one of the parts of a message's control data.
type SocketControlMessage struct {
	Header Cmsghdr
	Data   []byte
}

func padded(n int) int          { return (n + 7) &^ 7 }
func CmsgLen(datalen int) int   { return SizeofCmsghdr + datalen }
func CmsgSpace(datalen int) int { return SizeofCmsghdr + padded(datalen) }

func control(typ int32, size int) (b []byte, data unsafe.Pointer) {
	b = make([]byte, CmsgSpace(size)+8)[:CmsgSpace(size)]
	*(*Cmsghdr)(unsafe.Pointer(&b[0])) = Cmsghdr{uint64(CmsgLen(size)), SOL_SOCKET, typ}
	return b, unsafe.Pointer(uintptr(unsafe.Pointer(&b[0])) + SizeofCmsghdr)
}

// ParseSocketControlMessage takes control data apart.
func ParseSocketControlMessage(b []byte) ([]SocketControlMessage, error) {
	var list []SocketControlMessage
	for CmsgLen(0) <= len(b) {
		h := (*Cmsghdr)(unsafe.Pointer(&b[0]))
		if h.Len < SizeofCmsghdr || h.Len > uint64(len(b)) {
			return nil, EINVAL
		}
		list = append(list, SocketControlMessage{*h, b[SizeofCmsghdr:h.Len]})
		n := padded(int(h.Len))
		if n > len(b) {
			n = len(b)
		}
		b = b[n:]
	}
	return list, nil
}

// UnixRights makes control data that hands descriptors over.
func UnixRights(fds ...int) []byte {
	b, data := control(SCM_RIGHTS, 4*len(fds))
	for i, fd := range fds {
		*(*int32)(unsafe.Add(data, 4*i)) = int32(fd)
	}
	return b
}

func ParseUnixRights(m *SocketControlMessage) ([]int, error) {
	if m.Header.Level != SOL_SOCKET || m.Header.Type != SCM_RIGHTS {
		return nil, EINVAL
	}
	fds := make([]int, len(m.Data)/4)
	for i := range fds {
		fds[i] = int(*(*int32)(unsafe.Pointer(&m.Data[4*i])))
	}
	return fds, nil
}

func UnixCredentials(ucred *Ucred) []byte {
	b, data := control(SCM_CREDENTIALS, SizeofUcred)
	*(*Ucred)(data) = *ucred
	return b
}

func ParseUnixCredentials(m *SocketControlMessage) (*Ucred, error) {
	if m.Header.Level != SOL_SOCKET || m.Header.Type != SCM_CREDENTIALS || len(m.Data) < SizeofUcred {
		return nil, EINVAL
	}
	u := *(*Ucred)(unsafe.Pointer(&m.Data[0]))
	return &u, nil
}

// ---- waiting for many ----

func EpollCreate(size int) (fd int, err error) { return call(SYS_EPOLL_CREATE, uintptr(size), 0, 0, 0) }
func EpollCreate1(flag int) (fd int, err error) {
	return call(SYS_EPOLL_CREATE1, uintptr(flag), 0, 0, 0)
}
func EpollCtl(epfd int, op int, fd int, event *EpollEvent) (err error) {
	return do(SYS_EPOLL_CTL, uintptr(epfd), uintptr(op), uintptr(fd), pointer(event))
}
func EpollWait(epfd int, events []EpollEvent, msec int) (n int, err error) {
	if len(events) == 0 {
		return call(SYS_EPOLL_WAIT, uintptr(epfd), pointer(&nothing), 0, uintptr(msec))
	}
	return call(SYS_EPOLL_WAIT, uintptr(epfd), pointer(&events[0]), uintptr(len(events)), uintptr(msec))
}
func Select(nfd int, r *FdSet, w *FdSet, e *FdSet, timeout *Timeval) (n int, err error) {
	v := syscall6(SYS_SELECT, uintptr(nfd), pointer(r), pointer(w), pointer(e), pointer(timeout), 0)
	if failed(v) {
		return -1, Errno(-v)
	}
	return int(v), nil
}
