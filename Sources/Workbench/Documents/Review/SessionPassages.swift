import PassageKit
import SessionKit

/// The passages for all claims of a session, from the documents that it names, for the command line.
package struct SessionPassages {
  private var documents: ReviewDocuments
  private let session: Session
  private let file: String

  /// Looks at a session in a file, next to which the index of its documents is.
  package init(_ session: Session, file: String, environment: DeskEnvironment) {
    self.session = session
    self.file = file
    documents = ReviewDocuments(environment)
  }

  /// The passages for each claim of the review that could be checked, at most `limit` a claim; and what is to be said of
  /// documents that were left out, private ones among them unless they are wanted.
  ///
  /// Throws ``WorkbenchError/noDocuments`` where the session names none.
  package mutating func text(
    limit: Int, as lines: PassageLines, includePrivate: Bool
  ) throws(WorkbenchError) -> (text: String, remarks: [String]) {
    guard !session.state.documents.isEmpty else { throw .noDocuments }
    let book: ContactBook
    do throws(SessionError) {
      book = try ContactBook(besideSession: file)
    } catch {
      throw .session(error)
    }
    let wanted = session.state.documents.filter { includePrivate || !$0.isPrivate }.map(\.id)
    let ready = try documents.ready(session, file: file, book: book, only: Set(wanted))
    var parts: [String] = []
    for claim in session.state.claims where claim.checkable && !claim.excluded {
      let passages = try documents.passages(for: claim.restated ?? claim.text, in: ready, book: book, limit: limit)
      let text = lines.text(of: passages, for: claim.id)
      switch lines.format {
      case .jsonl: parts.append(text)
      case .text:
        let nothing = PassageLines.nothingFound(documents: ready.documents.count, unread: ready.missing.count) + "\n"
        let title = StyledText("claim \(claim.id): \(claim.text.inOneLine)").rendered(coloured: false)
        parts.append("\(title)\n\n\(text.isEmpty ? nothing : text)")
      }
    }
    let remarks =
      ready.missing.map { "\(ReviewDocuments.shownName(of: $0.document)) \($0.problem.words)" }
      + session.state.documents.filter { !wanted.contains($0.id) }.map {
        "\($0.id) is private and was not searched: --include-private searches it"
      }
    return (parts.joined(separator: lines.format == .text ? "\n" : ""), remarks)
  }
}
