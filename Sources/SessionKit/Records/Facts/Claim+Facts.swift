import ArticleKit

extension Claim {
  /// The facts of the claim, where `found` is what its words have now: each with its tick, and ticked ones of an
  /// earlier reading among them.
  public func facts(among found: [Fact]) -> [Fact] {
    guard let known = facts else { return found }
    let ticked = known.filter { $0.tick != nil }
    let rest = found.filter { fact in
      !ticked.contains {
        $0.isSame(as: fact) || $0.kind != .quote && fact.kind != .quote && $0.span.overlaps(fact.span)
      }
    }
    return (ticked + rest).sorted(by: Fact.stands)
  }

  /// Where a fact's words are in the article: more than one run where words between them are left out.
  public func places(of fact: Fact) -> [TextSpan] {
    var places: [TextSpan] = []
    var offset = 0
    for span in spans {
      let (start, end) = (max(fact.start, offset), min(fact.end, offset + span.count))
      if start < end { places.append(TextSpan(span.start + start - offset, span.start + end - offset)) }
      offset += span.count + Self.gap.unicodeScalars.count
    }
    return places
  }

  /// Whether the fact's words are at its place in the claim.
  func has(_ fact: Fact) -> Bool { text.codePoints(fact.span) == fact.text }

  /// The facts as they are in other words of the claim: each goes with its own, and falls where those changed.
  func facts(in other: String) -> [Fact]? {
    guard let facts, text != other else { return facts }
    let runs = WordDiff(text, other).runs.filter { $0.kind == .equal }
    let following = facts.compactMap { fact -> Fact? in
      guard let run = runs.first(where: { $0.old?.contains(fact.span) ?? false }), let old = run.old, let new = run.new
      else { return nil }
      var moved = fact
      moved.start += new.start - old.start
      moved.end += new.start - old.start
      return other.codePoints(moved.span) == fact.text ? moved : nil
    }
    return following.contains { $0.tick != nil } ? following : nil
  }
}

extension String {
  /// The words at a span of code points; nil where the text is shorter.
  fileprivate func codePoints(_ span: TextSpan) -> String? {
    guard let start = unicodeScalars.index(startIndex, offsetBy: span.start, limitedBy: endIndex),
      let end = unicodeScalars.index(start, offsetBy: span.count, limitedBy: endIndex)
    else { return nil }
    return String(unicodeScalars[start..<end])
  }
}
