/// How a review is made, in words that a reader of the report needs.
enum Method {
  /// One paragraph each.
  static let paragraphs = [
    "The article was split into claims: the smallest stretches of a sentence that assert one thing which evidence could show to be true or false. Their words are quoted as they stand in the article, with the whole sentence where they would mislead alone: the claim then stands between square brackets.",
    "Each claim was judged by a person. A verdict judges what the speaker asserts, not that it was said; of a denial it judges the denial. Verified: the evidence bears it out. Said: that it was said was verified, whether it is true was not checked. Disputed: for the reason that stands beside it; that no evidence was found does not show that a claim is false. One-sided: it tells one side of what has more than one.",
    "Opinions, predictions, wishes and questions are marked as not checkable and get no verdict. A reading of a claim that was made to stand alone is marked as the machine's unless a person confirmed it.",
  ]
}
