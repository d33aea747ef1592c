import ArticleKit

/// Splits an article into sentences and claims, with who says each and whether it can be checked.
///
/// The way of an article: blocks, sentences and tokens, tags and trees (all learnt but the tokens), then rules on words that
/// find clauses and who says them: closed-class lexicons, verb forms and frames of verbs of saying. It gives the same
/// result for the same text, on every machine and thread, and its time grows linearly with the text.
public struct ClaimEngine: Sendable {
  let lexicon: Lexicon
  let splitter: SentenceSplitter
  let tokenizer: Tokenizer
  let parser: SentenceParser
  let decisions: ClaimDecisions?
  let references: ReferenceModel?
  private let modelVersion: String

  /// Makes an engine with the embedded lexicons.
  public init() {
    lexicon = .embedded
    let model = LanguageModel.embedded
    splitter = SentenceSplitter(model: model.sentences)
    tokenizer = Tokenizer()
    parser = model.parser
    decisions = model.decisions
    references = model.references
    modelVersion = model.version
  }

  /// Makes an engine of other decisions than the embedded ones, for training; nil leaves all to the rules.
  package init(decisions: ClaimDecisions?) {
    lexicon = .embedded
    let model = LanguageModel.embedded
    splitter = SentenceSplitter(model: model.sentences)
    tokenizer = Tokenizer()
    parser = model.parser
    self.decisions = decisions
    references = model.references
    modelVersion = model.version
  }

  /// Reads what every engine needs, so that making one later takes no time; a program may do it on a thread of its own
  /// while it looks at its command line.
  public static func prepare() {
    _ = Lexicon.embedded
    _ = LanguageModel.embedded
  }

  /// The name and version of the engine, kept in sessions.
  public var version: String { "claims-3 \(modelVersion)" }

  /// Splits an article into sentences and claims; offsets are UTF-8 bytes of its text.
  ///
  /// In an article that is known not to be in English each sentence is one claim, found by rules of punctuation alone.
  public func analysis(of article: Article) -> Analysis { analysis(of: article) { _ in true } ?? Analysis() }

  /// As ``analysis(of:)``, for work that may be stopped; nil if it was.
  ///
  /// - Parameters:
  ///   - article: the article to split.
  ///   - shouldContinue: asked before every block, in languages without a model before the first alone, and at the end, with the
  ///     part of the text that is done, from 0 to 1.
  public func analysis(of article: Article, while shouldContinue: (_ done: Double) -> Bool) -> Analysis? {
    guard let parted = PartedWords(article) else { return analysisOfWholeWords(of: article, while: shouldContinue) }
    return analysisOfWholeWords(of: parted.article, while: shouldContinue).map(parted.original)
  }

  /// As ``analysis(of:)``, with an explanation of each claim.
  public func explainedAnalysis(of article: Article) -> Analysis {
    guard let parted = PartedWords(article) else {
      return analysisOfWholeWords(of: article, isExplaining: true) { _ in true } ?? Analysis()
    }
    return analysisOfWholeWords(of: parted.article, isExplaining: true) { _ in true }.map(parted.original) ?? Analysis()
  }

  /// As ``analysis(of:)``, telling of every decision.
  package func analysis(of article: Article, record: (DecisionRecord) -> Void) -> Analysis {
    withoutActuallyEscaping(record) { record in
      analysisOfWholeWords(of: article, record: record) { _ in true } ?? Analysis()
    }
  }

  func analysisOfWholeWords(
    of article: Article, isExplaining: Bool = false, record: ((DecisionRecord) -> Void)? = nil,
    trees: ParsedSentences? = nil, while shouldContinue: (_ done: Double) -> Bool
  ) -> Analysis? {
    let text = TextBytes(article.text)
    let authors = PostAuthors(article: article, text: text)
    if let language = article.metadata.language, !Self.isEnglish(language) {
      guard shouldContinue(0) else { return nil }
      let analysis = PlainReader(text: text, authors: authors).analysis(of: article)
      return shouldContinue(1) ? analysis : nil
    }
    var analysis = Analysis()
    let reader = WordReader(
      lexicon: lexicon, tokenizer: tokenizer, parser: parser, workspace: parser.makeWorkspace(), trees: trees)
    var speaker: Source?
    var introduced: Source?
    var goesOnSpeaking = false
    var people = People()
    var resolver = ReferenceResolver(model: references)
    var lastSource: Source?
    let turns = Turns(article, text: text) { range in
      Interviewee(lexicon: lexicon, splitter: splitter, reader: reader).name(in: range, of: article, text: text)
    }
    let register = TextRegister(text)
    let today = article.metadata.published.flatMap { CalendarDay(dateline: $0) }
    for (position, block) in article.blocks.enumerated() {
      guard shouldContinue(Double(block.range.lowerBound) / Double(max(1, text.bytes.count))) else { return nil }
      let isLeadIn = text.bytes[block.range].last == 0x3A
      let isCaption = block.kind == .caption
      guard article.holdsClaims(block) || block.kind == .heading && isLeadIn, block.cells.isEmpty else {
        if !block.cells.isEmpty {
          let author = block.post.flatMap { authors[$0] } ?? turns[position]?.source
          analysis.sentences.append(block.range)
          analysis.claims += TableClaims(text: text).claims(of: block, by: author)
        }
        speaker = nil
        introduced = nil
        lastSource = nil
        for graph in graphs(of: block, from: nil, text: text, reader: reader) {
          analysis.references += resolver.read(graph, in: text, block: position)
        }
        continue
      }
      if goesOnSpeaking, block.kind != .quote { introduced = nil }
      let turn = turns[position]
      if let label = turn?.source?.range, turn?.isLabelled ?? false {
        people.names[label] = people.fullName(label: text.text(label), lexicon: lexicon)
      }
      var author = block.post.flatMap { authors[$0] } ?? turn?.source
      if author == nil, position + 1 < article.blocks.count {
        author = signature(article.blocks[position + 1], below: block, text: text)
      }
      var reader = BlockReader(
        text: text, lexicon: lexicon, splitter: splitter, reader: reader, decisions: decisions,
        register: register, isExplaining: isExplaining, record: record,
        lastSource: lastSource, today: isCaption ? nil : today, people: people, references: resolver, number: position,
        author: author ?? introduced, earlierSpeaker: speaker)
      // The reader alone holds the people and the references while it adds to them, so that they are not copied.
      people = People()
      resolver = ReferenceResolver(model: nil)
      let found = reader.read(block, from: turn?.start)
      people = reader.people
      resolver = reader.references
      analysis.references += found.references
      lastSource = reader.lastSource
      if article.holdsClaims(block) {
        analysis.sentences += found.sentences
        // A caption that is no sentence names what is to be seen, and claims nothing.
        analysis.claims += found.claims.filter { !isCaption || $0.reason != .fragment }
          .map { block.kind == .quote ? $0.asQuoted : $0 }
      }
      speaker = reader.speakerAtEnd ?? reader.introduced
      // Who is introduced before words set apart says all of them.
      let earlier = block.kind == .quote && author == nil ? introduced : nil
      introduced = isLeadIn ? reader.introduced ?? (turn?.isLabelled ?? false ? turn?.source : nil) ?? earlier : earlier
      goesOnSpeaking = !isLeadIn && earlier != nil
    }
    return shouldContinue(1) ? analysis : nil
  }

  /// Whether a BCP 47 tag is one of English.
  private static func isEnglish(_ tag: String) -> Bool {
    tag.lowercased().prefix { $0 != "-" && $0 != "_" } == "en"
  }

  /// The one named by a dash and a name under words set apart in quotation marks.
  private func signature(_ caption: Block, below block: Block, text: TextBytes) -> Source? {
    guard caption.kind == .caption, let first = caption.range.first, !block.range.isEmpty else { return nil }
    let (value, length) = text.scalar(at: first)
    let opening = CharacterClass(text.scalar(at: block.range.lowerBound).value)
    guard CharacterClass(value) == .dash, opening == .straightQuote || opening == .openQuote || block.kind == .quote
    else { return nil }
    let name = text.trimmed((first + length)..<caption.range.upperBound)
    return name.isEmpty ? nil : Source(range: name)
  }
}

extension ClaimEngine {
  /// The sentences of an article, in its blocks that hold claims, as the learnt decisions see them.
  package func readings(of article: Article) -> [SentenceReading] {
    let text = TextBytes(article.text)
    let reader = WordReader(
      lexicon: lexicon, tokenizer: tokenizer, parser: parser, workspace: parser.makeWorkspace())
    let turns = Turns(article, text: text) { _ in nil }
    return article.blocks.enumerated().filter(\.element.kind.holdsClaims).flatMap { index, block in
      BlockReader(
        text: text, lexicon: lexicon, splitter: splitter, reader: reader, decisions: nil, register: TextRegister(text),
        record: nil, today: nil,
        people: People(), author: nil, earlierSpeaker: nil
      ).sentences(of: block, from: turns[index]?.start)
    }
  }
}
