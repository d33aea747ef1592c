/// How a review is made, in words that a reader of the report needs.
enum Method {
  /// One paragraph each.
  static let paragraphs = [
    "The article was split into claims: the smallest parts of a sentence that assert one thing which evidence could show to be true or false. They are quoted word for word; where a claim would mislead on its own, the whole sentence is quoted with the claim in square brackets.",
    "Each claim was judged by a person. A verdict is on what the speaker asserts, not on whether it was said; for a denial, it is on the denial. Verified: supported by the evidence. Said: that it was said was verified; whether it is true was not checked. Disputed: for the reason given; no evidence found does not make a claim false. One-sided: gives only one side.",
    "Opinions, predictions, wishes and questions are marked as not checkable and get no verdict. A restatement of a claim is marked as machine-made unless a person confirmed it.",
  ]
}
