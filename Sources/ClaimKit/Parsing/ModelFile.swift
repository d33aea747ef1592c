import CLanguageModel

/// A language model's file: named parts, read in place.
///
/// The file starts with the magic "STETMODL", the format version (4 bytes), the number of parts (4), the model's own
/// version (32 bytes, UTF-8 filled up with zeros) and a checksum of 64 bits over all that follows. Then comes a table of
/// parts: name (32 bytes, filled up with zeros), offset and length in bytes (8 each); then the parts, each at a multiple of 64 bytes.
/// All numbers are little-endian.
public struct ModelFile: Sendable {
  /// The format version that this program reads.
  public static let formatVersion: UInt32 = 1
  package static let magic = Array("STETMODL".utf8)
  package static let alignment = 64
  package static let versionLength = 32
  package static let nameLength = 32
  package static let entryLength = nameLength + 16
  package static let checksumOffset = 16 + versionLength
  package static let headerLength = checksumOffset + 8

  /// The model's version, as given when it was trained.
  public let version: String
  let bytes: ModelMemory
  private let sections: [String: Range<Int>]

  /// Opens the model that is embedded in the program.
  ///
  /// Its checksum is left to a test: reading all of it would cost a third of the time that the program takes to start.
  /// - Throws: `ModelError` where it is none, or is damaged.
  public static func embedded() throws(ModelError) -> ModelFile {
    let model = stet_model()
    let memory = ModelMemory(permanent: UnsafeRawBufferPointer(start: model.bytes, count: model.length))
    return try ModelFile(memory, verifying: false)
  }

  /// Opens a model from a file's bytes.
  /// - Throws: `ModelError` where they are none, or are damaged.
  public init(bytes: [UInt8]) throws(ModelError) {
    try self.init(ModelMemory(copying: bytes))
  }

  init(_ bytes: ModelMemory, verifying: Bool = true) throws(ModelError) {
    let buffer = bytes.buffer
    guard buffer.count >= Self.magic.count, buffer.prefix(Self.magic.count).elementsEqual(Self.magic) else {
      throw .notAModel
    }
    guard buffer.count >= Self.headerLength else { throw .truncated(expected: Self.headerLength, found: buffer.count) }
    func number<T: FixedWidthInteger>(_ offset: Int, as type: T.Type) -> T {
      T(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: type))
    }
    let format = number(8, as: UInt32.self)
    guard format == Self.formatVersion else { throw .formatVersion(found: format, supported: Self.formatVersion) }
    let count = Int(number(12, as: UInt32.self))
    let tableEnd = Self.headerLength + count * Self.entryLength
    guard buffer.count >= tableEnd else { throw .truncated(expected: tableEnd, found: buffer.count) }
    let rest = UnsafeRawBufferPointer(rebasing: buffer[Self.headerLength...])
    var sections: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = Self.headerLength + index * Self.entryLength
      let offset = number(entry + Self.nameLength, as: UInt64.self)
      let length = number(entry + Self.nameLength + 8, as: UInt64.self)
      let (end, isOver) = offset.addingReportingOverflow(length)
      guard !isOver, end <= UInt64(Int.max) else { throw .damaged }
      guard end <= UInt64(buffer.count) else { throw .truncated(expected: Int(end), found: buffer.count) }
      let name = Self.text(buffer[entry..<(entry + Self.nameLength)])
      guard Int(offset) % Self.alignment == 0 else {
        throw .malformedSection(name, reason: "it does not start at a multiple of \(Self.alignment) bytes")
      }
      sections[name] = Int(offset)..<Int(end)
    }
    guard !verifying || Self.checksum(of: rest) == number(Self.checksumOffset, as: UInt64.self) else { throw .damaged }
    version = Self.text(buffer[16..<(16 + Self.versionLength)])
    self.bytes = bytes
    self.sections = sections
  }

  /// The names of the parts, sorted.
  public var sectionNames: [String] { sections.keys.sorted() }

  /// Whether there is a part of that name.
  public func hasSection(_ name: String) -> Bool { sections[name] != nil }

  /// The bytes of a part, read where they are.
  /// - Throws: `ModelError.missingSection`.
  public func section(_ name: String) throws(ModelError) -> ModelBytes {
    guard let range = sections[name] else { throw .missingSection(name) }
    return ModelBytes(bytes, range)
  }

  /// Calls `body` with the bytes of a part, which are at a multiple of 64 bytes in memory.
  /// - Throws: `ModelError.missingSection`, or what `body` throws.
  public func withSection<Result>(
    _ name: String, _ body: (UnsafeRawBufferPointer) throws(ModelError) -> Result
  ) throws(ModelError) -> Result {
    guard let range = sections[name] else { throw .missingSection(name) }
    return try body(UnsafeRawBufferPointer(rebasing: bytes.buffer[range]))
  }

  /// A reader of a part; what it hands out is valid while `bytes` lives.
  func reader(of name: String) throws(ModelError) -> ModelSectionReader {
    guard let range = sections[name] else { throw .missingSection(name) }
    return ModelSectionReader(name: name, buffer: UnsafeRawBufferPointer(rebasing: bytes.buffer[range]))
  }

  private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// A checksum of 64 bits: four sums of words of 8 bytes, each multiplied by an odd number before the next is added.
  package static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var (a, b, c, d) = (UInt64(1), UInt64(2), UInt64(3), UInt64(bytes.count))
    var offset = 0
    func word(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    while offset + 32 <= bytes.count {
      a = (a ^ word(offset)) &* prime
      b = (b ^ word(offset + 8)) &* prime
      c = (c ^ word(offset + 16)) &* prime
      d = (d ^ word(offset + 24)) &* prime
      a ^= a >> 29
      b ^= b >> 29
      c ^= c >> 29
      d ^= d >> 29
      offset += 32
    }
    while offset < bytes.count {
      a = (a ^ UInt64(bytes[offset])) &* prime
      a ^= a >> 29
      offset += 1
    }
    for value in [b, c, d] {
      a = (a ^ value) &* prime
      a ^= a >> 31
    }
    return a
  }
}
