import Foundation

/// The first line of a journal: who holds the session, and what the journal continues.
///
/// It is padded to a fixed length. A check of its own is in front, as before every event.
struct JournalHeader: Hashable {
  /// Who holds the session, or held it last.
  var holder: SessionHolder
  /// What the journal continues; nil in a journal of the format before, which did not say.
  var anchor: JournalAnchor?

  /// Its length in bytes, its line feed included.
  static let length = 256
  /// The check before the first event in the format before.
  static let oldStart = "stet-journal-1"
  private static let start = "stet-journal-2"

  init(holder: SessionHolder, anchor: JournalAnchor) { (self.holder, self.anchor) = (holder, anchor) }

  /// Reads the beginning of a journal; nil if it is not as it was written.
  init?(_ bytes: Data) {
    guard bytes.count == Self.length, bytes.last == UInt8(ascii: "\n") else { return nil }
    let padded = bytes.dropLast()
    let line = padded.prefix(
      (padded.lastIndex { $0 != UInt8(ascii: " ") } ?? padded.startIndex) - padded.startIndex + 1)
    let decoder = SessionCoding.eventDecoder()
    if let old = try? decoder.decode(OldFields.self, from: Data(line)) {
      guard old.format == "stet-journal" else { return nil }
      holder = old.holder
    } else {
      guard let line = JournalLine(line), line.fits(after: Self.start),
        let fields = try? decoder.decode(Fields.self, from: line.written)
      else { return nil }
      (holder, anchor) = (fields.holder, fields.anchor)
    }
  }

  /// The line, padded; the name of the machine is cut where it is too long.
  var bytes: Data {
    var fields = Fields(holder: holder, anchor: anchor)
    while true {
      let written = (try? SessionCoding.eventEncoder().encode(fields)) ?? Data()
      let check = JournalLine.check(of: written, after: Self.start)
      let line = Data("\(check) ".utf8) + written
      guard line.count >= Self.length, !fields.holder.host.isEmpty else {
        return line.prefix(Self.length - 1)
          + Data(repeating: UInt8(ascii: " "), count: max(0, Self.length - 1 - line.count)) + Data("\n".utf8)
      }
      fields.holder.host.removeLast()
    }
  }

  private struct Fields: Codable {
    var holder: SessionHolder
    var anchor: JournalAnchor?
  }

  private struct OldFields: Codable {
    var format: String
    var holder: SessionHolder
  }
}
