import ArticleKit
import SessionKit

/// An earlier check of a claim, as an archive knows it.
package struct PastCheck: Hashable, Sendable {
  /// What the check is based on.
  package struct Proof: Hashable, Sendable {
    /// Its address.
    package var url: String
    /// The address of an archived copy.
    package var archive: String?
    /// Its title.
    package var title: String?
    /// Who published it.
    package var publisher: String?
    /// How it bears on the claim; nil where that is not known.
    package var stance: Evidence.Stance?

    /// Names what a check is based on.
    package init(
      url: String, archive: String? = nil, title: String? = nil, publisher: String? = nil,
      stance: Evidence.Stance? = nil
    ) {
      self.url = url
      self.archive = archive
      self.title = title
      self.publisher = publisher
      self.stance = stance
    }
  }

  /// The claim that was checked, with who asserts or denies it where that is known.
  package var claim: String
  /// Whether that is a denial, of which the denial was judged.
  package var isDenial: Bool
  /// The headline of the check.
  package var title: String?
  /// What was found: one of Stet's verdicts, or the words of another desk.
  package var verdict: String?
  /// Why, in words.
  package var note: String?
  /// Who checked it.
  package var checker: String?
  /// The day of the check, `YYYY-MM-DD`.
  package var date: String?
  /// The address of the check.
  package var url: String?
  /// What it is based on.
  package var proofs: [Proof]

  /// Makes a check.
  package init(
    claim: String, isDenial: Bool = false, title: String? = nil, verdict: String? = nil, note: String? = nil,
    checker: String? = nil,
    date: String? = nil, url: String? = nil, proofs: [Proof] = []
  ) {
    self.claim = claim
    self.isDenial = isDenial
    self.title = title
    self.verdict = verdict
    self.note = note
    self.checker = checker
    self.date = date
    self.url = url
    self.proofs = proofs
  }

  /// Verdict, day and checker in a line.
  var summary: String {
    [verdict ?? "no verdict", date, checker.map { "by \($0)" }].compactMap(\.self).joined(separator: ", ")
  }

  /// What can be cited of it: its evidence; where none is named, the check itself.
  var citable: [Proof] {
    guard proofs.isEmpty, let url else { return proofs }
    return [Proof(url: url, title: title, publisher: checker)]
  }
}
