import Foundation
import Groundwork
import Testing

@testable import ArticleKit

/// Pages made to hang or crash what reads them.
///
/// Each is large enough that quadratic work would not end in a test's time.
@Suite struct HostilePageTests {
  private static let text = "<p>\(PageArticleTests.first)</p>"

  private func bytes(_ count: Int, _ unit: String, _ end: String = Self.text) -> [UInt8] {
    Array(("<html><body>" + String(repeating: unit, count: count) + end).utf8)
  }

  @Test(
    .timeLimit(.minutes(30)),
    arguments: [
      (100_000, "<a href=\"x>"), (200_000, "<svg>"), (200_000, "<!-- "), (200_000, "<script>"), (300_000, "<"),
      (200_000, "<iframe><textarea><noscript>"), (100_000, "&#x41;&amp;&foo;"), (100_000, "<p><b><p><i>"),
      (3_000, "<div class='share sidebar'>"), (10_000, "<blockquote>x<br>&mdash; A (@b)"), (100_000, "</b>"),
      (50_000, "<h1>x</h1>"), (10_000, "<table><tr><td>"), (10_000, "x<br><br>"), (1_000_000, "x"),
      (20_000, "<meta name=author content='A B'>"), (50_000, "\u{0}\u{1B}[2J\u{202E}"),
    ])
  func endsOnEveryPage(_ count: Int, _ unit: String) throws {
    do throws(LoadError) {
      check(try Article.load(bytes(count, unit), from: ArticleSource(name: "a.html")))
    } catch {
      switch error {
      case .noArticle, .tooDeep, .empty: break
      default: Issue.record("\(error)")
      }
    }
  }

  @Test func refusesDeepNesting() {
    for closed in ["", String(repeating: "</div>", count: 100_000)] {
      let error = #expect(throws: LoadError.self) {
        try Article.load(bytes(100_000, "<div>", Self.text + closed), from: ArticleSource(name: "a.html"))
      }
      #expect(error == .tooDeep(path: "a.html"))
    }
  }

  @Test func keepsWhatStandsBeforeDeepNesting() throws {
    let page = bytes(1, Self.text, String(repeating: "<div>", count: 100_000))
    let article = try Article.load(page, from: ArticleSource(name: "a.html"))
    #expect(rendered(article) == ["paragraph: \(PageArticleTests.first)"])
    #expect(article.notices == [.cut])
  }

  @Test func refusesLargePages() {
    let page = bytes(1, "", "") + [UInt8](repeating: 0x78, count: HTMLLoader.limit)
    let error = #expect(throws: LoadError.self) { try Article.load(page, from: ArticleSource(name: "a.html")) }
    #expect(error == .tooLarge(path: "a.html", bytes: page.count, limit: HTMLLoader.limit))
  }

  @Test func readsManyAttributesOnce() throws {
    let attributes = (0..<200_000).map { "a\($0)=1 class=share" }.joined(separator: " ")
    let article = try loaded("<html><body><div \(attributes)>x</div>\(Self.text)\(Self.text)")
    #expect(article.blocks.count == 2)
  }

  @Test func doesNotGrowByEntities() throws {
    let entities = (0..<100).map { "<!ENTITY a\($0 + 1) '&a\($0);&a\($0);'>" }.joined()
    let article = try loaded(
      "<!DOCTYPE html [\(entities)]><html><body>\(Self.text)<p>&a99; and that is all there is.</p>")
    #expect(article.text.utf8.count < 1_000)
  }

  private func check(_ article: Article) {
    var end = 0
    for block in article.blocks {
      #expect(
        end <= block.range.lowerBound && !block.range.isEmpty && block.range.upperBound <= article.text.utf8.count)
      end = block.range.upperBound
    }
  }

  /// Pages of every kind, mutated.
  ///
  /// `STET_FUZZ=100000` runs more than the few thousand of an ordinary run.
  @Test func standsMutations() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Fixtures")
    let page = Array(try Data(contentsOf: folder.appending(path: "ceasefire.html")))
    let corpus = [page] + Self.corpus.map { Array($0.utf8) }
    let rounds = ProcessInfo.processInfo.environment["STET_FUZZ"].flatMap(Int.init) ?? 2_000
    var mutator = Mutator(seed: 0x5EED)
    for round in 0..<rounds {
      let input = corpus[round % corpus.count]
      let mutated = mutator.mutate(input, with: corpus[(round / 7) % corpus.count])
      let name = ["a.html", "a.txt", "a.md", "a.eml", "a.json#2"][round % 5]
      let type = [nil, "text/html", "text/html; charset=iso-8859-1"][round % 3]
      do throws(LoadError) {
        let article = try Article.load(mutated, from: ArticleSource(name: name, contentType: type))
        check(article)
        #expect(article.text.utf8.contains { !$0.isWhiteSpace })
      } catch {
        #expect(error.description.contains("“a."), "\(error)")
      }
    }
  }

  private static let corpus = [
    "<html><body><table><tr><td>A long cell of words, as old pages have them, and more.<br><br>And more.</table>",
    "<div itemprop=articleBody><ul><li>One<li>Two</ul><dl><dt>x<dd>y</dl><pre>a\n b</pre><p>Some words of prose, here.",
    "<blockquote class=twitter-tweet><p>x</p>&mdash; A (@b) May 3, 2021</blockquote><p>Some words of prose, here and there.",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"x\\ny\",\"author\":[{\"name\":\"A\"}]}</script>",
    "From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nHello, you.\r\n--x--",
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 40\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>Hello to you all.</p>",
    "{\"uri\":\"x\",\"headline\":\"y\",\"body_html\":\"<p>z</p>\"}",
    "<newsItem><contentMeta><headline>x</headline></contentMeta><contentSet><inlineXML><p>y</p></inlineXML></contentSet></newsItem>",
    "---\ntitle: x\n---\n# A\n\n*b* [c](d) `e`\n\n> f\n\n- g\n",
    "SMITH: Hello.\nJONES: Hello.\nFrom: x\nSubject: y\n\nz",
    "\u{FEFF}caf\u{E9} – “x” Ã© â€™ 日本語 😀\n",
  ]
}

/// Changes bytes by a fixed sequence of random numbers.
struct Mutator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func next(below limit: Int) -> Int { Int(random.next() % UInt64(max(1, limit))) }

  private static let tokens = [
    "<", ">", "</", "<!--", "-->", "<p>", "</p>", "<div", "\"", "'", "=", "&", ";", "&#", "\u{0}", "<script>",
    "</script>",
    "<table>", "<td>", "<blockquote>", " class=comments ", "\r\n", "\n\n", "{", "}", "[", "\\", "\\u", "%PDF-",
    "WARC/1.0\r\n",
  ].map { Array($0.utf8) }

  /// The input with one to eight changes: bytes changed, cut, doubled, tokens put in, parts of another input put in.
  mutating func mutate(_ input: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = input
    for _ in 0...next(below: 8) {
      guard !bytes.isEmpty else { return bytes }
      let start = next(below: bytes.count)
      let end = min(bytes.count, start + next(below: 64))
      switch next(below: 7) {
      case 0: bytes[start] = UInt8(next(below: 256))
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: next(below: bytes.count))
      case 3: bytes.insert(contentsOf: Self.tokens[next(below: Self.tokens.count)], at: start)
      case 4: bytes.removeSubrange(start...)
      case 5:
        let from = next(below: other.count)
        bytes.insert(contentsOf: other[from..<min(other.count, from + next(below: 400))], at: start)
      default: bytes.insert(contentsOf: [UInt8](repeating: UInt8(next(below: 256)), count: next(below: 40)), at: start)
      }
    }
    return bytes
  }
}
