extension Desk {
  /// Whether a review takes the terminal, key by key.
  var reviewsOnScreen: Bool { surroundings.readsKeys }

  /// What a line came to as an answer in the review; nil where none goes on, or the line is none.
  mutating func answer(_ line: String) -> Screen? {
    guard var going = review.take(), going.follow(&self) else { return nil }
    let reading = going.read(line, on: &self)
    if reading?.leaves != true { review = going }
    return reading?.screen
  }

  /// Lets the review take up what a command did; it ends where its article is no longer open.
  mutating func followReview() {
    guard var going = review.take(), going.follow(&self) else { return }
    review = going
  }
}
