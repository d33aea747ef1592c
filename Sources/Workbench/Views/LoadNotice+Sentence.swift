import ArticleKit

extension LoadNotice {
  /// The notice as a sentence.
  public var sentence: String {
    let words = description
    return words.prefix(1).uppercased() + words.dropFirst() + "."
  }
}
