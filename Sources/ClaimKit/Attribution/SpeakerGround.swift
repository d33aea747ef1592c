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
    case .unnamed: "nobody is named"
    case .rules: "the rules name them"
    case .rulesArticle: "the rules find the article's own words"
    case .rulesNobody: "the rules find nobody"
    case .turn: "it is their turn or their post"
    case .quotation: "named for this quotation"
    case .sameSentence: "said the claim before in this sentence"
    case .claimBefore: "said the claim before"
    case .sentenceBefore: "the sentence before is about them"
    case .sentenceAfter: "the sentence after is about them"
    case .saying: "subject of a verb of saying"
    case .remark: "subject of a clause beside the words"
    case .according: "named after “according to” or “per”"
    case .inverted: "named after the quotation and a verb"
    case .signature: "named after the quotation and a dash"
    case .nameBefore: "name set off by commas before a verb of saying"
    }
  }
}
