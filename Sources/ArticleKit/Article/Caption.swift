/// The words under a picture of a page.
///
/// They are kept beside the text: captions are mostly an agency's, older than the article, and say again what it says.
public struct Caption: Hashable, Sendable {
  /// The words.
  public var text: String
  /// How many blocks of the article come before the picture.
  public var position: Int

  /// Makes a caption of its words and its place.
  public init(text: String, position: Int) {
    self.text = text
    self.position = position
  }
}
