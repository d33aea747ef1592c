import ArgumentParser
import ArticleKit
import ClaimKit
import PassageKit
import Workbench

/// `stet quotes ARTICLE FILE…`: the quotations of an article against documents.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "Check the quotations of an article against documents.",
    discussion: """
      Each quotation of two words or more is verbatim, shortened (with omissions marked), altered, or not found in \
      these documents. Differences in negation, figures or speaker, and omitted conditions, are pointed out. \
      Spaces, quotation marks, dashes, hyphens at line ends and the case of the first letter are ignored.
      """)

  @Argument(help: "The article: a file or an address; - for standard input.", completion: .file())
  var article: String

  @Argument(help: "Documents: files or addresses.", completion: .file())
  var files: [String]

  @Option(help: "text or jsonl (one JSON object per quotation).")
  var format = QuotationLines.Format.text

  func run() throws {
    let loaded = try failing { () throws(WorkbenchError) in try Input.article(article) }
    Console.report(loaded.notices, of: article)
    let (documents, unread) = DocumentInput.documents(at: files)
    let checks = QuotationChecker(documents, engine: ClaimEngine()).checks(of: loaded)
    if checks.isEmpty { Console.writeMessage("stet: the article has no quotation of two words or more\n") }
    Console.write(
      QuotationLines(format: format).text(of: checks, in: loaded, documents: documents),
      as: format == .jsonl ? .json : .lines)
    try DocumentInput.end(unread, of: files.count)
  }
}

extension QuotationLines.Format: ExpressibleByArgument {}
