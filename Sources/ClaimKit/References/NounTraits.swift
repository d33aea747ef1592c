import CLanguageModel
import Lexicons

/// What words tell of whom they name: man or woman, a person, a group; by the hashes of words in small letters.
struct NounTraits: Sendable {
  let male: Set<UInt32>
  let female: Set<UInt32>
  let maleNames: Set<UInt32>
  let femaleNames: Set<UInt32>
  /// What people are called, alone or many ("minister", "residents").
  let roles: Set<UInt32>
  let crowds: Set<UInt32>
  /// Words of the names of groups, and nouns of groups.
  let groupNames: Set<UInt32>
  let groups: Set<UInt32>
  let nations: Set<UInt32>
  /// Small words inside the names of persons ("van").
  let particles: Set<UInt32>
  /// What makes a title one that somebody does not hold ("former").
  let unheld: Set<UInt32>
  /// "Somebody", "others" and their like, and those of them that are people.
  let indefinite: Set<UInt32>
  let indefinitePeople: Set<UInt32>

  static let embedded = NounTraits()

  /// Whether a word in small letters is a given name.
  func isGiven(_ word: String) -> Bool {
    let hash = FeatureHash.word(word)
    return maleNames.contains(hash) || femaleNames.contains(hash)
  }

  private init() {
    func hashes(_ words: some Sequence<String>) -> Set<UInt32> {
      var all: Set<UInt32> = []
      for word in words {
        all.insert(FeatureHash.word(word))
        // A title may be written short: "dr."
        all.insert(FeatureHash.word(word + "."))
      }
      return all
    }
    let classes = LexiconFile.words(of: stet_lexicon_people(), by: PersonClass.self)
    let names = LexiconFile.words(of: stet_lexicon_given_names(), by: PersonClass.self)
    let men = ["man", "boy", "guy", "gentleman", "grandfather", "nephew", "boyfriend", "groom", "dad", "hero"]
    let women = ["woman", "girl", "grandmother", "niece", "girlfriend", "bride", "mom", "mum", "heroine"]
    male = hashes(classes[.male, default: []]).union(hashes(men))
    female = hashes(classes[.female, default: []]).union(hashes(women))
    maleNames = hashes(names[.male, default: []])
    femaleNames = hashes(names[.female, default: []])
    roles = hashes(classes[.role, default: []])
    crowds = hashes(classes[.plural, default: []])
    groupNames = hashes(classes[.group, default: []])
    groups = groupNames.union(
      hashes([
        "people", "police", "staff", "crew", "team", "family", "couple", "media", "audience", "crowd", "majority",
        "army", "band",
      ]))
    particles = hashes(classes[.particle, default: []])
    unheld = hashes(classes[.unheld, default: []])
    nations = hashes(Nations.names.keys.map { $0.lowercased() })
    let people = ["someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody"]
    indefinitePeople = hashes(people)
    indefinite = indefinitePeople.union(hashes(["something", "anything", "everything", "one", "others", "another"]))
  }
}
