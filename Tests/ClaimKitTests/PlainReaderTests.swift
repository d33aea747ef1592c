import ArticleKit
import Testing

@testable import ClaimKit

/// Articles that are not in English: one claim per sentence.
@Suite struct PlainReaderTests {
  /// The claims of a text of a language, with their reason where they have one.
  private func claims(_ text: String, _ language: String?) throws -> [String] {
    var article = try TextLoader().load(Array(text.utf8), path: "test")
    article.metadata.language = language
    let index = CodePointIndex(article.text)
    return ClaimEngine().analysis(of: article).claims.map { claim in
      let source = claim.source.map { "[\(index.text(ofBytes: $0.range))] " } ?? ""
      let reason = claim.reason.map { " (\($0.rawValue))" } ?? ""
      return source + claim.spans.map(index.text(ofBytes:)).joined(separator: " … ") + reason
    }
  }

  @Test(
    arguments: [
      (
        "de", "Die Fähre sank am 3. Mai, sagte Dr. Moos. „Es war spät.“ Warum sank sie?",
        ["Die Fähre sank am 3. Mai, sagte Dr. Moos", "„Es war spät.“", "Warum sank sie (question)"]
      ),
      (
        "de", "Er fordert z. B. Regeln für 5 Mio. Menschen. Danach kam u. a. Berg.",
        ["Er fordert z. B. Regeln für 5 Mio. Menschen", "Danach kam u. a. Berg"]
      ),
      ("xx", "Es sind 5 Mio. Menschen.", ["Es sind 5 Mio. Menschen"]),
      (
        "fr", "Le ferry a coulé… puis il a plu. M. Moss l’a dit !",
        ["Le ferry a coulé… puis il a plu", "M. Moss l’a dit"]
      ),
      ("es-MX", "El ferry se hundió en mayo. ¿Por qué?", ["El ferry se hundió en mayo", "¿Por qué (question)"]),
      ("ru", "Паром затонул в 2021 г. Москва молчит.", ["Паром затонул в 2021 г. Москва молчит"]),
      ("ja", "フェリーは沈んだ。遅かった。", ["フェリーは沈んだ", "遅かった"]),
      ("de", "MOOS: Die Fähre sank.\n\nBERG: Es war spät.", ["[MOOS] Die Fähre sank", "[BERG] Es war spät"]),
      ("de", "...", []),
    ] as [(String, String, [String])])
  func sentencesAreClaims(_ language: String, _ text: String, _ expected: [String]) throws {
    #expect(try claims(text, language) == expected)
  }

  @Test(arguments: ["en", "en-GB", "EN_us", nil])
  func englishIsReadWhole(_ language: String?) throws {
    #expect(
      try claims("Ann Moss said that the ferry sank.", language).contains {
        $0.hasSuffix("the ferry sank")
      })
  }
}
