#ifndef CEDITLINE_SHIM_H
#define CEDITLINE_SHIM_H

// Swift cannot call C functions with variable arguments. The functions below are the calls of that kind that
// LineEditor needs, one wrapper each with fixed types; every other function of libedit is called directly.

#include <histedit.h>
#include <stddef.h>

// The prompt function returns text in which `mark` encloses what takes no room on the screen (EL_PROMPT would count it).
static inline int editline_set_prompt(EditLine *editor, char *(*prompt)(EditLine *), char mark) {
  return el_set(editor, EL_PROMPT_ESC, prompt, mark);
}

// Every character comes through this function, so that signals, pastes and lone escapes are seen before libedit.
static inline int editline_set_reader(EditLine *editor, int (*reader)(EditLine *, wchar_t *)) {
  return el_set(editor, EL_GETCFN, reader);
}

// The object behind the callbacks: they get nothing but the editor.
static inline int editline_set_client(EditLine *editor, void *client) { return el_set(editor, EL_CLIENTDATA, client); }

// See editline_set_client; el_get is variadic too.
static inline void *editline_client(EditLine *editor) {
  void *client = NULL;
  return el_get(editor, EL_CLIENTDATA, &client) == 0 ? client : NULL;
}

// "emacs" or "vi": sets the map of keys, which undoes every binding made before.
static inline int editline_set_editor(EditLine *editor, const char *name) { return el_set(editor, EL_EDITOR, name); }

// See editline_set_editor; NULL if it is not known.
static inline const char *editline_editor(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 ? name : NULL;
}

// Gives a function a name for editline_bind and the user's .editrc.
static inline int editline_add_function(EditLine *editor, const char *name, const char *help,
                                        unsigned char (*function)(EditLine *, int)) {
  return el_set(editor, EL_ADDFN, name, help, function);
}

// The argument list of EL_BIND ends with NULL.
static inline int editline_bind(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, key, command, NULL);
}

// As editline_bind, in the alternative map: vi's command mode.
static inline int editline_bind_alternative(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, "-a", key, command, NULL);
}

// 0: libedit leaves all signals alone.
static inline int editline_set_signal(EditLine *editor, int on) { return el_set(editor, EL_SIGNAL, on); }

// 0: no editing any more, which el_end needs so that it does not set the terminal to raw once again.
static inline int editline_set_edit_mode(EditLine *editor, int on) { return el_set(editor, EL_EDITMODE, on); }

// `mode`, such as "+noflsh", holds while a line is edited (-d); the argument list of EL_SETTY ends with NULL.
static inline int editline_set_terminal_mode(EditLine *editor, const char *mode) {
  return el_set(editor, EL_SETTY, "-d", mode, NULL);
}

// 1: the terminal in raw mode, 0: as it was.
static inline int editline_prepare_terminal(EditLine *editor, int raw) { return el_set(editor, EL_PREP_TERM, raw); }

// Draws prompt and line again from the cursor's place on.
static inline int editline_refresh(EditLine *editor) { return el_set(editor, EL_REFRESH); }

// `history` is variadic itself, and Swift cannot take its address.
static inline int editline_set_history(EditLine *editor, History *entries) {
  return el_set(editor, EL_HIST, history, entries);
}

// How many entries are kept.
static inline int editline_history_set_size(History *entries, int size) {
  HistEvent event;
  return history(entries, &event, H_SETSIZE, size);
}

// Adds the newest entry.
static inline int editline_history_enter(History *entries, const char *line) {
  HistEvent event;
  return history(entries, &event, H_ENTER, line);
}

// Forgets all entries.
static inline int editline_history_clear(History *entries) {
  HistEvent event;
  return history(entries, &event, H_CLEAR);
}

// <wchar.h> declares `wcwidth` only under _XOPEN_SOURCE, which a module cannot set for it.
extern int wcwidth(wchar_t);

static inline int editline_width(wchar_t character) { return wcwidth(character); }

#endif
