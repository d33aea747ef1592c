import Foundation
import SessionKit

/// A page as records of a web archive (WARC 1.1, ISO 28500): evidence of what an address showed at a time.
///
/// The fields of the answer's head that speak of the way (`Content-Encoding`, `Transfer-Encoding`, `Content-Length`) get
/// `X-Archive-Orig-` in front, because the content is kept unpacked.
struct PageRecord {
  let page: FetchedPage
  let date: Date
  let generator: String

  /// A record on how the page came, and the answer.
  var bytes: Data {
    let remarks =
      "software: \(generator)\r\nformat: WARC File Format 1.1\r\nrequested: \(Self.line(page.requested))\r\n"
    let info = record(
      "warcinfo", type: "application/warc-fields", fields: [], content: Data(remarks.utf8))
    let payload = "sha256:" + ArticleRecord.digest(of: Data(page.body))
    return info
      + record(
        "response", type: "application/http; msgtype=response",
        fields: [("WARC-Target-URI", Self.line(page.url)), ("WARC-Payload-Digest", payload)], content: answer)
  }

  private var answer: Data {
    var lines = HeadLines.split(page.head)
    if lines.isEmpty { lines = [Array("HTTP/1.1 \(page.status) ".utf8)[...]] }
    let way = ["content-encoding", "transfer-encoding", "content-length"]
    lines = lines.enumerated().map { number, line in
      let name = String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
      return number > 0 && way.contains(name) ? "X-Archive-Orig-".utf8 + line : line
    }
    lines.append(Array("Content-Length: \(page.body.count)".utf8)[...])
    return Data(lines.flatMap { $0 + "\r\n".utf8 } + "\r\n".utf8 + page.body)
  }

  private func record(_ kind: String, type: String, fields: [(String, String)], content: Data) -> Data {
    let time = date.formatted(.iso8601)
    // The name follows from what is kept, so that the same page at the same time has the same.
    let digits = ArticleRecord.digest(of: Data("\(kind) \(time) \(page.url)\n".utf8) + content).prefix(32)
    let all =
      [
        ("WARC-Type", kind), ("WARC-Record-ID", "<urn:uuid:\(Self.uuid(digits))>"), ("WARC-Date", time),
      ] + fields + [("Content-Type", type), ("Content-Length", "\(content.count)")]
    let head = "WARC/1.1\r\n" + all.map { "\($0): \($1)\r\n" }.joined() + "\r\n"
    return Data(head.utf8) + content + Data("\r\n\r\n".utf8)
  }

  /// A UUID of 32 hexadecimal digits, of version 8 (RFC 9562): made by a rule of its own.
  private static func uuid(_ digits: Substring) -> String {
    var digits = Array(digits)
    (digits[12], digits[16]) = ("8", "a")
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
  }

  private static func line(_ text: String) -> String { text.filter { !$0.isNewline } }
}
