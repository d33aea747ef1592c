/// The name of a document of the review, `d` and a number (`d1`).
public struct DocumentID: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// The number after the `d`, counted from 1.
  public let number: Int

  /// Makes the id `d` + `number`.
  public init(_ number: Int) { self.number = number }

  /// Reads an id as it is written, or returns nil where `text` is not one.
  public init?(_ text: some StringProtocol) {
    let digits = text.dropFirst()
    guard text.first == "d", digits.first != "0", digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(digits)
    else { return nil }
    self.number = number
  }

  /// The id as it is written.
  public var description: String { "d\(number)" }

  /// Orders by number.
  public static func < (left: DocumentID, right: DocumentID) -> Bool { left.number < right.number }

  /// Reads the written form; throws `DecodingError` where it is not an id.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = DocumentID(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no document id")
    }
    self = id
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
