import Mustache

/// Text from outside, made inert for HTML, as content and between quotation marks of attributes.
///
/// The template engine's own escaping goes by `Character` and so lets a quotation mark through that a combining mark
/// follows; this one goes by bytes. It is registered with the engine as the content type that every template names in
/// its first tag, so that `{{value}}` is always escaped.
struct HTMLText: MustacheContentType {
  static let contentType = "STET_HTML"

  /// Reports the engine of the content type; doing so again changes nothing.
  static func register() { MustacheContentTypes.register(HTMLText(), named: contentType) }

  /// Makes what cannot be seen visible, then escapes `& < > " '`.
  func escapeText(_ text: String) -> String {
    let visible = SafeText.visible(text)
    guard visible.utf8.contains(where: { Self.entity(for: $0) != nil }) else { return visible }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(visible.utf8.count + 64)
    for byte in visible.utf8 {
      if let entity = Self.entity(for: byte) { bytes += Array(entity.utf8) } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
