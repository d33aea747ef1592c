import Foundation

extension SessionCoding {
  /// What an error of decoding says of a file, with the place.
  static func damage(_ error: any Error, in reader: JSONReader, path: String) -> SessionError {
    let (node, reason) = mismatch(error, in: reader)
    let way = reader.path(to: node).text
    return .damaged(path: path, place: way.isEmpty ? outermost : way, reason: reason, at: reader.place(of: node))
  }

  /// The node that an error of decoding refers to, and what it says of it.
  static func mismatch(_ error: any Error, in reader: JSONReader) -> (node: Int, reason: String) {
    if let mismatch = error as? JSONMismatch { return (mismatch.node, mismatch.reason) }
    guard case DecodingError.dataCorrupted(let context) = error else { return (JSONReader.root, "\(error)") }
    let node = reader.node(
      at: context.codingPath.map { key in key.intValue.map { .index($0) } ?? .key(key.stringValue) })
    return (node, reason(context.debugDescription))
  }

  /// The words of an error of decoding; the standard library's own on the cases of an enumeration are put so that people
  /// understand them.
  private static func reason(_ text: String) -> String {
    guard let match = text.wholeMatch(of: /Cannot initialize (\w+) from invalid String value (.*)/.dotMatchesNewlines())
    else { return text }
    // `UncheckableReason` is read as “uncheckable reason”.
    let words = match.1.reduce(into: "") { words, letter in
      words += (letter.isUppercase && !words.isEmpty ? " " : "") + letter.lowercased()
    }
    return "“\(match.2.prefix(40))” is not a \(words) that this version of Stet knows"
  }
}
