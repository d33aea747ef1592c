import ClaimKit
import Testing

@testable import claimkit_train

/// The file of the language model.
@Suite struct ModelFileTests {
  private static let sections: [(String, [UInt8])] = [("a", [1, 2, 3]), ("b.c", []), ("z", Array(0...200))]

  private static func file() -> [UInt8] {
    var writer = ModelFileWriter(version: "en-7")
    for (name, bytes) in sections.reversed() { writer[name] = bytes }
    return writer.bytes()
  }

  @Test func readsWhatIsWritten() throws {
    let file = try ModelFile(bytes: Self.file())
    #expect(file.version == "en-7")
    #expect(file.sectionNames == ["a", "b.c", "z"])
    for (name, bytes) in Self.sections {
      try file.withSection(name) { (found) throws(ModelError) in
        #expect(Array(found) == bytes)
        #expect(Int(bitPattern: found.baseAddress) % 64 == 0)
      }
    }
    #expect(throws: ModelError.missingSection("q")) {
      try file.withSection("q") { (_) throws(ModelError) in }
    }
    #expect(try ModelFileWriter(file).bytes() == Self.file())
  }

  /// What is done to a file's bytes, and the error that opening it then throws.
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let error: ModelError
    let apply: @Sendable ([UInt8]) -> [UInt8]

    init(_ name: String, _ error: ModelError, _ apply: @escaping @Sendable ([UInt8]) -> [UInt8]) {
      (testDescription, self.error, self.apply) = (name, error, apply)
    }

    static func flip(_ name: String, _ place: Int, _ error: ModelError, bits: UInt8 = 1) -> Damage {
      Damage(name, error) { bytes in
        var bytes = bytes
        bytes[place] ^= bits
        return bytes
      }
    }

    static func cut(_ name: String, to count: Int, _ error: ModelError) -> Damage {
      Damage(name, error) { Array($0.prefix(count)) }
    }
  }

  static let damages: [Damage] = [
    .cut("empty", to: 0, .notAModel),
    .flip("other magic", 0, .notAModel),
    .cut("header cut", to: 40, .truncated(expected: 56, found: 40)),
    .cut("table cut", to: 60, .truncated(expected: 200, found: 60)),
    .cut("parts cut", to: 520, .truncated(expected: 521, found: 520)),
    .flip("newer format", 8, .formatVersion(found: 2, supported: 1), bits: 3),
    .flip("flipped bit", 456, .damaged),
    .flip("flipped sum", 48, .damaged),
    .flip("name changed", 56, .damaged),
  ]

  @Test(arguments: damages)
  func refusesDamage(_ damage: Damage) {
    let bytes = damage.apply(Self.file())
    #expect(throws: damage.error) { try ModelFile(bytes: bytes) }
  }

  @Test(arguments: [
    ("parser.network", "it ends early"), ("parser.embedding", "it ends early"),
    ("parser.features", "0 is not a power of two"), ("parser.names", "0 lines where 3 are expected"),
    ("lemma.table", "0 is not a power of two"),
  ])
  func refusesMalformedParts(_ name: String, _ reason: String) throws {
    let tiny = try TinyParser()
    var writer = try ModelFileWriter(ModelFile(bytes: tiny.model(of: tiny.trainer().parameters)))
    let whole = try #require(writer[name])
    writer[name] =
      name == "parser.names"
      ? [] : name.hasSuffix("s") || name.hasSuffix("table") ? [0, 0, 0, 0] : Array(whole.prefix(60))
    let file = try ModelFile(bytes: writer.bytes())
    #expect(throws: ModelError.malformedSection(name, reason: reason)) { try SentenceParser(model: file) }
    writer[name] = nil
    let without = try ModelFile(bytes: writer.bytes())
    #expect(throws: ModelError.missingSection(name)) { try SentenceParser(model: without) }
  }

  static let messages: [(ModelError, String)] = [
    (.notAModel, "this is not a Stet language model: it does not start with \"STETMODL\""),
    (.formatVersion(found: 2, supported: 1), "the language model has format version 2; this program reads version 1"),
    (.truncated(expected: 9, found: 8), "the language model is cut short: 8 bytes where 9 are expected"),
    (.damaged, "the language model is damaged: its checksum does not match"),
    (.missingSection("a"), "the language model has no part \"a\""),
    (.malformedSection("a", reason: "r"), "the part \"a\" of the language model is malformed: r"),
    (.unreadable(path: "p"), "cannot read the language model p"),
  ]

  @Test(arguments: messages)
  func saysWhatIsWrong(_ error: ModelError, _ text: String) {
    #expect(error.description == text)
    #expect(error.hint.hasSuffix("."))
  }
}
