/// Writes reports in one format.
///
/// A writer gets the whole ``Report`` with nothing left to work out: which claims have which status, in what order, with what
/// evidence. It decides only how that looks. Whatever comes from the article or from people goes through an escaping
/// function of the writer; where there is none in the format, through ``SafeText`` alone. How a format is added is reported in
/// <doc:AddingAFormat>.
protocol ReportWriter: SendableMetatype {
  /// The name that people type.
  static var name: String { get }
  /// The ending of a file's name in this format, without the full stop.
  static var fileExtension: String { get }
  /// What the format is good for, in a few words.
  static var summary: String { get }
  /// What offsets in this format may count; empty if it has none.
  static var offsetUnits: [OffsetUnit] { get }
  /// The whole report, ending in a line feed; the same report produces the same bytes.
  static func text(of report: Report) throws(ReportError) -> String
  /// The whole report where the format is no text: then ``text(of:)`` is what people compare of it.
  static func file(of report: Report) throws(ReportError) -> [UInt8]?
  /// What a file in the format says as ``text(of:)`` does; nil where it cannot be read.
  static func text(in file: [UInt8]) -> String?
  /// What the user should know before the report goes out, each a sentence without a full stop.
  static func remarks(on report: Report) -> [String]
  /// Whether the format gives the draft back that the article was loaded from, with all that is in it.
  static var keepsDraft: Bool { get }
  /// What is in files of its own next to the report, where that goes to a file.
  static func companions(of report: Report) throws(ReportError) -> [ReportOutput.Companion]
  /// The claims that the format cannot hold, and why.
  static func leftOut(of report: Report) -> [LeftOut]
  /// What the format needs and the session lacks, beyond a complete review.
  static func lacks(of report: Report) -> [ReportLack]
  /// What the format cannot hold at all, in a few words each.
  static var losses: [String] { get }
}

extension ReportWriter {
  static var offsetUnits: [OffsetUnit] { [] }
  static var losses: [String] { [] }
  static var keepsDraft: Bool { false }
  static func file(of report: Report) throws(ReportError) -> [UInt8]? { nil }
  static func text(in file: [UInt8]) -> String? { String(decoding: file, as: UTF8.self) }
  static func remarks(on report: Report) -> [String] { [] }
  static func companions(of report: Report) throws(ReportError) -> [ReportOutput.Companion] { [] }
  static func leftOut(of report: Report) -> [LeftOut] { [] }
  static func lacks(of report: Report) -> [ReportLack] { [] }
}
