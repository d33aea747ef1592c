import Algorithms
import ArticleKit
import Foundation
import SessionKit

/// An article with its claims and verdicts as another tool had them, ready to become a session.
public struct ImportedDocument: Sendable {
  /// What was found of one claim.
  struct Finding: Hashable, Sendable {
    var spans: [TextSpan]
    var verdict: Verdict?
    var reasons: [Reason] = []
    var note: String?
    /// Remarks, and labels that are not verdicts.
    var remarks: [String] = []
    var evidence: [Evidence] = []
    /// Who gave the verdict, where the file says.
    var by: String?
    /// What further people say of the same claim, in the order of the file.
    var others: [Judgement] = []
    /// Who asserts or denies the claim, where the file says.
    var attribution = Attribution()
  }

  /// What one of several people says of a claim.
  struct Judgement: Hashable, Sendable {
    var by: String?
    var verdict: Verdict
    var reasons: [Reason] = []
    var note: String?
  }

  /// What an import left out or read otherwise than it was written, and why.
  public struct Remark: Hashable, Sendable {
    /// How many labels, regions or annotations.
    public let count: Int
    /// Why, as the end of a sentence.
    public let reason: String
    /// Whether they were left out; else they were taken with a change.
    public let isLoss: Bool
  }

  /// Who asserts or denies a claim, as our own writers put it beside labels.
  struct Attribution: Hashable, Sendable {
    var polarity = Polarity.asserted
    var voice: Voice?
    var speaker: String?

    init(_ metadata: JSONValue? = nil) { read(metadata) }

    /// In whose voice the claim is reported: a denial of nobody who is named is nobody's that is known, and never the
    /// article's.
    var toldVoice: Voice? { voice ?? (speaker == nil && polarity == .denied ? .unknown : nil) }

    /// Takes what is in a record of metadata; what does not be there stays as it is.
    mutating func read(_ metadata: JSONValue?) {
      guard let metadata else { return }
      if case .string(let word)? = metadata["polarity"], let known = Polarity(rawValue: word) { polarity = known }
      if case .string(let word)? = metadata["voice"], let known = Voice(rawValue: word) { voice = known }
      if case .string(let name)? = metadata["speaker"], !name.isEmpty { speaker = name }
    }
  }

  /// The article.
  public let article: ArticleRecord
  /// What is known about it.
  public let info: Metadata
  /// The claims in the order of the text.
  public let claims: [Claim]
  /// The words of annotations that are nowhere in the text.
  public let lost: [String]
  /// What was left out or changed, and why.
  public let remarks: [Remark]
  private let findings: [Finding]
  private let tool: String

  init(
    text: String, name: String, path: String, info: Metadata, findings: [Finding], lost: [String] = [],
    remarks: [Remark] = [], tool: String, blocks known: [Block]? = nil
  ) {
    let recognizer = BlockRecognizer()
    let blocks = known ?? recognizer.blocks(in: text)
    let found = recognizer.metadata(of: text, blocks: blocks)
    var info = info
    info.title = info.title ?? found.title
    info.published = info.published ?? found.published
    info.authors = info.authors ?? found.authors
    article = ArticleRecord(Article(text: text, blocks: blocks, metadata: info), name: name, path: path)
    self.info = info
    self.lost = lost
    self.remarks = remarks.filter { $0.count > 0 }
    self.tool = tool
    let index = CodePointIndex(text)
    let records = article.blocks
    self.findings = findings.filter { !$0.spans.isEmpty }.sorted { left, right in
      (left.spans[0].start, left.spans[left.spans.count - 1].end)
        < (right.spans[0].start, right.spans[right.spans.count - 1].end)
    }
    claims = self.findings.enumerated().map { position, finding in
      let whole = TextSpan(finding.spans[0].start, finding.spans.map(\.end).max() ?? 0)
      return Claim(
        id: ClaimID(position + 1), spans: finding.spans, text: Claim.text(of: finding.spans, in: index),
        sentence: Self.block(around: whole, in: records) ?? whole,
        source: finding.attribution.speaker.map { Mention(text: $0) }, polarity: finding.attribution.polarity,
        voice: finding.attribution.toldVoice)
    }
  }

  /// The verdicts by claim.
  public var verdicts: [ClaimID: Verdict] {
    Dictionary(zip(claims, findings).compactMap { claim, finding in finding.verdict.map { (claim.id, $0) } }) { $1 }
  }

  /// The session that begins so; `by` is who brings it in, and who gave a verdict where the file does not say.
  ///
  /// Throws `SessionError` where the events do not apply.
  public func session(by: String, at: Date) throws(SessionError) -> Session {
    var session = Session(article: article)
    try session.record(
      .articleLoaded(.init(name: article.name, sha256: article.sha256, info: info)), by: by, at: at)
    try session.record(
      .claimsDetected(.init(engine: "import from \(tool)", sentences: [], claims: claims)), by: by, at: at)
    for (claim, finding) in zip(claims, findings) {
      if let verdict = finding.verdict {
        let tag = Change.ClaimTagged(
          claims: [claim.id], verdict: verdict, reasons: finding.reasons, note: finding.note)
        try session.record(.claimTagged(tag), by: finding.by ?? by, at: at)
      }
      for other in finding.others {
        // The verdict of each person is an event of its own; where they differ, a note says so beside the last one.
        let tag = Change.ClaimTagged(
          claims: [claim.id], verdict: other.verdict, reasons: other.reasons, note: other.note)
        try session.record(.claimTagged(tag), by: other.by ?? by, at: at)
      }
      if let words = finding.disagreement {
        try session.record(.claimNoted(.init(claims: [claim.id], text: words)), by: by, at: at)
      }
      for remark in finding.remarks {
        try session.record(.claimNoted(.init(claims: [claim.id], text: remark)), by: finding.by ?? by, at: at)
      }
      for evidence in finding.evidence { try add(evidence, to: claim.id, of: &session, by: finding.by ?? by, at: at) }
    }
    return session
  }

  /// Evidence of one address is one piece, whatever number of claims it speaks to.
  private func add(
    _ evidence: Evidence, to claim: ClaimID, of session: inout Session, by: String, at: Date
  ) throws(SessionError) {
    let links = evidence.links.map { link in
      Evidence.Link(claim: claim, stance: link.stance, quote: link.quote, locator: link.locator)
    }
    let known = session.state.evidence.first { item in
      evidence.url != nil ? item.url == evidence.url : item.url == nil && item.title == evidence.title
    }
    if let known {
      guard known.link(to: claim) == nil else { return }
      try session.record(.evidenceLinked(.init(evidence: known.id, links: links)), by: by, at: at)
    } else {
      let new = Evidence(
        id: session.state.nextEvidenceID, form: evidence.form, url: evidence.url, title: evidence.title, links: links)
      try session.record(.evidenceAdded(.init(evidence: new)), by: by, at: at)
    }
  }

  /// The place of the block that holds a span; blocks are in the order of the text.
  private static func block(around span: TextSpan, in blocks: [ArticleRecord.BlockRecord]) -> TextSpan? {
    let place = blocks.partitioningIndex { $0.end > span.start }
    return place < blocks.count && blocks[place].span.contains(span) ? blocks[place].span : nil
  }
}

extension ImportedDocument.Finding {
  /// Who says what of the claim, where several people differ.
  var disagreement: String? {
    guard let verdict, others.contains(where: { $0.verdict != verdict }) else { return nil }
    let all = [(by, verdict)] + others.map { ($0.by, $0.verdict) }
    return "Checkers disagree: " + all.map { "\($0.0 ?? "unnamed"): \($0.1.rawValue)" }.joined(separator: "; ")
  }
}
