import PassageKit
import SessionKit

/// The documents that the person named last, and the passages that were shown from them.
///
/// They are read when they are named and stand in no file; what is cited from them becomes evidence of the session.
struct DocumentShelf {
  /// What could be read, ready for questions.
  private(set) var finder = PassageFinder([])
  /// What was wrong with the documents that could not be read.
  private(set) var unread: [WorkbenchError] = []
  /// The passages that were shown last, and for which claim.
  private var shown: (claim: ClaimID, passages: [Passage])?

  /// Reads the documents at paths and addresses that the person typed.
  mutating func open(_ paths: [String], from sources: inout ArticleSources) {
    var documents: [SourceDocument] = []
    unread = []
    shown = nil
    for path in paths {
      do throws(WorkbenchError) {
        documents.append(SourceDocument(name: path, article: try sources.load(path).article))
      } catch {
        unread.append(error)
      }
    }
    finder = PassageFinder(documents)
  }

  /// The best passages for a claim, numbered from now on for `cite passage`.
  mutating func passages(for claim: Claim, limit: Int) -> [Passage] {
    let passages = finder.passages(for: claim.restated ?? claim.text, limit: limit)
    shown = (claim.id, passages)
    return passages
  }

  /// The passage of that number among those shown last, its document's path, and the claim it was shown for.
  func passage(_ number: Int) throws(WorkbenchError) -> (passage: Passage, path: String, text: String, claim: ClaimID) {
    guard let shown, !shown.passages.isEmpty else { throw .noPassages }
    guard shown.passages.indices.contains(number - 1) else {
      throw .noSuchPassage(number, count: shown.passages.count)
    }
    let passage = shown.passages[number - 1]
    let document = finder.documents[passage.document]
    return (passage, document.name, document.text(of: passage.range), shown.claim)
  }
}
