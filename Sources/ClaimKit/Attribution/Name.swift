/// A person's name as it appears in a sentence.
struct Name: Hashable, Sendable {
  /// What a name or a title describes a person.
  enum Gender: Hashable, Sendable { case male, female }

  /// The words of the name itself, in the sentence.
  var range: Range<Int>
  /// The last word of the name, in small letters.
  var surname: String
  /// How many words the name has.
  var length: Int
  var gender: Gender?
  /// The roles named right in front or right after ("minister").
  var roles: Set<String>
  /// Whether a title, a role or an age shows that it is a person.
  var isCertain: Bool
}
