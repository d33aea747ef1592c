import ArticleKit
import Foundation
@testable import SessionKit

/// An article of ten sentences of six words each, and random work on it by several people.
enum TeamArticle {
  static let words = 6
  static let text = (0..<10).map { sentence in
    (0..<words).map { "w\(sentence)x\($0)" }.joined(separator: " ") + "."
  }.joined(separator: " ")
  static let record = record(of: text, name: "team")

  static func record(of text: String, name: String) -> ArticleRecord {
    let whole = Block(kind: .paragraph, range: 0..<text.utf8.count)
    return ArticleRecord(Article(text: text, blocks: [whole]), name: name, path: nil)
  }

  /// The place of some words of a sentence, counted from 0.
  static func span(_ sentence: Int, _ words: Range<Int>) -> TextSpan {
    let starts = text.split(separator: ".").prefix(sentence).reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    let begin = starts + (sentence == 0 ? 0 : 1)
    let length = "w0x0 ".count
    return TextSpan(begin + words.lowerBound * length, begin + words.upperBound * length - 1)
  }

  static func sentence(_ number: Int) -> TextSpan { span(number, 0..<words) }

  static func claim(_ id: Int, _ number: Int, _ words: Range<Int>) -> Claim {
    let place = span(number, words)
    return Claim(
      id: ClaimID(id), spans: [place], text: Claim.text(of: [place], in: record.index), sentence: sentence(number))
  }

  /// A session that someone begins, with the claims of an engine that finds some and not others.
  static func session(by: String, at: Int, engine: Int = 0) throws -> Session {
    var session = Session(article: engine == 2 ? record(of: text, name: "team of \(by)") : record)
    var info = Metadata()
    if engine == 1 { info.title = "Title by \(by)" } else { info.publisher = "Publisher by \(by)" }
    let time = Date(timeIntervalSince1970: Double(at))
    try session.record(
      .articleLoaded(.init(name: "team", sha256: session.original.sha256, info: info)), by: by, at: time)
    let places: [(Int, Range<Int>)] = (0..<10).flatMap { number -> [(Int, Range<Int>)] in
      engine == 1 && number % 3 == 0 ? [(number, 0..<3), (number, 3..<6)] : [(number, 0..<words)]
    }
    let found = engine == 2 ? Array(places.dropFirst(2)) : places
    let claims = found.enumerated().map { claim($0 + 1, $1.0, $1.1) }
    try session.record(
      .claimsDetected(.init(engine: "\(engine)", sentences: (0..<10).map(sentence), claims: claims)), by: by, at: time)
    return session
  }
}
