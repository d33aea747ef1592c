/// What ends sentences in languages that there is no model for.
enum SentenceMarks {
  /// Marks behind which white space must stand: full stop, exclamation and question marks of several scripts.
  static let ends: Set<UInt32> = [0x2E, 0x21, 0x3F, 0x2026, 0x061F, 0x06D4, 0x0964, 0x1362, 0x3002, 0xFF01, 0xFF1F]
  /// Marks behind which no white space stands, as in Chinese and Japanese.
  static let wideEnds: Set<UInt32> = [0x3002, 0xFF01, 0xFF1F]
  /// Marks of questions.
  static let questions: Set<UInt32> = [0x3F, 0x061F, 0xFF1F]
  /// What closes behind such a mark and belongs to its sentence.
  static let closings: Set<UInt32> = [
    0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201C, 0x201D, 0x203A, 0x300D, 0x300F, 0xFF09,
  ]
  /// Words that a full stop shortens, in small letters without it.
  ///
  /// Only such as stand in front of a capital or a number: elsewhere a small letter behind the stop shows that the
  /// sentence goes on.
  static let abbreviations: Set<String> = [
    // German, Dutch, Scandinavian
    "dr", "prof", "hr", "fr", "nr", "st", "str", "bzw", "ca", "vgl", "z.b", "d.h", "u.a", "mio", "mrd", "art", "abs",
    "dhr", "mevr", "drs", "ing", "kl", "bl.a",
    // French, Spanish, Portuguese, Italian
    "m", "mm", "mme", "mlle", "mgr", "no", "p", "pp", "av", "cf", "sr", "sra", "srta", "d", "dña", "ee.uu", "sig",
    "dott", "on", "ing", "núm", "art",
    // Slavic languages, in Latin and Cyrillic letters
    "ul", "tzv", "ing", "mgr", "tj", "г", "гг", "ул", "им", "стр", "т.е", "т.д", "проф",
  ]
}
