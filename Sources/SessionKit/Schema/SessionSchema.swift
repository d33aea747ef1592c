import ArticleKit
import Foundation

/// The JSON Schema (2020-12) of a session file, for other programs that read or write one.
///
/// It asks for what this version writes. Keys and event types that it does not name are allowed everywhere, as a newer
/// Stet may write them.
public enum SessionSchema {
  /// The schema's text: pretty printed, with sorted keys, and a final newline.
  public static var text: String {
    let bytes = (try? SessionCoding.encoder().encode(document)) ?? Data()
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  /// The schema of the outermost object, with that of every record in `$defs`.
  static var document: JSONValue {
    let shape = Shape.object(
      needed: [
        "format": .constant(SessionDocument.format),
        "version": .object(needed: [
          "major": .constant(FormatVersion.current.major), "minor": .number(from: 0),
        ]),
        "article": .record("article"), "events": .list(of: .record("event")), "state": .record("state"),
      ],
      optional: ["original": .record("article"), "seal": .text(matching: "^(sha256:[0-9a-f]{64})?$")])
    guard case .object(var schema) = shape.json else { return .null }
    schema["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
    schema["title"] = .string("Stet session, format \(FormatVersion.current)")
    schema["$defs"] = .object(records.merging(["event": event]) { $1 }.mapValues(\.json))
    return .object(schema)
  }

  /// What an event of any type is: its header, and what its type asks for.
  private static var event: Shape {
    .all(
      [
        .object(
          needed: ["seq": .number(from: 1), "at": .record("time"), "by": .text, "type": .text],
          optional: ["origin": .record("origin"), "aside": .text])
      ]
        + events.sorted { $0.key < $1.key }.map { type, payload in
          .when(key: "type", is: type, then: payload)
        })
  }
}
