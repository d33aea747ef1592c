import ArticleKit
import SessionKit

/// An article written with its claims in it.
///
/// `⟦1:the words⟧` is claim 1; claims may be nested, and a number used twice makes a claim of
/// several parts, joined where they touch. Each line is a block; a mark in front of it names its kind.
struct MarkedArticle {
  let article: Article
  let claims: [Claim]

  private static let kinds: [(mark: String, kind: Block.Kind)] = [
    ("headline> ", .headline), ("heading> ", .heading), ("dateline> ", .dateline), ("item> ", .listItem),
    ("post> ", .post), ("signature> ", .signature), ("quote> ", .quote), ("caption> ", .caption),
  ]

  init(_ marked: String) {
    var text = ""
    var blocks: [Block] = []
    var spans: [ClaimID: [TextSpan]] = [:]
    var order: [ClaimID] = []
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      if !text.isEmpty { text += "\n" }
      let kind = Self.kinds.first { line.hasPrefix($0.mark) }
      let start = text.utf8.count
      // By code points: a combining mark may follow a marker.
      var rest = Substring(line.dropFirst(kind?.mark.count ?? 0)).unicodeScalars
      var open: [(id: ClaimID, start: Int)] = []
      while let scalar = rest.popFirst() {
        switch scalar {
        case "⟦":
          let id = ClaimID(String(rest.prefix { $0 != ":" }))!
          rest = rest.drop { $0 != ":" }.dropFirst()
          open.append((id, text.unicodeScalars.count))
          if spans[id] == nil { order.append(id) }
        case "⟧":
          let (id, start) = open.removeLast()
          spans[id, default: []].append(TextSpan(start, text.unicodeScalars.count))
        default: text.unicodeScalars.append(scalar)
        }
      }
      let isPost = kind?.kind == .post || kind?.kind == .signature
      if text.utf8.count > start {
        blocks.append(Block(kind: kind?.kind ?? .paragraph, range: start..<text.utf8.count, post: isPost ? 1 : nil))
      }
    }
    article = Article(text: text, blocks: blocks)
    let index = CodePointIndex(text)
    claims = order.map { id in
      let spans = spans[id, default: []].sorted().reduce(into: [TextSpan]()) { joined, span in
        if joined.last?.end == span.start { joined[joined.count - 1].end = span.end } else { joined.append(span) }
      }
      return Claim(
        id: id, spans: spans, text: Claim.text(of: spans, in: index),
        sentence: TextSpan(spans.first?.start ?? 0, spans.last?.end ?? 0))
    }
  }

  /// The article as a session keeps it.
  var record: ArticleRecord { ArticleRecord(article, name: "sample", path: "articles/sample.txt") }
}
