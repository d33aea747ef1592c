import Foundation

extension JSONEncoder {
  /// The JSON of a value as text.
  ///
  /// Nothing that a session holds fails to encode: its numbers were read from JSON, where none is infinite.
  func text(of value: some Encodable) -> String { String(decoding: (try? encode(value)) ?? Data(), as: UTF8.self) }
}
