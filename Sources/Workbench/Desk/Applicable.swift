import SessionKit

/// Claims that were named for a command, by whether it applies to them.
struct Applicable {
  /// Those that it applies to.
  var ids: [ClaimID]
  /// The others.
  var passedOver: [ClaimID]

  /// What the command says of the others: which, and why it passed over them.
  func remark(_ why: String) -> [StyledText] {
    passedOver.isEmpty ? [] : [StyledText("Skipped \(EventSummary.list(passedOver)): \(why).", .dim)]
  }
}
