package slices

// instances makes the commonest instances part of the bundled code, compiled
// once and well; a program's own sorts of the same element types share them.
func instances() {
	Sort([]int(nil))
	Sort([]string(nil))
	Sort([]float64(nil))
	Index([]int(nil), 0)
	Index([]string(nil), "")
}
