/// How a review is made, in words that a reader of the report needs.
enum Method {
  /// One paragraph each.
  static let paragraphs = [
    "The article was split into claims: the smallest stretches of a sentence that assert one thing which evidence could show to be true or false. Their words are quoted as they stand in the article.",
    "Each claim was judged by a person. A verdict judges what is said, not that it was said. Verified: the evidence bears it out. Disputed: the evidence speaks against it or does not bear it out. One-sided: it tells one side of what has more than one.",
    "Opinions, predictions, wishes and questions are marked as not checkable and get no verdict. A reading of a claim that was made to stand alone is marked as the machine's unless a person confirmed it.",
  ]
}
