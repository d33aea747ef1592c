import SessionKit

extension Review {
  /// What a key asks a line for.
  enum Question: Hashable {
    /// The words of a remark.
    case note
    /// The words of a remark on the claim just tagged.
    case taggedNote
    /// What follows `cite`.
    case citation
    /// What follows `ask` and the claim.
    case inquiry
    /// Until when and why a claim is put off.
    case hold
    /// The words to look for.
    case search
    /// The number of a claim.
    case place
    /// A command of the shell.
    case command

    /// How the line is written.
    var advice: String {
      switch self {
      case .note: "A note on the claim shown. Esc cancels."
      case .taggedNote: "A note on the claim just tagged. Esc cancels."
      case .citation:
        "An address, a file or a \"description\", then : and its words, if you like. Enter alone asks step by step. Esc cancels."
      case .inquiry: "Such as \"Ministry of Defence\" due Friday"
      case .hold: "Such as Friday: awaiting the ministry; or just a colon and why"
      case .search: "Words of a claim. Enter repeats the last search."
      case .place: "A claim number, such as 12 or 8a."
      case .command: "Any command, such as list disputed or export html. Esc cancels."
      }
    }

    /// The prompt.
    func prompt(for claim: ClaimID) -> String {
      switch self {
      case .note: "note \(claim): "
      case .taggedNote: "note on the claim just tagged: "
      case .citation: "cite for \(claim): "
      case .inquiry: "ask about \(claim): "
      case .hold: "hold \(claim) until: "
      case .search: "find: "
      case .place: "go to: "
      case .command: ":"
      }
    }
  }
}
