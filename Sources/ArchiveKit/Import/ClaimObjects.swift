import Foundation

/// Checked claims as objects of JSON: `ClaimReview` of schema.org, alone, in a list, in a graph or in a feed, and what
/// the archive itself exports.
struct ClaimObjects: ~Copyable {
  private var reader: ObjectReader
  private let path: String
  private var waiting: [ArchivedClaim] = []
  private var found = false
  /// Reviews that say nowhere what they are of.
  private(set) var leftOut = 0

  init(_ source: consuming ByteSource, path: String) {
    reader = ObjectReader(source, path: path)
    self.path = path
  }

  /// The next claim, nil at the end; throws ``ArchiveError``.
  mutating func next() throws(ArchiveError) -> ArchivedClaim? {
    while waiting.isEmpty {
      guard let (bytes, line) = try reader.next() else {
        guard found else { throw .noClaims(path: path) }
        return nil
      }
      let value: Any
      do {
        value = try JSONSerialization.jsonObject(with: Data(bytes))
      } catch {
        throw .badLine(path: path, line: line, reason: "the object that starts here is not valid JSON")
      }
      waiting = ClaimReview.claims(in: value, depth: 0).reversed()
      if !waiting.isEmpty { found = true }
      leftOut += ClaimReview.leftOut(of: value)
    }
    return waiting.removeLast()
  }
}
