/// What a review waits for on a day: holds that end and inquiries whose answer is due.
public struct Due: Hashable, Sendable {
  /// Claims whose hold ends on that day or ended before, in the order of the text.
  public let claims: [Claim]
  /// Inquiries whose answer is due on that day or was before, in the order they were made.
  public let inquiries: [Inquiry]

  /// Looks for what is due on a day, written as `2021-11-16`.
  public init(_ state: ReviewState, on day: String) {
    claims = state.claims.filter { $0.hold?.until.map { $0.prefix(10) <= day } ?? false }
    inquiries = state.inquiries.filter { $0.answer == .open && ($0.due.map { $0.prefix(10) <= day } ?? false) }
  }

  /// Whether nothing is due.
  public var isEmpty: Bool { claims.isEmpty && inquiries.isEmpty }
}
