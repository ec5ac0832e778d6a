/* testjson.c - what a test program prints, as the events of `minigo test -json`.

   The program runs with -test.v=test2json and then marks each line of its framing, "=== RUN" and the like, by a ^V before it. The
   bytes go through two line buffers, as in cmd/internal/test2json, because where a long line is cut into several events is seen by
   whoever reads them: the first finds lines and looks for framing, the second cuts what is output into events of a line or a part of one.
   A "--- PASS" is told only when the lines of the test that follow it, which are indented, are over; until then it waits in `reports`. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "test.h"

enum { MARKER = 0x16, IN_SIZE = 4096, OUT_SIZE = 1024 };

typedef struct Lines {
  char *at;
  size_t len, size;
  bool mid; /* the line's beginning has been handed on */
} Lines;

typedef struct Report {
  char action[16];
  char *test;
  double elapsed; /* negative: unknown */
} Report;

struct TestJson {
  const char *package;
  double started;
  Lines in, out;
  char *test; /* whose output it is; "": the package's */
  Report *reports;
  size_t nreports, room;
  char result[8]; /* "": not seen */
  bool need_marker;
};

typedef struct Event {
  const char *action, *test, *failed_build, *key, *value, *path; /* NULL or "": left out */
  const char *output;                                            /* NULL: left out */
  size_t noutput;
  double elapsed; /* negative: left out */
} Event;

static const Event no_event = {.elapsed = -1};

static char *copy(const char *s, size_t n) {
  char *c = strndup(s, n);
  if (!c) abort();
  return c;
}

static void set_test(TestJson *j, const char *name) {
  char *old = j->test;
  j->test = copy(name, strlen(name));
  free(old);
}

/* ---- events ---- */

/* The length of the UTF-8 sequence at s; 0: it is none. */
static size_t sequence(const unsigned char *s, size_t n) {
  unsigned char c = s[0];
  size_t len = c < 0x80 ? 1 : c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 0;
  if (len > n) return 0;
  for (size_t i = 1; i < len; i++)
    if ((s[i] & 0xc0) != 0x80) return 0;
  if ((c == 0xe0 && s[1] < 0xa0) || (c == 0xed && s[1] > 0x9f) || (c == 0xf0 && s[1] < 0x90) || (c == 0xf4 && s[1] > 0x8f)) return 0;
  return len;
}

/* As encoding/json writes a string. */
static void put_string(Buf *b, const char *text, size_t n) {
  static const char named[] = "\"\"\\\\\bb\ff\nn\rr\tt";
  const unsigned char *s = (const unsigned char *)text;
  buf_putc(b, '"');
  for (size_t i = 0, len; i < n; i += len ? len : 1) {
    len = sequence(s + i, n - i);
    const char *name = NULL;
    for (size_t k = 0; len == 1 && k + 1 < sizeof named; k += 2)
      if ((unsigned char)named[k] == s[i]) name = named + k + 1;
    if (name)
      buf_printf(b, "\\%c", *name);
    else if (len == 0)
      buf_puts(b, "\\ufffd");
    else if (len == 1 && (s[i] < ' ' || strchr("<>&", s[i])))
      buf_printf(b, "\\u%04x", s[i]);
    else if (len == 3 && s[i] == 0xe2 && s[i + 1] == 0x80 && (s[i + 2] & 0xfe) == 0xa8)
      buf_printf(b, "\\u20%02x", s[i + 2] - 0x80);
    else
      buf_write(b, s + i, len);
  }
  buf_putc(b, '"');
}

static void put_field(Buf *b, const char *name, const char *value) {
  if (!value || !*value) return;
  buf_printf(b, "%s\"%s\":", b->len > 1 ? "," : "", name);
  put_string(b, value, strlen(value));
}

/* RFC 3339, without zeros at the end of the fraction. */
static void put_time(Buf *b) {
  struct timespec now;
  struct tm local;
  char text[64], fraction[16];
  clock_gettime(CLOCK_REALTIME, &now);
  localtime_r(&now.tv_sec, &local);
  strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &local);
  snprintf(fraction, sizeof fraction, ".%09ld", now.tv_nsec);
  for (size_t n = strlen(fraction); n && strchr("0.", fraction[n - 1]) && (fraction[n - 1] == '0' || n == 1);) fraction[--n] = 0;
  long off = local.tm_gmtoff / 60, minutes = off < 0 ? -off : off;
  buf_printf(b, "\"Time\":\"%s%s", text, fraction);
  if (off)
    buf_printf(b, "%c%02d:%02d\"", off < 0 ? '-' : '+', (int)(minutes / 60), (int)(minutes % 60));
  else
    buf_puts(b, "Z\"");
}

static void emit(Buf *b) {
  buf_puts(b, "}\n");
  fwrite(b->s, 1, b->len, stdout);
  fflush(stdout);
  buf_free(b);
}

static void put_event(const TestJson *j, const Event *e) {
  Buf b = {0};
  buf_putc(&b, '{');
  put_time(&b);
  put_field(&b, "Action", e->action);
  put_field(&b, "Package", j->package);
  put_field(&b, "Test", e->test && *e->test ? e->test : j->test);
  if (e->elapsed >= 0) {
    char number[32];
    snprintf(number, sizeof number, "%.3f", e->elapsed);
    size_t n = strlen(number);
    while (number[n - 1] == '0') number[--n] = 0;
    if (number[n - 1] == '.') number[--n] = 0;
    buf_printf(&b, ",\"Elapsed\":%s", number);
  }
  if (e->output) {
    buf_puts(&b, ",\"Output\":");
    put_string(&b, e->output, e->noutput);
  }
  put_field(&b, "FailedBuild", e->failed_build);
  put_field(&b, "Key", e->key);
  put_field(&b, "Value", e->value);
  put_field(&b, "Path", e->path);
  emit(&b);
}

static void put_output(TestJson *j, const char *s, size_t n) {
  Event e = no_event;
  e.action = "output";
  e.output = s;
  e.noutput = n;
  put_event(j, &e);
}

/* Tells the results that wait, down to the first depth. */
static void flush_reports(TestJson *j, size_t depth) {
  set_test(j, "");
  while (j->nreports > depth) {
    Report *r = &j->reports[--j->nreports];
    Event e = no_event;
    e.action = r->action;
    e.test = r->test;
    e.elapsed = r->elapsed;
    put_event(j, &e);
    free(r->test);
  }
}

/* ---- lines ---- */

typedef void Take(TestJson *j, const char *s, size_t n);

static bool starts(const char *s, size_t n, const char *prefix) { return n >= strlen(prefix) && memcmp(s, prefix, strlen(prefix)) == 0; }

/* "Benchmark" and no small letter after it, blanks at the end aside: its result may come much later on the same line. */
static bool is_benchmark_name(const char *s, size_t n) {
  while (n && s[n - 1] == ' ') n--;
  if (!starts(s, n, "Benchmark")) return false;
  return n == 9 || !(s[9] >= 'a' && s[9] <= 'z');
}

/* How much of s can be cut off without cutting a character. */
static size_t whole_characters(const char *s, size_t n) {
  for (size_t i = 1; i < 4 && i <= n; i++) {
    unsigned char c = (unsigned char)s[n - i];
    if ((c & 0xc0) == 0x80) continue;
    size_t len = (c & 0xe0) == 0xc0 ? 2 : (c & 0xf0) == 0xe0 ? 3 : (c & 0xf8) == 0xf0 ? 4 : 1;
    return i < len ? n - i : n;
  }
  return n;
}

/* The end of the first line of s, with its newline, or before a marker; 0: it is not there yet. */
static size_t line_end(const char *s, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (s[i] == '\n') return i + 1;
    if (s[i] == MARKER && i > 0) return i;
  }
  return 0;
}

static void drop(Lines *l, size_t n) {
  memmove(l->at, l->at + n, l->len - n);
  l->len -= n;
}

static void feed(TestJson *j, Lines *l, const char *s, size_t n, Take *line, Take *part) {
  while (n > 0) {
    size_t m = l->size - l->len < n ? l->size - l->len : n, at = 0, end;
    memcpy(l->at + l->len, s, m);
    l->len += m;
    s += m;
    n -= m;
    while (at < l->len && (end = line_end(l->at + at, l->len - at)) > 0) {
      (l->mid ? part : line)(j, l->at + at, end);
      l->mid = false;
      at += end;
    }
    char *tab = at < l->len && !l->mid ? memchr(l->at + at, '\t', l->len - at) : NULL;
    if (tab && is_benchmark_name(l->at + at, (size_t)(tab - l->at) - at)) {
      part(j, l->at + at, (size_t)(tab - l->at) + 1 - at);
      l->mid = true;
      at = (size_t)(tab - l->at) + 1;
    }
    if (at == 0 && l->len == l->size) {
      at = whole_characters(l->at, l->len);
      part(j, l->at, at);
      l->mid = true;
    }
    drop(l, at);
  }
}

static void flush(TestJson *j, Lines *l, Take *part) {
  if (l->len) part(j, l->at, l->len);
  l->len = 0;
}

static void output(TestJson *j, const char *s, size_t n) { feed(j, &j->out, s, n, put_output, put_output); }

/* ---- framing ---- */

static const char *const updates[] = {"RUN   ", "PAUSE ", "CONT  ", "NAME  ", "PASS  ", "FAIL  ", "SKIP  ", "ATTR  ", "ARTIFACTS "};
static const char *const results[] = {"PASS: ", "FAIL: ", "SKIP: ", "BENCH: "};

/* The word after "=== " or "--- ", as it is in an event. False: the line is no framing. */
static bool find_action(const char *s, size_t n, const char *lead, const char *const *words, size_t nwords, char action[16]) {
  if (!starts(s, n, lead)) return false;
  for (size_t i = 0; i < nwords; i++) {
    if (!starts(s + 4, n - 4, words[i])) continue;
    size_t len = strcspn(words[i], ": ");
    for (size_t k = 0; k < len; k++) action[k] = (char)(words[i][k] - 'A' + 'a');
    action[len] = 0;
    return true;
  }
  return false;
}

/* What follows the word, without blanks around it. */
static char *find_name(const char *s, size_t n) {
  const char *at = memchr(s + 4, ' ', n - 4), *end = s + n;
  while (at < end && strchr(" \t\r\n\v\f", *at)) at++;
  while (end > at && strchr(" \t\r\n\v\f", end[-1])) end--;
  return copy(at, (size_t)(end - at));
}

/* "--- PASS: name (0.00s)", indented as deep as the test lies in others. */
static void take_result(TestJson *j, const char *line, size_t nline, size_t indent, const char *action, bool marked) {
  const char *s = line + 4 * indent;
  if (j->nreports < indent) {
    output(j, line, nline);
    return;
  }
  Report r = {.test = find_name(s, nline - 4 * indent), .elapsed = -1};
  char *time = strstr(r.test, " ("), *end;
  if (time) {
    double x = strtod(time + 2, &end);
    if (end > time + 2 && strcmp(end, "s)") == 0) r.elapsed = x;
    *time = 0;
  }
  strcpy(r.action, action);
  j->need_marker = marked;
  flush_reports(j, indent);
  set_test(j, r.test);
  if (j->nreports == j->room) {
    j->room = j->room ? 2 * j->room : 8;
    j->reports = realloc(j->reports, j->room * sizeof *j->reports);
    if (!j->reports) abort();
  }
  j->reports[j->nreports++] = r;
  output(j, line, nline);
}

/* "=== RUN   name" and the like. */
static void take_update(TestJson *j, const char *line, size_t n, const char *action, bool marked) {
  Event e = no_event;
  char *name = find_name(line, n), *rest = name;
  e.action = action;
  if (strcmp(action, "artifacts") == 0) {
    strsep(&rest, " ");
    e.path = rest;
  } else if (strcmp(action, "attr") == 0) {
    strsep(&rest, " ");
    e.key = strsep(&rest, " ");
    e.value = rest;
  }
  j->need_marker = marked;
  flush_reports(j, 0);
  set_test(j, name);
  bool pause = strcmp(action, "pause") == 0;
  if (pause) output(j, line, n);
  if (strcmp(action, "name") != 0) {
    put_event(j, &e);
    if (!pause) output(j, line, n);
  }
  free(name);
}

static bool is_line(const char *s, size_t n, const char *text) { return n == strlen(text) && memcmp(s, text, n) == 0; }

static void take_end(TestJson *j, const char *line, size_t n, bool passed, bool marked) {
  flush_reports(j, 0);
  j->need_marker = marked;
  output(j, line, n);
  strcpy(j->result, passed ? "pass" : "fail");
}

/* What is no framing belongs to the test that its indentation names. */
static void take_plain(TestJson *j, const char *line, size_t n, size_t indent) {
  if (indent > 0 && indent <= j->nreports) set_test(j, j->reports[indent - 1].test);
  output(j, line, n);
}

static void take_line(TestJson *j, const char *line, size_t n) {
  static const char none[] = "\t[no test files]";
  bool marked = line[0] == MARKER;
  char action[16];
  if (j->need_marker && !marked) {
    output(j, line, n);
    return;
  }
  if (marked) {
    flush(j, &j->out, put_output);
    line++, n--;
  }
  size_t trim = n, indent = 0;
  if (trim && line[trim - 1] == '\n') trim -= 1 + (trim > 1 && line[trim - 2] == '\r');
  if (is_line(line, trim, "=== NAME")) line = "=== NAME  \n", n = 11, trim = 10;
  bool pass = is_line(line, trim, "PASS");
  if (pass || is_line(line, trim, "FAIL") || starts(line, trim, "FAIL\t")) {
    take_end(j, line, n, pass, marked);
    return;
  }
  if (starts(line, n, "?   \t") && trim >= strlen(none) && is_line(line + trim - strlen(none), strlen(none), none) && !j->nreports)
    strcpy(j->result, "skip");
  if (find_action(line, n, "=== ", updates, sizeof updates / sizeof *updates, action)) {
    take_update(j, line, n, action, marked);
    return;
  }
  while (starts(line + 4 * indent, n - 4 * indent, "    ")) indent++;
  if (find_action(line + 4 * indent, n - 4 * indent, "--- ", results, sizeof results / sizeof *results, action))
    take_result(j, line, n, indent, action, marked);
  else
    take_plain(j, line, n, indent);
}

/* ---- for the others ---- */

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

TestJson *cmd_json_new(const char *package) {
  TestJson *j = calloc(1, sizeof *j);
  if (!j) abort();
  *j = (TestJson){.package = package, .started = now(), .in = {.size = IN_SIZE}, .out = {.size = OUT_SIZE}, .test = copy("", 0)};
  j->in.at = malloc(IN_SIZE);
  j->out.at = malloc(OUT_SIZE);
  if (!j->in.at || !j->out.at) abort();
  Event e = no_event;
  e.action = "start";
  put_event(j, &e);
  return j;
}

void cmd_json_write(TestJson *j, const char *s, size_t n) { feed(j, &j->in, s, n, take_line, output); }

void cmd_json_end(TestJson *j, bool passed, const char *failed_build) {
  if (!passed)
    strcpy(j->result, "fail");
  else if (strcmp(j->result, "skip") != 0)
    strcpy(j->result, "pass");
  flush(j, &j->in, output);
  flush(j, &j->out, put_output);
  Event e = no_event;
  e.action = j->result;
  e.elapsed = round((now() - j->started) * 1000) / 1000;
  e.failed_build = passed ? NULL : failed_build;
  put_event(j, &e);
  for (size_t i = 0; i < j->nreports; i++) free(j->reports[i].test);
  free(j->reports);
  free(j->in.at);
  free(j->out.at);
  free(j->test);
  free(j);
}

void cmd_json_build(const char *id, const char *text, size_t n) {
  Buf b = {0};
  for (size_t end; n > 0; text += end, n -= end) {
    const char *newline = memchr(text, '\n', n);
    end = newline ? (size_t)(newline - text) + 1 : n;
    buf_putc(&b, '{');
    put_field(&b, "ImportPath", id);
    put_field(&b, "Action", "build-output");
    buf_puts(&b, ",\"Output\":");
    put_string(&b, text, end);
    emit(&b);
  }
  buf_putc(&b, '{');
  put_field(&b, "ImportPath", id);
  put_field(&b, "Action", "build-fail");
  emit(&b);
}
