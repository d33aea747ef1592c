import ArticleKit
import ClaimKit
import Foundation
import SessionKit

extension Session {
  /// Begins a session on an article: its claims are found and recorded.
  static func opening(
    _ record: ArticleRecord, article: Article, engine: ClaimEngine, while shouldContinue: (_ done: Double) -> Bool,
    by checker: String, at now: Date
  ) throws(SessionError) -> Session? {
    guard let found = engine.analysis(of: article, while: shouldContinue) else { return nil }
    var session = Session(article: record)
    try session.record(
      .articleLoaded(.init(name: record.name, sha256: record.sha256, info: article.metadata)), by: checker, at: now)
    try session.record(.claimsDetected(.init(found, by: engine, in: article)), by: checker, at: now)
    return session
  }
}

extension Change.ClaimsDetected {
  /// What an engine finds in an article, numbered from 1 in the order of the text.
  init(engine: ClaimEngine, article: Article) {
    self.init(engine.analysis(of: article), by: engine, in: article)
  }

  /// What an engine found in an article.
  init(_ analysis: Analysis, by engine: ClaimEngine, in article: Article) {
    let index = CodePointIndex(article.text)
    let quoted = QuotedRuns(article.text)
    self.init(
      engine: engine.version, sentences: analysis.sentences.map(index.span(ofBytes:)),
      claims: analysis.claims.enumerated().map { Claim($1, id: ClaimID($0 + 1), in: index, quoted: quoted) })
  }
}

extension Claim {
  /// The record of a detected claim, its offsets in code points; `quoted` are the article's runs in quotation marks.
  init(_ found: DetectedClaim, id: ClaimID, in index: CodePointIndex, quoted: QuotedRuns) {
    let spans = found.spans.map(index.span(ofBytes:))
    self.init(
      id: id, spans: spans, text: Claim.text(of: spans, in: index), sentence: index.span(ofBytes: found.sentence),
      restated: found.restated, source: found.source.map { Mention($0, in: index) },
      via: found.via.map { Mention($0, in: index) },
      cue: found.cue.map { Mention(text: index.text(ofBytes: $0), span: index.span(ofBytes: $0)) },
      polarity: SessionKit.Polarity(found.polarity), reason: found.reason.map { SessionKit.UncheckableReason($0) },
      priority: found.priority,
      priorityReasons: found.priorityReasons,
      certainty: found.certainty.map {
        SessionKit.Certainty(cut: $0.cut, speaker: $0.speaker, checkable: $0.checkable)
      })
    voice =
      switch found.voice {
      // What the engine takes for the article's own may still be quoted or hedged.
      case .article: Voice.reading(self, in: index, quoted: quoted)
      case .named: .named
      case .unknown: .unknown
      }
  }
}

extension Mention {
  /// The record of a detected source, its offsets in code points.
  init(_ source: ClaimKit.Source, in index: CodePointIndex) {
    self.init(
      text: index.text(ofBytes: source.range), span: index.span(ofBytes: source.range), resolved: source.resolved)
  }
}

// Exhaustive, so that what one side adds does not compile without the other; the tests hold the way back.
extension SessionKit.Polarity {
  /// The record of a polarity that was found.
  init(_ found: ClaimKit.Polarity) {
    self =
      switch found {
      case .asserted: .asserted
      case .denied: .denied
      }
  }
}

extension SessionKit.UncheckableReason {
  /// The record of a reason that was found.
  init(_ found: ClaimKit.UncheckableReason) {
    self =
      switch found {
      case .opinion: .opinion
      case .prediction: .prediction
      case .wish: .wish
      case .question: .question
      case .fragment: .fragment
      }
  }
}
