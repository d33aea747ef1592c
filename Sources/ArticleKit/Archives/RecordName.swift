/// A name of a record in an archive: `file.warc.gz#3`.
struct RecordName {
  /// The archive.
  var file: String
  /// The record, from 1.
  var number: Int

  /// Takes the number off a name; nil if there is none.
  init?(_ name: String) {
    guard let mark = name.utf8.lastIndex(of: UInt8(ascii: "#")) else { return nil }
    let digits = name[name.utf8.index(after: mark)...]
    guard let number = Int(digits), number > 0, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    self.file = String(name[..<mark])
    self.number = number
  }
}
