import Foundation

/// Writes sessions as the bytes of a session file, and reads them.
///
/// The same session gives the same bytes, and reading and writing a file of this version gives the file again: keys are
/// sorted, lines end in LF, and what this version does not know is kept as it was read.
public enum SessionCoding {
  /// A session file as read.
  public struct Reading: Sendable {
    /// The session, its state folded from the events.
    public var session: Session
    /// The state as it stands in the file, which may differ where the file was changed by hand.
    public var savedState: ReviewState
    /// Whether the file's seal fits its bytes.
    public var isSealed: Bool
    /// The format version of the file.
    public var version: FormatVersion
  }

  /// The bytes of the session's file.
  public static func encode(_ session: Session) throws -> Data {
    var bytes = try encoder().encode(SessionDocument(session))
    if let surplus = session.surplus {
      bytes = try encoder().encode(surplus.added(to: decoder().decode(JSONValue.self, from: bytes)))
    }
    return Seal.sealing(bytes + newline)
  }

  /// Reads a session file's bytes; `path` is only named in errors.
  ///
  /// Throws ``SessionError`` where they are no session, are damaged, come from a newer Stet, or an event does not apply.
  public static func decode(_ bytes: Data, path: String) throws(SessionError) -> Reading {
    try checkHeader(of: bytes, path: path)
    var document: SessionDocument
    let surplus: Surplus?
    do {
      document = try decoder().decode(SessionDocument.self, from: bytes)
      surplus = try keepSurplus(of: bytes, in: &document)
    } catch {
      throw damage(error, in: bytes, path: path)
    }
    var session = try Session(article: document.original ?? document.article, events: document.events)
    session.version = document.version
    session.surplus = surplus
    return Reading(
      session: session, savedState: document.state, isSealed: Seal.fits(bytes), version: document.version)
  }

  /// Whether the bytes look like a session file, whole or cut off, so that a person may name either a session or an
  /// article: an object that names the format, or begins with the article as Stet writes it.
  public static func looksLikeSession(_ bytes: Data) -> Bool {
    let space: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    let object = bytes.drop(while: space.contains)
    guard object.first == UInt8(ascii: "{") else { return false }
    return object.dropFirst().drop(while: space.contains).starts(with: Array("\"article\"".utf8))
      || bytes.range(of: Data("\"\(SessionDocument.format)\"".utf8)) != nil
  }

  private static let newline = Data("\n".utf8)

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

  private struct Header: Decodable {
    var format: String?
    var version: FormatVersion?
  }

  private static func checkHeader(of bytes: Data, path: String) throws(SessionError) {
    let header: Header
    do {
      header = try decoder().decode(Header.self, from: bytes)
    } catch {
      guard looksLikeSession(bytes) else { throw .notASession(path: path) }
      throw damage(error, in: bytes, path: path)
    }
    guard header.format == SessionDocument.format else { throw .notASession(path: path) }
    guard let version = header.version else {
      throw .damaged(path: path, place: outermost, reason: "the key “version” is missing")
    }
    guard version.major >= 1, version.minor >= 0 else {
      throw .damaged(path: path, place: "version", reason: "there is no format \(version)")
    }
    guard version.major <= FormatVersion.current.major else {
      throw .newerFormat(path: path, found: version, known: .current)
    }
  }

  /// Finds what our own writing would lose: gives each such event its original object, and returns the rest.
  ///
  /// Most files lose nothing, and then one comparison of the bytes tells.
  private static func keepSurplus(of bytes: Data, in document: inout SessionDocument) throws -> Surplus? {
    let written = try encoder().encode(document)
    guard written + newline != bytes else { return nil }
    let ours = try decoder().decode(JSONValue.self, from: written)
    var theirs = try decoder().decode(JSONValue.self, from: bytes)
    if case .array(let known)? = ours["events"], case .array(let read)? = theirs["events"] {
      for position in document.events.indices where known[position] != read[position] {
        document.events[position].original = read[position]
      }
    }
    theirs["events"] = ours["events"]
    return Surplus(of: theirs, beyond: ours)
  }

  private static let outermost = "its outermost object"

  private static func damage(_ error: any Error, in bytes: Data, path: String) -> SessionError {
    guard let error = error as? DecodingError else {
      return .damaged(path: path, place: "the beginning", reason: "\(error)")
    }
    switch error {
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      return .damaged(path: path, place: "its JSON", reason: clause(syntaxProblem(of: bytes)))
    case .dataCorrupted(let context):
      return .damaged(path: path, place: place(context.codingPath), reason: clause(context.debugDescription))
    case .keyNotFound(let key, let context):
      return .damaged(path: path, place: place(context.codingPath), reason: "the key “\(key.stringValue)” is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return .damaged(path: path, place: place(context.codingPath), reason: clause(context.debugDescription))
    @unknown default:
      return .damaged(path: path, place: "an unknown place", reason: "\(error)")
    }
  }

  /// What is wrong with the bytes as JSON, and where, which the decoder does not tell on every system.
  ///
  /// Where they are JSON, the decoder gave up at a number that it could not hold.
  private static func syntaxProblem(of bytes: Data) -> String {
    do {
      _ = try JSONSerialization.jsonObject(with: bytes)
      return "a number in it is too large or not whole"
    } catch {
      return (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? error.localizedDescription
    }
  }

  /// A sentence without its full stop.
  private static func clause(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  private static func place(_ path: [any CodingKey]) -> String {
    guard !path.isEmpty else { return outermost }
    return path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }
}
