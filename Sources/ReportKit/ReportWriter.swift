/// Writes reports in one format.
///
/// A writer gets the whole ``Report`` with nothing left to work out: which claims stand where, in what order, with what
/// evidence. It decides only how that looks. Whatever comes from the article or from people goes through an escaping
/// function of the writer, and through ``SafeText`` first.
protocol ReportWriter {
  /// The ending of a file's name in this format, without the full stop.
  static var fileExtension: String { get }
  /// What the format is good for, in a few words.
  static var summary: String { get }
  /// The whole report, ending in a line feed; the same report gives the same bytes.
  static func text(of report: Report) throws(ReportError) -> String
}
