/// What is written at one place of a text, in the order in which elements may stand there.
package struct WordCut: Hashable, Sendable {
  /// What ends a tracked change, and the words that one adds.
  package var closing = ""
  /// Where words of comments end.
  package var ends = ""
  /// Where words of comments begin.
  package var starts = ""
  /// What begins a tracked change.
  package var opening = ""

  /// Makes a place where nothing is written.
  package init() {}

  /// The elements.
  package var xml: String { closing + ends + starts + opening }
}
