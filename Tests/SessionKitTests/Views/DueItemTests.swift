import Foundation
@testable import SessionKit
import Testing

@Suite("What a review waits for") struct DueItemTests {
  private static func asked(_ number: Int, due: String? = nil, about: [String]? = nil) -> Change {
    var inquiry = Inquiry(
      id: InquiryID(number), claims: [1, 3], whom: "whom \(number)", asked: "2026-01-01", due: due)
    inquiry.about = about
    return .inquiryMade(.init(inquiry: inquiry))
  }

  private static func lines(_ session: Session) -> [String] {
    DueItem.all(in: session).map { item in
      switch item.matter {
      case .hold(let claim): "hold \(claim.id) \(item.day ?? "-")"
      case .inquiry(let inquiry, let changed): "\(inquiry.id) \(item.day ?? "-") \(changed.map(\.description))"
      case .correction(let claim, let since): "correction \(claim.id) since \(since)"
      }
    }
  }

  @Test("comes in the order of days; what has none comes last, and corrections after it")
  func order() throws {
    let session = try Sample.session(
      .correctionMarked(.init(claims: [2], status: .sent)), Self.asked(1), Self.asked(2, due: "2026-01-05 18:00"),
      .claimHeld(.init(claims: [4])), .claimHeld(.init(claims: [3], until: "2026-01-05")),
      .claimHeld(.init(claims: [1], until: "2026-01-03")))
    #expect(
      Self.lines(session) == [
        "hold 1 2026-01-03", "q2 2026-01-05 18:00 []", "hold 3 2026-01-05", "hold 4 -", "q1 - []",
        "correction 2 since 2026-01-01",
      ])
    #expect(
      DueItem.all(in: session).map { $0.isOverdue(on: "2026-01-05") } == [true, false, false, false, false, false])
  }

  @Test("is nothing once it came")
  func settled() throws {
    let session = try Sample.session(
      Self.asked(1), .inquiryAnswered(.init(inquiry: InquiryID(1), answer: .received, words: "yes", channel: "mail")),
      .claimHeld(.init(claims: [4])), .holdReleased(.init([4])),
      .correctionMarked(.init(claims: [2], status: .sent)), .correctionMarked(.init(claims: [2], status: .made)))
    #expect(Self.lines(session) == [])
    #expect(session.state.inquiries.first?.answeredBy == "mail")
  }

  @Test("tells of claims that were asked about in other words")
  func earlierWords() throws {
    let about = [Sample.claims[0].text, Sample.claims[2].text]
    let session = try Sample.session(Self.asked(1, about: about), .trimmed)
    #expect(Self.lines(session) == [#"q1 - ["3"]"#])
  }

  @Test("keeps each attempt with who made it and when; one at nobody is refused")
  func attempts() throws {
    var session = try Sample.session(
      Self.asked(1), .inquiryAttempted(.init(inquiry: InquiryID(1), channel: "phone", words: "no answer")),
      .inquiryAttempted(.init(inquiry: InquiryID(1), channel: "mail")))
    #expect(
      session.state.inquiries.first?.attempts == [
        .init(by: "ana", at: Sample.time(4), channel: "phone", words: "no answer"),
        .init(by: "ana", at: Sample.time(5), channel: "mail"),
      ])
    try session.undo()
    #expect(session.state.inquiries.first?.attempts?.count == 1)
    #expect(throws: SessionError.noSuchInquiry(InquiryID(7))) {
      try session.record(.inquiryAttempted(.init(inquiry: InquiryID(7), channel: "mail")))
    }
  }
}
