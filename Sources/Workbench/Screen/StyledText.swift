import LineEditor

/// Text of which each run has a style: what the commands make, before it is known whether it is shown in colour.
package struct StyledText: Hashable, Sendable {
  /// A run of text in one style.
  package struct Run: Hashable, Sendable {
    /// The words, as they came: rendering makes them safe.
    package var text: String
    /// Their style.
    package var style: Style
  }

  /// The runs, in order.
  package var runs: [Run]

  /// Makes text of one style.
  package init(_ text: String = "", _ style: Style = .plain) {
    runs = text.isEmpty ? [] : [Run(text: text, style: style)]
  }

  /// A space of our own at which no line is broken; one that comes in a text is shown as a mark.
  static let glue = StyledText("\u{A0}", .glue)

  /// The words without styles, as they came.
  package var plain: String { runs.map(\.text).joined() }

  /// The number of terminal columns that the text takes.
  package var columns: Int { runs.reduce(0) { $0 + TextWidth.columns(of: Printable.escaped($1.text)) } }

  /// Joins two texts.
  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var joined = left
    joined += right
    return joined
  }

  /// Appends a text; runs of one style that meet become one.
  package static func += (left: inout StyledText, right: StyledText) {
    guard let last = left.runs.last, let first = right.runs.first, last.style == first.style else {
      left.runs += right.runs
      return
    }
    left.runs[left.runs.count - 1].text += first.text
    left.runs += right.runs.dropFirst()
  }

  /// The text as it goes to a stream: control characters, escape sequences and bidirectional controls become visible
  /// marks, styles become escape sequences where `coloured`, and web addresses can be clicked where `linked`.
  package func rendered(coloured: Bool, theme: Theme = .auto, linked: Bool = false) -> String {
    runs.map { run in
      var safe = run.style == .glue ? " " : Printable.escaped(run.text)
      if linked, case .link(let address) = run.style, let link = TerminalLink(address) { safe = link.around(safe) }
      guard coloured, let sgr = run.style.sgr(for: theme) else { return safe }
      return "\u{1B}[\(sgr)m\(safe)\u{1B}[0m"
    }.joined()
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  /// Makes plain text.
  package init(stringLiteral value: String) { self.init(value) }
}
