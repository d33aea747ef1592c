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
    bytes.append(UInt8(ascii: "\n"))
    return Seal.sealing(bytes)
  }

  /// Reads a session file's bytes; `path` is only named in errors.
  ///
  /// Throws ``SessionError`` where they are no session, are damaged, come from a newer Stet, or an event does not apply.
  public static func decode(_ bytes: Data, path: String) throws(SessionError) -> Reading {
    try checkHeader(of: bytes, path: path)
    let document: SessionDocument
    do {
      document = try decoder().decode(SessionDocument.self, from: bytes)
    } catch {
      throw damage(error, in: bytes, path: path)
    }
    let session = try Session(
      article: document.article, events: keepingUnknownKeys(of: bytes, in: document), extras: document.extras)
    return Reading(
      session: session, savedState: document.state, isSealed: Seal.fits(bytes), version: document.version)
  }

  /// Whether the bytes look like a session file, so that a person may name either a session or an article.
  public static func looksLikeSession(_ bytes: Data) -> Bool {
    guard bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }) == UInt8(ascii: "{") else {
      return false
    }
    return bytes.range(of: Data("\"\(SessionDocument.format)\"".utf8)) != nil
  }

  static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return encoder
  }

  private static func decoder() -> JSONDecoder {
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
    guard header.format == SessionDocument.format, let version = header.version else {
      throw .notASession(path: path)
    }
    guard version.major <= FormatVersion.current.major else {
      throw .newerFormat(path: path, found: version, known: .current)
    }
  }

  /// Gives each event that our own writing would take keys from its original object. Most files have none, and then
  /// one comparison of the whole events tells.
  private static func keepingUnknownKeys(of bytes: Data, in document: SessionDocument) -> [Event] {
    struct Raw: Decodable { var events: [JSONValue] }
    var events = document.events
    guard let written = try? encoder().encode(document.events),
      let ours = try? decoder().decode([JSONValue].self, from: written),
      let theirs = try? decoder().decode(Raw.self, from: bytes).events
    else { return events }
    for position in events.indices where ours[position] != theirs[position] {
      events[position].original = theirs[position]
    }
    return events
  }

  private static func damage(_ error: any Error, in bytes: Data, path: String) -> SessionError {
    guard let error = error as? DecodingError else {
      return .damaged(path: path, place: "the beginning", reason: "\(error)")
    }
    switch error {
    case .dataCorrupted(let context):
      let underlying = (context.underlyingError as NSError?)?.userInfo[NSDebugDescriptionErrorKey] as? String
      return .damaged(path: path, place: place(context.codingPath), reason: underlying ?? context.debugDescription)
    case .keyNotFound(let key, let context):
      return .damaged(path: path, place: place(context.codingPath), reason: "the key “\(key.stringValue)” is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return .damaged(path: path, place: place(context.codingPath), reason: context.debugDescription)
    @unknown default:
      return .damaged(path: path, place: "an unknown place", reason: "\(error)")
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    guard !path.isEmpty else { return "its JSON" }
    return path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }
}
