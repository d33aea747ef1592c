import ArticleKit
import ClaimKit
import SessionKit

/// One line of `stet analyze --format jsonl`: an article with its sentences, words, trees, claims, and what its pronouns
/// stand for.
///
/// Offsets count code points; `head` is a position in `tokens`, -1 for a root.
package struct AnalysisRecord: Sendable {
  /// One word.
  package struct TokenRecord: Sendable {
    /// Its first code point.
    package let start: Int
    /// The code point after its last one.
    package let end: Int
    /// The word as in the text.
    package let form: String
    /// Its base form.
    package let lemma: String
    /// Its part of speech, of the 17 of Universal Dependencies.
    package let upos: String
    /// The position of the word that it depends on.
    package let head: Int
    /// Its relation to that word, of Universal Dependencies.
    package let deprel: String
  }

  /// The path of the article, as given.
  package let article: String
  /// The sentences in the order of the text.
  package let sentences: [TextSpan]
  /// The words of all sentences.
  package let tokens: [TokenRecord]
  /// The claims, as `stet claims` prints them.
  package let claims: [ClaimRecord]
  /// What third-person pronouns refer to.
  package let references: [ReferenceRecord]

  /// A pronoun with what it refers to.
  package struct ReferenceRecord: Sendable {
    /// The pronoun, with what is written together with it ("he's").
    package let pronoun: TextSpan
    /// The last name or noun phrase of what it refers to; nil if nothing fits well enough.
    package let antecedent: TextSpan?
    /// The words of it.
    package let text: String?
  }

  /// Analyses an article.
  package init(_ article: Article, path: String, engine: ClaimEngine) {
    let (syntax, analysis) = engine.syntaxAndAnalysis(of: article)
    let index = CodePointIndex(article.text)
    self.article = path
    sentences = syntax.sentences.map(index.span(ofBytes:))
    tokens = syntax.tokens.map { token in
      let span = index.span(ofBytes: token.range)
      return TokenRecord(
        start: span.start, end: span.end, form: index.text(ofBytes: token.range), lemma: token.lemma,
        upos: token.upos.rawValue, head: token.head, deprel: token.relation.rawValue)
    }
    claims = ClaimRecord.records(of: analysis, article, path: path, engine: engine)
    references = analysis.references.map { reference in
      ReferenceRecord(
        pronoun: index.span(ofBytes: reference.word), antecedent: reference.antecedent.map(index.span(ofBytes:)),
        text: reference.antecedent.map(index.text(ofBytes:)))
    }
  }

  /// The record as one line of JSON, keys sorted, without the line's end.
  package var line: String {
    var line = JSONLine()
    line.object { line in
      line.key("article", article)
      line.key("claims") { $0.array { line in for claim in claims { line.element { claim.write(to: &$0) } } } }
      line.key("references") { line in
        line.array { line in for reference in references { line.element { reference.write(to: &$0) } } }
      }
      line.key("sentences", sentences)
      line.key("tokens") { $0.array { line in for token in tokens { line.element { token.write(to: &$0) } } } }
    }
    return line.text
  }
}

extension AnalysisRecord.TokenRecord {
  fileprivate func write(to line: inout JSONLine) {
    line.object { line in
      line.key("deprel", deprel)
      line.key("end", end)
      line.key("form", form)
      line.key("head", head)
      line.key("lemma", lemma)
      line.key("start", start)
      line.key("upos", upos)
    }
  }
}

extension AnalysisRecord.ReferenceRecord {
  fileprivate func write(to line: inout JSONLine) {
    line.object { line in
      line.key("antecedent") { line in
        guard let antecedent else { return line.write(nil as String?) }
        line.object { line in
          line.key("end", antecedent.end)
          line.key("start", antecedent.start)
          line.key("text", text)
        }
      }
      line.key("end", pronoun.end)
      line.key("start", pronoun.start)
    }
  }
}
