package main

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	for _, s := range []string{"1", "1.5", "-0", ".5", "5.", "1e10", "1e-400", "1e400", "-1e309", "1.7976931348623157e308", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "0x1p-2", "0x1.8p1", "0x1", "inf", "-Infinity", "nan", "infx", "1e", "e5", "", "1_0.5", "0x_1p0", "9007199254740993", "123456789012345678901234567890", "1.00000000000000011102230246251565", "0.1e-6"} {
		f, err := strconv.ParseFloat(s, 64)
		fmt.Println(s, f, err)
	}
	for _, s := range []string{"16777217", "3.4e38", "3.5e38", "1e-46", "0.1"} {
		f, err := strconv.ParseFloat(s, 32)
		fmt.Println(f, err)
	}
	for _, f := range []float64{0, 1, 0.1, 100, 1e21, 1.0 / 3, 5e-324, math.MaxFloat64, math.Pi, 123456.789, -2.5} {
		for _, c := range "eEfgGbxX" {
			fmt.Print(strconv.FormatFloat(f, byte(c), -1, 64), " ", strconv.FormatFloat(f, byte(c), 3, 64), " ")
		}
		fmt.Println(strconv.FormatFloat(f, 'g', -1, 32), strconv.FormatFloat(f, 'z', 1, 64))
	}
	fmt.Println(strconv.FormatFloat(2.5, 'f', 0, 64), strconv.FormatFloat(3.5, 'f', 0, 64), strconv.FormatFloat(1.005, 'f', 2, 64), strconv.FormatFloat(0.000001234, 'g', 2, 64))
	fmt.Println(strconv.FormatFloat(1e23, 'f', 30, 64), strconv.FormatFloat(5e-324, 'e', 40, 64))
	fmt.Println(strconv.ParseComplex("1+2i", 128))
	fmt.Println(strconv.ParseComplex("(3.5i)", 64))
	fmt.Println(strconv.ParseComplex("1+2", 128))
	fmt.Println(strconv.FormatComplex(1-2.5i, 'g', -1, 128))
}
