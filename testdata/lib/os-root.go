// Root: what lies outside is out of reach, links are followed inside.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"time"
)

func main() {
	dir, _ := os.MkdirTemp("", "root")
	defer os.RemoveAll(dir)
	os.Chdir(dir)
	os.Mkdir("r", 0777)
	os.WriteFile("secret", []byte("no"), 0666)
	r, err := os.OpenRoot("r")
	fmt.Println(r.Name(), err)
	fmt.Println(r.MkdirAll("a/b/c", 0755), r.Mkdir("a", 0755), r.Mkdir("m", 0755|fs.ModeSticky), r.MkdirAll("a/b", 0700))
	fmt.Println(r.WriteFile("a/x", []byte("text"), 0644))
	fmt.Println(r.Symlink("../a/x", "a/up"), r.Symlink("b/c", "a/short"), r.Symlink("../../secret", "a/out"), r.Symlink("/etc/passwd", "abs"), r.Symlink("loop", "loop"))
	for _, name := range []string{"a/x", "a/up", "a/out", "abs", "loop", "../secret", "a/../../secret", "a/short/../../x", "a/x/", "a/", "", "/", "a//b/./c/..", "none", "a/x/y"} {
		b, err := r.ReadFile(name)
		_, err2 := r.Stat(name)
		_, err3 := r.Lstat(name)
		fmt.Println(name, string(b), err, err2, err3)
	}
	fmt.Println(r.Readlink("a/up"))
	fmt.Println(r.Readlink("a/x"))
	fmt.Println(r.Rename("a/x", "a/b/y"), r.Rename("a/b", "a"), r.Rename("nope", "q"), r.Rename("a/b/y", "../y"), r.Link("a/b/y", "hard"))
	fmt.Println(r.Chmod("hard", 0600), r.Chtimes("hard", time.Time{}, time.Unix(1e9, 0)), r.Chmod("abs", 0600), r.Chown("hard", -1, -1), r.Lchown("abs", -1, -1))
	info, err := r.Stat("hard")
	fmt.Println(info.Name(), info.Mode(), info.Size(), info.ModTime().Unix(), err)
	fmt.Println(r.Remove("a"), r.Remove("nope"), r.RemoveAll("a/."), r.RemoveAll("nope"))
	sub, err := r.OpenRoot("a")
	fmt.Println(sub.Name(), err)
	_, err = r.OpenRoot("hard")
	fmt.Println(err)
	_, err = sub.Open("../hard")
	fmt.Println(err)
	fs.WalkDir(r.FS(), ".", func(p string, d fs.DirEntry, err error) error {
		fmt.Println(p, d, err)
		return nil
	})
	b, err := fs.ReadFile(r.FS(), "hard")
	fmt.Println(string(b), err)
	_, err = fs.ReadFile(r.FS(), "/hard")
	fmt.Println(err)
	f, err := r.OpenFile("new", os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0644)
	fmt.Println(f.Name(), err, f.Close())
	_, err = r.OpenFile("loop", os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0644)
	fmt.Println(err)
	_, err = os.OpenInRoot("r", "hard")
	fmt.Println(err)
	_, err = os.OpenRoot("secret")
	fmt.Println(err)
	fmt.Println(r.RemoveAll("a"), r.Close(), r.Close())
	_, err = r.Open("hard")
	fmt.Println(err)
	fmt.Println(os.CopyFS("copy", os.DirFS("r")))
	fmt.Println(os.CopyFS("copy", os.DirFS("r")))
	os.WriteFile("r/file", nil, 0666)
	fmt.Println(os.RemoveAll("r/file/x"), os.RemoveAll("copy/"), os.RemoveAll("r/"))
}
