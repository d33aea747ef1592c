/// Takes English words back to their stems.
///
/// The algorithm is that of Porter, "An algorithm for suffix stripping", Program 14 (1980).
struct PorterStemmer {
  private var word: [UInt8]
  /// Where the part in front of the suffix that was matched last ends.
  private var end = 0

  private init(_ word: [UInt8]) { self.word = word }

  /// The stem of a word in small ASCII letters; other words, and those of one or two letters, are their own stems.
  static func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 2, bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
    var stemmer = PorterStemmer(bytes)
    stemmer.dropPlural()
    stemmer.dropPast()
    stemmer.turnY()
    stemmer.replace(Self.doubleSuffixes, above: 0)
    stemmer.replace(Self.shortSuffixes, above: 0)
    stemmer.dropLastSuffix()
    stemmer.tidy()
    return String(decoding: stemmer.word, as: UTF8.self)
  }

  private static let doubleSuffixes: [(StaticString, StaticString)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"),
  ]
  private static let shortSuffixes: [(StaticString, StaticString)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
  ]
  private static let lastSuffixes: [StaticString] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
    "ous", "ive", "ize",
  ]

  private func isConsonant(_ index: Int) -> Bool {
    switch word[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
    case UInt8(ascii: "y"): index == 0 || !isConsonant(index - 1)
    default: true
    }
  }

  /// How often a vowel is followed by a consonant in front of `end`.
  private func measure() -> Int {
    var count = 0
    var afterVowel = false
    for index in 0..<end {
      let consonant = isConsonant(index)
      if consonant, afterVowel { count += 1 }
      afterVowel = !consonant
    }
    return count
  }

  private func hasVowel() -> Bool { (0..<end).contains { !isConsonant($0) } }

  /// Whether the letters in front of `end` close with the same consonant twice.
  private func endsInDouble() -> Bool { end >= 2 && word[end - 1] == word[end - 2] && isConsonant(end - 1) }

  /// Whether the letters in front of `end` close with consonant, vowel, consonant, the last none of w, x and y.
  private func endsShort() -> Bool {
    guard end >= 3, isConsonant(end - 1), !isConsonant(end - 2), isConsonant(end - 3) else { return false }
    return ![UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(word[end - 1])
  }

  /// Whether the word ends in a suffix; sets `end` in front of it.
  private mutating func ends(_ suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard length < word.count else { return false }
    for index in 0..<length where word[word.count - length + index] != suffix.utf8Start[index] { return false }
    end = word.count - length
    return true
  }

  private mutating func set(_ suffix: StaticString) {
    word.removeSubrange(end...)
    word += UnsafeBufferPointer(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount)
  }

  private mutating func dropPlural() {
    if ends("sses") || ends("ies") {
      word.removeLast(2)
    } else if word.last == UInt8(ascii: "s"), word.dropLast().last != UInt8(ascii: "s") {
      word.removeLast()
    }
  }

  private mutating func dropPast() {
    if ends("eed") {
      if measure() > 0 { word.removeLast() }
      return
    }
    guard ends("ed") && hasVowel() || ends("ing") && hasVowel() else { return }
    set("")
    if ends("at") || ends("bl") || ends("iz") {
      word.append(UInt8(ascii: "e"))
      return
    }
    end = word.count
    if endsInDouble() {
      if ![UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z")].contains(word[end - 1]) { word.removeLast() }
    } else if measure() == 1, endsShort() {
      word.append(UInt8(ascii: "e"))
    }
  }

  private mutating func turnY() {
    if ends("y"), hasVowel() { word[word.count - 1] = UInt8(ascii: "i") }
  }

  /// Replaces the first suffix of the list that the word ends in, where what comes before it is long enough.
  private mutating func replace(_ suffixes: [(StaticString, StaticString)], above least: Int) {
    for (suffix, replacement) in suffixes where ends(suffix) {
      if measure() > least { set(replacement) }
      return
    }
  }

  private mutating func dropLastSuffix() {
    for suffix in Self.lastSuffixes where ends(suffix) {
      let before = end > 0 ? word[end - 1] : 0
      if suffix.utf8CodeUnitCount == 3, suffix.description == "ion",
        before != UInt8(ascii: "s"), before != UInt8(ascii: "t")
      {
        continue
      }
      if measure() > 1 { set("") }
      return
    }
  }

  private mutating func tidy() {
    if word.last == UInt8(ascii: "e") {
      end = word.count - 1
      let length = measure()
      if length > 1 || length == 1 && !endsShort() { word.removeLast() }
    }
    end = word.count
    if word.last == UInt8(ascii: "l"), endsInDouble(), measure() > 1 { word.removeLast() }
  }
}
