/// Why a report could not be written, or a file of another tool not be read.
public enum ReportError: Error, Hashable, Sendable {
  /// A template of the program cannot be understood: its name, and why.
  case brokenTemplate(name: String, reason: String)
  /// No claim is left that the format could hold.
  case nothingToWrite(format: String, leftOut: [LeftOut])
  /// The format is no text and cannot be shown.
  case needsFile(format: String)
  /// The format cannot count offsets so.
  case offsetsFixed(format: String, unit: OffsetUnit)
  /// A rating scale is not written so.
  case badScale(String)
  /// A file to be imported is in no known format.
  case unknownImport(path: String)
  /// A file to be imported is damaged: where, and what is wrong there.
  case damagedImport(path: String, place: String, reason: String)
  /// A file to be imported contains no text, and none was given.
  case importWithoutText(path: String)
}

extension ReportError: CustomStringConvertible {
  /// What went wrong, in one sentence without a full stop.
  public var description: String {
    switch self {
    case .brokenTemplate(let name, let reason): "the report's template “\(name)” is broken: \(reason)"
    case .nothingToWrite(let format, let leftOut):
      "there is nothing to export as \(format)" + leftOut.map { "; \($0)" }.joined()
    case .needsFile(let format): "\(format) is not text and cannot be shown here"
    case .offsetsFixed(let format, let unit): "\(format) cannot count offsets in \(unit.rawValue)"
    case .badScale(let text): "“\(text)” is not a rating scale"
    case .unknownImport(let path): "“\(path)” is not an annotation file that Stet can read"
    case .damagedImport(let path, let place, let reason): "“\(path)” is damaged at \(place): \(reason)"
    case .importWithoutText(let path): "“\(path)” has annotations but not the text they refer to"
    }
  }

  /// What the user can do about it.
  public var hint: String {
    switch self {
    case .brokenTemplate: "Reinstall Stet, or export as markdown, which needs no template. The session is unharmed."
    case .nothingToWrite:
      "Give verdicts first, for example: verified 1; “stet check SESSION --for FORMAT” lists what is lacking."
    case .needsFile(let format): "Name a file, for example: report.\(format)."
    case .offsetsFixed: "Omit --offsets: the format's standard says what is counted."
    case .badScale: "Name each verdict once, for example: disputed=1,one-sided=3,verified=5."
    case .unknownImport: "Stet reads W3C Web Annotation collections, doccano's JSON Lines and Label Studio's JSON."
    case .damagedImport: "Export it again from the tool it comes from."
    case .importWithoutText: "Name the article as well: --article FILE."
    }
  }
}
