import ArticleKit
import Foundation

extension SessionDocument {
  /// A session file as it is read: the document, and what writing it would lose.
  struct Reading {
    private(set) var document: SessionDocument
    private let surplus: Surplus?
    private let isPlain: Bool

    /// Reads a scanned file.
    ///
    /// Throws ``JSONMismatch`` or `DecodingError`.
    init(_ reader: JSONReader) throws {
      document = try reader.decode(SessionDocument.self, JSONReader.root)
      guard reader.hasUnread(JSONReader.root) else {
        surplus = nil
        isPlain = Self.isWrittenBack(document, reader) && CanonicalForm.holds(for: reader)
        return
      }
      try Self.keepOriginals(of: reader, in: &document.events)
      surplus = try Self.surplus(of: reader, beyond: document)
      isPlain = false
    }

    /// Folds the events, and says what else there is to say about the file.
    func reading(_ reader: JSONReader, path: String) throws(SessionError) -> SessionCoding.Reading {
      var session: Session
      do throws(SessionError) {
        session = try Session(article: document.original ?? document.article, events: document.events)
      } catch .brokenEvent(let seq, let reason, _, _) {
        // Of two events with one number the second is wrong.
        let gap = document.events.indices.first { document.events[$0].seq != $0 + 1 }
        let position = gap.flatMap { reason == "expected event \($0 + 1) here" ? $0 : nil } ?? max(seq, 1) - 1
        let node = reader.node(at: [.key("events"), .index(position)])
        throw .brokenEvent(seq: seq, reason: reason, path: path, at: reader.place(of: node))
      }
      session.version = document.version
      session.surplus = surplus
      return SessionCoding.Reading(
        session: session, savedState: document.state, isSealed: Seal.fits(reader), version: document.version,
        isCanonical: isPlain)
    }

    /// Whether everything that was read is written again, in the same order.
    private static func isWrittenBack(_ document: SessionDocument, _ reader: JSONReader) -> Bool {
      guard document.original.map({ $0 != document.article }) ?? true,
        let state = reader.value(of: "state", in: JSONReader.root),
        let claims = reader.value(of: "claims", in: state)
      else { return false }
      // Empty lists that format 1.0 did not have are left out.
      for key in ["gone", "documents", "parties"] {
        if let list = reader.value(of: key, in: state), reader.elements(of: list).isEmpty { return false }
      }
      return zip(reader.elements(of: claims), document.state.claims).allSatisfy { node, claim in
        reader.value(of: "id", in: node).map(reader.string) == claim.id.description
      }
    }

    /// Returns each event whose writing would lose something its original object.
    private static func keepOriginals(of reader: JSONReader, in events: inout [Event]) throws {
      guard let list = reader.value(of: "events", in: JSONReader.root) else { return }
      for (position, node) in reader.elements(of: list).enumerated() where reader.hasUnread(node) {
        events[position].original = try reader.json(node)
      }
    }

    /// What the file holds besides its events that this version does not know.
    private static func surplus(of reader: JSONReader, beyond document: SessionDocument) throws -> Surplus? {
      var (theirs, rest) = ([String: JSONValue](), document)
      for (key, node) in reader.members(of: JSONReader.root) {
        guard theirs.updateValue(key == "events" ? .array([]) : try reader.json(node), forKey: key) == nil else {
          throw JSONMismatch(node: node - 1, reason: "duplicate key “\(key)”")
        }
      }
      rest.events = []
      let ours = try SessionCoding.decoder().decode(JSONValue.self, from: SessionCoding.encoder().encode(rest))
      return Surplus(of: .object(theirs), beyond: ours)
    }
  }
}
