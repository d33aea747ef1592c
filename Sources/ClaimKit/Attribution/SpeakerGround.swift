/// Why someone may be the one who says a claim.
enum SpeakerGround: UInt32, CaseIterable, Sendable {
  // The numbers are part of the model: features are made of them.
  case unnamed = 0
  case rules = 1
  case rulesArticle = 2
  case rulesNobody = 3
  case turn = 4
  case quotation = 5
  case sameSentence = 6
  case claimBefore = 7
  case sentenceBefore = 8
  case sentenceAfter = 9
  case saying = 20
  case remark = 21
  case according = 22
  case nameBefore = 23
  case inverted = 24
  case signature = 25

  /// The ground in a few words, for people.
  var words: String {
    switch self {
    case .unnamed: "no one is named"
    case .rules: "named by the rules"
    case .rulesArticle: "the article's own words, by the rules"
    case .rulesNobody: "no speaker found by the rules"
    case .turn: "their turn or post"
    case .quotation: "named for this quotation"
    case .sameSentence: "speaker of the previous claim in this sentence"
    case .claimBefore: "speaker of the previous claim"
    case .sentenceBefore: "subject of the previous sentence"
    case .sentenceAfter: "subject of the next sentence"
    case .saying: "subject of a verb of saying"
    case .remark: "subject of an inserted clause"
    case .according: "named after “according to” or “per”"
    case .inverted: "named after the quotation and a verb"
    case .signature: "named after the quotation and a dash"
    case .nameBefore: "name set off by commas before a verb of saying"
    }
  }
}
