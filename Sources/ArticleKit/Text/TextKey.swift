/// Words in a form in which equal titles are equal: letters and digits alone, in lower case.
enum TextKey {
  /// The key of a text.
  static func key(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        let byte = UInt8(scalar.value).lowered
        if byte.isLower || byte.isDigit { key.append(Unicode.Scalar(byte)) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        key.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(key)
  }
}
