import ArticleKit
import ClaimKit
import FigureKit
import RetrievalKit

/// The words of a claim that no document supports, as far as words can show it.
///
/// Words are looked for in the best passages, figures in the very best alone. Verbs say the same in too many ways to be
/// missed; a date is missed as a whole; words that name nothing follow those they belong to. It stays on the command
/// line: as it appears in research it is too often wrong to be put before a checker.
public struct UnsupportedWords: Sendable {
  /// So many passages count for words, and so many for figures.
  private static let passages = 5
  private static let passagesForFigures = 2
  private static let followers: Set<PartOfSpeech> = [
    .adposition, .determiner, .pronoun, .auxiliary, .coordinator, .punctuation, .subordinator, .particle, .symbol,
  ]
  private static let between: Set<PartOfSpeech> = [.punctuation, .coordinator, .particle, .adposition, .determiner]

  private let engine: ClaimEngine

  /// Makes a finder with a claim engine.
  public init(engine: ClaimEngine) { self.engine = engine }

  /// The words, as ranges of UTF-8 bytes of the claim; words side by side are one range.
  public func ranges(of claim: String, in finder: PassageFinder) -> [Range<Int>] {
    let count = claim.utf8.count
    guard count > 0 else { return [] }
    let article = Article(text: claim, blocks: [Block(kind: .paragraph, range: 0..<count)])
    let tokens = engine.syntax(of: article).tokens
    let bytes = Array(claim.utf8)
    let forms = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    let passages = finder.passages(for: claim, limit: Self.passages)
    var reader = TextReader()
    let known = passages.map { passage in
      Set(reader.read(passage.text).places.map(\.word.key))
    }
    let words = known.reduce(into: Set<Int64>()) { $0.formUnion($1) }
    let figures = known.prefix(Self.passagesForFigures).reduce(into: Set<Int64>()) { $0.formUnion($1) }
    // nil: a word that follows another.
    var isMissing: [Bool?] = zip(tokens, forms).map { token, form in
      let keys = reader.read(form).places.map(\.word.key)
      guard !keys.isEmpty, !Self.followers.contains(token.upos) else { return nil }
      let isFigure = token.upos == .numeral || form.first?.isNumber == true
      let isMissing = !keys.allSatisfy((isFigure ? figures : words).contains)
      return isMissing && token.upos == .verb ? nil : isMissing
    }
    let isOpen = isMissing.map { $0 == nil }
    missWholeDates(&isMissing, tokens: tokens, dates: Figures(claim).dates)
    follow(&isMissing, tokens: tokens, isOpen: isOpen)
    fillGaps(&isMissing, tokens: tokens, isOpen: isOpen)
    return joined(zip(tokens, isMissing).filter { $0.1 == true }.map(\.0.range), in: bytes)
  }

  private func missWholeDates(_ isMissing: inout [Bool?], tokens: [ParsedToken], dates: [DateMention]) {
    for date in dates where date.month != nil {
      let inside = tokens.indices.filter { tokens[$0].range.overlaps(date.range) }
      guard inside.contains(where: { isMissing[$0] == true }) else { continue }
      for index in inside { isMissing[index] = true }
    }
  }

  /// Prepositions, determiners and coordinators go with the word they belong to.
  private func follow(_ isMissing: inout [Bool?], tokens: [ParsedToken], isOpen: [Bool]) {
    for (index, token) in tokens.enumerated()
    where isOpen[index] && token.upos != .verb && isMissing[index] == nil && token.head >= 0 {
      let head = token.head
      guard isMissing[head] == true else { continue }
      let isWhole = index < head && (index + 1...head).allSatisfy { isMissing[$0] == true || isOpen[$0] }
      switch token.upos {
      case .adposition, .subordinator:
        let relations: Set<Relation> = [.oblique, .nounModifier, .adverbialClause, .nounClause]
        guard token.relation == .caseMarker || token.relation == .marker,
          relations.contains(tokens[head].relation.main), isWhole
        else { continue }
      case .determiner: guard isWhole else { continue }
      case .coordinator: break
      default: continue
      }
      isMissing[index] = true
    }
  }

  /// What is between two missing words is missing with them.
  private func fillGaps(_ isMissing: inout [Bool?], tokens: [ParsedToken], isOpen: [Bool]) {
    var index = 1
    while index < tokens.count {
      defer { index += 1 }
      guard isMissing[index] == nil, isMissing[index - 1] == true else { continue }
      var end = index
      while end < tokens.count, isMissing[end] == nil, Self.between.contains(tokens[end].upos) { end += 1 }
      guard end > index, end < tokens.count, isMissing[end] == true else { continue }
      for inside in index..<end { isMissing[inside] = true }
    }
  }

  private func joined(_ ranges: [Range<Int>], in bytes: [UInt8]) -> [Range<Int>] {
    ranges.reduce(into: []) { joined, range in
      if let last = joined.last, bytes[last.upperBound..<range.lowerBound].allSatisfy({ $0 == 0x20 }) {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
  }
}
