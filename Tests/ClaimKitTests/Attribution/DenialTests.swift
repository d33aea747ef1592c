import ArticleKit
import Foundation
import Testing

@testable import ClaimKit

/// Who denies or says what, in sentences of `Fixtures/claims/denials.txt`; its head tells how they are marked.
@Suite("Denials, and sayings that are none")
struct DenialTests {
  /// A sentence with what must be found in it.
  struct Row: CustomTestStringConvertible {
    enum Mark: Character {
      case denied = "-"
      case asserted = "+"
      case notSaid = "~"
    }

    var text = ""
    var speaker: String?
    var marks: [(mark: Mark, words: String)] = []
    var isKnownMiss: Bool
    var testDescription: String { text }

    init(_ line: Substring) {
      isKnownMiss = line.hasPrefix("? ")
      var rest = isKnownMiss ? line.dropFirst(2) : line
      var open: (mark: Mark, start: String.Index)?
      var speakerStart: String.Index?
      while let next = rest.popFirst() {
        switch next {
        case "<": speakerStart = text.endIndex
        case ">": speaker = speakerStart.map { String(text[$0...]) }
        case "]":
          if let open { marks.append((open.mark, String(text[open.start...]))) }
        default:
          if let mark = Mark(rawValue: next), rest.first == "[" {
            rest.removeFirst()
            open = (mark, text.endIndex)
          } else {
            text.append(next)
          }
        }
      }
    }
  }

  static let rows: [Row] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Fixtures/claims/denials.txt")
    let lines = (try? String(contentsOf: url, encoding: .utf8).split(separator: "\n")) ?? []
    return lines.filter { !$0.hasPrefix("#") }.map { Row($0) }
  }()

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// What is not found as marked; empty where all is.
  private func misses(_ row: Row) throws -> [String] {
    let article = try TextLoader().load(Array(row.text.utf8), path: "test")
    let index = CodePointIndex(article.text)
    let claims = ClaimEngine().analysis(of: article).claims
    return row.marks.filter { mark, words in
      let marked = Self.words(words)
      let alike = claims.filter { claim in
        let own = Self.words(claim.spans.map(index.text(ofBytes:)).joined(separator: " "))
        return Double(own.intersection(marked).count) >= 0.8 * Double(own.union(marked).count)
      }
      guard mark != .notSaid else { return alike.contains { $0.source != nil && $0.polarity == .asserted } }
      return !alike.contains { claim in
        let names = [claim.source.map { index.text(ofBytes: $0.range) }, claim.source?.resolved]
        return (claim.polarity == .denied) == (mark == .denied) && names.contains(row.speaker)
      }
    }.map { "\($0.mark): \($0.words)" }
  }

  @Test func areAHundred() {
    #expect(Self.rows.count >= 100)
    #expect(Self.rows.allSatisfy { !$0.marks.isEmpty })
  }

  @Test(arguments: rows)
  func areToldFromAssertions(_ row: Row) throws {
    let misses = try misses(row)
    if row.isKnownMiss {
      withKnownIssue("Not reached yet") { #expect(misses == []) }
    } else {
      #expect(misses == [])
    }
  }
}
