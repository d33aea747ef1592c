import SessionKit

extension Desk {
  /// The filter that words spell, with the filters of the person's own in them.
  func filter(_ words: [String]) throws(WorkbenchError) -> ClaimFilter {
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
      guard let meaning = settings.filters[word] else {
        terms.append(word)
        continue
      }
      guard !names.contains(word) else { throw .standsForItself(word) }
      terms += try expanded(try TypedLine(meaning).words.map(\.text), inside: names.union([word]))
    }
    return terms
  }
}
