import ArticleKit
import ClaimKit
import FactKit
import SessionKit

/// One line of `stet claims --format jsonl`: a claim of an article, every key present but those that must be asked for.
package struct ClaimRecord: Sendable {
  /// The path of the article, as given.
  package let article: String
  /// The claim.
  package let claim: Claim
  /// How the engine came to it; nil where nobody asked.
  package var why: ClaimExplanation?
  /// The dates that its words mean by the day of the article, as text, place and ISO 8601.
  var dates: [(words: Mention, iso: String)] = []
  /// The names, figures, dates and the like in its words; nil if not asked for.
  var facts: [Fact]?

  /// Splits an article into records, in the order of the text.
  package static func records(of article: Article, path: String, engine: ClaimEngine) -> [ClaimRecord] {
    records(of: engine.analysis(of: article), article, path: path, engine: engine)
  }

  /// As ``records(of:path:engine:)``, each with how the engine came to it.
  package static func explainedRecords(of article: Article, path: String, engine: ClaimEngine) -> [ClaimRecord] {
    records(of: engine.explainedAnalysis(of: article), article, path: path, engine: engine)
  }

  /// The records of what was found in an article.
  static func records(
    of analysis: Analysis, _ article: Article, path: String, engine: ClaimEngine
  ) -> [ClaimRecord] {
    let index = CodePointIndex(article.text)
    let claims = Change.ClaimsDetected(analysis, by: engine, in: article).claims
    return zip(claims, analysis.claims).map { claim, found in
      var record = ClaimRecord(article: path, claim: claim)
      record.why = found.explanation
      record.dates = found.dates.map { date in
        (Mention(text: index.text(ofBytes: date.range), span: index.span(ofBytes: date.range)), date.iso)
      }
      return record
    }
  }

  /// The record as one line of JSON, keys sorted, without the line's end.
  package var line: String {
    var line = JSONLine()
    write(to: &line)
    return line.text
  }

  /// Writes the keys of the contract, null where there is nothing to say.
  func write(to line: inout JSONLine) {
    line.object { line in
      line.key("article", article)
      line.key("certainty") { Self.write(claim.certainty, to: &$0) }
      line.key("checkable", claim.checkable)
      line.key("cue") { Self.write(claim.cue, hasResolved: false, to: &$0) }
      line.key("dates") { $0.array { line in for date in dates { line.element { Self.write(date, to: &$0) } } } }
      if let facts {
        line.key("facts") { $0.array { line in for fact in facts { line.element { write(fact, to: &$0) } } } }
      }
      line.key("id", claim.id.description)
      line.key("polarity", claim.polarity.rawValue)
      line.key("priority", claim.priority)
      line.key("priorityReasons", claim.priorityReasons)
      line.key("reason", claim.reason?.rawValue)
      line.key("restated", claim.restated)
      line.key("sentence") { $0.write(claim.sentence) }
      line.key("source") { Self.write(claim.source, to: &$0) }
      line.key("spans", claim.spans)
      line.key("text", claim.text)
      line.key("via") { Self.write(claim.via, to: &$0) }
      line.key("voice", claim.voice?.rawValue)
      if let why { line.key("why") { Self.write(why, to: &$0) } }
    }
  }

  private static func write(_ mention: Mention?, hasResolved: Bool = true, to line: inout JSONLine) {
    guard let mention else { return line.write(nil as String?) }
    line.object { line in
      line.key("end") { $0.write(mention.end) }
      if hasResolved { line.key("resolved", mention.resolved) }
      line.key("start") { $0.write(mention.start) }
      line.key("text", mention.text)
    }
  }

  private static func write(_ date: (words: Mention, iso: String), to line: inout JSONLine) {
    line.object { line in
      line.key("end") { $0.write(date.words.end) }
      line.key("iso", date.iso)
      line.key("start") { $0.write(date.words.start) }
      line.key("text", date.words.text)
    }
  }

  /// A fact with its place in the article, and what it comes to: the number of a figure, the day of a date.
  private func write(_ fact: Fact, to line: inout JSONLine) {
    let place = claim.places(of: fact).first ?? claim.spans[0]
    let value: String? =
      switch fact.kind {
      case .figure: FactMention.number(ofFigure: fact.text)
      case .date: dates.first { $0.words.span?.overlaps(place) ?? false }?.iso
      default: nil
      }
    line.object { line in
      line.key("end") { $0.write(place.end) }
      line.key("kind", fact.kind.rawValue)
      line.key("start") { $0.write(place.start) }
      line.key("text", fact.text)
      line.key("value", value)
    }
  }

  private static func write(_ certainty: SessionKit.Certainty?, to line: inout JSONLine) {
    guard let certainty else { return line.write(nil as String?) }
    line.object { line in
      line.key("checkable", certainty.checkable)
      line.key("cut", certainty.cut)
      line.key("speaker", certainty.speaker)
    }
  }

  private static func write(_ why: ClaimExplanation, to line: inout JSONLine) {
    line.object { line in
      line.key("cut") { write(why.cut, to: &$0) }
      line.key("denial", why.denial)
      line.key("kind") { write(why.kind, to: &$0) }
      line.key("speaker") { write(why.speaker, to: &$0) }
    }
  }

  private static func write(_ decision: ClaimExplanation.Decision, to line: inout JSONLine) {
    line.object { line in
      line.key("certainty", decision.certainty)
      line.key("chosen", decision.chosen)
      line.key("grounds", decision.grounds)
      line.key("runnerUp", decision.runnerUp)
    }
  }
}
