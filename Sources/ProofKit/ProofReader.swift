import ArticleKit
import ClaimKit

/// Reads the proof of an article: what inside it cannot be right by itself.
///
/// A rule reports only when it is sure; a false alarm costs more trust than a missed fault.
public struct ProofReader: Sendable {
  private let splitter: SentenceSplitter

  /// The rules, in the order in which they are asked.
  private static let rules: [any ProofRule] = [
    PercentChangeRule(), MultipleRule(), PercentOfTotalRule(), TotalRule(), PartsRule(), VoteShareRule(), WeekdayRule(),
    AgeRule(), NameRule(), SurnameRule(),
    IntroductionRule(), HeadlineRule(), DirectionRule(), DurationRule(), ConversionRule(), RateRule(),
  ]

  /// Makes a reader.
  public init(splitter: SentenceSplitter = SentenceSplitter()) { self.splitter = splitter }

  /// What does not fit, in the order of the text.
  public func findings(in article: Article) -> [ProofFinding] {
    let text = ProofText(article, splitter: splitter)
    return Self.rules.flatMap { $0.findings(in: text) }
      .sorted { ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue) }
  }
}

/// One thing that a proof looks for.
protocol ProofRule: Sendable {
  /// What does not fit, in any order.
  func findings(in text: ProofText) -> [ProofFinding]
}

/// A rule that looks at one sentence at a time.
protocol SentenceRule: ProofRule {
  /// What does not fit in a sentence.
  func findings(in sentence: ProofSentence, of text: ProofText) -> [ProofFinding]
}

extension SentenceRule {
  func findings(in text: ProofText) -> [ProofFinding] { text.sentences.flatMap { findings(in: $0, of: text) } }
}
