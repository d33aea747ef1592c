import SessionKit

extension Review {
  /// What a key asks a line for.
  enum Question: Hashable {
    /// The words of a remark.
    case note
    /// What stands behind `cite`.
    case citation
    /// What stands behind `ask` and the claim.
    case inquiry
    /// Until when and why a claim is put off.
    case hold
    /// The words to look for.
    case search
    /// The number of a claim.
    case place

    /// How the line is written.
    var advice: String {
      switch self {
      case .note: "Words to keep with the claim; Ctrl-C leaves everything as it is."
      case .citation: "Such as https://example.org/report refutes . at “page 3”: the words of the report"
      case .inquiry: "Such as \"Ministry of Defence\" due Friday"
      case .hold: "Such as Friday: awaiting the ministry; or only : and why"
      case .search: "Words of a claim; nothing looks on for the last ones."
      case .place: "The number of a claim, such as 12 or 8a."
      }
    }

    /// What stands before the line.
    func prompt(for claim: ClaimID) -> String {
      switch self {
      case .note: "note \(claim): "
      case .citation: "cite "
      case .inquiry: "ask about \(claim): "
      case .hold: "hold \(claim) until: "
      case .search: "find: "
      case .place: "go to: "
      }
    }
  }
}
