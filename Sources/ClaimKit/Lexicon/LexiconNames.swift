import Lexicons

/// What a word says of the person or group that it names; the names of `people.txt`.
enum PersonClass: String {
  case male, female
  /// What one person is called ("minister").
  case role
  /// What many are called ("residents").
  case plural
  /// A part of the name of a group ("ministry").
  case group
  /// A small word inside the name of a person ("van").
  case particle
  /// A word that makes a title one that somebody does not hold ("former").
  case unheld
}

/// Why a word raises a claim's priority; the names of `priority.txt`.
enum PriorityWord: String {
  case accusation, cause, figure, hedge, superlative, unnamed
}

/// When the full stop of an abbreviation ends a sentence or belongs to the word; the names of `abbreviations.txt`.
enum AbbreviationMark: String {
  /// A sentence may end there.
  case any
  /// A name or number follows.
  case title
  /// Only where a number follows.
  case number
  /// Only where the word has a capital.
  case capital
  /// Not where the sentence ends with it.
  case inside
  /// No sentence ends there where a day or month follows.
  case day

  /// The marks of a row, after its word; an unknown one stops the program.
  static func all(in row: [String]) -> Set<AbbreviationMark> {
    Set(row.dropFirst().map { LexiconFile.known(AbbreviationMark(rawValue: $0), in: row) })
  }
}
