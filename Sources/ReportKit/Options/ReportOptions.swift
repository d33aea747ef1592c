/// What a report is to hold beside what the session says, and how it counts.
public struct ReportOptions: Hashable, Sendable {
  /// The name and version of the program, for the colophon.
  public var generator: String
  /// Whether private notes, the names behind aliases and the contacts of people are written too.
  public var includePrivate = false
  /// The claims to report on; nil for all in the review.
  public var only: ReportSelection?
  /// What offsets count.
  public var offsets = OffsetUnit.codePoints
  /// Whether a chart shows how much each speaker says.
  public var withBalance = false
  /// The names of states by the words for them, by which that chart gathers speakers.
  public var nations: [String: String] = [:]
  /// How moments are written for people.
  public var dates = DateStyle.words
  /// Where the report will be published, for formats that link to it; nil if that is not known.
  public var address: String?
  /// The day by which a publisher is asked to answer, as `2021-11-20`.
  public var deadline: String?
  /// The scale by which verdicts are turned into numbers; nil if the analyst gave none.
  public var scale: RatingScale?

  /// The Word file that the article was loaded from; nil if there is none.
  public var draft: DraftFile?
  /// Whether a draft is given back without the comments of others, tracked changes and its properties.
  public var cleansDraft = false

  /// Makes the options that a report is written with unless something else is asked for.
  public init(generator: String) { self.generator = generator }

  /// The file of a Word draft, or why there is none to write into.
  public enum DraftFile: Hashable, Sendable {
    /// The file as it was loaded.
    case file([UInt8])
    /// Why it is not there, as it is said of it: `has changed since it was loaded`.
    case missing(name: String, reason: String)
  }

  /// How moments are written for people; always in UTC.
  public enum DateStyle: String, Hashable, Sendable, CaseIterable {
    /// Day, month in English, year and minute: `16 November 2021, 12:00 UTC`.
    case words
    /// ISO 8601, which needs no language: `2021-11-16T12:00:00Z`.
    case iso
  }
}
