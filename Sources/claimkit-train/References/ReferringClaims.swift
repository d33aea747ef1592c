import ArticleKit
import ClaimKit
import Foundation

/// An article with pronouns of its claims and the names that they stand for, read for training.
struct ReferringClaims: Sendable {
  private struct Line: Decodable {
    struct Claim: Decodable {
      var spans: [TextSpan]
      var refers: [[String?]]?
    }
    var id: String
    var text: String
    var claims: [Claim]
  }

  let name: String
  let text: ReferenceText
  /// The name of each pronoun by its first byte; nil if nothing names it.
  private let names: [Int: String?]
  private let bytes: [UInt8]

  private init(_ line: Line, engine: ClaimEngine) throws {
    name = line.id
    bytes = Array(line.text.utf8)
    text = engine.referenceText(of: try TextLoader().load(bytes, path: line.id))
    let index = CodePointIndex(line.text)
    var names: [Int: String?] = [:]
    for claim in line.claims {
      var places: [String: [Int]] = [:]
      for span in claim.spans {
        let range = index.byteRange(of: span)
        for (word, start) in Self.words(bytes[range]) { places[word.lowercased(), default: []].append(start) }
      }
      var used: [String: Int] = [:]
      for pair in claim.refers ?? [] where pair.count == 2 {
        guard let pronoun = pair[0]?.lowercased() else { continue }
        let number = used[pronoun, default: 0]
        used[pronoun] = number + 1
        if let all = places[pronoun], number < all.count { names[all[number]] = .some(pair[1]) }
      }
    }
    self.names = names
  }

  /// The articles of a file, those of other corpora left out.
  static func articles(atPath path: String, engine: ClaimEngine) throws -> [ReferringClaims] {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw CommandError.unreadable(path: path) }
    let lines = try bytes.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Line.self, from: $0) }
    return try Parallel.map(lines.filter { !$0.id.hasPrefix("GUM_") }) { try ReferringClaims($0, engine: engine) }
  }

  /// The words of letters and digits, with their first bytes.
  private static func words(_ bytes: ArraySlice<UInt8>) -> [(word: String, start: Int)] {
    var words: [(String, Int)] = []
    var start: Int?
    for index in bytes.indices {
      let byte = bytes[index]
      let isWord = byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0xC3 && byte < 0xE2 || byte & 0xC0 == 0x80
      if isWord { start = start ?? index }
      let isEnd = index == bytes.endIndex - 1
      if let from = start, !isWord || isEnd {
        words.append((String(decoding: bytes[from..<(isWord ? index + 1 : index)], as: UTF8.self), from))
        start = nil
      }
    }
    return words
  }

  /// Whether a mention has the last word of a name with a capital, or of each of more names, and hardly more words.
  private func fits(_ range: Range<Int>, _ name: String) -> Bool {
    let own = Self.words(bytes[range]).map(\.word)
    let parts = name.components(separatedBy: " & ")
    return parts.allSatisfy { part in
      let words = Self.words(Array(part.utf8)[...]).map(\.word)
      guard let last = words.last(where: { $0.first?.isUppercase ?? false }) ?? words.last else { return false }
      return own.contains(last) && (parts.count > 1 || own.count <= words.count + 4)
    }
  }

  /// The choices whose answers are known; the model that is given makes the others.
  func examples(by model: ReferenceModel) -> [RankingTrainer.Example] {
    var examples: [RankingTrainer.Example] = []
    _ = text.references(by: model) { choice in
      guard let known = names[choice.pronoun.lowerBound] else { return .model }
      guard let name = known else {
        let right = choice.candidates.map { _ in false } + [true]
        examples.append(RankingTrainer.Example(features: choice.features, right: right))
        return .none
      }
      let right = choice.candidates.map { fits($0, name) }
      guard let first = right.firstIndex(of: true) else { return .none }
      examples.append(RankingTrainer.Example(features: choice.features, right: right + [false]))
      return .candidate(first)
    }
    return examples
  }
}
