import SessionKit

/// The documents of a review, one after the other, with what is wrong with them.
struct DocumentsView {
  let documents: [DocumentRecord]
  let problems: [DocumentID: DocumentProblem]
  let book: ContactBook
  /// How many claims evidence from each document speaks to.
  let cited: [DocumentID: Int]
  let width: Int
  var linear = false

  var lines: [StyledText] {
    documents.flatMap { document in
      let details = document.key.flatMap(book.document)
      let title = document.title ?? details?.title ?? document.name
      let id = StyledText("\(document.id)\(linear ? ": " : "  ")", .strong)
      var head = StyledText(title)
      if document.isPrivate { head += StyledText("\(linear ? "," : " ") private", .strong) }
      head += StyledText("\(linear ? "," : " ") \(facts(of: document, bytes: document.bytes ?? details?.bytes))", .dim)
      var rows = linear ? [id + head] : id.hanging(head, width: width)
      if let path = document.path ?? details?.path, path != title { rows += indented(StyledText(path, .dim)) }
      if let problem = problems[document.id] {
        rows += indented(StyledText("it \(problem.words)", .error))
        if let hint = problem.hint(document.path ?? details?.path) { rows += indented(StyledText(hint, .hint)) }
      }
      return rows
    }
  }

  private func facts(of document: DocumentRecord, bytes: Int?) -> String {
    var facts = [document.kind.rawValue]
    if let bytes { facts.append(Self.size(bytes)) }
    if let published = document.published { facts.append("of \(published.prefix(10))") }
    if let count = cited[document.id] { facts.append("cited for \(count.counted("claim"))") }
    return facts.joined(separator: ", ")
  }

  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000: bytes.counted("byte")
    case ..<1_000_000: "\(bytes / 1_000) kB"
    default: "\(bytes / 1_000_000) MB"
    }
  }

  private func indented(_ text: StyledText) -> [StyledText] {
    linear ? [text] : text.wrapped(to: width - 4).map { StyledText("    ") + $0 }
  }
}
