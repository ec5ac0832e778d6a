package main

import "fmt"

type Adder[A Adder[A]] interface{ Add(A) A }

type Int int

func (x Int) Add(y Int) Int { return x + y }

func Sum[A Adder[A]](x A, ys ...A) A {
	for _, y := range ys {
		x = x.Add(y)
	}
	return x
}

type Node[T Ordered[T]] struct {
	left, right *Node[T]
	val         T
}

type Ordered[T Ordered[T]] interface{ Less(T) bool }

func (x Int) Less(y Int) bool { return x < y }

func (n *Node[T]) insert(v T) *Node[T] {
	if n == nil {
		return &Node[T]{val: v}
	}
	if v.Less(n.val) {
		n.left = n.left.insert(v)
	} else {
		n.right = n.right.insert(v)
	}
	return n
}

func (n *Node[T]) walk(f func(T)) {
	if n != nil {
		n.left.walk(f)
		f(n.val)
		n.right.walk(f)
	}
}

type T[U interface{ M() T[U] }] int
type X int

func (X) M() T[X] { return 7 }

type C[P interface{ *Q; Set(string) }, Q any] struct{ p P }

type G[P interface{ comparable; H[P] }] struct{ k P }
type H[P any] interface{ Key() P }
type K string

func (k K) Key() K { return k }

func main() {
	fmt.Println(Sum(Int(1), 2, 3))
	var r *Node[Int]
	for _, v := range []Int{5, 2, 8, 1} {
		r = r.insert(v)
	}
	r.walk(func(v Int) { fmt.Print(v, " ") })
	fmt.Println(X(1).M(), G[K]{"a"}.k.Key())
	fmt.Printf("%T %T\n", r, X(1).M())
}
