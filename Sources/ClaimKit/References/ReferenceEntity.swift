/// Someone or something that an article mentions, with what its mentions tell.
struct ReferenceEntity: Sendable {
  /// Its last mention by a name or noun phrase, and its last one of all.
  var full: ReferenceMention
  var last: ReferenceMention
  /// The words of the names that it goes by.
  var names: [[UInt32]] = []
  /// The lemmas of the nouns that it goes by.
  var lemmas: Set<UInt32> = []
  /// Its fullest name, without what is added to it.
  var name: Range<Int>?
  var nameLength = 0
  /// Whether its name has an article: "the Supreme Court".
  var hasArticle = false
  /// What describes it best where it has no name: the longest noun phrase that says by itself what it is.
  var description: ReferenceMention?
  /// The longest of the phrases that name it, in UTF-8 bytes: "mayor Ann Moss of Leeds".
  var introduction = 0..<0
  /// The most words in such a phrase.
  private static let mostWordsOfIntroduction = 16
  /// The numbers of the members of a coordination.
  var members: [Int] = []
  var number: ReferenceMention.Number
  var gender: ReferenceMention.Gender?
  var isPerson = false
  var isOrganization = false
  var isGroup = false
  var isCoordination: Bool
  /// How many mentions it has, how many of them are full, and how many are pronouns of each sort.
  var count = 0
  var fullCount = 0
  var pronouns = SIMD8<Int32>(repeating: 0)
  private var typeSums = SIMD8<Float>(repeating: 0)

  init(_ mention: ReferenceMention) {
    full = mention
    last = mention
    number = mention.number
    isCoordination = mention.isCoordination
    add(mention, isAside: false)
  }

  /// Adds a mention; `isAside`: one set beside another, which stays the last.
  mutating func add(_ mention: ReferenceMention, isAside: Bool) {
    count += 1
    if !isAside { last = mention }
    guard mention.isFull else {
      if let gender = mention.gender { (self.gender, isPerson) = (gender, true) }
      if let pronoun = mention.pronoun { pronouns[Int(pronoun.pronoun.rawValue)] += 1 }
      return
    }
    fullCount += 1
    typeSums += mention.types
    if !isAside { full = mention }
    if mention.kind == .name, !mention.isCoordination {
      if !names.contains(mention.nameWords), names.count < 8 { names.append(mention.nameWords) }
      if mention.nameWords.count > nameLength { (name, nameLength) = (mention.short, mention.nameWords.count) }
      hasArticle = hasArticle || mention.determiner == .definite && !mention.isPerson
    } else if mention.kind == .noun {
      lemmas.insert(mention.lemma)
      if mention.isPlain, mention.words.count > description?.words.count ?? 0 { description = mention }
    }
    if mention.range.count > introduction.count, mention.words.count <= Self.mostWordsOfIntroduction {
      introduction = mention.range
    }
    gender = gender ?? mention.gender
    isPerson = isPerson || mention.isPerson
    isOrganization = isOrganization || mention.isOrganization
    isGroup = isGroup || mention.isGroup
  }

  /// How likely it is of each type, as its full mentions tell.
  var types: SIMD8<Float> { typeSums / Float(max(1, fullCount)) }

  /// Whether a name may be its own: the same words, its first or last one alone, more words around its only one, or of a
  /// person more or fewer words after the same first one.
  func mayBeCalled(_ words: [UInt32], isPerson mayBePerson: Bool) -> Bool {
    let arePeople = mayBePerson && !isOrganization && (isPerson || types[MentionType.person.rawValue] > 0.5)
    return names.contains { name in
      if name == words { return true }
      if words.count == 1, name.count > 1 {
        let traits = NounTraits.embedded
        return name.last == words[0]
          || name.first == words[0]
            && (isPerson || traits.maleNames.contains(words[0]) || traits.femaleNames.contains(words[0]))
      }
      if arePeople, words.count > 1, words.first == name.first, words.count != name.count,
        isPerson || name.count > 1
      {
        let (fewer, more) = words.count < name.count ? (words, name) : (name, words)
        return fewer.allSatisfy(more.contains)
      }
      return name.count == 1 && words.count > 1 && words.last == name[0] && !isOrganization
    }
  }

  /// Whether a pronoun fits it in number, gender and sort.
  func fits(_ pronoun: PersonalPronoun) -> Bool {
    let person = types[MentionType.person.rawValue]
    switch pronoun {
    case .he, .she:
      return number != .plural && (gender == nil || gender == pronoun.gender) && (isPerson || person > 0.4)
    case .it: return number != .plural && !isPerson && person < 0.6 && gender == nil
    case .they: return number != .singular || isGroup || isOrganization
    }
  }

  /// Whether a pronoun at least does not clash with it: someone named who is not known for a person, a thing that may
  /// be taken for one, the many that a noun in the singular stands for.
  func admits(_ pronoun: PersonalPronoun) -> Bool {
    if fits(pronoun) { return true }
    switch pronoun {
    case .he, .she:
      return name != nil && number != .plural && (gender == nil || gender == pronoun.gender) && !isOrganization
    case .it: return number != .plural && !isPerson && gender == nil
    case .they: return !isPerson && (name == nil || types[MentionType.organization.rawValue] > 0.5)
    }
  }

  /// Whether it can say something: people, and what is made of people.
  var maySpeak: Bool {
    isPerson || isOrganization || isGroup
      || types[MentionType.person.rawValue] + types[MentionType.organization.rawValue] > 0.4
  }

  /// A number for what sort of thing it is.
  var sort: UInt32 {
    if isPerson { return 1 }
    if isCoordination { return 2 }
    if isOrganization { return 3 }
    if isGroup { return 4 }
    return full.kind == .name ? 5 : 6
  }

  /// Its likeliest type.
  var type: UInt32 {
    let types = types
    var best = 0
    for index in 1..<8 where types[index] > types[best] { best = index }
    return UInt32(best)
  }

  /// How likely it is a person, in five steps.
  var personStep: UInt32 { UInt32(max(0, min(4, types[0] * 4.99))) }
}
