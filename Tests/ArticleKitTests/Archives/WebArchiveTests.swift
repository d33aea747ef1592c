import Testing

@testable import ArticleKit

/// Web archives and compressed files.
@Suite struct WebArchiveTests {
  private static func record(_ type: String, _ url: String, _ content: String, contentType: String) -> String {
    "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(url)\r\nContent-Type: \(contentType)\r\n"
      + "Content-Length: \(content.utf8.count)\r\n\r\n\(content)\r\n\r\n"
  }

  private static let page = "<html><body><p>\(PageArticleTests.first)</p></body></html>"

  private static var archive: String {
    let chunks = "5\r\n<html\r\n\(String(page.utf8.count - 5, radix: 16));x=y\r\n\(page.dropFirst(5))\r\n0\r\n\r\n"
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    return record("warcinfo", "x", "software: none", contentType: "application/warc-fields")
      + record("request", "x", "GET / HTTP/1.1\r\n\r\n", contentType: "application/http; msgtype=request")
      + record(
        "response", "https://c.example/1", answer + "\r\n" + page, contentType: "application/http; msgtype=response")
      + record(
        "response", "https://c.example/2", answer + "Transfer-Encoding: chunked\r\n\r\n" + chunks,
        contentType: "application/http; msgtype=response")
      + record("resource", "https://c.example/3", "The third is plain.", contentType: "text/plain")
  }

  @Test(
    arguments: [
      ("a.warc", "https://c.example/1", PageArticleTests.first, [LoadNotice.record(number: 1, count: 3)]),
      ("a.warc#1", "https://c.example/1", PageArticleTests.first, []),
      ("a.warc#2", "https://c.example/2", PageArticleTests.first, []),
      ("a.warc#3", "https://c.example/3", "The third is plain.", []),
    ] as [(String, String, String, [LoadNotice])])
  func readsRecords(_ name: String, _ url: String, _ text: String, _ notices: [LoadNotice]) throws {
    let article = try loaded(Self.archive, name: name)
    #expect(article.metadata.url == url)
    #expect(rendered(article) == ["paragraph: \(text)"])
    #expect(article.notices == notices)
  }

  @Test func readsCompressedArchives() throws {
    let archive = Array(Self.archive.utf8)
    let bytes = Gzip.stored(Array(archive[..<100])) + Gzip.stored(Array(archive[100...]))
    let article = try Article.load(bytes, from: ArticleSource(name: "a.warc.gz#3"))
    #expect(article.text == "The third is plain.")
  }

  @Test func saysWhichRecordsThereAre() {
    let error = #expect(throws: LoadError.self) { try loaded(Self.archive, name: "a.warc#4") }
    #expect(error == .noSuchRecord(path: "a.warc", number: 4, count: 3))
    let packed = #expect(throws: LoadError.self) {
      try Article.load(Gzip.stored(Array(Self.archive.utf8)), from: ArticleSource(name: "a.warc.gz#4"))
    }
    #expect(packed == .noSuchRecord(path: "a.warc.gz", number: 4, count: 3))
    #expect(packed?.hint == "Choose one from 1 to 3, for example: a.warc.gz#1.")
    let broken = #expect(throws: LoadError.self) {
      try loaded("WARC/1.0\r\nContent-Length: 99\r\n\r\nx", name: "a.warc")
    }
    #expect(broken == .damaged(path: "a.warc", format: "WARC"))
  }

  @Test("An archive in an archive is none, however deep", arguments: [1, 2, 2_000])
  func nested(depth: Int) {
    var bytes = Array("The mayor said it was closed.".utf8)
    for _ in 0...depth {
      bytes = depth > 2 ? bytes : Gzip.stored(bytes)
      bytes = Array("WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: \(bytes.count)\r\n\r\n".utf8) + bytes
    }
    let error = #expect(throws: LoadError.self) { try Article.load(bytes, from: ArticleSource(name: "a.warc")) }
    #expect(error == .damaged(path: "a.warc#1", format: "WARC"))
  }

  @Test func unpacksPages() throws {
    let bytes = Gzip.stored(Array(Self.page.utf8))
    #expect(try Article.load(bytes, from: ArticleSource(name: "a.html.gz")).text == PageArticleTests.first + "\n")
    let cut = #expect(throws: LoadError.self) {
      try Article.load(Array(bytes.dropLast(20)), from: ArticleSource(name: "a.gz"))
    }
    #expect(cut == .damaged(path: "a.gz", format: "gzip"))
    let bomb = #expect(throws: LoadError.self) { try Gunzip.unpack(bytes, name: "a.gz", limit: 10) }
    #expect(bomb == .tooLarge(path: "a.gz", bytes: Self.page.utf8.count, limit: 10))
  }

  // MARK: Archives that misreport or are damaged

  private static func answer(_ number: Int, _ fields: String = "", length: Int? = nil) -> String {
    let page = "<html><body><p>Page \(number). \(PageArticleTests.first)</p></body></html>"
    let content = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(fields)\r\n\(page)"
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://d.example/\(number)\r\n"
      + "Content-Type: application/http; msgtype=response\r\nContent-Length: \(length ?? content.utf8.count)\r\n\r\n"
      + "\(content)\r\n\r\n"
  }

  private static func text(_ number: Int) -> String { "Page \(number). \(PageArticleTests.first)\n" }

  @Test(arguments: [1, 60, 100_000]) func readsRecordsWhoseLengthIsWrong(_ length: Int) throws {
    let archive = Self.answer(1, length: length) + Self.answer(2)
    for number in 1...2 {
      let article = try loaded(archive, name: "a.warc#\(number)")
      #expect(article.text == Self.text(number))
      #expect(article.notices.contains(.recordsRepaired(count: 1)))
    }
  }

  @Test(arguments: ["Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n"])
  func readsBodiesWhoseCodingIsUndone(_ field: String) throws {
    #expect(try loaded(Self.answer(1, field), name: "a.warc").text == Self.text(1))
  }

  @Test func readsTheMembersAroundADamagedOne() throws {
    var middle = Gzip.stored(Array(Self.answer(2).utf8))
    for index in 10..<16 { middle[index] ^= 0xFF }
    let bytes = Gzip.stored(Array(Self.answer(1).utf8)) + middle + Gzip.stored(Array(Self.answer(3).utf8))
    let article = try Article.load(bytes, from: ArticleSource(name: "a.warc.gz#2"))
    #expect(article.text == Self.text(3))
    #expect(article.notices == [.damagedMembers(count: 1)])
  }

  @Test func takesTheFirstRecordThatIsAnArticle() throws {
    let picture = Self.record("resource", "https://d.example/p", "xxxx", contentType: "image/png")
    let empty = Self.record("resource", "https://d.example/e", "<html></html>", contentType: "text/html")
    let revisit = Self.record("revisit", "https://d.example/r", "", contentType: "application/http")
    let article = try loaded(picture + empty + revisit + Self.answer(4), name: "a.warc")
    #expect(article.text == Self.text(4))
    #expect(article.notices == [.record(number: 3, count: 3), .revisits(count: 1)])
  }

  @Test func readsArchivesPackedInAZip() throws {
    let parts = [
      ("datapackage.json", "{}"), ("archive/data.warc", Self.answer(1)), ("archive/more.warc", Self.answer(2)),
    ]
    let bytes = try #require(ZipWriter.archive(of: parts.map { ($0.0, Array($0.1.utf8)) }))
    #expect(try Article.load(bytes, from: ArticleSource(name: "a.wacz")).text == Self.text(1))
    #expect(try Article.load(bytes, from: ArticleSource(name: "a.wacz#2")).text == Self.text(2))
  }
}

/// Gzip (RFC 1952) without compression, to have small inputs available.
enum Gzip {
  /// One member with one stored block.
  static func stored(_ content: [UInt8]) -> [UInt8] {
    precondition(content.count < 65_536)
    let little = { (value: UInt32, count: UInt32) in (0..<count).map { UInt8(value >> ($0 * 8) & 0xFF) } }
    let length = UInt32(content.count)
    let block = [1] + little(length, 2) + little(length ^ 0xFFFF, 2) + content
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + block + little(checksum(content), 4) + little(length, 4)
  }

  private static func checksum(_ content: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in content {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
