import CLanguageModel
import ClaimKit
import Lexicons

/// The words by which names are told apart.
struct FactWords: Sendable {
  /// Titles and roles of persons, in small letters without a full stop.
  let roles: Set<String>
  /// What groups, places and things are called, never a person.
  let groups: Set<String>

  /// What an office is for, in front of a role or after "of": "defence secretary", "Secretary of State".
  static let offices: Set<String> = [
    "state", "defence", "defense", "foreign", "home", "interior", "justice", "finance", "treasury", "health",
    "education", "energy", "commerce", "trade", "labor", "labour", "transport", "transportation", "agriculture",
    "environment", "homeland", "security", "affairs", "housing", "police", "press", "prime", "vice", "deputy", "chief",
    "acting", "attorney", "assistant", "associate", "executive", "senior", "former", "shadow", "first", "supreme",
    "regional", "local", "opposition", "crown", "major", "lieutenant", "general",
  ]
  /// More roles than the lists of other parts of the program need.
  private static let professions: Set<String> = [
    "administrator", "astronaut", "cosmonaut", "commentator", "investigator", "organizer", "organiser", "treasurer",
    "trustee", "comptroller", "auditor", "warden", "chaplain", "curator", "co-founder", "cofounder", "co-author",
    "chemist", "geochemist", "biologist", "physicist", "astronomer", "geologist", "ecologist", "climatologist",
    "meteorologist", "psychologist", "sociologist", "epidemiologist", "councilman", "councilwoman", "alderman",
    "ombudsman", "marshal", "provost", "dean", "rector", "vicar", "monk", "nun", "homeopath",
  ]
  /// Roles that only shade another.
  private static let shades: Set<String> = [
    "deputy", "former", "vice", "prime", "foreign", "interior", "defence", "defense", "health", "finance", "home",
    "justice", "security", "regional", "local", "press", "shadow", "opposition",
  ]
  /// Small words inside a name.
  static let joiners: Set<String> = [
    "of", "de", "la", "van", "von", "der", "den", "al", "bin", "ibn", "el", "da", "di", "du", "del", "della", "le",
    "les", "&", "y", "dos", "das",
  ]
  /// What the names of places end with.
  static let placeEndings: Set<String> = [
    "city", "river", "street", "road", "avenue", "lake", "island", "islands", "county", "province", "bay", "valley",
    "square", "bridge", "beach", "mountains", "sea", "ocean", "peninsula", "strait", "coast", "region", "district",
    "desert", "gulf", "canal", "rainforest", "basin",
  ]
  /// What the names of places begin with.
  static let placeBeginnings: Set<String> = ["mount", "lake", "cape", "port", "gulf", "isle"]

  /// The embedded lexicons, read once.
  static let embedded = FactWords()

  private init() {
    let people = LexiconFile.words(of: stet_lexicon_people())
    let titles = LexiconFile.words(of: stet_lexicon_proof())["title"] ?? []
    let given = ["male", "female"].flatMap { people[$0] ?? [] }
    roles = (people["role"] ?? []).union(titles).union(given).union(Self.professions).subtracting(Self.shades)
    groups = people["group"] ?? []
  }

  /// Whether a word, small, is a role.
  func isRole(_ small: String) -> Bool { roles.contains(Self.bare(small)) }

  /// Whether a word, small, belongs to the name of a group or place; the plural counts as the singular.
  func isGroup(_ small: String) -> Bool {
    groups.contains(small) || small.hasSuffix("s") && groups.contains(String(small.dropLast()))
  }

  /// Whether a word, small, may stand in an office.
  func isOffice(_ small: String) -> Bool { Self.offices.contains(small) }

  /// Whether a name is that of a state, not of its people.
  static func isState(_ name: String) -> Bool { Nations.names[name] == name }

  private static func bare(_ small: String) -> String { small.hasSuffix(".") ? String(small.dropLast()) : small }
}
