import PassageKit
import SessionKit

/// The documents that are asked: those of the review, and those that the user named last beside them.
///
/// What was only named is read when it is named and stands in no file; what is cited from it becomes evidence of the
/// session.
struct DocumentShelf {
  /// The documents of the review.
  var review: ReviewDocuments
  /// What could be read of the documents that were named, ready for questions; nil where none were.
  private(set) var named: PassageFinder?
  /// What was wrong with those that could not be read.
  private(set) var unread: [WorkbenchError] = []
  /// The passages that were shown last.
  private(set) var shown: ShownPassages?

  init(_ environment: DeskEnvironment) { review = ReviewDocuments(environment) }

  /// Reads the documents at paths and addresses that the user typed.
  mutating func open(_ paths: [String], from sources: inout ArticleSources) {
    var documents: [SourceDocument] = []
    (unread, shown) = ([], nil)
    for path in paths {
      do throws(WorkbenchError) {
        documents.append(SourceDocument(name: path, article: try sources.load(path).article))
      } catch {
        unread.append(error)
      }
    }
    named = PassageFinder(documents)
  }

  /// Goes back from documents that were named to those of the review.
  mutating func closeNamed() { (named, unread, shown) = (nil, [], nil) }

  /// Numbers passages from now on for `cite passage`.
  mutating func show(_ passages: ShownPassages) { shown = passages }

  /// Lets everything go that belongs to a session.
  mutating func leave() {
    closeNamed()
    review.close()
  }
}

/// Passages that were shown for a claim.
struct ShownPassages: Hashable {
  /// The claim.
  let claim: ClaimID
  /// The passages, numbered from 1.
  let passages: [Passage]
  /// The documents of the review that they come from, as the passages count them; empty where documents were only named.
  let documents: [DocumentRecord]
  /// The documents that were left out.
  var missing: [ReviewDocuments.Missing] = []

  /// What to cite for a passage: the document's id, or the path of one that was only named.
  func source(of passage: Passage) -> String {
    documents.isEmpty ? passage.name : documents[passage.document].id.description
  }

  /// The passage of that number.
  func passage(_ number: Int) throws(WorkbenchError) -> Passage {
    guard !passages.isEmpty else { throw .noPassages }
    guard passages.indices.contains(number - 1) else { throw .noSuchPassage(number, count: passages.count) }
    return passages[number - 1]
  }
}
