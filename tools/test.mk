# Tests: `make test` does everything; each part can be called alone.
UNIT_TESTS := $(wildcard $(ROOMS:%=%/test/*_test.c) runtime/test/*_test.c)
UNIT_BIN := $(UNIT_TESTS:%.c=$(B)/%)

test: ## build, then pass every test
	@sh tools/deps.sh test
	@$(MAKE) --no-print-directory all
	@$(MAKE) --no-print-directory rooms names format hygiene lists unit
	@$(MAKE) --no-print-directory check-run check-cached check-gcc check-clang badinput apidiff theatre lessons
	@$(MAKE) --no-print-directory regress QUICK=1 REPORT=$(B)/regress/report.md

# Archives: a test that stands in for a function of its own is linked without ours.
$(B)/compiler.a: $(filter-out $(B)/cmd/% $(B)/backend/%,$(OBJ_COMPILER))
	@rm -f $@
	ar qcs $@ $^
$(B)/runtime.a: $(OBJ_RUNTIME)
	@rm -f $@
	ar qcs $@ $^
$(filter-out $(B)/runtime/%,$(UNIT_BIN)): TESTED = $(B)/compiler.a
$(B)/runtime/test/data_%: TESTED = runtime/test/data_support.c $(B)/runtime.a
$(B)/runtime/test/defer_% $(B)/runtime/test/panic_%: TESTED = $(B)/runtime.a
$(filter-out $(B)/driver/%,$(UNIT_BIN)): $(B)/%: %.c $(B)/compiler.a $(B)/runtime.a
	@mkdir -p "$(@D)"
	$(CC) $(CFLAGS_ALL) $(RTFLAGS) -I$(B)/gen -Wl,--unresolved-symbols=ignore-in-object-files -no-pie -o $@ $< $(TESTED) $(BACKTRACE) -lcmocka -lgmp -lgc -lm -lpthread -ldl

# The driver's tests take all but the command. LIBB: the build that runtime and bundled packages come from; TSan knows
# nothing of the runtime's stacks, so those of the plain build are taken.
LIBB ?= $(B)
$(filter $(B)/driver/%,$(UNIT_BIN)): $(B)/%: %.c $(OBJ_COMPILER) $(B)/gen/tcc.o $(LIBB)/libminigo.a
	@mkdir -p "$(@D)"
	$(CC) $(CFLAGS_ALL) $(RTFLAGS) -no-pie -o $@ $< $(filter-out $(B)/cmd/%,$(OBJ_COMPILER)) $(OBJ_RUNTIME:$(B)/%=$(LIBB)/%) $(LIBB)/lib/*.c.o $(LIBB)/lib/exports.o $(LIBB)/lib/symbols.o $(BACKTRACE) $(LIBS) -lcmocka

tsan-state: $(B)/minigo ## two compilations at once under TSan
	@$(MAKE) --no-print-directory B=$(B)/tsan LIBB=$(B) SAN=-fsanitize=thread STATIC= OPT=-O1 $(B)/tsan/driver/test/state_test
	STRIDE=20 $(B)/tsan/driver/test/state_test

unit: $(UNIT_BIN)
	@fail=0; n=0; for t in $(UNIT_BIN); do "$$t" >$(B)/unit.log 2>&1 && n=$$((n + 1)) || { echo "FAIL $$t"; cat $(B)/unit.log; fail=$$((fail + 1)); }; done; \
	echo "unit: $$n passed, $$fail failed"; [ $$fail = 0 ]

check-run: $(B)/minigo
	tools/runtests -minigo $(B)/minigo -mode run
check-cached: $(B)/minigo ## every program twice, the second time from the cache
	tools/runtests -minigo $(B)/minigo -mode cached
check-gcc: $(B)/minigo
	tools/runtests -minigo $(B)/minigo -mode gcc
check-clang: $(B)/minigo
	tools/runtests -minigo $(B)/minigo -mode clang

# Programs that run once are not worth keeping, and the user's cache is not ours to fill. runtests has its own.
stdtest badinput asan conformance difftest libtests libdiff constructs stdimports bench regress: export MINIGOCACHE = off
stdtest: $(B)/minigo ## the tests of the installed Go's own packages
	tools/stdtest -minigo $(B)/minigo

badinput: $(B)/minigo ## programs at and beyond every limit
	python3 tools/badinput.py $(B)/minigo

apidiff: ## what bundled packages export, compared with the installed Go's
	@case "$$(go env GOVERSION 2>/dev/null)" in go1.26*) GO111MODULE=off go run tools/apidiff/main.go lib tools/apidiff/exceptions.txt;; \
	*) echo "apidiff: skipped, it takes Go 1.26";; esac

stdimports: $(B)/minigo ## import every public package of an installed Go
	tools/stdimports -minigo $(B)/minigo -list tools/stdimports.txt

rooms: ## check which room includes which
	@sh tools/rooms.sh

format: ## check that the C sources have the style of .clang-format
	@tools/format.sh check

names: $(OBJ_COMPILER) ## check what the rooms define: prefixes, no writable data, no end of the process
	@python3 tools/names.py $(B)

hygiene: ## check that nothing is tracked that does not belong into a repository
	@tools/hygiene.sh

lists: ## check the lists of what Go's standard library has
	@tools/stdapi -check

bench: $(B)/minigo ## measure against go
	python3 bench/run.py $(B)/minigo
	python3 bench/cache.py $(B)/minigo

# The compiler lives in an arena that ends with the process, so leaks say nothing. ASan does not follow
# the change to the goroutine's stack: the runtime's share is what UBSan and the heap checks see.
asan: export ASAN_OPTIONS = detect_leaks=0,detect_stack_use_after_return=0
asan: ## the tests with compiler and runtime under ASan and UBSan
	@sh tools/deps.sh test
	@$(MAKE) --no-print-directory B=$(B)/asan SAN="-fsanitize=address,undefined -fno-sanitize-recover=undefined" STATIC= CFLAGS="-DRT_HEAP_CALLOC -DTREE_CHECKS -DIR_VERIFY" OPT=-O1 $(B)/asan/minigo
	CC="$(CC) -fsanitize=address,undefined" tools/runtests -minigo $(B)/asan/minigo -mode run -sanitized
	@$(MAKE) --no-print-directory B=$(B)/asan SAN="-fsanitize=address,undefined -fno-sanitize-recover=undefined" STATIC= CFLAGS=-DRT_HEAP_CALLOC OPT=-O1 $(B)/asan/driver/test/state_test
	STRIDE=10 $(B)/asan/driver/test/state_test

SHARE = $(DESTDIR)$(PREFIX)/share
install: all ## install under PREFIX (default /usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/lib/minigo"
	install -m 755 $(B)/minigo "$(DESTDIR)$(PREFIX)/bin/minigo"
	install -m 644 $(B)/libminigo.a $(B)/rt.h $(B)/minigo-gdb.py "$(DESTDIR)$(PREFIX)/lib/minigo/"
	install -d "$(SHARE)/man/man1" "$(SHARE)/bash-completion/completions" "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	$(B)/minigo manual "$(SHARE)/man/man1"
	$(B)/minigo completion bash >"$(SHARE)/bash-completion/completions/minigo"
	$(B)/minigo completion zsh >"$(SHARE)/zsh/site-functions/_minigo"
	$(B)/minigo completion fish >"$(SHARE)/fish/vendor_completions.d/minigo.fish"

N ?= 200
SEED ?= 1
difftest: $(B)/minigo ## random programs under tcc, gcc, clang and go: N= SEED=
	python3 tools/difftest/run.py $(B)/minigo $(N) $(SEED)

deferfuzz: $(B)/minigo ## random trees of defer, panic, recover against a prediction: N= SEED=
	python3 tools/deferfuzz/run.py $(B)/minigo $(N) $(SEED)

libtests: $(B)/minigo ## Go's own tests of the bundled packages
	python3 tools/libtests/run.py $(B)/minigo $(B)/libtests

libdiff: $(B)/minigo ## calls of the bundled packages under minigo and go: N= SEED=
	python3 tools/libdiff/run.py $(B)/minigo $(N) $(SEED) $(B)/libdiff

GOROOT_DIR = $(shell go env GOROOT 2>/dev/null)
errordiff: $(B)/minigo ## broken programs: minigo and go report the same: N= SEED=
	go run tools/errordiff/*.go -n $(N) -seed $(SEED) $(B)/minigo testdata $(GOROOT_DIR)/test $(GOROOT_DIR)/src/internal/types/testdata

constructs: $(B)/minigo ## what of the code generator the random programs reach: N= SEED=
	python3 tools/difftest/constructs.py $(B)/minigo $(N) $(SEED)

conformance: $(B)/minigo ## the Go project's own tests: what passes, what does not and why
	@sh tools/deps.sh conformance
	python3 tools/conformance/run.py $(B)/minigo

theatre: $(B)/minigo ## the pages of minigo trace in a headless Chromium
	@tools/theatre.py $(B)/minigo

lessons: ## the programs of docs/lessons print what their pages say, under go
	@python3 tools/site.py -check

picture: $(B)/minigo ## the picture of the theatre in README.md, taken again
	@tools/picture.sh $(B)/minigo testdata/issue50321/before-and-after.go 20 docs/theatre.png

site: $(B)/minigo ## ten pages on defer, panic and recover, and pages that play their programs and those of testdata/issue50321
	@tools/site.py $(B)/minigo $(B)/site

regress: $(B)/minigo ## stress, fuzzing and machine code of the defer list, a report: QUICK=1, CONCURRENCY= DURATION= BASE= REPORT=
	@CC="$(CC)" python3 tools/regress/regress.py $(B) $(B)/minigo
