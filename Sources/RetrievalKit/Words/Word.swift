import Groundwork

/// A word as it is compared.
package final class Word: Sendable {
  /// How many characters a piece of a word has.
  static let pieceLength = 4

  /// The word in lower case, without accents.
  package let form: String
  /// Its stem, or that of the word that stands for it.
  package let stem: String
  /// The stem as a number, for quick comparison.
  package let key: Int64
  /// The pieces of ``pieceLength`` characters of the word between two marks, as numbers: what misspelt, derived and
  /// joined words still have in common.
  package let pieces: [Int64]
  /// Whether it is too common to count.
  package let isCommon: Bool
  /// Whether it denies.
  package let isNegation: Bool
  /// The figure that it is, as digits.
  package let figure: String?

  init(_ form: String, forms: WordForms) {
    self.form = form
    stem = forms.stem(of: form)
    key = Self.key(stem.utf8)
    isCommon = forms.common.contains(form)
    isNegation = forms.negations.contains(form)
    figure = stem.utf8.first.map { (0x30...0x39).contains($0) } == true ? stem : nil
    pieces = Self.pieces(of: form)
  }

  /// Whether it is a year of our time.
  package var isYear: Bool {
    guard let figure, figure.utf8.count == 4 else { return false }
    return figure.hasPrefix("19") || figure.hasPrefix("20")
  }

  private static func pieces(of form: String) -> [Int64] {
    let marked = Array(("^" + form + "$").unicodeScalars)
    guard marked.count > pieceLength else { return [key(String(String.UnicodeScalarView(marked)).utf8)] }
    var pieces: [Int64] = []
    for start in 0...(marked.count - pieceLength) {
      var piece: UInt64 = 0
      // Four code points of 21 bits do not fit: those beyond Latin share numbers now and then, which does no harm.
      for scalar in marked[start..<(start + pieceLength)] { piece = piece &* 0x1_0193 ^ UInt64(scalar.value) }
      pieces.append(Int64(truncatingIfNeeded: piece & 0xFFFF_FFFF_FFFF))
    }
    return pieces
  }

  /// The hash of a word's bytes in 48 bits, the same on every machine.
  package static func key(_ bytes: some Sequence<UInt8>) -> Int64 {
    Int64(truncatingIfNeeded: FNV1a.hash(bytes) & 0xFFFF_FFFF_FFFF)
  }
}
