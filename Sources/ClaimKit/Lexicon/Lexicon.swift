import CLanguageModel
import Lexicons

/// The engine's knowledge of English words, read from the embedded lexicons.
struct Lexicon: Sendable {
  private(set) var classes: [String: WordClass] = [:]
  private(set) var speech: [String: SpeechFrames] = [:]
  private(set) var hearsay: Set<String> = []
  private(set) var future: Set<String> = []
  private(set) var opinion: Set<String> = []
  private(set) var wishModals: Set<String> = []
  private(set) var wishVerbs: Set<String> = []
  private(set) var wishLeads: Set<String> = []
  /// Verbs with "to" and a verb of saying that leave it a saying ("seem", "go on").
  private(set) var shading: Set<String> = []
  /// What counts or measures ("poll"), as a speaker.
  private(set) var findings: Set<String> = []
  /// Adjectives of thinking ("convinced"), with "that" and a clause.
  private(set) var convictions: Set<String> = []
  /// Nouns of saying ("claim"), with "that" and a clause.
  private(set) var sayings: Set<String> = []
  /// Why a word raises a claim's priority.
  private(set) var priority: [String: PriorityWord] = [:]
  /// Words by what they say of those they name.
  private(set) var people: [PersonClass: Set<String>] = [:]
  /// Words at the head of a clause that only join it, as lists of words; longest first.
  private(set) var joining: [String: [[String]]] = [:]
  /// Base forms of listed verbs.
  private(set) var verbs: Set<String> = []
  /// Base forms by irregular form.
  private(set) var irregular: [String: String] = [:]
  /// The past of irregular verbs by their base form.
  private(set) var pasts: [String: String] = [:]
  /// The participles of irregular verbs by their base form.
  private(set) var participles: [String: String] = [:]
  /// Base forms of more than one syllable that double their last letter ("admitted").
  private(set) var doubling: Set<String> = []
  /// Nouns of events with the verb that tells of one; whether what comes after "of" does it, or has it done to it.
  private(set) var events: [String: (verb: String, isPassive: Bool)] = [:]
  /// Words that a speaker fills a pause with ("um").
  private(set) var interjections: Set<String> = []
  /// Words for who leads a group or belongs to it, after its name ("Leeds coach").
  private(set) var members: Set<String> = []

  /// The embedded lexicons, read once.
  static let embedded = Lexicon()

  /// Reads the embedded lexicons.
  private init() {
    classes.reserveCapacity(2048)
    verbs.reserveCapacity(1536)
    LexiconFile.forEachRow(of: stet_lexicon_function_words()) { fields in
      let found = LexiconFile.known(WordClass(name: fields[0]), in: fields)
      for word in fields.dropFirst() { classes[word, default: []].formUnion(found) }
    }
    LexiconFile.forEachRow(of: stet_lexicon_verbs()) { verbs.formUnion($0) }
    LexiconFile.forEachRow(of: stet_lexicon_irregular_verbs()) { addIrregular($0) }
    LexiconFile.forEachRow(of: stet_lexicon_speech()) { fields in
      switch fields.last {
      case "finding": findings.insert(fields[0])
      case "adjective": convictions.insert(fields[0])
      case "saying": sayings.insert(fields[0])
      case "shading":
        shading.insert(fields[0])
        verbs.insert(fields[0])
      default: addSpeech(fields)
      }
    }
    LexiconFile.forEachRow(of: stet_lexicon_hearsay()) { hearsay.formUnion($0) }
    LexiconFile.forEachRow(of: stet_lexicon_readings()) { fields in
      switch fields[0] {
      case "active", "passive": events[fields[1]] = (fields[2], fields[0] == "passive")
      case "past": pasts[fields[1]] = fields[2]
      case "doubling": doubling.formUnion(fields.dropFirst())
      case "member": members.formUnion(fields.dropFirst())
      case "interjection": interjections.formUnion(fields.dropFirst())
      default: break
      }
    }
    LexiconFile.forEachRow(of: stet_lexicon_future()) { future.formUnion($0) }
    LexiconFile.forEachRow(of: stet_lexicon_opinion()) { opinion.formUnion($0) }
    LexiconFile.forEachRow(of: stet_lexicon_wish()) { fields in
      switch fields[0] {
      case "modal": wishModals.insert(fields[1])
      case "first": wishVerbs.insert(fields[1])
      case "lead": wishLeads.insert(fields[1])
      default: LexiconFile.unknown(in: fields)
      }
    }
    LexiconFile.forEachRow(of: stet_lexicon_priority()) { fields in
      let reason = LexiconFile.known(PriorityWord(rawValue: fields[0]), in: fields)
      for word in fields.dropFirst() { priority[word] = reason }
    }
    people = LexiconFile.words(of: stet_lexicon_people(), by: PersonClass.self)
    LexiconFile.forEachRow(of: stet_lexicon_joining()) { joining[$0[0], default: []].append($0) }
    for key in joining.keys { joining[key]?.sort { $0.count > $1.count } }
  }

  private mutating func addSpeech(_ fields: [String]) {
    let frames = fields.dropFirst().map { LexiconFile.known(SpeechFrames(name: $0), in: fields) }
    speech[fields[0], default: []].formUnion(SpeechFrames(frames))
    verbs.insert(fields[0])
  }

  private mutating func addIrregular(_ fields: [String]) {
    guard fields.count == 3 else { return }
    let participles = fields[2].split(separator: "/").map(String.init)
    let past = fields[1]
    verbs.insert(fields[0])
    irregular[past] = fields[0]
    pasts[fields[0]] = past
    self.participles[fields[0]] = participles.first
    if past != fields[0] {
      classes[past, default: []].formUnion(participles.contains(past) ? .pastOrParticiple : .past)
    } else {
      classes[past, default: []].formUnion([.base, .pastOrParticiple])
    }
    for participle in participles where participle != past {
      irregular[participle] = fields[0]
      classes[participle, default: []].formUnion(participle == fields[0] ? [.base, .participle] : .participle)
    }
  }
}
