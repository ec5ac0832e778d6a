package main

func () none()

func main() {}
