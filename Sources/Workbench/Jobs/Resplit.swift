import ArticleKit
import ClaimKit
import SessionKit

/// Compares the claims that a session began with to those that the engine finds today.
package enum Resplit {
  /// What differs, a line each; empty where the engine still finds the same claims.
  package static func differences(of session: Session, engine: ClaimEngine) -> [String] {
    guard let found = session.events.lazy.compactMap(\.change.detectedClaims).first else { return [] }
    let article = session.engineArticle
    let today = Change.ClaimsDetected(engine: engine, article: article).claims
    let before = Set(found.map(\.words))
    let after = Set(today.map(\.words))
    return found.filter { !after.contains($0.words) }.map { "claim \($0.id) is no longer found: “\($0.text)”" }
      + today.filter { !before.contains($0.words) }.map { "new claim: “\($0.text)”" }
  }
}

extension Session {
  /// The article as the engine reads it.
  var engineArticle: Article {
    let index = article.index
    // Sessions do not keep who speaks in the lines of a transcript: it is in the text.
    let speakers = BlockRecognizer().blocks(in: article.text).reduce(into: [:]) { speakers, block in
      speakers[block.range.lowerBound] = block.speaker
    }
    let blocks = article.blocks.map { block in
      let range = index.byteRange(of: block.span)
      var read = Block(kind: block.kind, range: range, post: block.post, speaker: speakers[range.lowerBound])
      read.voice = block.voice.map(index.byteRange(of:))
      read.cells = (block.cells ?? []).map { cell in
        TableCell(
          range: index.byteRange(of: cell.cell), row: cell.row.map(index.byteRange(of:)),
          column: cell.column.map(index.byteRange(of:)))
      }
      return read
    }
    var article = Article(text: article.text, blocks: blocks, metadata: state.info)
    article.readsCaptions = readsCaptions
    return article
  }

  /// Whether claims were searched for in the captions of its article.
  var readsCaptions: Bool {
    let captions = article.blocks.filter { $0.kind == .caption }
    return captions.contains { caption in state.sentences.contains { $0.overlaps(caption.span) } }
  }

  /// A newer text of its article, its captions read as those of the text under review.
  func reading(_ newer: Article) -> Article { readsCaptions ? newer.readingCaptions() : newer }
}

extension Change {
  fileprivate var detectedClaims: [Claim]? {
    if case .claimsDetected(let payload) = self { payload.claims } else { nil }
  }
}

extension Claim {
  /// What makes a claim the same one as found by another engine: its words and who says them.
  fileprivate var words: [String] {
    [text, source?.text ?? "", "\(checkable)"] + spans.map { "\($0.start)-\($0.end)" }
  }
}
