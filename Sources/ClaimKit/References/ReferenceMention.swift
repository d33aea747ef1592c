/// A word or phrase that names someone or something: a name, a noun phrase, a pronoun, or a clause.
struct ReferenceMention: Sendable {
  // The numbers of all these are part of the model: features are made of them.
  enum Kind: UInt32, Sendable { case pronoun, name, noun, clause }
  enum Number: UInt32, Sendable { case singular, plural, unknown }
  enum Gender: UInt32, Sendable { case male = 1, female = 2 }
  enum Determiner: UInt32, Sendable { case none, definite, demonstrative, indefinite, possessive, other }
  /// What it is in its clause.
  enum Role: UInt32, Sendable {
    case other, subject, passiveSubject, object, indirectObject, oblique, nounModifier, possessive, root, apposition
    case compound, vocative, dislocated, clause

    var isSubject: Bool { self == .subject || self == .passiveSubject }
  }

  var kind: Kind
  /// The head's place in its sentence.
  var head: Int
  /// The words of the whole phrase, first and last.
  var words: ClosedRange<Int>
  /// The phrase in UTF-8 bytes, whole, and without what is added to the noun or the name.
  var range: Range<Int>
  var short: Range<Int>
  var role: Role
  /// The hashes of the head's form and lemma, the lemma's end, and of the words of a name.
  var form: UInt32
  var lemma: UInt32
  var suffix: UInt32 = 0
  var nameWords: [UInt32] = []
  /// The hashes of the titles that stand in front of a name or beside it ("mayor").
  var titles: [UInt32] = []
  /// Whether it is a title alone: "the mayor", "the prime minister".
  var isTitle = false
  /// Nil for all but pronouns of the third person.
  var pronoun: PersonalPronoun.Form?
  var number = Number.singular
  var gender: Gender?
  var isPerson = false
  var isOrganization = false
  var isGroup = false
  /// Whether it is a whole coordination ("Ann and Bob").
  var isCoordination = false
  /// Whether its words say by themselves what it is: no pronoun, no "this", no remark stands among them.
  var isPlain = false
  /// Whether at least the noun with what stands before it does, pronouns and remarks aside: "that red box".
  var isPlainShort = false
  var determiner = Determiner.none
  /// The hash of the preposition before it; 0 if there is none.
  var preposition: UInt32 = 0
  /// The hash of the lemma of what governs it; 0 for the root.
  var governor: UInt32 = 0
  /// The head's own head in the tree, and the head of its clause.
  var parent: Int
  var clause: Int
  /// The block, the sentence within the article, and the quotation within the block, −1 outside.
  var block: Int
  var sentence: Int
  var quotation: Int
  /// How likely it is of each ``MentionType``.
  var types = SIMD8<Float>(repeating: 0)

  /// Whether it is a name that is more than a title: not "Foreign Secretary".
  var isProper: Bool { kind == .name && !nameWords.allSatisfy(NounTraits.embedded.roles.contains) }

  /// Whether it names something by itself.
  var isFull: Bool { kind == .name || kind == .noun }

  /// One sign for its form of use: reflexive, possessive, or its role.
  var use: UInt32 {
    if let pronoun, pronoun.isReflexive { return 30 }
    return role == .possessive || pronoun?.isPossessive ?? false ? 31 : role.rawValue
  }
}

/// What sort of thing a mention names.
package enum MentionType: Int, CaseIterable, Sendable {
  // The numbers are the classes of the model.
  case person, organization, place, time, object, abstract, event, animal

  /// The type that a corpus names.
  package init?(name: String) {
    switch name {
    case "person": self = .person
    case "organization": self = .organization
    case "place": self = .place
    case "time": self = .time
    case "object", "substance", "plant": self = .object
    case "abstract": self = .abstract
    case "event": self = .event
    case "animal": self = .animal
    default: return nil
    }
  }
}
