/// A claim in the making; every index counts words of one sentence.
struct Unit: Sendable {
  /// The words of the claim, ascending.
  var words: [Int] = []
  /// Words taken from the clause before: a shared subject, an antecedent.
  var shared: [Int] = []
  /// Who says it.
  var source: Speaker = .unknown
  /// Whether that was taken over from the clause that this one is joined to.
  var inheritsSource = false
  /// Who passes it on, where an outer speaker says that the source said it.
  var via: Range<Int>?
  /// The words that say that it was said.
  var cue: Range<Int>?
  /// Whether it was denied.
  var isDenied = false
  /// The finite verb of its main clause.
  var verb: VerbGroup?
  /// The subject of that verb.
  var subject: Range<Int>?
  /// Whether it holds no more than who speaks.
  var isFrame = false
  /// Whether its words stay in another unit too, as what is said within an adverbial clause.
  var isNested = false
  /// How likely its cut is, 0 to 1; nil if rules cut it.
  var cutShare: Float?
  /// How likely its speaker is.
  var speakerShare: Float?
  /// Who was chosen to say it and who came second, where that is to be explained.
  var speakers: (chosen: SpeakerCandidates.Candidate, runnerUp: SpeakerCandidates.Candidate?)?
  /// The pattern by which it is denied, where a pattern says so.
  var denial: DenialPattern?
  /// Whether a quotation may follow as what was said.
  var opensQuotation = false

  /// Who says a unit.
  enum Speaker: Hashable, Sendable {
    /// Nobody has been found; a speaker of the quotation around it may yet be.
    case unknown
    /// The article's own voice, whatever is around it.
    case article
    /// The words that name the speaker.
    case words(Range<Int>)
  }
}
