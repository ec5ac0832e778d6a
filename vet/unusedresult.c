/* unusedresult.c - a call as a statement whose only point is its result: functions named here, and String and Error
   methods. The first line of names is go vet's. */
#include <string.h>
#include "internal.h"

static const char *const pure[] = {
    "errors.New fmt.Errorf fmt.Sprintf fmt.Sprint fmt.Sprintln sort.Reverse context.WithValue context.WithCancel "
    "context.WithDeadline context.WithTimeout",
    "errors.Join errors.Unwrap errors.Is fmt.Append fmt.Appendf fmt.Appendln",
    "slices.Clip slices.Compact slices.CompactFunc slices.Delete slices.DeleteFunc slices.Grow slices.Insert slices.Replace "
    "slices.Clone slices.Concat slices.Contains slices.Equal slices.Index slices.Max slices.Min slices.Sorted slices.Collect",
    "maps.Clone maps.Collect maps.Equal maps.Keys maps.Values",
    "strings.Clone strings.Compare strings.Contains strings.Count strings.EqualFold strings.Fields strings.HasPrefix "
    "strings.HasSuffix strings.Index strings.Join strings.LastIndex strings.Repeat strings.Replace strings.ReplaceAll "
    "strings.Split strings.SplitN strings.Title strings.ToLower strings.ToTitle strings.ToUpper strings.Trim strings.TrimLeft "
    "strings.TrimPrefix strings.TrimRight strings.TrimSpace strings.TrimSuffix",
    "strconv.AppendInt strconv.FormatBool strconv.FormatFloat strconv.FormatInt strconv.FormatUint strconv.Itoa strconv.Quote",
    "time.Now time.Since time.Until math.Abs math.Ceil math.Floor math.Max math.Min math.Pow math.Sqrt",
};

static bool is_pure(const char *name) {
  size_t n = strlen(name);
  for (size_t i = 0; i < sizeof pure / sizeof pure[0]; i++)
    for (const char *p = pure[i]; *p; p += strspn(p, " ")) {
      size_t len = strcspn(p, " ");
      if (len == n && memcmp(p, name, n) == 0) return true;
      p += len;
    }
  return false;
}

void vet_unusedresult(Vet *v, Node *n) {
  if (n->kind != N_EXPRSTMT) return;
  Node *call = node_unparen(node_x(n));
  Object *f = call->kind == N_CALL ? vet_callee(call) : NULL;
  if (!f) return;
  Node *fun = node_unparen(node_fun(call));
  if (fun->kind == N_INDEX) fun = node_unparen(node_x(fun));
  if (!f->recv_named) {
    const char *name = vet_full_name(v, f);
    if (fun->kind == N_SELECTOR && is_pure(name)) vet_report(v, V_unusedresult, vet_lparen_of(v, call), "result of %s call not used", name);
    return;
  }
  bool text = strcmp(f->name->s, "String") == 0 || strcmp(f->name->s, "Error") == 0;
  if (text && vet_is_stringer(f->type) && fun->kind == N_SELECTOR && fun->sel && fun->sel->kind != SEL_METHOD_EXPR)
    vet_report(v, V_unusedresult, vet_lparen_of(v, call), "result of (%s).%s call not used", vet_type_text(v, fun->sel->recv), f->name->s);
}
