import ArticleKit

/// A link into the original page that shows a claim's words there, by the words themselves (URL Fragment Text
/// Directives, WICG): browsers that know it scroll to them and mark them.
enum QuoteLink {
  /// Words of which only the beginning and the end are put into the address, in code points.
  private static let longest = 160

  /// The address of the words at `spans` in the page at `address`.
  static func address(of spans: [TextSpan], in index: CodePointIndex, at address: LinkTarget) -> LinkTarget? {
    guard !address.address.hasPrefix("mailto:") else { return nil }
    let directives = spans.prefix(4).compactMap { span -> String? in
      let edge = min(span.count, longest)
      let head = index.text(of: TextSpan(span.start, span.start + edge))
      let tail = index.text(of: TextSpan(span.end - edge, span.end))
      // Words on both sides of a line break are in two elements of the page, which one directive cannot name.
      guard let first = head.split(separator: "\n").first, let last = tail.split(separator: "\n").last else {
        return nil
      }
      if span.count <= longest, first == last { return "text=\(encoded(first))" }
      let start = first.split(separator: " ").prefix(6).joined(separator: " ")
      let end = last.split(separator: " ").suffix(6).joined(separator: " ")
      return start.isEmpty || end.isEmpty ? nil : "text=\(encoded(start)),\(encoded(end))"
    }
    guard !directives.isEmpty else { return nil }
    let hash = address.address.contains("#") ? "" : "#"
    return LinkTarget("\(address.address)\(hash):~:\(directives.joined(separator: "&"))")
  }

  /// Percent-encoded: everything but letters, digits and `. _ ~`; `-`, `,` and `&` have a meaning in a directive.
  private static func encoded(_ text: some StringProtocol) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += byte < 16 ? "%0" : "%"
        result += String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
