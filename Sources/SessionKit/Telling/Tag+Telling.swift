/// How a verdict is reported wherever it is shown.
extension Tag {
  /// The mark under which it is shown and counted.
  public var mark: Mark {
    if isSaidOnly { return .said }
    return switch verdict {
    case .verified: .verified
    case .disputed: .disputed
    case .oneSided: .oneSided
    }
  }

  /// Whether it says that the claim was made, and nothing of whether it is true.
  ///
  /// Other reasons for a dispute or for one-sidedness say more than that.
  public var isSaidOnly: Bool {
    reasons.contains(.attributionOnly) && (verdict == .verified || reasons.allSatisfy { $0 == .attributionOnly })
  }

  /// Whether it counts among the disputed.
  var isDispute: Bool { mark == .disputed }

  /// The words of the verdict, without its sign: `disputed`, `denial disputed`, `said; truth not checked`.
  public var words: String { isSaidOnly || denial != true ? mark.words : "denial \(mark.words)" }

  /// The reasons next to the words, which need not say again what these say.
  public var shownReasons: [Reason] { isSaidOnly ? reasons.filter { $0 != .attributionOnly } : reasons }

  /// Words and reasons: `denial disputed: contradicted`.
  public var told: String {
    shownReasons.isEmpty ? words : "\(words): \(shownReasons.map(\.rawValue).joined(separator: ", "))"
  }

  /// What a dispute is counted under: of several reasons the one that says most; nil if none is given.
  public var ground: Reason? { Self.grounds.first(where: reasons.contains) ?? reasons.first }

  /// The reasons of disputes, those that say most first.
  public static let grounds: [Reason] = [
    .contradicted, .notAuthentic, .misquoted, .wrongDetail, .outdated, .conflictingAccounts, .unsupported,
  ]
}
