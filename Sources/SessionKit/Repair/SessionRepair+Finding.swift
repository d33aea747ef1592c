import Foundation

extension SessionRepair {
  /// One thing that was wrong with a file, and what became of it.
  public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// What was wrong.
    var problem: Problem
    /// Where; nil if it is at no one place.
    var place: TextPlace?

    /// The finding in one line.
    public var description: String { (place.map { "\($0): " } ?? "") + problem.description }

    /// What is wrong, for one who only looks: without what a repair does about it.
    public var diagnosis: String { (place.map { "\($0): " } ?? "") + problem.diagnosis }

    /// A finding whose place is still a byte.
    struct Loose {
      var problem: Problem
      var offset: Int?

      init(_ problem: Problem, at offset: Int? = nil) { (self.problem, self.offset) = (problem, offset) }
    }

    /// Gives findings their lines and columns, and puts them in the order of the file; each is reported once.
    static func located(_ loose: [Loose], in bytes: Data) -> [Finding] {
      let places = bytes.withBytes { TextPlace.places(ofBytes: loose.compactMap(\.offset), in: $0) }
      var rest = places[...]
      var seen: Set<Finding> = []
      let findings = loose.map { Finding(problem: $0.problem, place: $0.offset == nil ? nil : rest.popFirst()) }
        .filter { seen.insert($0).inserted }
      // Those without a place come last, in the order in which they were found.
      return findings.filter { $0.place != nil }.enumerated()
        .sorted { ($0.element.place ?? .end, $0.offset) < ($1.element.place ?? .end, $1.offset) }.map(\.element)
        + findings.filter { $0.place == nil }
    }
  }

  /// What can be wrong with a file.
  enum Problem: Hashable, Sendable {
    /// An event cannot be read: its number and type where they are known, and why.
    case eventLost(seq: Int?, type: String?, reason: String)
    /// Something is between the events that is none.
    case stray
    /// The file ends in the middle, after so many events.
    case cutOff(after: Int)
    /// Bytes that cannot be in a text were replaced by question marks.
    case bytesReplaced(Int)
    /// Events are twice.
    case duplicates(Int)
    /// Events of those numbers are missing.
    case missing(ClosedRange<Int>)
    /// Events of those numbers were numbered again, from that number on.
    case renumbered(ClosedRange<Int>, to: Int)
    /// An event does not apply, and was set aside.
    case setAside(seq: Int, reason: String)
    /// A merge conflict was resolved by keeping the events of both sides.
    case conflict
    /// The article's text cannot be read.
    case articleLost
    /// Something of the article cannot be read.
    case articleDamaged(reason: String)
    /// The article's text is not the one that was loaded.
    case textChanged
    /// The state is missing or cannot be read.
    case stateMissing
    /// The saved state differs from what the events say.
    case stateDiffers
  }
}

extension SessionRepair.Problem: CustomStringConvertible {
  /// What was wrong and what became of it, in one line.
  public var description: String {
    switch self {
    case .eventLost(let seq, let type, let reason):
      "lost: \(seq.map { "event \($0)" } ?? "an event")\(type.map { " (\($0))" } ?? ""): \(reason)"
    case .stray: "left out: not an event"
    case .cutOff(let count): "the file ends here, after \(count.counted("event")) that can be read"
    case .bytesReplaced(let count): "\(count.counted("byte")) that are not valid text, replaced with “?”"
    case .duplicates(let count): "\(count.counted("duplicate event")) left out"
    case .missing(let seqs):
      seqs.count == 1 ? "event \(seqs.lowerBound) is missing" : "events \(Self.list(seqs)) are missing"
    case .renumbered(let seqs, let start):
      seqs.count == 1
        ? "event \(seqs.lowerBound) is now event \(start)"
        : "events \(Self.list(seqs)) are now \(Self.list(start...(start + seqs.count - 1)))"
    case .setAside(let seq, let reason): "event \(seq) set aside; it has no effect: \(reason)"
    case .conflict: "merge conflict: kept the events of both sides, ours first"
    case .articleLost: "lost: the article's text (the claims still have their words)"
    case .articleDamaged(let reason): "the article is damaged: \(reason)"
    case .textChanged: "the article's text differs from the one that was loaded: positions may be wrong"
    case .stateMissing: "the state cannot be read; rebuilt from the events"
    case .stateDiffers: "the state does not match the events; rebuilt from them"
    }
  }

  /// What was wrong, without what became of it.
  public var diagnosis: String {
    switch self {
    case .eventLost(let seq, let type, let reason):
      "\(seq.map { "event \($0)" } ?? "an event")\(type.map { " (\($0))" } ?? "") cannot be read: \(reason)"
    case .stray: "not an event"
    case .bytesReplaced(let count): "\(count.counted("byte")) that are not valid text"
    case .duplicates(let count): "\(count.counted("duplicate event"))"
    case .renumbered(let seqs, let start):
      "\(seqs.count == 1 ? "event" : "events") \(Self.list(seqs)) should be \(Self.list(start...(start + seqs.count - 1)))"
    case .setAside(let seq, let reason): "event \(seq) cannot be applied: \(reason)"
    case .conflict: "an unresolved merge conflict"
    case .articleLost: "the article's text cannot be read"
    case .stateMissing: "the state cannot be read"
    case .stateDiffers: "the state does not match the events"
    case .cutOff, .missing, .articleDamaged, .textChanged: description
    }
  }

  private static func list(_ seqs: ClosedRange<Int>) -> String {
    seqs.count == 1 ? "\(seqs.lowerBound)" : "\(seqs.lowerBound)–\(seqs.upperBound)"
  }
}

extension TextPlace {
  fileprivate static let end = TextPlace(line: .max, column: .max)
}
