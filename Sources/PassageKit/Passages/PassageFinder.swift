import ArticleKit
import FigureKit
import RetrievalKit

/// Finds the places in documents that bear on a claim.
///
/// Pure and deterministic: the same documents and claim give the same passages on every machine. How they are ranked
/// is in <doc:FindingPassages>.
public struct PassageFinder: Sendable {
  /// The documents that are asked.
  public let documents: [SourceDocument]
  private let entries: [PassageEntry]
  private let statistics: CollectionStatistics

  /// Reads documents into words.
  public init(_ documents: [SourceDocument]) {
    self.documents = documents
    var reader = TextReader()
    var entries: [PassageEntry] = []
    var statistics = CollectionStatistics()
    for (number, document) in documents.enumerated() {
      let bytes = Array(document.article.text.utf8)
      for (position, sentence) in document.sentences.enumerated() {
        let text = String(decoding: bytes[sentence.range], as: UTF8.self)
        let read = reader.read(text)
        statistics.add(read)
        entries.append(
          PassageEntry(document: number, sentence: position, read: read, endsSentence: Self.endsSentence(text)))
      }
    }
    self.entries = entries
    self.statistics = statistics
  }

  /// The best places for a claim, best first, at most `limit` of them; places that share no word with it are left out.
  public func passages(for claim: String, limit: Int) -> [Passage] {
    var reader = TextReader()
    let question = reader.read(claim)
    let figures = Figures(claim)
    let ranking = PassageRanking(question: question, figures: figures, statistics: statistics)
    let chosen = ranking.best(of: entries, limit: limit) { Figures(text(of: $0)) }
    return chosen.map { choice in
      let entry = entries[choice.entry]
      let document = documents[entry.document]
      let sentence = document.sentences[entry.sentence]
      let text = text(of: entry)
      return Passage(
        document: entry.document, range: sentence.range,
        locator: PassageLocator(
          paragraph: sentence.block + 1, line: sentence.line, speaker: document.speaker(ofBlock: sentence.block)),
        score: choice.score,
        comparison: PassageComparison(claim: claim, question: question, passage: text, read: entry.read),
        copies: choice.copies, clues: choice.clues)
    }
  }

  /// The words of a place.
  private func text(of entry: PassageEntry) -> String {
    let document = documents[entry.document]
    return document.article.text(ofBytes: document.sentences[entry.sentence].range)
  }

  private static func endsSentence(_ text: String) -> Bool {
    let last = text.unicodeScalars.last { !"\"”’'»)] ".unicodeScalars.contains($0) }
    return last.map { ".!?…".unicodeScalars.contains($0) } ?? false
  }
}

extension Article {
  /// The words of a range of UTF-8 bytes.
  func text(ofBytes range: Range<Int>) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<bytes.index(start, offsetBy: range.count)])
  }
}

extension CollectionStatistics {
  /// Counts a text in.
  mutating func add(_ text: ReadText) {
    texts += 1
    textWords += text.places.count
    textPieces += text.pieceCount
    for key in Set(text.places.map(\.word.key)) { stems[key, default: 0] += 1 }
    for piece in Set(text.places.flatMap(\.word.pieces)) { pieces[piece, default: 0] += 1 }
  }
}
