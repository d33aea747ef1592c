/// The lines of embedded posts: which is text, which names the author, which is none of the post.
enum PostLine: Hashable {
  case text(String)
  /// The line that names the author, written as plain texts have it: `— Name (@handle) November 16, 2021`.
  case signature(String)

  private static let noise = [
    "view this post on", "view on ", "view full post", "loading", "♬", "see more from", "embedded content",
    "view the post", "watch on ", "#repost",
  ]
  private static let authors = [
    "a post shared by ", "a video posted by ", "a photo posted by ", "posted by ", "post by ",
  ]

  /// Reads one line of a post; nil for what the platform adds.
  init?(_ line: String) {
    let words = Self.withoutLinks(line)
    let plain = ArticleFinder.plain(words)
    guard !words.isEmpty, !Self.noise.contains(where: { plain.hasPrefix($0) }) else { return nil }
    if let opening = Self.authors.first(where: { plain.hasPrefix($0) }) {
      var name = words.dropFirst(opening.count)
      if let date = ByteSearch.find(" on ", in: String(name)), !name.contains("(@") {
        name = name[..<name.utf8.index(name.startIndex, offsetBy: date)]
      }
      self = .signature("— \(name)")
    } else if let dash = words.unicodeScalars.first, "—–-".unicodeScalars.contains(dash), words.contains("(@") {
      self = .signature("— " + words.drop { "—–- ".contains($0) })
    } else if words.hasPrefix("@"), !words.contains(" ") {
      self = .signature("— \(words)")
    } else {
      self = .text(words)
    }
  }

  /// The line without the short addresses that stand for pictures and links, which readers of the post do not see.
  private static func withoutLinks(_ line: String) -> String {
    line.split(separator: " ").filter { word in
      !word.hasPrefix("pic.twitter.com/") && !word.hasPrefix("https://t.co/") && !word.hasPrefix("http://t.co/")
    }.joined(separator: " ")
  }
}
