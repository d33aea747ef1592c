/// Finds embedded posts by the line that signs them: `— Name (@handle) November 16, 2021`.
///
/// The signature is last; nothing marks where the post begins. It reaches up to a blank line or to the signature
/// of another post. Where the article has no blank lines it begins at the topmost line with a mention, a hashtag
/// or an emoji within the length of a post, else it is the one line above the signature.
struct PostFinder {
  /// The place of a line in a post.
  struct Role: Hashable {
    var post: Int
    var isSignature: Bool
  }

  /// Code points in a post: the classical limit of 280, and some room for the markup of links.
  private static let longestPost = 320

  /// What each line of a post is, by its index.
  private(set) var roles: [Int: Role] = [:]

  init(lines: [Line]) {
    let hasBlankLines = lines.dropLast().contains(where: \.isBlank)
    var post = 0
    for index in lines.indices where Self.isSignature(lines[index]) {
      let body = body(above: index, in: lines, hasBlankLines: hasBlankLines)
      guard !body.isEmpty else { continue }
      post += 1
      for line in body { roles[line] = Role(post: post, isSignature: false) }
      roles[index] = Role(post: post, isSignature: true)
    }
  }

  private func body(above signature: Int, in lines: [Line], hasBlankLines: Bool) -> [Int] {
    var last = signature - 1
    while last >= 0, lines[last].isBlank { last -= 1 }
    guard last >= 0, roles[last] == nil else { return [] }
    var first = last
    var topmostMarked: Int?
    var length = 0
    var index = last
    while index >= 0, !lines[index].isBlank, roles[index] == nil {
      length += lines[index].length
      if length > Self.longestPost, index < last { break }
      first = index
      if Self.hasMark(lines[index]) { topmostMarked = index }
      index -= 1
    }
    let start = hasBlankLines ? first : topmostMarked ?? last
    return Array(start...last)
  }

  /// Whether the line has a mention, a hashtag or an emoji, which running text of an article has not.
  private static func hasMark(_ line: Line) -> Bool {
    guard line.length <= longestPost else { return false }
    var atWordStart = true
    for scalar in Substring(line.text).unicodeScalars {
      if atWordStart, scalar == "@" || scalar == "#" { return true }
      if scalar.value >= 0x1F000, scalar.properties.isEmoji { return true }
      atWordStart = scalar == " " || scalar == "("
    }
    return false
  }

  /// Whether the line is a dash, a name, a handle in brackets and perhaps a date.
  static func isSignature(_ line: Line) -> Bool {
    guard line.length <= 160, ["—", "–", "-"].contains(where: line.hasPrefix) else { return false }
    let text = Substring(line.text)
    guard let open = text.range(of: "(@"), let close = text[open.upperBound...].firstIndex(of: ")") else {
      return false
    }
    let name = text[..<open.lowerBound].drop { "—–- ".contains($0) }
    let handle = text[open.upperBound..<close]
    let isHandle = !handle.isEmpty && handle.utf8.allSatisfy { $0.isDigit || $0.isUpper || $0.isLower || $0 == 0x5F }
    return !name.isEmpty && isHandle && text[text.index(after: close)...].count <= 40
  }
}

extension Substring {
  /// The first place of `needle`, compared by bytes.
  fileprivate func range(of needle: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].utf8.starts(with: needle.utf8) { return start..<utf8.index(start, offsetBy: needle.utf8.count) }
      start = utf8.index(after: start)
    }
    return nil
  }
}
