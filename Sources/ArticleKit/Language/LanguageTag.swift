/// Tags of languages by BCP 47.
enum LanguageTag {
  /// A tag as BCP 47 writes it ("en-us", "en_US" → "en-US"); nil if the text is not one.
  static func canonical(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      language.utf8.allSatisfy({ $0.isLower || $0.isUpper })
    else { return nil }
    var tag = language.lowercased()
    for part in parts.dropFirst().prefix(3) {
      guard part.utf8.allSatisfy({ $0.isLower || $0.isUpper || $0.isDigit }) else { break }
      switch part.utf8.count {
      case 2: tag += "-" + part.uppercased()
      case 4: tag += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: tag += "-" + part.lowercased()
      }
    }
    return tag
  }
}
