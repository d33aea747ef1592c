/// Gives out the numbers of comments and changes in one document, each once.
///
/// Word counts both, and bookmarks, from one row of numbers.
package struct WordNumbers: Hashable, Sendable {
  private var last: Int

  /// Begins after the highest number that is in use.
  package init(after last: Int) { self.last = last }

  /// The next number.
  package mutating func next() -> Int {
    last += 1
    return last
  }
}
