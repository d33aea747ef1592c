/// A way in which a verb of saying takes what was said without a finite verb, and the sentence that asserts it.
///
/// Each is a row that a test runs: a sentence with the claim behind the bar, its reading, and a sentence of another sort.
enum FramePattern: String, CaseIterable, Sendable {
  /// "accused Holt of lying": Holt lied.
  case gerund
  /// "described Holt as a liar": Holt is a liar.
  case asPredicate = "as-predicate"
  /// "called the plan dubious": the plan is dubious.
  case predicate
  /// "is said to have left", "believe her to have left": left.
  case infinitive

  /// "reported the death of two soldiers": two soldiers died.
  case event

  /// A sentence with the claim after the bar, and the claim's reading.
  var example: (sentence: String, reading: String) {
    switch self {
    case .gerund:
      (
        "The union accused | the mayor of lying to the public and hiding a report",
        "The mayor lied to the public and hid a report"
      )
    case .asPredicate: ("Experts described | the plan as a threat to the coast", "The plan is a threat to the coast")
    case .predicate: ("The union called | the plan a threat to the coast", "The plan is a threat to the coast")
    case .infinitive: ("Police believe | the minister to have left the country", "The minister left the country")
    case .event:
      (
        "The ministry reported | the death of two soldiers and the loss of a bridge",
        "Two soldiers died and a bridge was lost"
      )
    }
  }

  /// A sentence whose claim after the bar has another form.
  var counterexample: String {
    switch self {
    case .gerund: "The union said that | the mayor spoke of lying to the public"
    case .asPredicate: "The union said that | she worked as a nurse"
    case .predicate: "The union said that | they called the plan dubious"
    case .infinitive: "The union said that | the minister plans to leave the country"
    case .event: "The ministry reported | a sudden death"
    }
  }

  /// The words of the sentence that asserts it; nil where a claim has not this form.
  func words(from words: [ReadingWord], on ground: ReadingGround) -> [ReadingWord]? {
    guard let cue = ground.cue else { return nil }
    let frame = Frame(words: words, ground: ground, cue: cue)
    guard frame.isBare else { return nil }
    switch self {
    case .gerund: return frame.gerund()
    case .asPredicate: return frame.asPredicate()
    case .predicate: return frame.predicate()
    case .infinitive: return frame.infinitive()
    case .event: return EventNoun(words: words, ground: ground).sentence()
    }
  }
}
