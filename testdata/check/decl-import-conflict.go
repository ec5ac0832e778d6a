package p

import "errors"

var _ = errors.New

func errors() {} // ERROR "^errors already declared through import of package errors \(\"errors\"\)\n\t.*:3:8: other declaration of errors$"
