import Foundation
import SessionKit

/// How an archived claim is reported.
extension ArchivedClaim {
  /// Whether it is a denial, of which the denial was judged.
  public var isDenial: Bool { polarity == Polarity.denied.rawValue }

  /// The claim with who asserts or denies it, as far as that is known.
  public var toldClaim: String { told ?? claim }

  /// The verdict with its reasons, that something was said apart from that it is true; the words of an imported check as
  /// they are.
  public var toldVerdict: String? {
    guard let verdict, let known = Verdict(rawValue: verdict) else { return verdict }
    return Tag(
      verdict: known, reasons: reasons.compactMap(Reason.init), denial: isDenial ? true : nil, by: "",
      at: Date(timeIntervalSince1970: 0)
    ).told
  }
}
