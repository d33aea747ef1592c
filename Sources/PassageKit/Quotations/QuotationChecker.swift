import ArticleKit
import ClaimKit

/// Checks the quotations of an article against documents.
public struct QuotationChecker: Sendable {
  /// The documents that are asked.
  public let documents: [SourceDocument]
  private let engine: ClaimEngine
  private let searches: [QuotationSearch]
  private let languages: [String?]

  /// Indexes the words of documents.
  public init(_ documents: [SourceDocument], engine: ClaimEngine) {
    self.documents = documents
    self.engine = engine
    searches = documents.map { QuotationSearch($0.article.text) }
    languages = documents.map { Self.language(of: $0.article) }
  }

  /// What became of each quotation, in the order of the article.
  public func checks(of article: Article) -> [QuotationCheck] {
    let quotations = QuotationFinder.quotations(in: article)
    guard !quotations.isEmpty else { return [] }
    let attribution = QuotationAttribution(article, analysis: engine.analysis(of: article))
    let language = Self.language(of: article) ?? "en"
    return quotations.map { check($0, in: article, attribution: attribution, language: language) }
  }

  private func check(
    _ quotation: Quotation, in article: Article, attribution: QuotationAttribution, language: String
  ) -> QuotationCheck {
    let parts = QuotedParts(article.text(ofBytes: quotation.range))
    var best: QuotationCheck?
    for (number, search) in searches.enumerated() {
      guard let match = search.match(parts) else { continue }
      let check = result(
        of: match, quotation: quotation, document: number, article: article, attribution: attribution)
      if let best, (best.status, best.flags.count) <= (check.status, check.flags.count) { continue }
      best = check
    }
    if let best { return best }
    let foreign = languages.firstIndex { $0.map { $0 != language } ?? false }
    return QuotationCheck(
      quotation: quotation, status: foreign == nil ? .absent : .otherLanguage, flags: [], document: foreign, found: nil,
      speaker: nil, differences: [])
  }

  private func result(
    of match: QuotationMatch, quotation: Quotation, document number: Int, article: Article,
    attribution: QuotationAttribution
  ) -> QuotationCheck {
    let document = documents[number]
    let words = searches[number].words
    let found = words[match.words.lowerBound].range.lowerBound..<words[match.words.upperBound - 1].range.upperBound
    var flags = QuotationFlags.flags(of: match, in: words)
    let status = flags.contains(.negation) && match.status == .shortened ? .altered : match.status
    let sentence = document.sentences.last { $0.range.lowerBound <= found.lowerBound }
    let conditions = ConditionFinder(engine: engine)
    if let sentence, sentence.range.overlaps(found),
      conditions.leavesOutCondition(found.clamped(to: sentence.range), of: sentence.range, in: document.article.text)
        || match.omitted.contains(where: { conditions.namesCondition(text(of: $0, words, document)) }),
      !conditions.namesCondition(attribution.context(of: quotation, in: article))
    {
      flags.insert(.condition)
    }
    let speaker = sentence.flatMap { document.speaker(ofBlock: $0.block) }
    if let speaker, let named = attribution.speaker(of: quotation),
      SpeakerComparison.areDifferent(named, speaker, others: labels(of: document).filter { $0 != speaker })
    {
      flags.insert(.speaker)
    }
    return QuotationCheck(
      quotation: quotation, status: status, flags: QuotationCheck.Flag.allCases.filter(flags.contains),
      document: number, found: found, speaker: speaker,
      differences: match.differences.map { WordDifference(quoted: $0.quoted?.spelling, said: $0.said?.spelling) })
  }

  private func text(of words: Range<Int>, _ all: [QuotedWord], _ document: SourceDocument) -> String {
    document.article.text(ofBytes: all[words.lowerBound].range.lowerBound..<all[words.upperBound - 1].range.upperBound)
  }

  private func labels(of document: SourceDocument) -> [String] {
    document.article.blocks.compactMap { $0.speaker.map(document.article.text(ofBytes:)) }
  }

  /// The language that a text is in, as far as that is sure.
  private static func language(of article: Article) -> String? {
    guard let guess = LanguageGuess(article.text), guess.isSure else { return nil }
    return String(guess.tag.prefix { $0 != "-" })
  }
}
