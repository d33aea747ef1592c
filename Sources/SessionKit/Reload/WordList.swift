import Algorithms
import ArticleKit

/// The words of a text in order: runs of letters and digits, and every other sign by itself; white space only parts.
///
/// An apostrophe between letters and a comma or full stop between digits belong to their word (`Azerbaijan's`, `1,200`),
/// and marks that combine belong to what they are on. Scripts that write words without spaces give one word a
/// sign where Unicode calls it ideographic. One pass over the text.
struct WordList {
  /// One word.
  struct Word: Hashable {
    /// Where it is, in code points.
    var span: TextSpan
    /// Its number in the vocabulary.
    var key: Int32
    /// Whether it is made of letters or digits.
    var isSpoken: Bool
    /// Whether a line ends between the word before and this one.
    var startsLine: Bool
  }

  private(set) var words: [Word] = []

  /// Takes a text apart; its words get numbers in `vocabulary`.
  init(_ text: String, in vocabulary: inout Vocabulary) {
    var scanner = Scanner(text)
    while let word = scanner.next(in: &vocabulary) { words.append(word) }
  }

  /// The positions of the words that share a code point with a span.
  func range(of span: TextSpan) -> Range<Int> {
    let start = words.partitioningIndex { $0.span.end > span.start }
    let end = words.partitioningIndex { $0.span.start >= span.end }
    return start..<max(start, end)
  }

  /// The span from the first word of a range to its last; nil for an empty range.
  func span(of range: Range<Int>) -> TextSpan? {
    guard let first = range.first, let last = range.last else { return nil }
    return TextSpan(words[first].span.start, words[last].span.end)
  }
}

extension WordList {
  /// Reads words, one after the other.
  fileprivate struct Scanner {
    private let scalars: String.UnicodeScalarView
    private var index: String.UnicodeScalarView.Index
    private var position = 0

    init(_ text: String) {
      scalars = text.unicodeScalars
      index = scalars.startIndex
    }

    mutating func next(in vocabulary: inout Vocabulary) -> Word? {
      var startsLine = position == 0
      while let sign = peek, sign.kind == .space {
        if ["\n", "\u{2028}", "\u{2029}"].contains(sign.scalar) { startsLine = true }
        advance()
      }
      guard let first = peek else { return nil }
      let start = position
      var text = String.UnicodeScalarView()
      var last = first
      take(into: &text)
      while let sign = peek {
        if sign.kind == .mark {
          take(into: &text)
          continue
        }
        if continues(last, sign) {
          take(into: &text)
        } else if let kind = joined(last, sign), peek(1)?.kind == kind {
          take(into: &text)
          take(into: &text)
        } else {
          break
        }
        last = Sign(scalar: sign.scalar, kind: sign.kind == .sign && last.kind != .sign ? last.kind : sign.kind)
      }
      return Word(
        span: TextSpan(start, position), key: vocabulary.key(of: Self.key(text, first.kind)),
        isSpoken: first.kind != .sign && first.kind != .mark, startsLine: startsLine)
    }

    private struct Sign {
      var scalar: Unicode.Scalar
      var kind: Kind
    }

    private var peek: Sign? { peek(0) }

    private func peek(_ distance: Int) -> Sign? {
      var place = index
      for _ in 0..<distance where place != scalars.endIndex { place = scalars.index(after: place) }
      guard place != scalars.endIndex else { return nil }
      return Sign(scalar: scalars[place], kind: Kind(scalars[place]))
    }

    private mutating func advance() {
      index = scalars.index(after: index)
      position += 1
    }

    private mutating func take(into text: inout String.UnicodeScalarView) {
      if let folded = Vocabulary.fold(scalars[index]) { text.append(folded) }
      advance()
    }

    private func continues(_ last: Sign, _ sign: Sign) -> Bool {
      switch (last.kind, sign.kind) {
      case (.letter, .letter), (.letter, .digit), (.digit, .letter), (.digit, .digit): true
      case (.sign, .sign): last.scalar == sign.scalar && (sign.scalar == "." || sign.scalar == "-")
      default: false
      }
    }

    /// What must follow a sign inside a word, so that the word continues after it; nil if it does not belong there.
    private func joined(_ last: Sign, _ sign: Sign) -> Kind? {
      guard sign.kind == .sign else { return nil }
      switch last.kind {
      case .letter: return Vocabulary.fold(sign.scalar) == "'" ? .letter : nil
      case .digit: return sign.scalar == "." || sign.scalar == "," ? .digit : nil
      default: return nil
      }
    }

    private static func key(_ text: String.UnicodeScalarView, _ kind: Kind) -> String {
      let key = String(text)
      guard kind == .sign else { return key }
      if key == "..." { return "…" }
      return key.count > 1 && key.allSatisfy { $0 == "-" } ? "-" : key
    }
  }

  /// What a sign is to the words around it.
  fileprivate enum Kind {
    case space, letter, digit, ideograph, mark, sign

    init(_ scalar: Unicode.Scalar) {
      guard !scalar.isASCII else {
        self = Self.ascii(scalar)
        return
      }
      let properties = scalar.properties
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierSymbol: self = .mark
      case .decimalNumber, .otherNumber, .letterNumber: self = .digit
      default:
        if properties.isWhitespace {
          self = .space
        } else if properties.isIdeographic {
          self = .ideograph
        } else {
          self = properties.isAlphabetic ? .letter : .sign
        }
      }
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> Kind {
      switch scalar.value {
      case 0x30...0x39: .digit
      case 0x41...0x5A, 0x61...0x7A: .letter
      case 0x09...0x0D, 0x20: .space
      default: .sign
      }
    }
  }
}
