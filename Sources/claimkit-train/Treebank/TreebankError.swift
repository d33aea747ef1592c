/// What can be wrong with a treebank file.
enum TreebankError: Error, Hashable, CustomStringConvertible {
  /// The file cannot be read.
  case unreadable(path: String)
  /// The file is not UTF-8.
  case notUTF8(path: String)
  /// A line has not the ten columns of CoNLL-U.
  case columns(path: String, line: Int, found: Int)
  /// The first column is neither a number nor a range nor an empty node.
  case badID(path: String, line: Int, value: String)
  /// The head is not a word of the sentence.
  case badHead(path: String, line: Int, value: String)
  /// The words that a multiword token announces do not follow.
  case missingWords(path: String, line: Int, value: String)

  /// What is wrong, with file and line.
  var description: String {
    switch self {
    case .unreadable(let path): "cannot read the treebank \(path)"
    case .notUTF8(let path): "\(path): the treebank is not UTF-8"
    case .columns(let path, let line, let found): "\(path):\(line): \(found) columns where CoNLL-U has 10"
    case .badID(let path, let line, let value): "\(path):\(line): \"\(value)\" is not a word number"
    case .badHead(let path, let line, let value): "\(path):\(line): head \"\(value)\" is not a word of the sentence"
    case .missingWords(let path, let line, let value):
      "\(path):\(line): the words of multiword token \(value) do not follow it"
    }
  }

  /// What to do about it.
  var hint: String {
    switch self {
    case .unreadable: "Give the path of a .conllu file that exists."
    case .notUTF8: "Convert the file to UTF-8."
    case .columns, .badID, .badHead, .missingWords: "Download the file again, or correct that line."
    }
  }
}
