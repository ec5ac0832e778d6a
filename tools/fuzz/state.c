/* state.c - the bytes as a program of defer, panic, recover and Goexit (tools/regress/defers.h), through the runtime's defer list.
   The program must do what the model says, with the list checked after every event and on the way without events; the
   legacy model must come to an end. */
#include "fuzz.h"
#include "tools/regress/defers.h"

void fuzz_one(const uint8_t *data, size_t len) {
  static Goroutine *g;
  if (!g) g = defers_goroutine();
  rt_g = &g->g;
  for (int way = 0; way < 3; way++) {
    rt_trace_defer = way != 1;
    rt_model = way == 2 ? MODEL_LEGACY : MODEL_FIXED;
    defers_try(g, data, len);
  }
}
