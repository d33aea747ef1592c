import Algorithms
import ArticleKit

/// Words that a hyphen parts at the ends of lines, as in scanned pages, or that hold characters which are not seen,
/// made
/// whole for reading.
///
/// An article's text stays as it is. What was found in whole words is given its places in that text.
struct PartedWords {
  /// The article with whole words.
  let article: Article
  /// Where something was taken out, in bytes of the whole words, rising.
  private let seams: [Int]
  /// The bytes taken out before each seam, and in total.
  private let removed: [Int]

  /// So few are left alone: the hyphen at a line's end may be that of a compound.
  private static let fewest = 3

  /// What is taken out of a text: where, and how many bytes.
  private struct Gap {
    var start: Int
    var length: Int
  }

  /// Makes the words of an article whole; nil if hardly one is parted.
  init?(_ article: Article) {
    let bytes = Array(article.text.utf8)
    let gaps = Self.gaps(in: bytes)
    guard !gaps.isEmpty else { return nil }
    var whole: [UInt8] = []
    whole.reserveCapacity(bytes.count)
    var copied = 0
    var seams: [Int] = []
    var removed = [0]
    for gap in gaps {
      whole += bytes[copied..<gap.start]
      seams.append(whole.count)
      copied = gap.start + gap.length
      removed.append(removed[removed.count - 1] + gap.length)
    }
    whole += bytes[copied...]
    self.seams = seams
    self.removed = removed
    let starts = gaps.map(\.start)
    /// A place in the text as one in the whole words.
    func place(_ offset: Int) -> Int {
      let before = starts.partitioningIndex { $0 >= offset }
      guard before > 0, offset < gaps[before - 1].start + gaps[before - 1].length else {
        return offset - removed[before]
      }
      return seams[before - 1]
    }
    func places(_ range: Range<Int>) -> Range<Int> { place(range.lowerBound)..<place(range.upperBound) }
    var article = article
    article.text = String(decoding: whole, as: UTF8.self)
    article.blocks = article.blocks.map { block in
      var block = block
      block.range = places(block.range)
      block.speaker = block.speaker.map(places)
      block.voice = block.voice.map(places)
      block.cells = block.cells.map {
        TableCell(range: places($0.range), row: $0.row.map(places), column: $0.column.map(places))
      }
      return block
    }
    self.article = article
  }

  /// Where a hyphen between small letters ends a line, and where a character is not seen.
  private static func gaps(in bytes: [UInt8]) -> [Gap] {
    guard bytes.count > 3 else { return [] }
    var hyphens = 0
    var gaps: [Gap] = []
    for index in 1..<bytes.count - 2 {
      if bytes[index] == 0x2D, bytes[index + 1] == 0x0A, isSmall(bytes[index - 1]), isSmall(bytes[index + 2]) {
        gaps.append(Gap(start: index, length: 2))
        hyphens += 1
      } else if bytes[index] >= 0xC2, bytes[index - 1] < 0x80 || bytes[index - 1] & 0xC0 == 0x80 {
        let length = HiddenCharacters.length(in: bytes, at: index)
        if length > 0, !joins(bytes, index, length) { gaps.append(Gap(start: index, length: length)) }
      }
    }
    return hyphens >= fewest ? gaps : gaps.filter { bytes[$0.start] != 0x2D }
  }

  /// Whether a joiner, or what parts letters that would be joined, is between characters beyond ASCII, where it is
  /// part of the spelling.
  private static func joins(_ bytes: [UInt8], _ index: Int, _ length: Int) -> Bool {
    guard length == 3, bytes[index + 1] == 0x80, bytes[index + 2] != 0x8B, index + 3 < bytes.count else { return false }
    return bytes[index - 1] >= 0x80 && bytes[index + 3] >= 0x80
  }

  /// Whether a byte is a small letter of ASCII, or part of a letter beyond it.
  private static func isSmall(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte || byte >= 0x80 }

  /// A range of the whole words as one of the article's text.
  private func original(_ range: Range<Int>) -> Range<Int> {
    let first = seams.partitioningIndex { $0 > range.lowerBound }
    let last = seams.partitioningIndex { $0 >= range.upperBound }
    let start = range.lowerBound + removed[first]
    return start..<max(start, range.upperBound + removed[last])
  }

  /// What was found, at its places in the article's text.
  func original(_ analysis: Analysis) -> Analysis {
    var analysis = analysis
    analysis.sentences = analysis.sentences.map(original)
    for index in analysis.claims.indices {
      let claim = analysis.claims[index]
      analysis.claims[index].spans = claim.spans.map(original)
      analysis.claims[index].sentence = original(claim.sentence)
      for date in claim.dates.indices {
        analysis.claims[index].dates[date].range = original(claim.dates[date].range)
      }
      analysis.claims[index].cue = claim.cue.map(original)
      analysis.claims[index].source?.range = claim.source.map { original($0.range) } ?? 0..<0
      analysis.claims[index].via?.range = claim.via.map { original($0.range) } ?? 0..<0
    }
    for index in analysis.references.indices {
      let reference = analysis.references[index]
      analysis.references[index].pronoun = original(reference.pronoun)
      analysis.references[index].word = original(reference.word)
      analysis.references[index].antecedent = reference.antecedent.map(original)
      analysis.references[index].name = reference.name.map(original)
    }
    return analysis
  }

  /// What was found, at its places in the article's text.
  func original(_ syntax: Syntax) -> Syntax {
    var syntax = syntax
    syntax.sentences = syntax.sentences.map(original)
    for index in syntax.tokens.indices { syntax.tokens[index].range = original(syntax.tokens[index].range) }
    return syntax
  }
}
