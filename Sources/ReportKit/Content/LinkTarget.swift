/// An address that a report may link to: `http`, `https` or `mailto`, and nothing that could hide where it leads.
///
/// Anything else (`javascript:`, `data:`, a path) stays text. Characters that RFC 3986 does not allow are
/// percent-encoded, so that an address can be between quotation marks or angle brackets.
struct LinkTarget: Hashable, Sendable {
  /// The address, encoded.
  let address: String

  private static let schemes = ["http://", "https://", "mailto:"]
  private static let forbidden = Set("\"<>\\^`{|}' ".utf8)

  /// Reads an address; nil if it may not be linked to.
  init?(_ text: String) {
    let lowered = text.prefix(8).lowercased()
    guard let scheme = Self.schemes.first(where: { lowered.hasPrefix($0) }), text.utf8.count > scheme.utf8.count,
      !text.unicodeScalars.contains(where: { SafeText.isHidden($0) || $0 == "\n" || $0 == "\t" })
    else { return nil }
    var address = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII, Self.forbidden.contains(UInt8(scalar.value)) {
        address.append(contentsOf: "%\(String(scalar.value, radix: 16, uppercase: true))".unicodeScalars)
      } else {
        address.append(scalar)
      }
    }
    self.address = String(address)
  }
}
