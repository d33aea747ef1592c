/// Words written as one, distinguished by their capitals: `PrayForAmazonia`, `NYGovCuomo`, `Senator_42`.
enum JoinedWords {
  /// The words that `text` is joined of.
  static func parts(of text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    var parts: [ArraySlice<Unicode.Scalar>] = []
    var start = text.startIndex
    for index in text.indices {
      if text[index] == "_" {
        if start < index { parts.append(text[start..<index]) }
        start = index + 1
      } else if index > start, isBoundary(in: text, at: index) {
        parts.append(text[start..<index])
        start = index
      }
    }
    if start < text.endIndex { parts.append(text[start...]) }
    return parts
  }

  private static func isBoundary(in text: ArraySlice<Unicode.Scalar>, at index: Int) -> Bool {
    let scalar = text[index]
    let last = text[index - 1]
    if scalar.isDigitCharacter != last.isDigitCharacter { return true }
    guard scalar.properties.isUppercase else { return false }
    if !last.properties.isUppercase { return true }
    return index + 1 < text.endIndex && text[index + 1].properties.isLowercase
  }
}
