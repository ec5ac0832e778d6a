package main

import (
	"bytes"
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"io/fs"
	"mime/multipart"
	"mime/quotedprintable"
	"os"
	"os/user"
	"runtime/debug"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"testing/quick"
	"time"
)

type drv struct{}
type conn struct{}
type stmt struct{ q string }
type rows struct{ n int }

func (drv) Open(name string) (driver.Conn, error)          { return &conn{}, nil }
func (*conn) Prepare(q string) (driver.Stmt, error)        { return &stmt{q}, nil }
func (*conn) Close() error                                 { return nil }
func (*conn) Begin() (driver.Tx, error)                    { return nil, errors.New("no tx") }
func (*stmt) Close() error                                 { return nil }
func (*stmt) NumInput() int                                { return -1 }
func (*stmt) Exec(a []driver.Value) (driver.Result, error) { return driver.RowsAffected(len(a)), nil }
func (*stmt) Query(a []driver.Value) (driver.Rows, error)  { return &rows{}, nil }
func (*rows) Columns() []string                            { return []string{"id", "name"} }
func (*rows) Close() error                                 { return nil }
func (r *rows) Next(d []driver.Value) error {
	if r.n++; r.n > 2 {
		return io.EOF
	}
	d[0], d[1] = int64(r.n), fmt.Sprint("row", r.n)
	return nil
}

func main() {
	sql.Register("mem", drv{})
	db, err := sql.Open("mem", "x")
	res, err := db.Exec("insert", 1, "a")
	n, _ := res.RowsAffected()
	fmt.Println(n, err)
	rs, err := db.QueryContext(context.Background(), "select")
	for rs.Next() {
		var id int
		var name sql.NullString
		fmt.Println(rs.Scan(&id, &name), id, name.String)
	}
	fmt.Println(rs.Err(), db.Close())
	_, err = db.Begin()
	fmt.Println(err)

	img := image.NewRGBA(image.Rect(0, 0, 8, 8))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.RGBA{200, 10, 10, 255}), image.Point{}, draw.Src)
	var b bytes.Buffer
	fmt.Println(png.Encode(&b, img))
	back, kind, err := image.Decode(&b)
	fmt.Println(back.Bounds(), kind, err, back.At(3, 3))
	b.Reset()
	fmt.Println(jpeg.Encode(&b, img, nil), gif.Encode(&b, img, nil), b.Len() > 100)

	b.Reset()
	mw := multipart.NewWriter(&b)
	mw.SetBoundary("bound")
	mw.WriteField("k", "v")
	mw.Close()
	mr := multipart.NewReader(&b, "bound")
	p, err := mr.NextPart()
	v, _ := io.ReadAll(p)
	fmt.Println(p.FormName(), string(v), err)
	q := quotedprintable.NewWriter(&b)
	q.Write([]byte("é=\n"))
	q.Close()
	fmt.Printf("%q\n", b.String()[b.Len()-10:])
	fsys := fstest.MapFS{"a/b.txt": {Data: []byte("x")}, "c": {Data: []byte("yy")}}
	fmt.Println(fstest.TestFS(fsys, "a/b.txt", "c"))
	fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error { fmt.Print(p, " "); return nil })
	fmt.Println()
	io.Copy(os.Stdout, iotest.OneByteReader(strings.NewReader("one\n")))
	fmt.Println(quick.Check(func(a, b int8) bool { return a+b == b+a }, nil))
	u, err := user.Current()
	fmt.Println(u.Uid == fmt.Sprint(os.Getuid()), err)
	bi, ok := debug.ReadBuildInfo()
	_ = bi
	_ = ok
	r := testing.Benchmark(func(b *testing.B) {
		for i := 0; i < b.N; i++ {
			time.Sleep(time.Microsecond)
		}
	})
	fmt.Println(r.N > 0, testing.AllocsPerRun(10, func() {}))
	t := time.NewTimer(time.Millisecond)
	<-t.C
}
