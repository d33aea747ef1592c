/// The forms of verbs.
extension Lexicon {
  /// What a token may be, and the base form it has as a verb.
  func reading(of token: Token) -> (classes: WordClass, lemma: String?) {
    guard token.kind == .word else { return ([], nil) }
    let form = token.form
    var found = classes[form] ?? []
    if found.contains(.notVerb) { return (found, nil) }
    if let base = irregular[form] {
      return (found.union(verbs.contains(form) ? .base : []), base)
    }
    if verbs.contains(form) { found.insert(.base) }
    if !found.isDisjoint(with: [.be, .have, .do, .modal]) { return (found, auxiliaryLemma(found)) }
    let bytes = form.utf8
    guard bytes.count > 3, !form.utf8.contains(0x2D) || form.utf8.first != 0x2D else {
      return (found, found.contains(.base) ? form : nil)
    }
    if form.hasSuffix("ed"), bytes.count > 3 {
      let lemma = base(of: form, dropping: 2)
      if !found.contains(.base) { return (found.union(.pastOrParticiple), lemma) }
    } else if form.hasSuffix("ing"), bytes.count > 4 {
      return (found.union(.gerund), base(of: form, dropping: 3))
    } else if form.hasSuffix("s"), !form.hasSuffix("ss"), let lemma = presentBase(of: form) {
      return (found.union(.present), lemma)
    } else if form.hasSuffix("ly") {
      found.insert(.adverb)
    }
    return (found, found.contains(.base) ? form : nil)
  }

  private func auxiliaryLemma(_ found: WordClass) -> String {
    found.contains(.be) ? "be" : found.contains(.have) ? "have" : found.contains(.do) ? "do" : "will"
  }

  /// The base of a form in -ed or -ing: listed candidates first, else the bare stem.
  private func base(of form: String, dropping count: Int) -> String {
    let stem = String(form.dropLast(count))
    for candidate in [stem, stem + "e"] where verbs.contains(candidate) { return candidate }
    if stem.utf8.count > 2, Array(stem.utf8.suffix(2)).first == stem.utf8.last {
      let single = String(stem.dropLast())
      if verbs.contains(single) { return single }
    }
    if stem.hasSuffix("i"), case let candidate = stem.dropLast() + "y", verbs.contains(String(candidate)) {
      return String(candidate)
    }
    if stem.hasSuffix("y"), case let candidate = stem.dropLast() + "ie", verbs.contains(String(candidate)) {
      return String(candidate)
    }
    return stem
  }

  private func presentBase(of form: String) -> String? {
    let stem = String(form.dropLast())
    if verbs.contains(stem) { return stem }
    if stem.hasSuffix("e"), verbs.contains(String(stem.dropLast())) { return String(stem.dropLast()) }
    if form.hasSuffix("ies"), verbs.contains(form.dropLast(3) + "y") { return form.dropLast(3) + "y" }
    return nil
  }

  /// The frames of a verb of saying, by its base form.
  func frames(of lemma: String?) -> SpeechFrames { lemma.flatMap { speech[$0] } ?? [] }

  /// The frames of a verb of saying, by its participle ("rejected"), which is its own lemma where it is an adjective.
  func framesOfParticiple(_ form: String) -> SpeechFrames {
    let frames = frames(of: irregular[form] ?? form)
    return frames.isEmpty && form.hasSuffix("ed") ? self.frames(of: base(of: form, dropping: 2)) : frames
  }
}
