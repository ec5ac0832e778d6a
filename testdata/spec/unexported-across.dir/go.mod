module example.com/un

go 1.18
