import FigureKit
import RetrievalKit

/// What a claim and a passage have in common, where they differ, and what of the claim the passage does not have.
///
/// Only names, figures, dates, times and negation are compared: never a verdict, never a reason.
public struct PassageComparison: Hashable, Sendable {
  /// A figure, date, time or negation on which the two differ.
  public struct Difference: Hashable, Sendable {
    /// What is compared.
    public enum Kind: String, Hashable, Sendable {
      /// A figure of the same kind.
      case figure
      /// A date.
      case date
      /// A time of day.
      case time
      /// One of the two denies.
      case negation
    }

    /// What is compared.
    public let kind: Kind
    /// The words of the claim; empty if it does not deny and the passage does.
    public let claim: String
    /// The words of the passage; empty if it does not deny and the claim does.
    public let source: String
  }

  /// What both have: figures, dates, names, then other words, as the claim has them.
  public private(set) var agrees: [String] = []
  /// Where they differ.
  public private(set) var clashes: [Difference] = []
  /// Names, figures, dates and times of the claim that the passage does not have.
  public private(set) var missing: [String] = []

  /// Compares a claim with a passage, both read into words already.
  init(claim: String, question: ReadText, passage: String, read: ReadText) {
    let (asked, found) = (Figures(claim), Figures(passage))
    let bytes = (claim: Array(claim.utf8), passage: Array(passage.utf8))
    func words(_ range: Range<Int>) -> String { String(decoding: bytes.claim[range], as: UTF8.self) }
    func source(_ range: Range<Int>) -> String { String(decoding: bytes.passage[range], as: UTF8.self) }
    compare(
      asked.quantities, found.quantities, agree: { $0.agrees(with: $1) }, comparable: { $0.isComparable(with: $1) },
      kind: .figure, words: { words($0.range) }, source: { source($0.range) })
    compare(
      asked.dates, found.dates, agree: { $0.agrees(with: $1) }, comparable: { $0.isComparable(with: $1) },
      kind: .date, words: { words($0.range) }, source: { source($0.range) })
    compare(
      asked.times, found.times, agree: { $0.minutes == $1.minutes }, comparable: { _, _ in true },
      kind: .time, words: { words($0.range) }, source: { source($0.range) })
    compareNames(claim, with: read, figures: asked)
    if question.denies != read.denies {
      clashes.append(
        Difference(
          kind: .negation, claim: Self.negation(in: asked.tokens) ?? "", source: Self.negation(in: found.tokens) ?? ""))
    }
    addSharedWords(question, read)
  }

  private mutating func compare<Value>(
    _ asked: [Value], _ found: [Value], agree: (Value, Value) -> Bool, comparable: (Value, Value) -> Bool,
    kind: Difference.Kind, words: (Value) -> String, source: (Value) -> String
  ) {
    // What agrees with one figure of the claim does not differ from another.
    let free = found.filter { other in !asked.contains { agree($0, other) } }
    for value in asked {
      if let same = found.first(where: { agree(value, $0) }) {
        let (own, other) = (words(value), source(same))
        add(own.lowercased() == other.lowercased() ? own : "\(own) ≈ \(other)")
      } else if let different = free.first(where: { comparable(value, $0) }) {
        clashes.append(Difference(kind: kind, claim: words(value), source: source(different)))
      } else {
        missing.append(words(value))
      }
    }
  }

  private mutating func add(_ words: String) {
    if !agrees.contains(words) { agrees.append(words) }
  }

  /// A name is found where all its words are.
  private mutating func compareNames(_ claim: String, with read: ReadText, figures: Figures) {
    let known = Set(read.places.map(\.word.key))
    let dates = Set(figures.dates.flatMap(\.tokens))
    var reader = TextReader()
    for name in ClaimNames.names(in: figures.tokens, except: dates, of: claim) {
      let keys = reader.read(name).places.map(\.word.key)
      guard !keys.isEmpty else { continue }
      if keys.allSatisfy(known.contains) {
        add(name)
      } else if !missing.contains(name) {
        missing.append(name)
      }
    }
  }

  private static let mostWords = 8

  private mutating func addSharedWords(_ question: ReadText, _ read: ReadText) {
    let known = Set(read.places.map(\.word.key))
    let said = (agrees + clashes.map(\.claim) + missing).joined(separator: " ").lowercased()
    var seen: Set<Int64> = []
    let shared = question.places.map(\.word).filter { word in
      known.contains(word.key) && seen.insert(word.key).inserted && !said.contains(word.form)
    }
    for word in shared.prefix(Self.mostWords) { add(word.form) }
  }

  private static func negation(in tokens: [FigureToken]) -> String? {
    tokens.first { Negation.isNegation($0.form) }?.form
  }
}
