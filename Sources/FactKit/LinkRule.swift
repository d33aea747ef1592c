/// Addresses of the web.
enum LinkRule {
  private static let beginnings = ["http://", "https://", "www."]
  private static let endings: Set<Character> = [".", ",", ";", ":", ")", "]", "!", "?"]

  /// The links; a mark after an address belongs to the sentence.
  static func facts(in text: FactText) -> [FactMention] {
    text.words.filter { word in beginnings.contains { word.small.hasPrefix($0) } }.map { word in
      let marks = word.form.reversed().prefix { endings.contains($0) }.count
      return FactMention(kind: .link, range: word.range.lowerBound..<(word.range.upperBound - marks))
    }
  }
}
