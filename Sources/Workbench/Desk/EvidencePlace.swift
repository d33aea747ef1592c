import ArticleKit
import Groundwork
import SessionKit

/// Where evidence is found, in one form for all ways to write it, so that the same thing is known again.
///
/// Of an address, these do not count: `http` or `https`, capitals in the host, its usual port, the fragment, a slash at the
/// end, and parameters that only say where a reader came from. Of a path, `.` and `..` do not. What is recorded stays as
/// typed.
struct EvidencePlace: Hashable {
  private let text: String

  /// Reads an address or a path; `path` returns the whole path of what was typed.
  init(_ typed: String, path: (String) -> String) {
    text = Self.address(typed) ?? PathParts.standardized(path(typed))
  }

  private static func address(_ typed: String) -> String? {
    guard let scheme = ["https://", "http://"].first(where: { typed.lowercased().hasPrefix($0) }) else { return nil }
    let rest = typed.dropFirst(scheme.count).prefix { $0 != "#" }
    let host = rest.prefix { !"/?".contains($0) }.lowercased()
    let parts = rest.dropFirst(host.count).split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path = parts.first ?? ""
    while path.last == "/" { path.removeLast() }
    let parameters = parts.dropFirst().joined().split(separator: "&").filter { !isTracking($0) }
    let port = [":443", ":80"].first { host.hasSuffix($0) } ?? ""
    return "//" + host.dropLast(port.count) + path + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
  }

  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || name == "fbclid" || name == "gclid"
  }
}

extension ReviewState {
  /// The evidence that is recorded already of the same thing: the same document as it was cited, found at the same place, or without any, of the same form,
  /// title and alias.
  func recorded(_ new: Evidence, _ environment: DeskEnvironment) -> Evidence? {
    func place(_ typed: String) -> EvidencePlace { EvidencePlace(typed) { environment.path($0) } }
    if let document = new.document {
      let known = evidence.first { $0.document == document && $0.sha256 == new.sha256 }
      if known != nil || new.url == nil { return known }
    }
    if let url = new.url {
      let wanted = place(url)
      return evidence.first { $0.url.map(place) == wanted }
    }
    guard (new.title ?? new.alias) != nil else { return nil }
    return evidence.first { $0.url == nil && ($0.form, $0.title, $0.alias) == (new.form, new.title, new.alias) }
  }
}
