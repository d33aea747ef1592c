/// A key of the review: what it is called at the bottom of the screen and behind `?`.
///
/// One table feeds both, and the help topic.
struct ReviewKey: Hashable {
  /// The keys as they are written.
  let keys: String
  /// What it does, in a word, for the bottom of the screen.
  let label: String
  /// What it does, in a line.
  let meaning: String

  /// The keys while going from claim to claim; those that narrow screens can do without come last.
  static let browsing = [
    ReviewKey(keys: "v", label: "verified", meaning: "tag verified, and go on to the next untagged claim"),
    ReviewKey(keys: "d", label: "disputed", meaning: "tag disputed, and go on"),
    ReviewKey(keys: "o", label: "one-sided", meaning: "tag one-sided, and go on"),
    ReviewKey(keys: "space", label: "skip", meaning: "go on without a verdict"),
    ReviewKey(keys: "u", label: "undo", meaning: "take the last step back, verdict and reasons together"),
    ReviewKey(keys: "n", label: "note", meaning: "make a remark on the claim"),
    ReviewKey(keys: "c", label: "cite", meaning: "record evidence, in the words of “cite”"),
    ReviewKey(keys: "e", label: "evidence", meaning: "show the passages of the documents that speak to the claim"),
    ReviewKey(keys: "h", label: "hold", meaning: "put the claim off: until when, and why"),
    ReviewKey(keys: "j k", label: "untagged", meaning: "the next untagged claim, the one before"),
    ReviewKey(keys: "J K", label: "any", meaning: "the next claim of any kind, the one before; also ↓ ↑"),
    ReviewKey(keys: "V D O", label: "stay", meaning: "tag and stay with the claim"),
    ReviewKey(keys: "s", label: "split", meaning: "split the claim in two"),
    ReviewKey(keys: "m", label: "join", meaning: "join the claim with the next of its sentence"),
    ReviewKey(keys: "x", label: "exclude", meaning: "take the claim out of the review, or back in"),
    ReviewKey(keys: "f", label: "flag", meaning: "mark the claim to come back to, or take the mark away"),
    ReviewKey(keys: "a", label: "ask", meaning: "put the claim to somebody, in the words of “ask”"),
    ReviewKey(keys: "/", label: "find", meaning: "go to the next claim with these words"),
    ReviewKey(keys: "g", label: "go to", meaning: "go to the claim of that number"),
    ReviewKey(keys: "p", label: "order", meaning: "go through by priority, or in the order of the text"),
    ReviewKey(keys: "U", label: "redo", meaning: "do again what was undone"),
  ]

  /// The same keys for screens without room for a word each: all of them, in two lines of 60 columns.
  static let compact = [
    ReviewKey(keys: "v d o", label: "tag", meaning: ""), ReviewKey(keys: "V D O", label: "stay", meaning: ""),
    ReviewKey(keys: "space", label: "skip", meaning: ""), ReviewKey(keys: "u U", label: "undo", meaning: ""),
    ReviewKey(keys: "j k J K", label: "move", meaning: ""), ReviewKey(keys: "n", label: "note", meaning: ""),
    ReviewKey(keys: "c e", label: "cite", meaning: ""), ReviewKey(keys: "h", label: "hold", meaning: ""),
    ReviewKey(keys: "s m x f a / g p", label: "", meaning: ""),
  ]

  /// The keys that always stand at the end.
  static let always = [
    ReviewKey(keys: "?", label: "help", meaning: "the page of all keys"),
    ReviewKey(keys: "q", label: "back", meaning: "back to the shell; everything is kept"),
  ]

  /// What the digits do, for the page of keys.
  static let digits = [
    ReviewKey(keys: "1 … 9", label: "reasons", meaning: "give the claim just tagged a reason, or take it away"),
    ReviewKey(keys: "0", label: "other reasons", meaning: "show the other reasons: any may stand with any verdict"),
  ]

  /// What a line can say beyond a key, where answers are typed as lines.
  static let answers = [
    ReviewKey(keys: "d 1 3: why", label: "", meaning: "a verdict with its reasons, by number or name, and a note"),
    ReviewKey(keys: "1 3", label: "", meaning: "reasons of the claim just tagged: given, or taken away"),
    ReviewKey(
      keys: "n, c, a, h …", label: "", meaning: "a remark, evidence, whom to ask, until when: the words behind it"),
    ReviewKey(
      keys: "s at \"…\"", label: "", meaning: "split where these words begin; sharing \"…\" names what both share"),
    ReviewKey(keys: "e 2 refutes", label: "", meaning: "cite the second of the passages that “e” shows"),
    ReviewKey(keys: "g 12, /words", label: "", meaning: "go to a claim, or find one"),
    ReviewKey(keys: "skip", label: "", meaning: "as the space bar"),
    ReviewKey(keys: "anything else", label: "", meaning: "a command of the shell"),
  ]

  /// The keys while a claim is being split.
  static let splitting = [
    ReviewKey(keys: "← →", label: "by word", meaning: "where the second part begins"),
    ReviewKey(keys: "space", label: "both share", meaning: "mark a word that both parts share"),
    ReviewKey(keys: "Enter", label: "split", meaning: "split the claim there"),
    ReviewKey(keys: "Esc", label: "leave it", meaning: "leave the claim as it is"),
  ]

  /// The keys while passages are shown.
  static let passages = [
    ReviewKey(keys: "1 … 9", label: "open", meaning: "open a passage in its document"),
    ReviewKey(keys: "Esc", label: "back to the claim", meaning: "back to the claim"),
  ]

  /// The keys while a passage is open.
  static let citing = [
    ReviewKey(keys: "s", label: "supports", meaning: "cite it: it supports the claim"),
    ReviewKey(keys: "r", label: "refutes", meaning: "cite it: it refutes the claim"),
    ReviewKey(keys: "c", label: "context", meaning: "cite it: it helps to understand the claim"),
    ReviewKey(keys: "1 … 9", label: "another", meaning: "open another passage"),
    ReviewKey(keys: "Esc", label: "back", meaning: "back to the passages"),
  ]

  /// The keys on the page of keys.
  static let reading = [
    ReviewKey(keys: "space", label: "further down", meaning: "the next lines"),
    ReviewKey(keys: "any other key", label: "back to the claim", meaning: "back to the claim"),
  ]
}
