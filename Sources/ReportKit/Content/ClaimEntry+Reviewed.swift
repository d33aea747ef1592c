import SessionKit

extension ClaimEntry {
  /// The claim as a whole sentence for a database of claims: the stand-alone reading where a person confirmed it, and of
  /// a denial always with who denies it.
  var reviewed: String {
    guard claim.restatedBy != nil, let restated = claim.restated else { return telling.sentence }
    return telling.isDenial || telling.voice == .unknown ? "\(telling.lead): \(restated)" : restated
  }
}
