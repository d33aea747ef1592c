/// The learnt part of the sentence splitter: weights of hashed features and what is known of words.
///
/// The section of a model file that it is read from, in place, little endian: "SENT", the format's version (UInt32, 1),
/// the binary logarithms of the number of weights and of words (UInt8 each), two zero bytes, the bias (Int32), the
/// weights (Int8 each), and the words (a byte that confirms the hash and a byte of `WordStatistics` each; open addressing
/// with linear probing).
public struct SentenceModel: Sendable {
  /// What can be wrong with the bytes.
  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes do not begin as a sentence model does.
    case notAModel
    /// The format is of another version.
    case version(UInt32)
    /// There are not as many bytes as the header says.
    case length(expected: Int, found: Int)

    /// What went wrong.
    public var description: String {
      switch self {
      case .notAModel: "the data is not a sentence model"
      case .version(let version): "the sentence model has format \(version); this program reads format 1"
      case .length(let expected, let found): "the sentence model has \(found) bytes where \(expected) belong"
      }
    }

    /// What to do about it.
    public var hint: String { "Train it again: claimkit-train sentences --treebank DIR -o FILE" }
  }

  static let headerLength = 16
  private let bytes: ModelBytes
  let weightBits: Int
  let wordBits: Int
  let bias: Int

  /// Reads a model from the bytes of its section.
  /// - Throws: `Failure`.
  public init(bytes: ModelBytes) throws(Failure) {
    guard bytes.count >= Self.headerLength, (0..<4).map({ bytes[$0] }) == Array("SENT".utf8) else { throw .notAModel }
    guard bytes.word(at: 4) == 1 else { throw .version(bytes.word(at: 4)) }
    weightBits = Int(bytes[8])
    wordBits = Int(bytes[9])
    guard weightBits <= 24, wordBits <= 24 else { throw .notAModel }
    bias = Int(Int32(bitPattern: bytes.word(at: 12)))
    let expected = Self.headerLength + 1 << weightBits + 2 << wordBits
    guard bytes.count == expected else { throw .length(expected: expected, found: bytes.count) }
    self.bytes = bytes
  }

  /// Whether a sentence ends at the place whose features are given, as a number above zero.
  package func score(_ features: [UInt32]) -> Int {
    bias + bytes.sum(of: features, from: Self.headerLength, mask: UInt32(1 << weightBits - 1))
  }

  /// What is known of the word with a hash.
  func statistics(of hash: UInt32) -> WordStatistics {
    let place = Self.place(of: hash, wordBits: wordBits)
    let start = Self.headerLength + 1 << weightBits
    for probe in 0..<Self.probes {
      let slot = start + 2 * ((place.slot + probe) & (1 << wordBits - 1))
      let value = bytes[slot + 1]
      if value == 0 { return .unknown }
      if bytes[slot] == place.check { return WordStatistics(rawValue: value) }
    }
    return .unknown
  }

  /// Slots in a row that a word may be in.
  package static let probes = 4

  /// Where a word stands among the words of a model, and the byte that confirms it.
  package static func place(of hash: UInt32, wordBits: Int) -> (slot: Int, check: UInt8) {
    let mixed = hash &* 0x9E37_79B1
    return (Int(mixed >> (32 - UInt32(wordBits))), UInt8(truncatingIfNeeded: mixed))
  }

  /// The bytes of a model made of parts.
  package static func encoded(bias: Int32, weights: [Int8], words: [(check: UInt8, value: UInt8)]) -> [UInt8] {
    var bytes = Array("SENT".utf8) + [1, 0, 0, 0]
    bytes += [UInt8(weights.count.trailingZeroBitCount), UInt8(words.count.trailingZeroBitCount), 0, 0]
    bytes += (0..<4).map { UInt8(truncatingIfNeeded: bias >> (8 * $0)) }
    bytes += weights.map(UInt8.init(bitPattern:))
    for word in words { bytes += [word.check, word.value] }
    return bytes
  }
}
