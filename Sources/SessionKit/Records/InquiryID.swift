/// The name of an inquiry, `q` and a number (`q1`).
public struct InquiryID: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// The number after the `q`, counted from 1.
  public let number: Int

  /// Makes the id `q` + `number`.
  public init(_ number: Int) { self.number = number }

  /// Reads an id as it is written, or returns nil if `text` is not one.
  public init?(_ text: some StringProtocol) {
    let digits = text.dropFirst()
    guard text.first == "q", digits.first != "0", digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(digits)
    else { return nil }
    self.number = number
  }

  /// The id as it is written.
  public var description: String { "q\(number)" }

  /// Orders by number.
  public static func < (left: InquiryID, right: InquiryID) -> Bool { left.number < right.number }

  /// Reads the written form; throws `DecodingError` where it is not an id.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = InquiryID(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not an inquiry number")
    }
    self = id
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
