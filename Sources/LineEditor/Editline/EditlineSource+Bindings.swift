import CEditline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Characters that represent events on their way through libedit's table of keys.
///
/// They are C1 controls, which nobody types, so that no key of the user's is taken.
enum Signpost {
  /// Pasted text waits in ``EditlineSource/pasted``.
  static let paste: Unicode.Scalar = "\u{80}"

  /// What vi's insert mode gets for a key that begins with an escape, which there would end the mode.
  static func key(_ key: Key) -> Unicode.Scalar? {
    guard let index = keys.firstIndex(where: { $0.key == key }) else { return nil }
    return Unicode.Scalar(UInt8(0x81 + index))
  }

  static let keys: [(key: Key, command: String)] = [
    (.up, "ed-prev-history"), (.down, "ed-next-history"), (.left, "ed-prev-char"), (.right, "ed-next-char"),
    (.home, "ed-move-to-beg"), (.end, "ed-move-to-end"), (.delete, "ed-delete-next-char"),
  ]

  /// As `bind` reads it: a backslash and three octal digits.
  static func binding(_ scalar: Unicode.Scalar) -> String { "\\" + String(scalar.value, radix: 8) }
}

extension EditlineSource {
  private static let emacsBindings = [
    ("^R", "em-inc-search-prev"), ("^S", "em-inc-search-next"), ("^W", "ed-delete-prev-word"),
    ("\\e[H", "ed-move-to-beg"), ("\\eOH", "ed-move-to-beg"), ("\\e[1~", "ed-move-to-beg"),
    ("\\e[7~", "ed-move-to-beg"),
    ("\\e[F", "ed-move-to-end"), ("\\eOF", "ed-move-to-end"), ("\\e[4~", "ed-move-to-end"),
    ("\\e[8~", "ed-move-to-end"),
    ("\\e[3~", "ed-delete-next-char"),
    ("\\e[1;5D", "ed-prev-word"), ("\\e[5D", "ed-prev-word"), ("\\eOd", "ed-prev-word"), ("\\e[1;3D", "ed-prev-word"),
    ("\\e[1;5C", "em-next-word"), ("\\e[5C", "em-next-word"), ("\\eOc", "em-next-word"), ("\\e[1;3C", "em-next-word"),
  ]

  /// The control sequences that are bound to something, without the escape.
  static let boundSequences: Set<String> = Set(
    ["[A", "[B", "[C", "[D"] + emacsBindings.map(\.0).filter { $0.hasPrefix("\\e") }.map { String($0.dropFirst(2)) })

  /// Tells libedit about everything that it calls back, then reads the user's bindings.
  func configure(_ editor: OpaquePointer, editrc: String?) {
    _ = editline_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    _ = editline_set_signal(editor, 0)
    // Else the kernel throws away output at Ctrl-C, after the signal: now and then the answer to it. The input is
    // thrown away in `discardInput`.
    _ = editline_set_terminal_mode(editor, "+noflsh")
    _ = editline_set_reader(editor) { editor, character in
      guard let character, let source = EditlineSource.client(of: editor) else { return -1 }
      return source.supply(to: character)
    }
    _ = editline_set_prompt(
      editor, { editor in EditlineSource.client(of: editor)?.promptBytes }, CChar(Prompt.mark.value))
    _ = editline_add_function(editor, "stet-complete", "Complete the word") { editor, _ in
      EditlineSource.client(of: editor)?.complete() ?? UInt8(CC_ERROR)
    }
    _ = editline_add_function(editor, "stet-paste", "Insert pasted text") { editor, _ in
      EditlineSource.client(of: editor)?.insertPaste() ?? UInt8(CC_ERROR)
    }
    _ = editline_set_editor(editor, "emacs")
    bind(editor)
    if let editrc { read(editrc: editrc, editor) }
    // `edit off` there would leave a terminal on which neither paste nor completion work.
    _ = editline_set_edit_mode(editor, 1)
  }

  private func read(editrc: String, _ editor: OpaquePointer) {
    let lines = EditrcFile.lines(at: editrc)
    for line in lines { parse(line, editor) }
    bindsSequences = lines.contains { $0.contains("\\e") || $0.contains("^[") || $0.contains("\\033") }
    usesViKeys = editline_editor(editor).map { String(cString: $0) } == "vi"
    guard usesViKeys else { return }
    // The change of map undid our bindings: once more, with the user's after them.
    bind(editor)
    for line in lines where !EditrcFile.choosesEditor(line) { parse(line, editor) }
  }

  private func bind(_ editor: OpaquePointer) {
    for name in ["^I", Signpost.binding(Signpost.paste)] {
      _ = editline_bind(editor, name, name == "^I" ? "stet-complete" : "stet-paste")
    }
    _ = editline_bind_alternative(editor, Signpost.binding(Signpost.paste), "stet-paste")
    guard usesViKeys else {
      for (key, command) in Self.emacsBindings { _ = editline_bind(editor, key, command) }
      return
    }
    _ = editline_bind(editor, "^R", "em-inc-search-prev")
    for (key, command) in Signpost.keys {
      guard let signpost = Signpost.key(key) else { continue }
      _ = editline_bind(editor, Signpost.binding(signpost), command)
      _ = editline_bind_alternative(editor, Signpost.binding(signpost), command)
    }
  }

  /// Runs one line of an `.editrc`.
  private func parse(_ line: String, _ editor: OpaquePointer) {
    guard let tokenizer = tok_init(nil) else { return }
    defer { tok_end(tokenizer) }
    var count: Int32 = 0
    var words: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    guard tok_str(tokenizer, line, &count, &words) == 0, count > 0 else { return }
    _ = el_parse(editor, count, words)
  }

  /// The source behind a callback.
  static func client(of editor: OpaquePointer?) -> EditlineSource? {
    editor.flatMap(editline_client).map { Unmanaged<EditlineSource>.fromOpaque($0).takeUnretainedValue() }
  }
}
