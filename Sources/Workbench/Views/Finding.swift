import ArticleKit
import Foundation
import SessionKit

/// Where words stand: the claims that have them, and the sentences that have them but gave no claim with them.
struct Finding {
  let claims: [Claim]
  let sentences: [String]

  /// Looks for words, whatever their case and accents.
  init(words: String, session: Session) {
    let holds = { (text: String) in text.range(of: words, options: [.caseInsensitive, .diacriticInsensitive]) != nil }
    let found = session.state.claims.filter { holds($0.text) }
    let index = session.article.index
    claims = found
    sentences = session.state.sentences
      .filter { sentence in !found.contains { $0.sentence.overlaps(sentence) } }
      .map { index.text(of: $0) }
      .filter(holds)
  }
}
