extension String {
  /// The text with a capital in front, as a sentence begins.
  public var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
