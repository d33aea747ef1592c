import SessionKit

/// The one door for filters: turns words into a condition on claims, with the filters of the user's own in them.
package struct FilterReader {
  /// The filter for the claims that are assigned to whoever reads it.
  private static let mine = "mine"

  /// The words that stand for a term by themselves, for help and completion.
  static let plainWords = ClaimFilter.plainWords + [mine]

  private let own: [Shortcut]
  private let checker: String

  /// Reads filters that may use the names of `own`, for a checker.
  package init(_ own: [Shortcut], checker: String) {
    self.own = own
    self.checker = checker
  }

  /// The filter that words spell.
  ///
  /// Throws ``WorkbenchError/filter(_:)``, and where one of the user's own filters refers to itself or cannot be read.
  package func filter(_ words: [String]) throws(WorkbenchError) -> ClaimFilter {
    let terms = try expanded(words, inside: [])
    do throws(FilterError) {
      return try ClaimFilter(terms)
    } catch {
      throw .filter(error)
    }
  }

  private func expanded(_ words: [String], inside names: Set<String>) throws(WorkbenchError) -> [String] {
    var terms: [String] = []
    for word in ClaimFilter.joiningSlashes(words) {
      guard let meaning = own[word] else {
        terms.append(word == Self.mine ? "assigned:\(checker)" : word)
        continue
      }
      guard !names.contains(word) else { throw .refersToItself(word) }
      terms += try expanded(try TypedLine(meaning).words.map(\.text), inside: names.union([word]))
    }
    return terms
  }
}
