import ArticleKit

extension Remark {
  /// The remark in one line: its words, what it is for the review, who wrote it and when.
  var line: String {
    var words = text.inOneLine
    if let missing = addresses?.filter({ !text.contains($0) }), !missing.isEmpty {
      words += " " + missing.joined(separator: " ")
    }
    if isSource { words += " (author’s source, not opened)" }
    if isResolved == true { words += " (resolved)" }
    let answer = answers.map { "answers \($0)" }
    let by = [author, at.map { String($0.prefix(10)) }, answer].compactMap(\.self).joined(separator: ", ")
    return by.isEmpty ? words : "\(words) — \(by)"
  }
}
