import ArticleKit
import ClaimKit
import Foundation

/// A document with its mentions and which of them are the same, read for training; places count UTF-8 bytes.
struct CoreferenceDocument: Sendable {
  private struct Line: Decodable {
    struct Mention: Decodable {
      var start: Int
      var end: Int
      var entity: Int
      var type: String
    }
    var id: String
    var text: String
    var mentions: [Mention]
  }

  let name: String
  let text: ReferenceText
  /// The entity of each mention.
  let entities: [Range<Int>: Int]
  /// The mentions by names and noun phrases of each entity.
  let full: [Int: [Range<Int>]]
  /// All mentions with their types.
  let typed: [(range: Range<Int>, type: MentionType)]

  private static let pronouns: Set<String> = [
    "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their",
    "theirs", "themselves", "i", "me", "my", "we", "us", "our", "you", "your", "this", "that", "who", "which",
  ]

  private init(_ line: Line, engine: ClaimEngine) throws {
    name = line.id
    text = engine.referenceText(of: try TextLoader().load(Array(line.text.utf8), path: line.id))
    let index = CodePointIndex(line.text)
    var entities: [Range<Int>: Int] = [:]
    var full: [Int: [Range<Int>]] = [:]
    var typed: [(range: Range<Int>, type: MentionType)] = []
    for mention in line.mentions {
      let range = index.byteRange(of: TextSpan(mention.start, mention.end))
      entities[range] = mention.entity
      if let type = MentionType(name: mention.type) { typed.append((range, type)) }
      // "He's" is a pronoun too.
      let words = index.text(ofBytes: range).lowercased().split { $0 == "'" || $0 == "’" }
      guard words.count > 2 || !Self.pronouns.contains(words.first.map(String.init) ?? "") else { continue }
      full[mention.entity, default: []].append(range)
    }
    self.entities = entities
    self.full = full
    self.typed = typed
  }

  /// The documents of a file, one per line.
  static func documents(atPath path: String, engine: ClaimEngine) throws -> [CoreferenceDocument] {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw CommandError.unreadable(path: path) }
    let lines = try bytes.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Line.self, from: $0) }
    return try Parallel.map(lines) { try CoreferenceDocument($0, engine: engine) }
  }

  /// The entity of a pronoun, alone or with what is written together with it.
  func entity(of choice: ReferenceChoice) -> Int? { entities[choice.pronoun] ?? entities[choice.word] }

  /// Whether a mention is a full one of an entity: it overlaps with one by half of both.
  func names(_ range: Range<Int>, _ entity: Int) -> Bool {
    full[entity, default: []].contains { Self.isHalf(range, $0) }
  }

  static func isHalf(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    2 * a.clamped(to: b).count >= max(a.count, b.count)
  }

  /// The types of the mentions that the engine finds, with their features.
  var typeExamples: [(features: [UInt32], type: MentionType)] {
    let byEnd = Dictionary(grouping: typed.indices) { typed[$0].range.lowerBound / 64 }
    return text.mentions().compactMap { mention in
      var best: (overlap: Double, type: MentionType)?
      let near = (mention.range.lowerBound / 64 - 4)...(mention.range.upperBound / 64)
      for index in near.flatMap({ byEnd[$0, default: []] }) {
        let other = typed[index]
        let overlap =
          Double(mention.range.clamped(to: other.range).count) / Double(max(mention.range.count, other.range.count))
        if overlap > max(0.5, best?.overlap ?? 0) { best = (overlap, other.type) }
      }
      return best.map { (mention.features, $0.type) }
    }
  }

  /// The choices of the document: right candidates where they are known, else none.
  func examples(by model: ReferenceModel) -> [RankingTrainer.Example] {
    var examples: [RankingTrainer.Example] = []
    _ = text.references(by: model) { choice in
      let entity = entity(of: choice)
      let right = choice.candidates.map { range in entity.map { names(range, $0) } ?? false }
      let isNamed = entity.map { !full[$0, default: []].isEmpty } ?? true
      let first = right.firstIndex(of: true)
      // Whoever is mentioned by pronouns alone teaches nothing.
      if isNamed { examples.append(RankingTrainer.Example(features: choice.features, right: right + [first == nil])) }
      return first.map { .candidate($0) } ?? .none
    }
    return examples
  }
}
