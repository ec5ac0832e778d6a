# minigo vet -fix: two checks are rewritten in place; comments, layout and mode stay; imports follow.
cat > fix.go <<'X'
package main

import (
	"errors"
	"fmt"
	"os"
)

func f(n int, err error) error {
	if n > 1 {
		return errors.New(fmt.Sprintf("too big: %d", // why
			n))
	}
	if n > 0 {
		return errors.New( fmt.Sprintf("both: %v",
			err,
		))
	}
	return fmt.Errorf("\x66\t%d\u00e9 %s", n, err)
}

func main() { fmt.Println(f(0, os.ErrExist)) }
X
chmod 741 fix.go
"$MINIGO" vet fix.go; echo "-> $?"
"$MINIGO" vet -fix fix.go; echo "-> $?"
cat fix.go
stat -c %a fix.go
"$MINIGO" vet fix.go; echo "-> $?"

echo '-- errors is still needed; other findings remain, at their new places'
cat > keep.go <<'X'
package main

import ("errors"; "fmt")

var base = errors.New("base")

func main() {
	fmt.Println(errors.New(fmt.Sprintf("%d", 1)), base)
	fmt.Sprint(errors.New(fmt.Sprintf("%d", 2)))
}
X
"$MINIGO" vet -fix keep.go; echo "-> $?"
cat keep.go

echo '-- imports on one line, alone, renamed'
cat > one.go <<'X'
package main

import "errors"
import f "fmt"

func main() { f.Println(errors.New(f.Sprintf(`%d`, 1)), f.Errorf(`é%% %v`, error(nil))) }
X
"$MINIGO" vet -fix one.go; echo "-> $?"
cat one.go
cat > two.go <<'X'
package main

import ("errors"; "fmt")

func main() { fmt.Println(errors.New(fmt.Sprintf("%d", 1))) }
X
"$MINIGO" vet -fix two.go; cat two.go

echo '-- a comment would be lost: reported, not rewritten'
cat > comment.go <<'X'
package main

import (
	"errors"
	"fmt"
)

func main() { fmt.Println(errors.New(/* here */ fmt.Sprintf("%d", 1))) }
X
cp comment.go before.go
"$MINIGO" vet -fix comment.go; echo "-> $?"
cmp comment.go before.go && rm before.go

echo '-- the result would not check: the file stays'
cat > shadow.go <<'X'
package main

import (
	"errors"
	. "fmt"
)

func Errorf() {}

func main() { Println(errors.New(Sprintf("%d", 1))) }
X
sed -i 's/^func Errorf.*$//; s/func main() { /func main() { Errorf := 1; _ = Errorf; /' shadow.go
cp shadow.go before
"$MINIGO" vet -fix shadow.go; echo "-> $?"
cmp shadow.go before && echo same

echo '-- several files; a script keeps its first line'
mkdir dir
cat > dir/a.go <<'X'
package main

import (
	"errors"
	"fmt"
)

func main() { fmt.Println(errors.New(fmt.Sprintf("%d", 1)), b()) }
X
cat > dir/b.go <<'X'
package main

import "fmt"

func b() error { return fmt.Errorf("b: %v", fmt.Errorf("x")) }
X
"$MINIGO" vet -fix dir; echo "-> $?"
grep -h Errorf dir/*.go; "$MINIGO" run dir
printf '#!/usr/bin/env -S minigo run\npackage main\n\nimport "fmt"\n\nfunc main() { fmt.Println(fmt.Errorf("%%v", error(nil))) }\n' > script.go
"$MINIGO" vet -fix script.go; cat script.go
"$MINIGO" vet -fix - < script.go; echo "-> $?"
echo 'package main; import "errors"; import "fmt"; func main() { x }' > bad.go
"$MINIGO" vet -fix bad.go; echo "-> $?"; cat bad.go
ls
