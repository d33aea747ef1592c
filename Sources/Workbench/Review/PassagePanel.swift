/// The passages for the current claim, as a review shows them: all of them, or one opened in its document.
struct PassagePanel: Hashable {
  /// A passage opened in its document.
  struct Opened: Hashable {
    /// Its number, from 1.
    let number: Int
    /// What the document says before it, and after it, as far as a screen may show it.
    let before: String
    let after: String
  }

  /// What was found.
  let shown: ShownPassages
  /// The passage that is open; nil for the list.
  var opened: Opened?
}
