import ArticleKit
import Foundation
@testable import SessionKit
import Testing

/// An article whose claims were marked by hand, and its sentences by a rule of thumb that never parts a claim.
struct GoldArticle: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let sentences: [TextSpan]
  let claims: [Claim]

  var testDescription: String { name }

  /// The articles of `Fixtures`; with `STET_GOLD` set, those of the file that it names, which holds their texts too.
  static let all: [GoldArticle] = {
    let fixtures = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures").path
    let path = ProcessInfo.processInfo.environment["STET_GOLD"] ?? fixtures + "/claims.gold.jsonl"
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { line in
      guard let record = try? JSONDecoder().decode(Record.self, from: Data(line.utf8)),
        let text = record.text ?? (try? String(contentsOfFile: "\(fixtures)/\(record.id).txt", encoding: .utf8))
      else { return nil }
      return GoldArticle(record, text: text)
    }
  }()

  private struct Record: Decodable {
    struct Claim: Decodable {
      var spans: [TextSpan]
      var source: String?
      var cue: String?
    }
    var id: String
    var text: String?
    var claims: [Claim]
  }

  private init(_ record: Record, text: String) {
    name = record.id
    self.text = text
    let scalars = Array(text.unicodeScalars)
    let sentences = Self.sentences(of: scalars, around: record.claims.map { ($0.spans[0].start, $0.spans.last!.end) })
    self.sentences = sentences
    claims = record.claims.enumerated().map { number, claim in
      let sentence = sentences.first { $0.contains(TextSpan(claim.spans[0].start, claim.spans[0].start + 1)) }!
      let index = CodePointIndex(text)
      func mention(_ words: String?) -> Mention? {
        words.map { Mention(text: $0, span: Self.place(of: $0, near: sentence, in: scalars)) }
      }
      return Claim(
        id: ClaimID(number + 1), spans: claim.spans, text: Claim.text(of: claim.spans, in: index), sentence: sentence,
        source: mention(claim.source), cue: mention(claim.cue))
    }
  }

  /// Sentences end at `.`, `!` or `?` before white space, and at line ends, but never inside of a claim.
  private static func sentences(of scalars: [Unicode.Scalar], around claims: [(Int, Int)]) -> [TextSpan] {
    var isInside = Array(repeating: false, count: scalars.count + 1)
    for (start, end) in claims { for place in start + 1..<max(end, start + 1) { isInside[place] = true } }
    var sentences: [TextSpan] = []
    var start = 0
    func close(_ end: Int) {
      var (low, high) = (start, end)
      while low < high, scalars[low].properties.isWhitespace { low += 1 }
      while high > low, scalars[high - 1].properties.isWhitespace { high -= 1 }
      if low < high { sentences.append(TextSpan(low, high)) }
      start = end
    }
    for place in scalars.indices where !isInside[place] {
      let ends = scalars[place] == "\n"
      let stops =
        place > 1 && scalars[place] == " "
        && (".!?".unicodeScalars.contains(scalars[place - 1])
          || ("”\"’".unicodeScalars.contains(scalars[place - 1]) && ".!?".unicodeScalars.contains(scalars[place - 2])))
      if ends || stops { close(place) }
    }
    close(scalars.count)
    return sentences
  }

  /// Where words are in a sentence, else last before it.
  private static func place(of words: String, near sentence: TextSpan, in scalars: [Unicode.Scalar]) -> TextSpan? {
    let wanted = Array(words.unicodeScalars)
    func stands(at start: Int) -> Bool {
      start + wanted.count <= scalars.count && Array(scalars[start..<start + wanted.count]) == wanted
    }
    let start =
      (sentence.start..<max(sentence.start, sentence.end - wanted.count + 1)).first(where: stands)
      ?? (0..<sentence.start).last(where: stands)
    return start.map { TextSpan($0, $0 + wanted.count) }
  }
}
