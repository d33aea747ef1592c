/// A format that a report can be written in, by the name that people type.
public struct ReportFormat: RawRepresentable, CaseIterable, Hashable, Sendable {
  /// The one table of formats: a new one is a file with its ``ReportWriter`` and its line here.
  static let writers: [any ReportWriter.Type] = [
    HTMLWriter.self,
    MarkdownWriter.self,
    PlainTextWriter.self,
    CSVWriter.self,
    JSONLinesWriter.self,
    ClaimReviewWriter.self,
    WebAnnotationWriter.self,
    DoccanoWriter.self,
    LabelStudioWriter.self,
    ProdigyWriter.self,
    AVeriTeCWriter.self,
    CorrectionWriter.self,
    WordWriter.self,
    ScriptWriter.self,
    InquiryLogWriter.self,
  ]

  /// Every format, in the order of the table.
  public static let allCases = writers.map { ReportFormat($0) }

  let writer: any ReportWriter.Type

  private init(_ writer: any ReportWriter.Type) { self.writer = writer }

  /// The format of that name; nil if there is none.
  public init?(rawValue: String) {
    guard let writer = Self.writers.first(where: { $0.name == rawValue }) else { return nil }
    self.init(writer)
  }

  /// The name that people type.
  public var rawValue: String { writer.name }

  /// The ending of a file's name in this format, without the full stop.
  public var fileExtension: String { writer.fileExtension }

  /// Whether it is JSON, in one value or one per line.
  public var isJSON: Bool { ["json", "jsonl", "jsonld"].contains(fileExtension) }

  /// The name of a file in this format, for an article or session of that name.
  ///
  /// Formats that share an ending name themselves in front of it (`bridge.claimreview.json`), so that none replaces
  /// another, the session or the article's own file; a draft that was checked says so.
  public func fileName(for stem: String) -> String {
    if writer.keepsDraft { return "\(stem)-checked.\(fileExtension)" }
    let sharers = Self.writers.filter { $0.fileExtension == fileExtension }
    return sharers.first?.name == rawValue && !["json", "txt"].contains(fileExtension)
      ? "\(stem).\(fileExtension)" : "\(stem).\(rawValue).\(fileExtension)"
  }

  /// Whether it gives a Word draft back with all that is in it.
  public var keepsDraft: Bool { writer.keepsDraft }

  /// What a file in this format says, to be compared with ``ReportOutput/text``; nil where it cannot be read.
  public func text(in file: [UInt8]) -> String? { writer.text(in: file) }

  /// What the format is good for, in a few words.
  public var summary: String { writer.summary }

  /// What offsets in this format may count; empty if it has none.
  public var offsetUnits: [OffsetUnit] { writer.offsetUnits }

  /// What the format cannot hold at all, in a few words each.
  public var losses: [String] { writer.losses }

  /// Two formats are equal where their names are.
  public static func == (left: ReportFormat, right: ReportFormat) -> Bool { left.rawValue == right.rawValue }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
