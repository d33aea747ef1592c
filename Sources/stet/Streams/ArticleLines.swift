import Workbench

/// The lines of several files of JSON Lines, one after the other, numbered across all of them.
struct ArticleLines: ~Copyable {
  /// A line, or what kept it from being read.
  struct Item: Sendable {
    /// Its place among all items, from 0 on.
    let number: Int
    /// Where it is, for messages.
    let place: String
    /// Its bytes.
    let content: Result<[UInt8], WorkbenchError>
  }

  private var paths: ArraySlice<String>
  private var path = ""
  private var reader: LineReader?
  private var line = 0
  private var count = 0

  /// Reads files; none is standard input.
  init(_ paths: [String]) { self.paths = (paths.isEmpty ? ["-"] : paths)[...] }

  /// The next line that is not blank; nil at the end.
  mutating func next() -> Item? {
    while true {
      do throws(WorkbenchError) {
        if reader == nil {
          guard let path = paths.popFirst() else { return nil }
          self.path = path
          line = 0
          reader = try LineReader(path: path)
        }
        guard let read = try reader?.next() else {
          reader = nil
          continue
        }
        line += 1
        guard case .bytes(let bytes) = read else {
          return item(.failure(.badArticleLine(place: place, fault: .tooLong(limit: LineReader.limit))))
        }
        if bytes.contains(where: { $0 > 0x20 }) { return item(.success(bytes)) }
      } catch {
        reader = nil
        return item(.failure(error))
      }
    }
  }

  private var place: String { "line \(line) of \(path == "-" ? "standard input" : "“\(path)”")" }

  private mutating func item(_ content: Result<[UInt8], WorkbenchError>) -> Item {
    defer { count += 1 }
    return Item(number: count, place: place, content: content)
  }
}
