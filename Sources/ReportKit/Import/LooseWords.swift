import Algorithms
import ArticleKit
import Foundation
import SessionKit

/// A text in which words are found whatever blanks part them, with or without signs that are not seen, and whether their
/// accents are written with the letters or after them.
struct LooseWords: Sendable {
  private let scalars: [Unicode.Scalar]
  /// The code point of the text that each stands for.
  private let places: [Int]

  init(_ text: String) {
    (scalars, places) = Self.loosened(text)
  }

  /// Where words are: between those around them, else where they are first.
  func place(of prefix: String, _ exact: String, _ suffix: String) -> TextSpan? {
    let words = Self.trimmed(Self.loosened(exact).scalars)
    guard !words.isEmpty else { return nil }
    let before = Self.trimmed(Self.loosened(prefix).scalars)
    let after = Self.trimmed(Self.loosened(suffix).scalars)
    var first: Int?
    for start in starts(of: words) {
      first = first ?? start
      let end = start + words.count
      if ends(before, at: start), begins(after, at: end) { return span(start, end) }
    }
    return first.flatMap { span($0, $0 + words.count) }
  }

  private func starts(of words: [Unicode.Scalar]) -> [Int] {
    guard words.count <= scalars.count else { return [] }
    return (0...(scalars.count - words.count)).filter { start in
      scalars[start] == words[0] && scalars[start..<(start + words.count)].elementsEqual(words)
    }
  }

  private func ends(_ words: [Unicode.Scalar], at end: Int) -> Bool {
    Self.trimmed(Array(scalars[..<end].suffix(words.count + 1))).suffix(words.count).elementsEqual(words)
  }

  private func begins(_ words: [Unicode.Scalar], at start: Int) -> Bool {
    Self.trimmed(Array(scalars[start...].prefix(words.count + 1))).prefix(words.count).elementsEqual(words)
  }

  private func span(_ start: Int, _ end: Int) -> TextSpan? {
    guard start < end, end <= places.count else { return nil }
    return TextSpan(places[start], places[end - 1] + 1)
  }

  private static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    Array(scalars.trimming { $0 == " " })
  }

  /// A text with single blanks, without signs that are not seen, its letters apart from their accents.
  private static func loosened(_ text: String) -> (scalars: [Unicode.Scalar], places: [Int]) {
    var (scalars, places): ([Unicode.Scalar], [Int]) = ([], [])
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if scalar.properties.isWhitespace {
        guard scalars.last != " " else { continue }
        scalars.append(" ")
        places.append(place)
      } else if scalar.value < 0x80 {
        scalars.append(scalar)
        places.append(place)
      } else if !scalar.properties.isDefaultIgnorableCodePoint {
        for part in String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars {
          scalars.append(part)
          places.append(place)
        }
      }
    }
    return (scalars, places)
  }
}
