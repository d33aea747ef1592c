import ArticleKit
import Foundation

/// What can be read of one side of a damaged file.
struct Salvage {
  /// An event with the byte that it begins at; nil for one that comes from elsewhere.
  struct Found {
    var event: Event
    var offset: Int?
  }

  private(set) var events: [Found] = []
  private(set) var article: ArticleRecord?
  private(set) var articleOffset: Int?
  private(set) var original: ArticleRecord?
  private(set) var state: ReviewState?
  private(set) var stateOffset: Int?
  private(set) var version: FormatVersion?
  private(set) var surplus: Surplus?
  private(set) var losses: [SessionRepair.Finding.Loose] = []
  private var salvager: Salvager

  init(_ bytes: [UInt8]) {
    salvager = Salvager(bytes)
    readArticle()
    let end = readEvents()
    original = salvager.record(of: "original", from: end, as: ArticleRecord.self)?.value
    if let found = salvager.record(of: "state", from: end, as: ReviewState.self) {
      (state, stateOffset) = (found.value, found.offset)
    }
    // A format of which nothing else is known may have no events to follow.
    version =
      (salvager.record(of: "version", from: end, as: FormatVersion.self)
      ?? salvager.record(of: "version", from: 0, as: FormatVersion.self))?.value
    surplus = salvager.unknownRootKeys()
    losses += salvager.replacements
  }

  private mutating func readArticle() {
    guard let start = salvager.value(of: "article", from: 0) else { return }
    articleOffset = start
    switch salvager.object(at: start) {
    case .success(let end):
      do {
        article = try salvager.decode(ArticleRecord.self, at: start)
      } catch {
        losses.append(.init(.articleDamaged(reason: error.reason), at: error.offset))
        article = partOfArticle(start..<end)
      }
    case .failure(let error):
      losses.append(.init(.articleDamaged(reason: "\(error.problem)"), at: error.offset))
      article = partOfArticle(start..<(salvager.value(of: "events", from: start) ?? salvager.bytes.count))
    }
  }

  /// The text of an article that cannot be read whole.
  private mutating func partOfArticle(_ region: Range<Int>) -> ArticleRecord? {
    guard let text = salvager.text(of: "text", in: region) else { return nil }
    return ArticleRecord(
      recovered: text, name: salvager.text(of: "name", in: region) ?? "article",
      sha256: salvager.text(of: "sha256", in: region))
  }

  /// Reads every event, and returns where they end.
  private mutating func readEvents() -> Int {
    var position = salvager.value(of: "events", from: 0).map { $0 + 1 } ?? 0
    if position == 0 { position = salvager.nextEvent(from: 0) ?? salvager.bytes.count }
    while true {
      salvager.skipSeparators(&position)
      guard position < salvager.bytes.count else {
        losses.append(.init(.cutOff(after: events.count), at: salvager.bytes.count))
        return position
      }
      if salvager.bytes[position] == UInt8(ascii: "]") { return position }
      let start = position
      do throws(SalvageError) {
        position = try readEvent(at: start)
      } catch {
        let next = salvager.nextEvent(from: start + 1)
        let region = start..<(next ?? salvager.bytes.count)
        if salvager.bytes[start] == UInt8(ascii: "{") {
          let (seq, type) = (salvager.number(of: "seq", in: region), salvager.text(of: "type", in: region))
          losses.append(.init(.eventLost(seq: seq, type: type, reason: error.reason), at: error.offset))
        } else {
          losses.append(.init(.stray, at: start))
        }
        guard let next else {
          if salvager.value(of: "state", from: start) == nil {
            losses.append(.init(.cutOff(after: events.count), at: salvager.bytes.count))
          }
          return start
        }
        position = next
      }
    }
  }

  private mutating func readEvent(at start: Int) throws(SalvageError) -> Int {
    guard salvager.bytes[start] == UInt8(ascii: "{") else {
      throw SalvageError(reason: "no event begins here", offset: start)
    }
    switch salvager.object(at: start) {
    case .success(let end):
      do throws(SalvageError) {
        events.append(Found(event: try salvager.decodeEvent(at: start), offset: start))
        return end
      } catch {
        throw error
      }
    case .failure(let error): throw SalvageError(reason: "\(error.problem)", offset: error.offset)
    }
  }
}

/// Why a part of a file cannot be read, and where.
struct SalvageError: Error {
  var reason: String
  var offset: Int
}
