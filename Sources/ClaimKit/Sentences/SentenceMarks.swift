import CLanguageModel
import Lexicons

/// What ends sentences in languages that there is no model for.
enum SentenceMarks {
  /// Marks after which white space must stand: full stop, exclamation and question marks of several scripts.
  static let ends: Set<UInt32> = [0x2E, 0x21, 0x3F, 0x2026, 0x061F, 0x06D4, 0x0964, 0x1362, 0x3002, 0xFF01, 0xFF1F]
  /// Marks after which no white space stands, as in Chinese and Japanese.
  static let wideEnds: Set<UInt32> = [0x3002, 0xFF01, 0xFF1F]
  /// Marks of questions.
  static let questions: Set<UInt32> = [0x3F, 0x061F, 0xFF1F]
  /// What closes after such a mark and belongs to its sentence.
  static let closings: Set<UInt32> = [
    0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201C, 0x201D, 0x203A, 0x300D, 0x300F, 0xFF09,
  ]
  /// The words that a full stop shortens in a language, in small letters without it; those of all languages where it has
  /// no list.
  static func abbreviations(in language: String) -> Set<String> {
    let primary = language.lowercased().prefix { $0 != "-" && $0 != "_" }
    return abbreviations[String(primary)] ?? abbreviations.values.reduce(into: []) { $0.formUnion($1) }
  }

  private static let abbreviations = LexiconFile.words(of: stet_lexicon_abbreviations_abroad())
}
