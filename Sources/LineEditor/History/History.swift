/// The lines that were typed, oldest first.
package struct History: Sendable, Equatable {
  /// The lines, oldest first; never more than ``capacity``.
  package private(set) var entries: [String] = []
  /// How many lines are kept.
  package let capacity: Int
  /// Those added since the history was last loaded or saved, which are the ones to be merged into the file.
  var unsaved: [String] = []

  /// Makes an empty history.
  package init(capacity: Int = 1000) {
    self.capacity = max(0, capacity)
  }

  /// Adds a line, unless it is blank or repeats the one before it.
  ///
  /// - Returns: Whether it was added.
  @discardableResult
  package mutating func add(_ line: String) -> Bool {
    guard append(line) else { return false }
    unsaved.append(line)
    unsaved.removeFirst(max(0, unsaved.count - capacity))
    return true
  }

  /// Adds a line that the file holds already.
  @discardableResult
  mutating func append(_ line: String) -> Bool {
    guard line.contains(where: { !$0.isWhitespace }), !isLast(line) else { return false }
    entries.append(line)
    if entries.count > capacity { entries.removeFirst(entries.count - capacity) }
    return true
  }

  /// Takes out the lines of which that is said.
  mutating func erase(where isErased: (String) -> Bool) {
    entries.removeAll(where: isErased)
    unsaved.removeAll(where: isErased)
  }

  /// Compares bytes: two spellings of é are two lines.
  private func isLast(_ line: String) -> Bool {
    entries.last.map { $0.utf8.elementsEqual(line.utf8) } ?? false
  }
}
