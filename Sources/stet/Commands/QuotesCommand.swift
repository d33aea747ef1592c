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
      Each quotation of two words or more is verbatim, shortened (what is left out is marked), altered, or not found in \
      these documents. A negation, a figure or a speaker that differs, and a condition that is left out, are named. \
      Blanks, quotation marks, dashes, hyphens at line ends and the case of the first letter do not count.
      """)

  @Argument(help: "The article: a file or an address; - is standard input.", completion: .file())
  var article: String

  @Argument(help: "Documents: files or addresses.", completion: .file())
  var files: [String]

  @Option(help: "text or jsonl (one JSON object a quotation).")
  var format = QuotationLines.Format.text

  func run() throws {
    let loaded = try failing { () throws(WorkbenchError) in try Input.article(article) }
    Console.tell(loaded.notices, of: article)
    let (documents, unread) = DocumentInput.documents(at: files)
    let checks = QuotationChecker(documents, engine: ClaimEngine()).checks(of: loaded)
    if checks.isEmpty { Console.writeMessage("stet: there is no quotation of two words or more in the article\n") }
    Console.write(
      QuotationLines(format: format).text(of: checks, in: loaded, documents: documents),
      as: format == .jsonl ? .json : .lines)
    try DocumentInput.end(unread, of: files.count)
  }
}

extension QuotationLines.Format: ExpressibleByArgument {}
