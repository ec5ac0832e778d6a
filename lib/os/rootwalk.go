package os

import (
	"errors"
	"internal/testlog"
	"slices"
	"syscall"
)

// An errSymlink says that there is a symbolic link where a file or folder was expected, and what it says.
type errSymlink string

func (errSymlink) Error() string { panic("errSymlink is not user-visible") }

// linkOr returns what the link says, err if it is none.
func linkOr(dir int, name string, err error) error {
	target, linkErr := readlinkAt(dir, name)
	if linkErr != nil {
		return err
	}
	return errSymlink(target)
}

// openDirAt opens a folder in a folder; a link is an errSymlink.
func openDirAt(dir int, name string) (int, error) {
	fd, err := openAt(dir, name, syscall.O_NOFOLLOW|syscall.O_DIRECTORY, 0)
	switch {
	case isLinkError(err) || err == syscall.ENOTDIR:
		err = linkOr(dir, name, err)
	case err == syscall.EOPNOTSUPP:
		err = syscall.ENOTDIR
	}
	return fd, err
}

const (
	walkKeepsSlash = 1 << iota // a slash at the end asks for nothing
	walkCreates                // what has a slash at the end need not be there yet
)

const (
	maxLinks    = 8
	maxSteps    = 255
	maxRestarts = 8
)

var errPathEscapes = errors.New("path escapes from parent")

// splitInRoot returns before, the elements of path, and after. Empty elements are left out, and "." too but at the end.
func splitInRoot(path string, before, after []string) (elems []string, slash bool, err error) {
	if path == "" {
		return nil, false, errors.New("empty path")
	}
	if path[0] == '/' {
		return nil, false, errPathEscapes
	}
	elems = slices.Clone(before)
	for path != "" {
		n := 0
		for n < len(path) && path[n] != '/' {
			n++
		}
		elem := path[:n]
		path = path[n:]
		for path != "" && path[0] == '/' {
			path = path[1:]
			slash = true
		}
		if path != "" {
			slash = false
		}
		if elem != "." || path == "" && len(after) == 0 {
			elems = append(elems, elem)
		}
	}
	return append(elems, after...), slash, nil
}

// A walk goes through the elements of a path.
type walk struct {
	root  int
	dir   int // the open folder that elems[at] is looked up in
	elems []string
	at    int
	slash bool // the path ends in one: its last element must be a folder
	flags int
	enter func(dir int, elem string) (int, error)
}

func (w *walk) move(dir int) {
	if w.dir != w.root {
		syscall.Close(w.dir)
	}
	w.dir = dir
}

// restart goes back to the root; the elements have changed.
func (w *walk) restart() {
	w.move(w.root)
	w.at = 0
}

// up removes the ".." at elems[at] and as many elements before it.
func (w *walk) up() error {
	end := w.at + 1
	for end < len(w.elems) && w.elems[end] == ".." {
		end++
	}
	n := end - w.at
	if n > w.at {
		return errPathEscapes
	}
	w.elems = slices.Delete(w.elems, w.at-n, end)
	if len(w.elems) == 0 {
		w.elems = []string{"."}
	}
	w.restart()
	return nil
}

// checkSlash looks whether the last element is the folder that the slash behind it asks for.
func (w *walk) checkSlash() error {
	if !w.slash || w.flags&walkKeepsSlash != 0 {
		return nil
	}
	last := w.elems[w.at]
	info, err := lstatAt(w.dir, last, last)
	switch {
	case IsNotExist(err) && w.flags&walkCreates != 0:
		return nil
	case err != nil:
		return err
	case info.IsDir():
		return nil
	case info.Mode().Type() == ModeSymlink:
		return linkOr(w.dir, last, syscall.ENOTDIR)
	}
	return syscall.ENOTDIR
}

// follow replaces the element at hand by what a link says.
func (w *walk) follow(target string) error {
	last := w.at == len(w.elems)-1
	elems, slash, err := splitInRoot(target, w.elems[:w.at], w.elems[w.at+1:])
	if err != nil {
		return err
	}
	w.slash = w.slash || last && slash
	if len(elems) < w.at || !slices.Equal(w.elems[:w.at], elems[:w.at]) {
		w.restart()
	}
	w.elems = elems
	return nil
}

// step enters the folder at hand, or at the end calls f.
func (w *walk) step(f func(dir int, last string, slash bool) error) (done bool, err error) {
	elem := w.elems[w.at]
	if w.at == len(w.elems)-1 {
		if err = w.checkSlash(); err == nil {
			err = f(w.dir, elem, w.slash)
		}
		return err == nil, err
	}
	fd, err := w.enter(w.dir, elem)
	if err == nil {
		w.move(fd)
		w.at++
	}
	return false, err
}

// walk calls f with the open folder of name's last element; f may say that this is a link. enter opens a folder on the
// way, nil for openDirAt; a *PathError of either gets the path walked so far.
func (r *Root) walk(name string, flags int, enter func(int, string) (int, error), f func(dir int, last string, slash bool) error) error {
	if l := testlog.Logger(); l != nil {
		l.Open(r.root.name + "/" + name)
	}
	if r.root.closed {
		return ErrClosed
	}
	r.root.uses++
	defer r.root.leave()
	elems, slash, err := splitInRoot(name, nil, nil)
	if err != nil {
		return err
	}
	if enter == nil {
		enter = openDirAt
	}
	w := &walk{root: r.root.fd, dir: r.root.fd, elems: elems, slash: slash, flags: flags, enter: enter}
	defer func() { w.move(w.root) }()
	links, restarts := 0, 0
	for steps := 1; ; steps++ {
		if steps > maxSteps && restarts > maxRestarts {
			return syscall.ENAMETOOLONG
		}
		if w.elems[w.at] == ".." {
			restarts++
			if err := w.up(); err != nil {
				return err
			}
			continue
		}
		done, err := w.step(f)
		if done {
			return nil
		}
		switch e := err.(type) {
		case nil:
		case errSymlink:
			if links++; links > maxLinks {
				return syscall.ELOOP
			}
			if err := w.follow(string(e)); err != nil {
				return err
			}
		case *PathError:
			e.Path = w.elems[0]
			for _, elem := range w.elems[1 : w.at+1] {
				e.Path += "/" + elem
			}
			return e
		default:
			return err
		}
	}
}

func (r *root) leave() {
	r.uses--
	if r.closed && r.uses == 0 {
		syscall.Close(r.fd)
	}
}
