import ArticleKit
import ClaimKit

/// Cuts a document into sentences.
///
/// A line that its writer ended parts sentences, one that was wrapped does not: a line was ended where the first word of
/// the next one would have fitted into the width of its paragraph. So headings, menus and tables that run into a
/// paragraph stay lines of their own.
struct SentenceCutter {
  let article: Article
  let splitter: SentenceSplitter

  /// The widest line, in code points, that an editor wraps at.
  private static let widestWrap = 100

  /// The sentences, in the order of the text.
  func sentences() -> [DocumentSentence] {
    let bytes = Array(article.text.utf8)
    var sentences: [DocumentSentence] = []
    var line = 1
    var counted = 0
    for (number, block) in article.blocks.enumerated() {
      for part in parts(of: Self.words(of: block, in: bytes), in: bytes) {
        let text = String(decoding: bytes[part], as: UTF8.self)
        for sentence in splitter.sentences(in: text) {
          let range = (part.lowerBound + sentence.lowerBound)..<(part.lowerBound + sentence.upperBound)
          while counted < range.lowerBound {
            if bytes[counted] == 0x0A { line += 1 }
            counted += 1
          }
          sentences.append(DocumentSentence(range: range, block: number, line: line))
        }
      }
    }
    return sentences
  }

  /// The block without the name and colon of who speaks.
  private static func words(of block: Block, in bytes: [UInt8]) -> Range<Int> {
    guard let speaker = block.speaker else { return block.range }
    var start = speaker.upperBound
    while start < block.range.upperBound, bytes[start] == 0x3A || bytes[start] == 0x20 { start += 1 }
    return start..<max(start, block.range.upperBound)
  }

  /// The runs of lines of a block that were not ended by their writer.
  private func parts(of block: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    let lines = Self.lines(of: block, in: bytes)
    guard lines.count > 1 else { return lines }
    let widths = lines.map { bytes[$0].count { $0 & 0xC0 != 0x80 } }
    let width = widths.max() ?? 0
    var parts = [lines[0]]
    for index in 1..<lines.count {
      let firstWord = bytes[lines[index]].prefix { $0 != 0x20 && $0 != 0x09 }.count { $0 & 0xC0 != 0x80 }
      let isWrapped = width <= Self.widestWrap && widths[index - 1] + 1 + firstWord > width
      if isWrapped {
        parts[parts.count - 1] = parts[parts.count - 1].lowerBound..<lines[index].upperBound
      } else {
        parts.append(lines[index])
      }
    }
    return parts
  }

  /// The lines of a block that are not empty, without their ends.
  private static func lines(of block: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = block.lowerBound
    for index in block where bytes[index] == 0x0A {
      if start < index { lines.append(start..<index) }
      start = index + 1
    }
    if start < block.upperBound { lines.append(start..<block.upperBound) }
    return lines
  }
}
