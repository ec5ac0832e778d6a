package p

import (
	"errors" // ERROR "^\"errors\" imported and not used$"
	e2 "errors" // ERROR "^\"errors\" imported as e2 and not used$"
	_ "errors"
)
