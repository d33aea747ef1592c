/// A pronoun of the third person, in all its forms.
enum PersonalPronoun: UInt32, CaseIterable, Sendable {
  // The numbers are part of the model: features are made of them.
  case he = 1
  case she = 2
  case it = 3
  case they = 4

  /// Its forms: those before the first bar as subject or object, then of possession, then reflexive.
  private var forms: (plain: [String], possessive: [String], reflexive: [String]) {
    switch self {
    case .he: (["he", "him"], ["his"], ["himself"])
    case .she: (["she"], ["her", "hers"], ["herself"])
    case .it: (["it"], ["its"], ["itself"])
    case .they: (["they", "them"], ["their", "theirs"], ["themselves"])
    }
  }

  /// A form of a pronoun.
  struct Form: Sendable {
    var pronoun: PersonalPronoun
    var isPossessive: Bool
    var isReflexive: Bool
  }

  /// The forms by the hashes of their words.
  static let byForm: [UInt32: Form] = {
    var all: [UInt32: Form] = [:]
    for pronoun in allCases {
      let forms = pronoun.forms
      for word in forms.plain + forms.possessive + forms.reflexive {
        all[FeatureHash.word(word)] = Form(
          pronoun: pronoun, isPossessive: forms.possessive.contains(word), isReflexive: forms.reflexive.contains(word))
      }
    }
    return all
  }()

  /// The man's or woman's whom it stands for; nil if it says nothing of that.
  var gender: ReferenceMention.Gender? {
    switch self {
    case .he: .male
    case .she: .female
    case .it, .they: nil
    }
  }
}
