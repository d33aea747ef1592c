import FigureKit
import RetrievalKit

/// Finds the places of a collection that speak to a claim.
///
/// Pure and deterministic: the same documents and claim produce the same passages on every machine. How they are ranked
/// stands in <doc:FindingPassages>.
package enum PassageSearch {
  /// The best places for a claim, best first, at most `limit` of them; places that share no word with it are left out.
  package static func passages<Collection: PassageCollection>(
    for claim: String, in collection: inout Collection, limit: Int
  ) throws -> [Passage] {
    var reader = TextReader()
    let question = reader.read(claim)
    let figures = Figures(claim)
    let ranking = PassageRanking(
      question: question, figures: figures, statistics: try collection.statistics(for: question))
    let entries = try collection.entries(for: question, limit: limit)
    return try ranking.best(of: entries, limit: limit).map { choice in
      let entry = entries[choice.entry]
      let place = try collection.place(of: entry)
      return Passage(
        document: entry.document, place: place, text: entry.text, score: choice.score,
        comparison: PassageComparison(claim: claim, question: question, passage: entry.text, read: entry.read),
        copies: choice.copies, clues: choice.clues)
    }
  }
}
