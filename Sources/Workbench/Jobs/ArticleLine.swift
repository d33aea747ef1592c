import ArticleKit
import Foundation

/// One line of JSON Lines that brings an article: `{"id": …, "text": …}` or `{"id": …, "html": …}`; other keys are
/// passed over.
package struct ArticleLine: Sendable {
  /// Why a line brings no article.
  package enum Fault: Error, Hashable, Sendable {
    /// It is no object of JSON.
    case notAnObject
    /// It has no id.
    case noID
    /// Its id is neither a string nor a whole number.
    case badID
    /// Its text or HTML is no string that can be read.
    case badArticle
    /// It has neither text nor HTML.
    case noArticle
    /// It has more bytes than are read.
    case tooLong(limit: Int)
  }

  /// The article's name; a whole number in digits.
  package let id: String?
  private let text: String?
  private let html: String?
  private let hasID: Bool
  private let hasArticle: Bool

  private struct Record: Decodable {
    var id: String?
    var text: String?
    var html: String?
    var hasID: Bool
    var hasArticle: Bool

    private enum Key: CodingKey { case id, text, html }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      id = (try? values.decode(String.self, forKey: .id)) ?? (try? values.decode(Int.self, forKey: .id))?.description
      text = try? values.decode(String.self, forKey: .text)
      html = try? values.decode(String.self, forKey: .html)
      (hasID, hasArticle) = (values.contains(.id), values.contains(.text) || values.contains(.html))
    }
  }

  /// Reads a line without its end; throws ``Fault/notAnObject``.
  package init(_ bytes: [UInt8]) throws(Fault) {
    do {
      let record = try JSONDecoder().decode(Record.self, from: Data(bytes))
      (id, text, html) = (record.id, record.text, record.html)
      (hasID, hasArticle) = (record.hasID, record.hasArticle)
    } catch {
      throw .notAnObject
    }
  }

  /// The article, of the text where there are both; throws ``WorkbenchError/load(_:)`` where it cannot be read, and
  /// ``WorkbenchError/badArticleLine(place:fault:)`` where there is none, with `place` as given.
  package func article(place: String) throws(WorkbenchError) -> Article {
    guard let id else { throw .badArticleLine(place: place, fault: hasID ? .badID : .noID) }
    guard let words = text ?? html else {
      throw .badArticleLine(place: place, fault: hasArticle ? .badArticle : .noArticle)
    }
    do throws(LoadError) {
      if text != nil { return try TextLoader().load(Array(words.utf8), path: id) }
      return try HTMLLoader().load(Array(words.utf8), from: ArticleSource(name: id, contentType: "text/html"))
    } catch {
      throw .load(error)
    }
  }
}

extension ArticleLine.Fault: CustomStringConvertible {
  /// What is wrong, in one sentence without a full stop.
  package var description: String {
    switch self {
    case .notAnObject: "it is not a JSON object"
    case .noID: "it has no “id”"
    case .badID: "its “id” is neither a string nor a whole number"
    case .badArticle: "its “text” or “html” is not a readable string"
    case .noArticle: "it has neither “text” nor “html”"
    case .tooLong(let limit): "it has more than \(limit >> 20) MiB"
    }
  }
}
