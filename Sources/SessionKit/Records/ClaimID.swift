/// The name of a claim: a number, and letters where the claim came out of a split (`8`, `8a`, `8ab`).
///
/// An id is given once and never changes its meaning while its claim stands; lists are in the order of the text, not of
/// the ids.
public struct ClaimID: Hashable, Sendable {
  /// The number in front, counted from 1.
  public let number: Int
  /// The letters after, `a` to `z`; empty for a claim as it was found.
  public let letters: String

  /// Makes an id of its parts.
  public init(_ number: Int, letters: String = "") {
    self.number = number
    self.letters = letters
  }

  /// Reads an id as it is written, or returns nil if `text` is not one.
  public init?(_ text: some StringProtocol) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard let number = Int(digits), number > 0, digits.first != "0",
      rest.allSatisfy({ $0.isASCII && $0.isLowercase })
    else { return nil }
    self.init(number, letters: String(rest))
  }

  /// The id of the part at `index` (0 for the first) when this claim is split into at most 26 parts.
  public func part(_ index: Int) -> ClaimID {
    let letter = Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(clamping: min(index, 25))))
    return ClaimID(number, letters: letters + String(letter))
  }
}

extension ClaimID: CustomStringConvertible {
  /// The id as it is written.
  public var description: String { "\(number)\(letters)" }
}

extension ClaimID: Comparable {
  /// Orders by number, then by letters.
  public static func < (left: ClaimID, right: ClaimID) -> Bool {
    (left.number, left.letters) < (right.number, right.letters)
  }
}

extension ClaimID: Codable {
  /// Reads the written form; throws `DecodingError` where it is not an id.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = ClaimID(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not a claim number")
    }
    self = id
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
