/// Fields of headers, as mail and HTTP have them.
enum HeaderField {
  /// A parameter of a field's value: `charset` of `text/html; charset="utf-8"`.
  static func parameter(_ name: String, of value: String) -> String? {
    for part in value.split(separator: ";").dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      guard String(part[..<equals]).trimmingBlanks.lowercased() == name else { continue }
      let value = String(part[part.index(after: equals)...]).trimmingBlanks
      return value.filter { $0 != "\"" && $0 != "'" }
    }
    return nil
  }
}
