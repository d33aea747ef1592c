import SessionKit

/// The one door for filters: turns words into a condition on claims, with the filters of the person's own in them.
package struct FilterReader {
  private let own: [Shortcut]

  /// Reads filters that may use the names of `own`.
  package init(_ own: [Shortcut]) { self.own = own }

  /// The filter that words spell.
  ///
  /// Throws ``WorkbenchError/filter(_:)``, and where one of the person's own filters refers to itself or cannot be read.
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
        terms.append(word)
        continue
      }
      guard !names.contains(word) else { throw .standsForItself(word) }
      terms += try expanded(try TypedLine(meaning).words.map(\.text), inside: names.union([word]))
    }
    return terms
  }
}
