import Foundation
import Mustache
import SessionKit

/// Writes a report as one web page that needs nothing else: no fonts, no network, and no script to be read.
///
/// The page forbids everything but its own style sheet and its one small script, both of which it names by their hashes
/// (Content Security Policy 3).
enum HTMLWriter: ReportWriter {
  static let name = "html"
  static let fileExtension = "html"
  static let summary = "the annotated article as a web page, for browsers and print"

  static func text(of report: Report) throws(ReportError) -> String {
    try page(HTMLRecord.page(report), root: HTMLTemplates.root, templates: HTMLTemplates.all)
  }

  /// A page of values by templates, of which `root` is the whole page.
  static func page(
    _ record: HTMLRecord, root: String, templates: [String: String]
  ) throws(ReportError) -> String {
    HTMLText.register()
    var library = MustacheLibrary()
    for (name, text) in templates {
      do {
        try library.register("{{% CONTENT_TYPE:\(HTMLText.contentType)}}\(text)", named: name)
      } catch {
        throw .brokenTemplate(name: name, reason: "\(error)")
      }
    }
    guard let page = library.render(record, withTemplate: root) else {
      throw .brokenTemplate(name: root, reason: "there is no such template")
    }
    return page
  }

  /// The hash of the style sheet as a policy names it.
  static func hash(of style: String) -> String {
    let digits = Array(ArticleRecord.digest(of: style))
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    return "sha256-\(Data(bytes).base64EncodedString())"
  }
}
