/// The formats that a report can be written in, by the names that people type.
///
/// This is the one table of formats: a new one is a file with its ``ReportWriter``, its name among the cases, and its
/// line in ``writer``; the compiler asks for the line.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Markdown as forges and note-taking programs show it.
  case markdown
  /// One web page that needs nothing beside itself.
  case html

  var writer: any ReportWriter.Type {
    switch self {
    case .markdown: MarkdownWriter.self
    case .html: HTMLWriter.self
    }
  }

  /// The ending of a file's name in this format, without the full stop.
  public var fileExtension: String { writer.fileExtension }

  /// What the format is good for, in a few words.
  public var summary: String { writer.summary }
}
