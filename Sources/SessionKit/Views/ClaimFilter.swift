import Foundation

/// A condition on claims, as people write it: terms that must all hold, `untagged speaker:Armenia priority>60`.
public struct ClaimFilter: Hashable, Sendable {
  /// One term of a filter.
  public enum Term: Hashable, Sendable {
    /// Without a verdict.
    case untagged
    /// With any verdict.
    case tagged
    /// With that verdict, and not only the word that it was said.
    case verdict(Verdict)
    /// That it was said is verified, and nothing more.
    case said
    /// Marked to come back to.
    case flagged
    /// Taken out of the review.
    case excluded
    /// With a tag that needs to be confirmed.
    case stale
    /// Put off to another day.
    case held
    /// Assigned to that checker.
    case assigned(String)
    /// Assigned to nobody.
    case unassigned
    /// With verdicts that differ, and nobody has decided between them.
    case contested
    /// With a verdict that a second person signed.
    case signed
    /// Without words in the newer text of the article.
    case gone
    /// With a cut or a speaker that the engine was not sure of.
    case unsure
    /// Evidence could settle it.
    case checkable
    /// No evidence could settle it.
    case uncheckable
    /// Who says so has these letters in the name.
    case speaker(String)
    /// The tag was given by that person.
    case checker(String)
    /// The tag gives that reason.
    case reason(Reason)
    /// A passage of a document has another figure, date or time (``ClaimFindings``).
    case differentFigures
    /// A quotation in it came out so against the documents: `altered`.
    case quotation(String)
    /// With a fact that is not ticked, of that kind or nil for any (``ClaimFindings``).
    case unticked(Fact.Kind?)
    /// Without that: `evidence`, `note`, `reason` or `speaker`.
    case lacking(Lack)
    /// The priority compares so with the number.
    case priority(Comparison, Int)
    /// The words hold these letters, whatever their case.
    case containing(String)
  }

  /// What a claim can lack.
  public enum Lack: String, Hashable, Sendable, CaseIterable {
    /// No evidence speaks to it.
    case evidence
    /// Nobody noted on it.
    case note
    /// The tag gives no reason.
    case reason
    /// The article itself says so.
    case speaker
    /// No passage was found in the documents (``ClaimFindings``).
    case passages
  }

  /// How a priority is compared.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    /// Above the number.
    case above = ">"
    /// Below the number.
    case below = "<"
    /// Exactly the number.
    case equal = "="
  }

  /// The terms, all of which must hold.
  var terms: [Term]

  /// Makes a filter of terms; none accepts every claim.
  public init(_ terms: [Term] = []) { self.terms = terms }

  /// Reads a filter from words; throws ``FilterError`` at the first word that is not a term.
  ///
  /// Words between slashes may have spaces: `/border` and `positions/` are one term.
  public init(_ words: [String]) throws(FilterError) {
    terms = []
    for word in Self.joiningSlashes(words) { terms.append(try Self.term(word)) }
  }

  /// The words, those from one that begins with a slash to the next that ends with one made one.
  public static func joiningSlashes(_ words: [String]) -> [String] {
    var joined: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      let isWhole = !word.hasPrefix("/") || (word.count > 2 && word.hasSuffix("/"))
      if !isWhole, let end = rest.firstIndex(where: { $0.hasSuffix("/") }) {
        joined.append(([word] + rest[...end]).joined(separator: " "))
        rest = rest[(end + 1)...]
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// The words that stand for a term by themselves, for help and completion.
  public static let plainWords =
    ["untagged", "tagged"] + Verdict.allCases.map(\.rawValue)
    + [
      "said", "held", "flagged", "excluded", "stale", "contested", "signed", "gone", "unsure", "checkable",
      "uncheckable", "unassigned", "different-figures",
    ]

  /// The beginnings of terms that take a value, for help and completion.
  public static let prefixes = [
    "speaker:", "checker:", "assigned:", "reason:", "no:", "quotes:", "unticked:", "priority>", "priority<",
  ]

  private static func term(_ word: String) throws(FilterError) -> Term {
    switch word {
    case "untagged": return .untagged
    case "tagged": return .tagged
    case "said": return .said
    case "flagged": return .flagged
    case "excluded": return .excluded
    case "stale": return .stale
    case "held": return .held
    case "unassigned": return .unassigned
    case "contested": return .contested
    case "signed": return .signed
    case "gone": return .gone
    case "unsure": return .unsure
    case "checkable": return .checkable
    case "uncheckable": return .uncheckable
    case "different-figures": return .differentFigures
    default: break
    }
    if let verdict = Verdict(rawValue: word) { return .verdict(verdict) }
    if word.count > 2, word.hasPrefix("/"), word.hasSuffix("/") {
      return .containing(String(word.dropFirst().dropLast()))
    }
    if word.hasPrefix("priority") { return try priority(word) }
    guard let colon = word.firstIndex(of: ":") else { throw .unknownTerm(word) }
    let value = String(word[word.index(after: colon)...])
    switch word[..<colon] {
    case "speaker" where !value.isEmpty: return .speaker(value)
    case "checker" where !value.isEmpty: return .checker(value)
    case "assigned" where !value.isEmpty: return .assigned(value)
    case "reason":
      guard let reason = Reason(rawValue: value) else { throw .unknownReason(value) }
      return .reason(reason)
    case "quotes" where ClaimFindings.quotationWords.contains(value): return .quotation(value)
    case "unticked" where value == "facts": return .unticked(nil)
    case "unticked":
      guard let kind = Fact.Kind.allCases.first(where: { $0.plural == value }) else { throw .unknownFacts(value) }
      return .unticked(kind)
    case "no":
      guard let lack = Lack(rawValue: value) else { throw .unknownLack(value) }
      return .lacking(lack)
    default: throw .unknownTerm(word)
    }
  }

  private static func priority(_ word: String) throws(FilterError) -> Term {
    let rest = word.dropFirst("priority".count)
    guard let comparison = Comparison(rawValue: String(rest.prefix(1))), let number = Int(rest.dropFirst()) else {
      throw .badPriority(word)
    }
    return .priority(comparison, number)
  }
}

extension ClaimFilter {
  /// The claims that the filter picks: of those in the article, or where it asks for them of those that are gone.
  public func claims(of state: ReviewState) -> [Claim] {
    (terms.contains(.gone) ? state.gone : Array(state.claims)).filter { matches($0, in: state) }
  }

  /// Whether a claim of `state` fulfils every term.
  ///
  /// Excluded claims only pass where the filter asks for them.
  public func matches(_ claim: Claim, in state: ReviewState) -> Bool {
    (!claim.excluded || terms.contains(.excluded)) && terms.allSatisfy { holds($0, of: claim, in: state) }
  }

  private func holds(_ term: Term, of claim: Claim, in state: ReviewState) -> Bool {
    switch term {
    case .untagged: claim.tag == nil
    case .tagged: claim.tag != nil
    case .verdict(let verdict): claim.tag?.verdict == verdict && claim.tag?.isSaidOnly == false
    case .said: claim.tag?.isSaidOnly == true
    case .flagged: claim.flagged
    case .excluded: claim.excluded
    case .stale: claim.isToConfirm
    case .held: claim.hold != nil
    case .assigned(let name): claim.assignee == name
    case .unassigned: claim.assignee == nil
    case .contested: claim.isContested
    case .signed: claim.signature != nil
    case .gone: state.claims[claim.id] == nil
    case .unsure: !claim.unsure.isEmpty
    case .checkable: claim.checkable
    case .uncheckable: !claim.checkable
    case .speaker(let name):
      [claim.source?.text, claim.source?.resolved].contains { $0.map { contains($0, name) } ?? false }
    case .checker(let name): claim.tag?.by == name
    case .reason(let reason): claim.tag?.reasons.contains(reason) ?? false
    case .differentFigures: state.findings.value.withDifferentFigures.contains(claim.id)
    case .quotation(let word): state.findings.value.quotations[claim.id]?.contains(word) ?? false
    case .unticked(let kind):
      state.findings.value.facts[claim.id]?.contains { $0.tick == nil && (kind == nil || $0.kind == kind) } ?? false
    case .lacking(.passages): state.findings.value.withoutPassages.contains(claim.id)
    case .lacking(.evidence): state.evidence(for: claim.id).isEmpty
    case .lacking(.note): claim.notes.isEmpty && claim.tag?.note == nil
    case .lacking(.reason): claim.tag?.reasons.isEmpty ?? true
    case .lacking(.speaker): claim.source == nil
    case .priority(.above, let number): claim.priority > number
    case .priority(.below, let number): claim.priority < number
    case .priority(.equal, let number): claim.priority == number
    case .containing(let letters): contains(claim.text, letters)
    }
  }

  private func contains(_ text: String, _ letters: String) -> Bool {
    text.range(of: letters, options: [.caseInsensitive, .diacriticInsensitive]) != nil
  }
}
