import ArticleKit

extension Claim {
  /// In whose voice the claim is reported: that of whoever is named, else the one that was recorded, else the one that its
  /// sentence says.
  ///
  /// Where there is no source nobody is named, whatever was recorded.
  func voice(in index: CodePointIndex, quoted: QuotedRuns? = nil) -> Voice {
    guard source == nil else { return .named }
    let voice = voice ?? Voice.reading(self, in: index, quoted: quoted)
    return voice == .named ? .unknown : voice
  }
}

extension Voice {
  /// The voice of a claim for which none was recorded: that of whoever is named; unknown where the words are quoted, or
  /// passed on with a word such as “reportedly”, and nobody is named; else the article's own.
  ///
  /// `quoted` are the runs in quotation marks; without them the claim's sentence is read for quotation marks alone.
  public static func reading(_ claim: Claim, in index: CodePointIndex, quoted: QuotedRuns? = nil) -> Voice {
    if claim.source != nil { return .named }
    if claim.cue != nil { return .unknown }
    let sentence = SentenceText(claim, in: index)
    let runs = quoted ?? QuotedRuns(sentence.text)
    let spans = quoted == nil ? sentence.spans : claim.spans
    if !spans.isEmpty, spans.allSatisfy({ runs.holds($0) }) { return .unknown }
    return sentence.hedge == nil ? .article : .unknown
  }
}
