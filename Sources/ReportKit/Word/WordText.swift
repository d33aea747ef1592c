import ArticleKit

/// A Word document as text: the parts that differ from article to article.
enum WordText {
  private static let names = ["docProps/core.xml", "word/document.xml", "word/comments.xml", "word/header1.xml"]

  /// The parts one after the other, each under its name.
  static func text(of parts: [(name: String, content: String)]) -> String {
    parts.filter { names.contains($0.name) }.map { "\($0.name)\n\($0.content)" }.joined(separator: "\n")
  }

  /// The text of a file; nil where it is no document that can be unpacked.
  static func text(of file: [UInt8]) -> String? {
    guard let package = try? WordPackage(file) else { return nil }
    return text(of: package.parts.map { ($0.name, String(decoding: $0.content, as: UTF8.self)) })
  }
}
