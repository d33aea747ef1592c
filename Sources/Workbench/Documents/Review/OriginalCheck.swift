import DocumentKit
import Foundation
import SessionKit

/// Looks whether the files that evidence was taken from are there and are the same.
package struct OriginalCheck {
  private let environment: DeskEnvironment

  /// Looks by the paths of `environment`.
  package init(_ environment: DeskEnvironment) { self.environment = environment }

  /// A sentence without a full stop for each piece of evidence whose original cannot be opened or has changed; a copy
  /// next to the session is named.
  package func remarks(on state: ReviewState, book: ContactBook, besideSession session: String?) -> [String] {
    let copies = session.map { SourceCopies(besideSession: $0) }
    return state.evidence.compactMap { item in
      let document = item.document.flatMap(state.document)
      let hidden = document?.key.flatMap(book.document)
      guard let path = item.url ?? hidden?.path, !WebAddress.isMeant(path) else { return nil }
      let name = item.isPrivate ? "its private document" : "“\(path)”"
      // Only plain files: a session may come from anywhere, and name a pipe that nobody writes to.
      guard DocumentStamp(environment.path(path)) != nil,
        let bytes = try? DocumentReader(environment: environment).bytes(ofFile: path)
      else {
        return "the original of \(item.id) cannot be opened: \(name)\(copy(of: item, in: copies))"
      }
      guard let hash = item.sha256 ?? hidden?.sha256, hash != ArticleRecord.digest(of: Data(bytes)) else { return nil }
      return "the original of \(item.id) has changed since it was cited: \(name)\(copy(of: item, in: copies))"
    }
  }

  private func copy(of item: Evidence, in copies: SourceCopies?) -> String {
    guard let path = item.sha256.flatMap({ copies?.copy(of: $0) }) else { return "" }
    return " (copy: \(environment.shown(path)))"
  }
}
