package os

import "syscall"

// Getwd returns the working directory: $PWD if that is it, for the sake of links.
func Getwd() (dir string, err error) {
	dir = Getenv("PWD")
	if len(dir) > 0 && dir[0] == '/' {
		here, err := Stat(".")
		if err != nil {
			return "", err
		}
		if named, err := Stat(dir); err == nil && SameFile(here, named) {
			return dir, nil
		}
	}
	dir, err = syscall.Getwd()
	switch err {
	case syscall.ENAMETOOLONG, syscall.EINVAL, syscall.ERANGE, syscall.ENOMEM:
		return climb()
	}
	return dir, NewSyscallError("getwd", err)
}

// climb finds the working directory by going up to the root and looking for the way back: the system tells only paths
// up to some length.
func climb() (string, error) {
	const longest = 1024
	here, err := Stat(".")
	if err != nil {
		return "", err
	}
	root, err := Stat("/")
	if err != nil {
		return "", err
	}
	path := ""
	for parent := ".."; !SameFile(here, root); parent = "../" + parent {
		if len(parent) >= longest {
			return "", NewSyscallError("getwd", syscall.ENAMETOOLONG)
		}
		f, err := openDir(parent)
		if err != nil {
			return "", err
		}
		name := nameIn(f, parent, here)
		above, err := f.Stat()
		f.Close()
		if name == "" {
			return "", NewSyscallError("getwd", syscall.ENAMETOOLONG)
		}
		if err != nil {
			return "", err
		}
		path = "/" + name + path
		here = above
	}
	if path == "" {
		return "/", nil
	}
	return path, nil
}

// nameIn returns the name of the entry of a folder that is the given one, "" if there is none.
func nameIn(f *File, path string, wanted FileInfo) string {
	for {
		names, err := f.Readdirnames(100)
		if err != nil {
			return ""
		}
		for _, name := range names {
			if info, _ := Lstat(path + "/" + name); SameFile(info, wanted) {
				return name
			}
		}
	}
}
