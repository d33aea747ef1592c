/// Why a report could not be written.
public enum ReportError: Error, Hashable, Sendable {
  /// A template of the program cannot be understood: its name, and why.
  case brokenTemplate(name: String, reason: String)
}

extension ReportError: CustomStringConvertible {
  /// What went wrong, in one sentence without a full stop.
  public var description: String {
    switch self {
    case .brokenTemplate(let name, let reason): "the report's template “\(name)” is broken: \(reason)"
    }
  }

  /// What the person can do about it.
  public var hint: String {
    switch self {
    case .brokenTemplate: "Install Stet again, or export as markdown, which needs no template; the session is unharmed."
    }
  }
}
