package p

import fmt
import 5
import "a" "b"
import (
	"x",
	"y"
)
