/// A finite verb with its auxiliaries: "have been shelling".
struct VerbGroup: Sendable {
  /// What the first word is.
  enum Kind: Sendable { case modal, be, have, `do`, past, present, base }

  /// The words from the first auxiliary up to the last verb, adverbs between them included.
  var range: Range<Int>
  /// The last verb.
  var head: Int
  var kind: Kind
  /// Whether the head is a participle under "be".
  var isPassive = false

  var isAuxiliary: Bool { kind == .modal || kind == .be || kind == .have || kind == .do }
}
