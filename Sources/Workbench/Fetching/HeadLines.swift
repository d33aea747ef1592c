/// The lines of an answer's head, as bytes: other Unicode line breaks belong to the fields.
package enum HeadLines {
  /// The lines without their ends (CRLF or LF) and without empty ones.
  package static func split(_ head: some Sequence<UInt8>) -> [ArraySlice<UInt8>] {
    Array(head).split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 }.filter { !$0.isEmpty }
  }

  /// The lines of the last of several heads, each of which begins with a status line.
  package static func last(of heads: some Sequence<UInt8>) -> [ArraySlice<UInt8>] {
    let lines = split(heads)
    return Array(lines[(lines.lastIndex { $0.starts(with: "HTTP/".utf8) } ?? lines.endIndex)...])
  }
}
