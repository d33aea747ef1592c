import ArticleKit
import Foundation

/// How a claim is reported wherever it is shown: who asserts or denies it, and in which words.
///
/// Screens, reports, letters and the archive all take their words from here, so that none of them can turn a denial
/// around, name the article for what someone else says, or quote words that mislead without their sentence.
public struct Telling: Hashable, Sendable {
  /// In whose voice it is reported.
  public let voice: Voice
  /// Whether it is reported as a denial.
  public let isDenial: Bool
  /// Who says it: a name, “the article” or “speaker unknown”.
  public let speaker: String
  /// The words in which it is quoted: the claim's own, or the whole sentence with these between brackets where they
  /// mislead alone.
  public let words: String
  /// The claim's own words.
  let ownWords: String
  /// Whether ``words`` are the sentence.
  public let quotesSentence: Bool
  /// The word, such as “reportedly”, that stands for a speaker who is not named.
  public let hedge: String?
  /// Who says it with the words of the article where these are others: `Ann Holt (“she”)`.
  private let source: String
  private let via: String?
  private let isPlural: Bool
  /// The sentence as it appears in the article, where ``words`` are the sentence.
  private let plainSentence: String?

  /// The name of the article's own voice.
  public static let article = "the article"
  /// What replaces a speaker who is not named.
  public static let unknown = "speaker unknown"
  /// Who denies what nobody is named for.
  private static let unnamed = "an unnamed speaker"
  private static let pronouns: Set<String> = ["he", "she", "it", "they", "we", "i", "you", "who"]

  /// Reports a claim of a text.
  public init(_ claim: Claim, in index: CodePointIndex) {
    // Only where it is needed: most claims are reported in their own words.
    lazy var sentence = SentenceText(claim, in: index)
    voice = claim.voice(in: index)
    isDenial = claim.polarity == .denied
    speaker = claim.source?.name ?? (voice == .article ? Self.article : Self.unknown)
    source = claim.source.map(Self.fullName) ?? speaker
    via = claim.via.map(Self.fullName)
    isPlural = claim.source.map { GrammaticalNumber.isPlural($0.name) } ?? false
    hedge = voice == .unknown ? claim.cue?.text ?? sentence.hedge : nil
    let misleads =
      !FiniteClause.holds(claim.text) || (voice == .unknown && claim.cue == nil && !sentence.showsHedge)
    quotesSentence = misleads && !sentence.isWhole
    words = quotesSentence ? sentence.bracketed : claim.text
    ownWords = claim.text
    plainSentence = quotesSentence ? sentence.text : nil
  }

  /// Whether the words mislead without ``lead``: those of a denial, and of what nobody is named for.
  public var needsLead: Bool { isDenial || voice == .unknown }

  /// Reports a claim in its own words, where its text is not available.
  public init(_ claim: Claim) { self.init(claim, in: CodePointIndex("")) }

  /// What the speaker does to the claim: `says`, `deny`.
  var verb: String {
    isDenial ? (isPlural ? "deny" : "denies") : (isPlural ? "say" : "says")
  }

  /// What comes before the words where the speaker is elsewhere, with the blank after it: `denies: `,
  /// `reportedly: `; empty if the words need nothing.
  public var manner: String {
    if isDenial { return voice == .unknown ? "denied\(quoting): " : "\(verb)\(quoting): " }
    guard let hedge, words.range(of: hedge, options: .caseInsensitive) == nil else { return "" }
    return "\(hedge): "
  }

  /// Who asserts or denies the claim, to come before a colon: `Ann Holt denies`, `Speaker unknown, “reportedly”`.
  public var lead: String {
    switch voice {
    case .article: return "The article \(verb)"
    case .named: return "\(Self.capitalized(speaker))\(reportedInside) \(verb)"
    case .unknown:
      if isDenial { return "\(Self.capitalized(Self.unnamed))\(reportedInside) denies" }
      return "\(Self.capitalized(Self.unknown))\(reported)\(hedge.map { ", “\($0)”" } ?? "")"
    }
  }

  /// Who passes it on, after who says it.
  private var reported: String { via.map { ", as reported by \($0)" } ?? "" }
  private var reportedInside: String { via == nil ? "" : reported + "," }

  /// The claim in one line: `Ann Holt denies: her deputy had seen the e-mails`.
  public var line: String { "\(lead)\(quoting): \(Self.inOneLine(words))" }

  /// What says that the words which follow are the article's about the speaker, and not the speaker's own.
  private var quoting: String { quotesSentence && voice == .named ? ", in the article's words" : "" }

  /// The claim's own words as they are quoted where ``context`` and the speaker appear next to them: between quotation
  /// marks, or after who denies them.
  public var quoted: String { isDenial ? "\(lead): \(Self.inOneLine(ownWords))" : "“\(ownWords)”" }

  /// The sentence around the claim's own words, where these would mislead without it.
  public var context: String? { quotesSentence ? Self.inOneLine(words) : nil }

  /// The claim as a whole sentence, for those who see nothing but it: a denial, and what nobody is named for, with who
  /// says it; the rest in the words of ``words``.
  public var sentence: String {
    if needsLead { return Self.ended(line) }
    return Self.ended(Self.inOneLine(plainSentence ?? Self.capitalized(words)))
  }

  /// Who says it, or denies it, and who passes that on: `Denied by Ann Holt (“she”)`, `Article's own voice`.
  public var attribution: String {
    guard voice != .unknown else {
      let how = hedge.map { " (“\($0)”)" } ?? ""
      return (isDenial ? "Denied by \(Self.unnamed)" : Self.capitalized(Self.unknown)) + how + reported
    }
    guard voice == .named else {
      return (isDenial ? "Denied in the article's own voice" : "Article's own voice") + reported
    }
    return "\(isDenial ? "Denied" : "Said") by \(source)\(reported)"
  }

  /// Who says it, in a word or a few, for a margin: `Ann Holt`, `denied by Ann Holt`.
  public var margin: String {
    isDenial ? "denied by \(voice == .unknown ? Self.unnamed : speaker)" : speaker
  }

  /// Whom the words of the article stand for, with the words where they are others; a pronoun alone names nobody.
  private static func fullName(_ mention: Mention) -> String {
    guard let resolved = mention.resolved, resolved != mention.text else {
      return pronouns.contains(mention.text.lowercased()) ? "\(unnamed) (“\(mention.text)”)" : mention.text
    }
    return "\(resolved) (“\(mention.text)”)"
  }

  /// The words without line breaks.
  static func inOneLine(_ words: String) -> String {
    words.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }).joined(separator: " ")
  }

  /// The words with a capital in front, unless the first of them has one inside (“eBay”).
  public static func capitalized(_ words: String) -> String {
    let first = words.prefix { !$0.isWhitespace }
    guard first.allSatisfy({ !$0.isUppercase }) else { return words }
    return words.uppercasedFirst
  }

  /// The words with a full stop after them, unless they end in a mark.
  public static func ended(_ words: String) -> String {
    let marks: Set<Character> = [".", "!", "?", "…", "”", "\"", "»"]
    guard let last = words.last, !marks.contains(last) else { return words }
    return last == "]" && words.dropLast().last.map { marks.contains($0) } ?? false ? words : words + "."
  }
}
