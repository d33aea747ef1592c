import Foundation

extension StyledText {
  /// The text with every place of `words` between brackets and in the style of matches, whatever their case and
  /// accents.
  func marking(_ words: String) -> StyledText {
    var marked = StyledText()
    for run in runs {
      var rest = run.text[...]
      while let place = rest.range(of: words, options: [.caseInsensitive, .diacriticInsensitive]), !place.isEmpty {
        marked += StyledText(String(rest[..<place.lowerBound]), run.style)
        marked += StyledText("[\(rest[place])]", .match)
        rest = rest[place.upperBound...]
      }
      marked += StyledText(String(rest), run.style)
    }
    return marked
  }
}
