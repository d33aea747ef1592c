/// A file of the compound format that Office wrote until 2007, and in which it still locks newer documents.
struct OldOfficeFile {
  private let bytes: [UInt8]
  /// Bytes in which the names of its streams are sought.
  private static let reach = 4 << 20

  /// Takes bytes; nil where they are not such a file.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return nil }
    self.bytes = bytes
  }

  /// Why it is not read.
  func error(name: String) -> LoadError {
    if holds("EncryptedPackage") { return .locked(path: name) }
    return .oldFormat(
      path: name, format: holds("WordDocument") ? "the old format of Word (.doc)" : "an old format of Office")
  }

  /// Whether a stream has that name, which is written in UTF-16.
  private func holds(_ stream: String) -> Bool {
    let name = stream.utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    return bytes.prefix(Self.reach).firstRange(of: name) != nil
  }
}
