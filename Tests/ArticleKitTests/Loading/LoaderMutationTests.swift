import Foundation
import Testing

@testable import ArticleKit

/// Pages, messages, texts of PDF documents, archives and Markdown, damaged at random: every one comes to an end, as an
/// article whose places hold or as a clear error.
///
/// `STET_FUZZ=100000` runs more than the few thousand of an ordinary run.
@Suite struct LoaderMutationTests {
  /// How the bytes of a round reach the loaders.
  private enum Way: CaseIterable {
    case plain, pdf, zipped, archived, archivedAndZipped, inWACZ
  }

  private static let names = ["a.html", "a.md", "a.eml", "a.txt", "a.json#2", "a.csv"]
  private static let types = [nil, "text/html", "text/html; charset=iso-8859-1"]

  @Test(.timeLimit(.minutes(60)))
  func standsMutations() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Fixtures")
    let page = Array(try Data(contentsOf: folder.appending(path: "ceasefire.html")))
    let corpus = Self.corpus.map { Array($0.utf8) } + [page]
    let rounds = ProcessInfo.processInfo.environment["STET_FUZZ"].flatMap(Int.init) ?? 2_000
    var mutator = Mutator(seed: 0x5EED)
    for round in 0..<rounds {
      let mutated = mutator.mutate(corpus[round % corpus.count], with: corpus[(round / 7) % corpus.count])
      // The page is large: it comes as it is, so that its damage is not packed away.
      let way = Way.allCases[round % corpus.count == corpus.count - 1 ? 0 : round / corpus.count % Way.allCases.count]
      let name = Self.names[round / 5 % Self.names.count]
      do throws(LoadError) {
        let article = try load(mutated, by: way, name: name, type: Self.types[round % 3], &mutator)
        check(article)
        check(article.readingCaptions())
        #expect(article.text.utf8.contains { !$0.isWhiteSpace })
      } catch {
        #expect(error.description.contains("“a."), "\(error)")
        #expect(!error.hint.isEmpty)
      }
    }
  }

  private func load(
    _ bytes: [UInt8], by way: Way, name: String, type: String?, _ mutator: inout Mutator
  ) throws(LoadError) -> Article {
    func article(_ bytes: [UInt8], _ name: String) throws(LoadError) -> Article {
      var source = ArticleSource(name: name, contentType: type)
      source.readsTables = true
      return try Article.load(bytes, from: source)
    }
    // Half of the packed ones are damaged once more as a whole.
    func packed(_ whole: [UInt8]) -> [UInt8] { bytes.count % 2 == 0 ? whole : mutator.mutate(whole, with: bytes) }
    let record = Array("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: \(bytes.count)\r\n\r\n".utf8) + bytes
    switch way {
    case .plain: return try article(bytes, name)
    case .pdf:
      let source = ArticleSource(name: "a.pdf")
      return try Article.load(Array("%PDF-1.4".utf8), from: source) { (_) throws(LoadError) in bytes }
    case .zipped: return try article(packed(Gzip.stored(bytes)), name + ".gz")
    case .archived: return try article(packed(record), "a.warc")
    case .archivedAndZipped: return try article(packed(Gzip.stored(record) + Gzip.stored(record)), "a.warc.gz#2")
    case .inWACZ:
      let part = (name: "archive/a.warc.gz", content: Gzip.stored(record))
      return try article(packed(ZipWriter.archive(of: [part]) ?? []), "a.wacz")
    }
  }

  /// Every place of an article is in its text.
  private func check(_ article: Article) {
    let all = 0..<article.text.utf8.count
    var end = 0
    for block in article.blocks {
      #expect(end <= block.range.lowerBound && !block.range.isEmpty && block.range.upperBound <= all.upperBound)
      end = block.range.upperBound
      let places = [block.speaker, block.voice] + block.cells.flatMap { [$0.range, $0.row, $0.column] }
      for place in places.compactMap(\.self) {
        #expect(all.lowerBound <= place.lowerBound && all.upperBound >= place.upperBound)
      }
    }
    #expect(article.pages.allSatisfy { (0...all.upperBound).contains($0.start) })
  }

  private static let corpus = [
    "<html><body><table><tr><td>A long cell of words, as old pages have them, and more.<br><br>And more.</table>",
    "<table><tr><th><th>2021<th>2022<tr><th>Tax<td>38%<td>40%</table><p>Some words of <q>prose</q>, here and there.",
    "<div itemprop=articleBody><ul><li>One<li>Two</ul><dl><dt>x<dd>y</dl><pre>a\n b</pre><p>Some words of prose, here.",
    "<blockquote class=twitter-tweet><p>x</p>&mdash; A (@b) May 3, 2021</blockquote><p>Some words of prose, here and there.",
    """
    <p>Some words of prose, here and there.<figure><figcaption>A tree. Photo: A B</figcaption></figure><blockquote>Some \
    more words.<footer>— <cite>A B</cite></footer></blockquote><article class=live-post><time>10:15</time>\
    <b class=author>C D</b><p>And some more words of prose.</article>
    """,
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"x\\ny\",\"author\":[{\"name\":\"A\"}]}</script>",
    "From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nHello, you.\r\n--x--",
    """
    From: A <a@b.example>\r\nContent-Type: text/plain; format=flowed; delsp=yes\r\n\r\nOn May 3, B wrote:\r\n> Hello, \r\n\
    > you.\r\n>> And you.\r\n\r\nYes.\r\n-- \r\nA\r\n
    """,
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 40\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>Hello to you all.</p>",
    "{\"uri\":\"x\",\"headline\":\"y\",\"body_html\":\"<p>z</p>\"}",
    "<newsItem><contentMeta><headline>x</headline></contentMeta><contentSet><inlineXML><p>y</p></inlineXML></contentSet></newsItem>",
    "---\ntitle: x\n---\n# A\n\n*b* [c](d) `e`\n\n> f\n\n- g\n",
    "# A\n\nb[^1] **c**\n===\n\n| a | b |\n|---|:-:|\n| c | 1 |\n\n```\nd\n```\n[^1]: e\n\n<div>f</div>\n1. g\n   > h\n",
    "SMITH: Hello.\nJONES: Hello.\nFrom: x\nSubject: y\n\nz",
    "Harbour\n\nThe crews were not paid since July.2 The min-\nistry denied it and goes\n\n2 A letter.\n\n1\n\u{C}Harbour\n\non.\n",
    "City,Year\n\"Ba\"\"ku\",2020\nOslo;2021\n",
    "\u{FEFF}caf\u{E9} – “x” Ã© â€™ 日本語 😀\n",
  ]
}
