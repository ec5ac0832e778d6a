package p

// Semicolons that are in the text; none is needed before a closing bracket.
import ("fmt"; "os")

func f() { fmt.Println(); os.Exit(0) }
