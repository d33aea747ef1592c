import ArticleKit
import Foundation
import Groundwork
import SessionKit

/// Where words occur: the claims with them, the sentences with them but without a claim that has them, and what is
/// outside all sentences, such as the place before a date line's dash.
struct Finding {
  let claims: [Claim]
  let sentences: [String]
  let outside: [String]

  /// Looks for words, whatever their case and accents.
  init(words: String, session: Session) {
    let wanted = HiddenCharacters.removed(from: words)
    let holds = { (text: String) in
      HiddenCharacters.removed(from: text).range(of: wanted, options: [.caseInsensitive, .diacriticInsensitive]) != nil
    }
    let found = session.state.claims.filter { holds($0.text) }
    let index = session.article.index
    claims = found
    sentences = session.state.sentences
      .filter { sentence in !found.contains { $0.sentence.overlaps(sentence) } }
      .map { index.text(of: $0) }
      .filter(holds)
    let end = session.article.text.unicodeScalars.count
    outside = Self.textOutside(session.state.sentences, in: index, end: end).filter(holds)
  }

  /// The text outside the sentences, line by line.
  private static func textOutside(_ sentences: [TextSpan], in index: CodePointIndex, end: Int) -> [String] {
    var texts: [String] = []
    var place = 0
    for sentence in sentences.sorted() + [TextSpan(end, end)] {
      if sentence.start > place {
        let lines = index.text(of: TextSpan(place, sentence.start)).split(whereSeparator: \.isNewline)
        texts += lines.map(\.trimmed).filter { !$0.isEmpty }
      }
      place = max(place, sentence.end)
    }
    return texts
  }
}
