import ArticleKit
import Foundation

/// Writes sessions as the bytes of a session file, and reads them.
///
/// The same session produces the same bytes, and reading and writing a file of this version gives the file again: keys are
/// sorted, lines end in LF, and what this version does not know is kept as it was read.
public enum SessionCoding {
  /// A session file as read.
  struct Reading: Sendable {
    /// The session, its state folded from the events.
    var session: Session
    /// The state as it appears in the file, which may differ where the file was changed by hand.
    var savedState: ReviewState
    /// Whether the file's seal fits its bytes.
    var isSealed: Bool
    /// The format version of the file.
    var version: FormatVersion
    /// Whether the file is known to be what ``SessionCoding/encode(_:)`` gives, as long as the states are the same;
    /// where it is not, only writing shows it.
    var isCanonical: Bool
  }

  /// The bytes of the session's file.
  public static func encode(_ session: Session) throws -> Data {
    var bytes = try encoder().encode(SessionDocument(session))
    if let surplus = session.surplus {
      bytes = try encoder().encode(surplus.added(to: decoder().decode(JSONValue.self, from: bytes)))
    }
    return Seal.sealing(bytes + newline)
  }

  /// A state as it appears in a session file, with a final newline.
  public static func text(of state: ReviewState) -> String {
    encoder().text(of: state) + "\n"
  }

  /// Reads a session file's bytes; `path` is only named in errors.
  ///
  /// Throws ``SessionError`` if they are not a session, are damaged, come from a newer Stet, or an event does not apply.
  static func decode(_ bytes: Data, path: String) throws(SessionError) -> Reading {
    try decode(bytes, path: path, migrations: SessionMigration.all, current: .current)
  }

  /// As ``decode(_:path:)``, with other steps between versions, of which `current` is the newest known.
  static func decode(
    _ bytes: Data, path: String, migrations: [SessionMigration], current: FormatVersion
  ) throws(SessionError) -> Reading {
    try scanning(bytes, path: path) { reader throws(SessionError) in
      let version = try version(of: reader, path: path, current: current)
      do {
        if let file = try SessionMigration.migrate({ try reader.json(JSONReader.root) }, from: version, by: migrations)
        {
          return try decode(migrated: file, reader, path: path, version: version)
        }
        let document = try SessionDocument.Reading(reader)
        return try document.reading(reader, path: path)
      } catch let error as SessionError {
        throw error
      } catch {
        throw damage(error, in: reader, path: path)
      }
    }
  }

  /// Reads a file that was brought to this version; places in errors are those of the file.
  private static func decode(
    migrated file: JSONValue, _ original: JSONReader, path: String, version: FormatVersion
  ) throws -> Reading {
    let bytes = try encoder().encode(file) + newline
    return try scanning(bytes, path: path) { reader throws(SessionError) in
      do {
        var reading = try SessionDocument.Reading(reader).reading(reader, path: path)
        reading.version = version
        reading.isSealed = Seal.fits(original)
        reading.isCanonical = false
        return reading
      } catch SessionError.brokenEvent(let seq, let reason, _, _) {
        let node = original.node(at: [.key("events"), .index(max(seq, 1) - 1)])
        throw .brokenEvent(seq: seq, reason: reason, path: path, at: original.place(of: node))
      } catch let mismatch as JSONMismatch {
        let node = original.node(at: reader.path(to: mismatch.node))
        throw damage(JSONMismatch(node: node, reason: mismatch.reason), in: original, path: path)
      } catch {
        throw damage(error, in: original, path: path)
      }
    }
  }

  /// Scans a file for `work`; throws if it is not JSON.
  static func scanning<Value>(
    _ bytes: Data, path: String, _ work: (JSONReader) throws(SessionError) -> Value
  ) throws(SessionError) -> Value {
    try JSONReader.reading(
      bytes,
      failing: { error, place in
        guard looksLikeSession(bytes) else { return .notASession(path: path) }
        if case .conflict(let marker) = error.problem { return .conflicted(path: path, marker: marker, at: place) }
        return .damaged(
          path: path, place: error.path.isEmpty ? outermost : error.path.text, reason: "\(error.problem)", at: place)
      }, work)
  }

  /// Whether the bytes look like a session file, whole or cut off, so that a person may name either a session or an
  /// article: an object that names the format, or begins with the article as Stet writes it.
  ///
  /// The mark of a merge conflict may come before it.
  static func looksLikeSession(_ bytes: Data) -> Bool {
    let space: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    var object = bytes.drop(while: space.contains)
    if object.starts(with: Array("<<<<<<<".utf8)) {
      object = object.drop { $0 != UInt8(ascii: "\n") }.drop(while: space.contains)
    }
    guard object.first == UInt8(ascii: "{") else { return false }
    return object.dropFirst().drop(while: space.contains).starts(with: Array("\"article\"".utf8))
      || bytes.range(of: Data("\"\(SessionDocument.format)\"".utf8)) != nil
  }

  static let newline = Data("\n".utf8)
  static let outermost = "the top-level object"

  static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return encoder
  }

  static func decoder() -> JSONDecoder {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return decoder
  }

  /// The version of a file; throws if it is not a session, or one that only a newer Stet reads.
  static func version(
    of reader: JSONReader, path: String, current: FormatVersion = .current
  ) throws(SessionError) -> FormatVersion {
    guard let format = reader.value(of: "format", in: JSONReader.root),
      (try? reader.decodeString(format)) == SessionDocument.format
    else { throw .notASession(path: path) }
    let version: FormatVersion
    do {
      guard let node = reader.value(of: "version", in: JSONReader.root) else {
        throw JSONMismatch(node: JSONReader.root, reason: "the key “version” is missing")
      }
      version = try reader.decode(FormatVersion.self, node)
      guard version.major >= 1, version.minor >= 0 else {
        throw JSONMismatch(node: node, reason: "unknown format \(version)")
      }
    } catch {
      throw damage(error, in: reader, path: path)
    }
    guard version.major <= current.major else { throw .newerFormat(path: path, found: version, known: current) }
    return version
  }
}

extension JSONEncoder {
  /// The JSON of a value as text.
  ///
  /// Nothing that a session holds fails to encode: its numbers were read from JSON, where none is infinite.
  func text(of value: some Encodable) -> String { String(decoding: (try? encode(value)) ?? Data(), as: UTF8.self) }
}
