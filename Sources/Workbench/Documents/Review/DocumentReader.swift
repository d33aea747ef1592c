import ArticleKit
import Foundation
import Groundwork
import PassageKit
import SessionKit

/// A document as it was read.
struct DocumentReading {
  /// Its title, or what its file is called.
  var title: String
  /// The SHA-256 of its bytes, in hexadecimal.
  var sha256: String
  /// Its size in bytes.
  var bytes: Int
  /// What kind of thing it is.
  var kind: DocumentRecord.Kind
  /// When it was published or sent, by its own words.
  var published: String?
  /// Its text, cut into sentences.
  var document: SourceDocument
  /// The page, where it came from an address.
  var page: FetchedPage?
}

/// Reads documents from files and from addresses that a person typed.
struct DocumentReader {
  /// The largest text that is read, in bytes; PDF and archives are mostly pictures.
  static let largestText = 50_000_000

  let environment: DeskEnvironment

  /// The bytes of the file at a path.
  func bytes(ofFile typed: String) throws(WorkbenchError) -> [UInt8] {
    do throws(LoadError) {
      return try ArticleFile(path: environment.path(typed)).bytes()
    } catch {
      throw .load(error)
    }
  }

  /// Reads what a person named.
  func read(_ typed: String) throws(WorkbenchError) -> DocumentReading {
    guard WebAddress.isMeant(typed) else { return try reading(of: try bytes(ofFile: typed), typed: typed) }
    let page = try ArticleInput(fetch: environment.fetch, pdf: environment.pdf).page(at: typed)
    var reading = try reading(of: page, typed: typed)
    reading.page = page
    return reading
  }

  /// Reads a page that was fetched.
  private func reading(of page: FetchedPage, typed: String) throws(WorkbenchError) -> DocumentReading {
    let article = try page.article(pdf: environment.pdf)
    return reading(
      article, of: page.body, typed: typed, source: ArticleSource(name: page.url, contentType: page.contentType))
  }

  /// Reads the bytes of a file.
  func reading(of bytes: [UInt8], typed: String) throws(WorkbenchError) -> DocumentReading {
    var source = ArticleSource(name: typed)
    source.readsTables = true
    do throws(LoadError) {
      let isPacked = ["%PDF-", "WARC/1.", "PK", "\u{1F}"].contains { bytes.starts(with: $0.utf8) }
      guard isPacked || bytes.count <= Self.largestText else {
        throw .tooLarge(path: typed, bytes: bytes.count, limit: Self.largestText)
      }
      let article = try Article.load(bytes, from: source, pdf: environment.pdf)
      return reading(article, of: bytes, typed: typed, source: source)
    } catch {
      throw .load(error)
    }
  }

  private func reading(
    _ article: Article, of bytes: [UInt8], typed: String, source: ArticleSource
  ) -> DocumentReading {
    DocumentReading(
      title: Self.title(of: article) ?? PathParts(typed).name, sha256: ArticleRecord.digest(of: Data(bytes)),
      bytes: bytes.count, kind: Self.kind(of: article, bytes: bytes, source: source),
      published: article.metadata.published, document: SourceDocument(name: typed, article: article))
  }

  /// The title that a document has by its own words, in one line.
  private static func title(of article: Article) -> String? {
    let title = article.metadata.title?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return title.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func kind(of article: Article, bytes: [UInt8], source: ArticleSource) -> DocumentRecord.Kind {
    if article.isTable { return .table }
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    if bytes.starts(with: "WARC/1.".utf8) || bytes.starts(with: [0x1F, 0x8B]) { return .archive }
    if bytes.starts(with: "PK".utf8) { return source.name.lowercased().hasSuffix(".docx") ? .word : .archive }
    switch ArticleFormat(text: bytes[...], source: source) {
    case .mail: return .mail
    case .html, .ninjs, .newsML: return .page
    case .markdown: return .markdown
    case .pdf: return .pdf
    case .word, .openDocument: return .word
    case .plainText: return article.blocks.contains { $0.speaker != nil } ? .transcript : .text
    }
  }
}
