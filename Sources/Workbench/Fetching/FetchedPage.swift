import ArticleKit
import Foundation

/// What a server answered to the address that a person named.
package struct FetchedPage: Hashable, Sendable {
  /// The address that the user named.
  package var requested: String
  /// The address that it led to in the end.
  package var url: String
  /// The status of HTTP.
  package var status: Int
  /// The type that the server named.
  package var contentType: String?
  /// The head of the answer as it was sent: status line and fields.
  package var head: [UInt8]
  /// The content, unpacked where it was compressed on the way.
  package var body: [UInt8]

  /// Makes a page of what came.
  package init(
    requested: String, url: String, status: Int, contentType: String? = nil, head: [UInt8] = [], body: [UInt8]
  ) {
    self.requested = requested
    self.url = url
    self.status = status
    self.contentType = contentType
    self.head = head
    self.body = body
  }

  /// The article on the page.
  /// - Throws: `FetchError.status` where the server did not give the page and `.notText` for pictures and the like, and
  ///   every error of loading.
  package func article(pdf: PDFText.Tool?) throws(WorkbenchError) -> Article {
    guard (200..<300).contains(status) else { throw .fetch(.status(status, address: url)) }
    if let type = foreignType { throw .fetch(.notText(url, type: type)) }
    do throws(LoadError) {
      return try Article.load(body, from: ArticleSource(name: url, contentType: contentType, url: url), pdf: pdf)
    } catch {
      throw .load(error)
    }
  }

  /// The type of content that holds no text: its first bytes say so, whatever the server does; else what the server
  /// says of bytes that are none of a text.
  private var foreignType: String? {
    let hasZeros = body.prefix(1_024).contains(0)
    // Text may begin with letters that a signature has, but holds no zeros.
    let known = Self.signatures.first { body.starts(with: $0.bytes) && (hasZeros || $0.bytes.contains { $0 >= 0x80 }) }
    if let known { return known.type }
    guard hasZeros, let type = contentType?.prefix(while: { $0 != ";" }).lowercased() else {
      return nil
    }
    return ["image/", "video/", "audio/", "font/", "application/octet-stream"].contains { type.hasPrefix($0) }
      ? type : nil
  }

  private static let signatures: [(bytes: [UInt8], type: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "an image (PNG)"), ([0xFF, 0xD8, 0xFF], "an image (JPEG)"),
    (Array("GIF8".utf8), "an image (GIF)"), (Array("RIFF".utf8), "an image or audio (RIFF)"),
    (Array("ID3".utf8), "audio (MP3)"),
    (Array("OggS".utf8), "audio (Ogg)"), ([0x1A, 0x45, 0xDF, 0xA3], "a video (Matroska)"),
  ]
}
