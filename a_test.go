package tt

import "testing"

func TestAdd(t *testing.T) {
	t.Run("x", func(t *testing.T) { if Add(1, 2) != 3 { t.Fatal("no") } })
	t.Run("bad", func(t *testing.T) { t.Errorf("want %d", 4) })
}

func BenchmarkAdd(b *testing.B) { for b.Loop() { Add(1, 2) } }
