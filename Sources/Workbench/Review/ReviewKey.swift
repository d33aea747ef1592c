/// A key of the review: what it is called at the bottom of the screen and in the help.
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
    ReviewKey(keys: "v", label: "verified", meaning: "tag verified, and move to the next untagged claim"),
    ReviewKey(keys: "d", label: "disputed", meaning: "tag disputed, and move on"),
    ReviewKey(keys: "o", label: "one-sided", meaning: "tag one-sided, and move on"),
    ReviewKey(keys: "space", label: "skip", meaning: "move on without a verdict"),
    ReviewKey(keys: "u", label: "undo", meaning: "undo the last step, verdict and reasons together"),
    ReviewKey(keys: "n", label: "note", meaning: "add a note to the claim shown"),
    ReviewKey(keys: "c", label: "cite", meaning: "record evidence for the claim: a source, then what it says"),
    ReviewKey(keys: ".", label: "same source", meaning: "link the source cited last to the claim"),
    ReviewKey(keys: "e", label: "evidence", meaning: "show the passages of the documents that bear on the claim"),
    ReviewKey(keys: "t", label: "tick", meaning: "show the facts of the claim; a digit ticks one"),
    ReviewKey(keys: "h", label: "hold", meaning: "put the claim on hold: until when, and why"),
    ReviewKey(keys: "j k", label: "untagged", meaning: "next and previous untagged claim"),
    ReviewKey(keys: "J K", label: "any", meaning: "next and previous claim of any kind; also ↓ ↑"),
    ReviewKey(keys: "V D O", label: "stay", meaning: "tag and stay with the claim"),
    ReviewKey(keys: "E", label: "known evidence", meaning: "link known evidence to the claim, from a list"),
    ReviewKey(keys: "w", label: "who says it", meaning: "set the speaker, from a list of the article's names"),
    ReviewKey(keys: "s", label: "split", meaning: "split the claim in two"),
    ReviewKey(keys: "T", label: "trim", meaning: "choose the words of the claim"),
    ReviewKey(keys: "+", label: "add", meaning: "add a claim from the same sentence"),
    ReviewKey(keys: "m", label: "join", meaning: "join the claim to the next one in its sentence"),
    ReviewKey(keys: "x", label: "exclude", meaning: "take the claim out of the review, or put it back"),
    ReviewKey(keys: "f", label: "flag", meaning: "flag the claim to come back to, or remove the flag"),
    ReviewKey(keys: "a", label: "ask", meaning: "ask somebody about the claim, as with “ask”"),
    ReviewKey(keys: "/", label: "find", meaning: "go to the next claim with these words"),
    ReviewKey(keys: "g", label: "go to", meaning: "go to a claim by number"),
    ReviewKey(keys: "l", label: "list", meaning: "go to a claim, from a list"),
    ReviewKey(keys: "p", label: "order", meaning: "switch between priority and text order"),
    ReviewKey(keys: "U", label: "redo", meaning: "redo what was undone"),
    ReviewKey(keys: ":", label: "command", meaning: "run any command, and come back"),
  ]

  /// The keys at the bottom of a usual screen: the most frequent with a word each.
  static let bar =
    browsing.filter { !"U.E.t.w.T+l.p:".contains($0.keys) }.map { key in
      key.keys == "u" ? ReviewKey(keys: "u U", label: key.label, meaning: key.meaning) : key
    } + [ReviewKey(keys: ". E t w T + l p :", label: "", meaning: "")]

  /// The same keys for screens without room for a word each: all of them, in two lines of 60 columns.
  static let compact = [
    ReviewKey(keys: "v d o", label: "tag", meaning: ""), ReviewKey(keys: "V D O", label: "stay", meaning: ""),
    ReviewKey(keys: "space", label: "skip", meaning: ""), ReviewKey(keys: "u U", label: "undo", meaning: ""),
    ReviewKey(keys: "j k J K", label: "move", meaning: ""),
    ReviewKey(keys: "n c t h s m T + x f a w e E . / g l p :", label: "", meaning: ""),
  ]

  /// The keys that always come last.
  static let always = [
    ReviewKey(keys: "?", label: "help", meaning: "all keys"),
    ReviewKey(keys: "q", label: "back", meaning: "back to the shell; everything is saved"),
  ]

  /// What the digits do, for the page of keys.
  static let digits = [
    ReviewKey(keys: "1 … 9", label: "reasons", meaning: "toggle a reason on the claim just tagged"),
    ReviewKey(keys: "N", label: "its note", meaning: "add a note to the claim just tagged"),
    ReviewKey(keys: "0", label: "other reasons", meaning: "show the other reasons: any can go with any verdict"),
  ]

  /// What can be typed besides keys, where answers are typed as lines.
  static let answers = [
    ReviewKey(keys: "d 1 3: why", label: "", meaning: "a verdict with reasons, by number or name, and a note"),
    ReviewKey(keys: "1 3", label: "", meaning: "toggle reasons on the claim just tagged"),
    ReviewKey(
      keys: "n, c, a, h …", label: "", meaning: "a note, evidence, whom to ask, until when: the words after it"),
    ReviewKey(
      keys: "s at \"…\"", label: "", meaning: "split where these words begin; sharing \"…\" for words in both"),
    ReviewKey(keys: "e 2 refutes", label: "", meaning: "cite the second of the passages that “e” shows"),
    ReviewKey(keys: "t 2 on e1", label: "", meaning: "tick the second of the facts that “t” shows, on evidence or not"),
    ReviewKey(keys: "g 12, /words", label: "", meaning: "go to a claim, or find one"),
    ReviewKey(keys: "skip", label: "", meaning: "same as the space bar"),
    ReviewKey(keys: "anything else", label: "", meaning: "a shell command"),
  ]

  /// The keys while a claim is being split.
  static let splitting = [
    ReviewKey(keys: "← →", label: "by word", meaning: "where the second part begins"),
    ReviewKey(keys: "space", label: "both share", meaning: "mark a word for both parts"),
    ReviewKey(keys: "Enter", label: "split", meaning: "split the claim there"),
    ReviewKey(keys: "Esc", label: "cancel", meaning: "leave the claim as it is"),
  ]

  /// The keys in a list.
  static let picking = [
    ReviewKey(keys: "type", label: "narrow", meaning: "show what matches"),
    ReviewKey(keys: "↑ ↓", label: "move", meaning: "move to another line"),
    ReviewKey(keys: "Enter", label: "choose", meaning: "choose this line"),
    ReviewKey(keys: "Esc", label: "cancel", meaning: "leave everything as it is"),
  ]

  /// The keys while the words of a claim are chosen.
  static let trimming = [
    ReviewKey(keys: "← →", label: "by word", meaning: "move the edge"),
    ReviewKey(keys: "↑ ↓", label: "by five", meaning: "move the edge five words"),
    ReviewKey(keys: "a–z", label: "to a word", meaning: "move the edge to the next word starting with that letter"),
    ReviewKey(keys: "space", label: "other edge", meaning: "move the other edge"),
    ReviewKey(keys: "Enter", label: "done", meaning: "use these words"),
    ReviewKey(keys: "Esc", label: "cancel", meaning: "leave everything as it is"),
  ]

  /// The keys while a stance is chosen.
  static let stances = [
    ReviewKey(keys: "Enter s", label: "supports", meaning: "it supports the claim"),
    ReviewKey(keys: "r", label: "refutes", meaning: "it refutes the claim"),
    ReviewKey(keys: "c", label: "context", meaning: "it is background"),
    ReviewKey(keys: "Esc", label: "cancel", meaning: "cite nothing"),
  ]

  /// The keys while passages are shown.
  static let passages = [
    ReviewKey(keys: "1 … 9", label: "open", meaning: "open a passage in its document"),
    ReviewKey(keys: "Esc", label: "back to the claim", meaning: "back to the claim"),
  ]

  /// The keys while facts are shown.
  static let ticking = [
    ReviewKey(keys: "1 … 9", label: "tick", meaning: "tick a fact, or take its tick off"),
    ReviewKey(keys: "o", label: "on what", meaning: "what the next tick rests on: evidence, or the author's word"),
    ReviewKey(keys: "0", label: "more", meaning: "the next nine facts"),
    ReviewKey(keys: "u", label: "undo", meaning: "undo the last step"),
    ReviewKey(keys: "Esc", label: "back to the claim", meaning: "back to the claim"),
  ]

  /// The keys while a passage is open.
  static let citing = [
    ReviewKey(keys: "s", label: "supports", meaning: "cite it: it supports the claim"),
    ReviewKey(keys: "r", label: "refutes", meaning: "cite it: it refutes the claim"),
    ReviewKey(keys: "c", label: "context", meaning: "cite it: it is background"),
    ReviewKey(keys: "1 … 9", label: "another", meaning: "open another passage"),
    ReviewKey(keys: "Esc", label: "back", meaning: "back to the passages"),
  ]

  /// The keys on the page of keys.
  static let reading = [
    ReviewKey(keys: "space", label: "scroll down", meaning: "the next lines"),
    ReviewKey(keys: "any other key", label: "back to the claim", meaning: "back to the claim"),
  ]
}
