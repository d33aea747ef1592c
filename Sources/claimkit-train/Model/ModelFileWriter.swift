import ClaimKit

/// Writes a language model's file; `ModelFile` describes the format.
struct ModelFileWriter {
  /// The model's version: at most 32 bytes of UTF-8.
  var version: String
  private var sections: [(name: String, bytes: [UInt8])] = []

  init(version: String) { self.version = version }

  /// Takes over the parts of a model.
  /// - Throws: `ModelError`.
  init(_ model: ModelFile) throws(ModelError) {
    version = model.version
    for name in model.sectionNames { self[name] = try model.withSection(name) { Array($0) } }
  }

  /// The names of the parts.
  var sectionNames: [String] { sections.map(\.name) }

  /// The bytes of a part.
  ///
  /// Setting replaces, or removes with nil; the name has at most 32 bytes.
  subscript(name: String) -> [UInt8]? {
    get { sections.first { $0.name == name }?.bytes }
    set {
      sections.removeAll { $0.name == name }
      if let newValue { sections.append((name, newValue)) }
    }
  }

  /// The file; parts are in the order of their names.
  func bytes() -> [UInt8] {
    let sorted = sections.sorted { $0.name < $1.name }
    var table: [UInt8] = []
    var contents: [UInt8] = []
    let tableEnd = ModelFile.headerLength + sorted.count * ModelFile.entryLength
    var end = tableEnd
    for section in sorted {
      let start = (end + ModelFile.alignment - 1) / ModelFile.alignment * ModelFile.alignment
      contents += Array(repeating: 0, count: start - end) + section.bytes
      end = start + section.bytes.count
      table += Self.padded(section.name, to: ModelFile.nameLength)
      table += Self.littleEndian(UInt64(start)) + Self.littleEndian(UInt64(section.bytes.count))
    }
    let rest = table + contents
    var header = ModelFile.magic + Self.littleEndian(ModelFile.formatVersion)
    header += Self.littleEndian(UInt32(sorted.count)) + Self.padded(version, to: ModelFile.versionLength)
    header += Self.littleEndian(rest.withUnsafeBytes { ModelFile.checksum(of: $0) })
    return header + rest
  }

  static func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private static func padded(_ text: String, to length: Int) -> [UInt8] {
    let bytes = Array(text.utf8.prefix(length))
    return bytes + Array(repeating: 0, count: length - bytes.count)
  }
}
