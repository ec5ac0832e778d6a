package syscall

// What else there is of the package is read from an installed Go, where one is: its constants and calls, which then
// see the names declared here, unexported ones too. It has its own variables for the environment, which nobody uses.

func runtime_envs() []string             { return nil }
func runtime_entersyscall()              {}
func runtime_exitsyscall()               {}
func runtimeSetenv(k, v string)          {}
func runtimeUnsetenv(k string)           {}
func runtimeClearenv(env map[string]int) {}
func runtime_BeforeFork()                {}
func runtime_AfterFork()                 {}
func runtime_AfterForkInChild()          {}
