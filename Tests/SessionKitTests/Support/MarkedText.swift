import ArticleKit

/// A text whose marked words become spans: `[2|nobody was hurt]` marks those of claim 2.
///
/// Marks may be inside one another, and a name may be used again: then it has several spans.
struct MarkedText {
  let text: String
  private let spans: [String: [TextSpan]]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var spans: [String: [TextSpan]] = [:]
    var open: [(name: String, start: Int)] = []
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "[":
        let name = rest.prefix { $0 != "|" }
        rest = rest.dropFirst(name.count + 1)
        open.append((String(name), text.count))
      case "]":
        let mark = open.removeLast()
        spans[mark.name, default: []].append(TextSpan(mark.start, text.count))
      default: text.append(scalar)
      }
    }
    self.text = String(text)
    self.spans = spans.mapValues { $0.sorted() }
  }

  /// The names of the marks.
  var names: Set<String> { Set(spans.keys) }

  /// The spans of a mark, in the order of the text.
  subscript(name: String) -> [TextSpan] { spans[name]! }

  /// The words of a mark, as a claim holds them.
  func words(_ name: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return self[name].map { span in
      String(String.UnicodeScalarView(scalars[span.start..<span.end]))
    }.joined(separator: " … ")
  }
}
