import Groundwork
import SessionKit

/// Who gets to speak, in a small chart, and who is accused without being heard.
struct BalanceView {
  let balance: Balance
  let width: Int
  let linear: Bool

  /// The lines; in linear mode one fact each, without indents and empty lines.
  var lines: [StyledText] {
    linear ? allLines.filter { !$0.plain.isEmpty }.map { StyledText($0.plain.trimmed) } : allLines
  }

  private var allLines: [StyledText] {
    var lines = heading("Who speaks") + voices
    if !balance.accusations.isEmpty { lines += [StyledText()] + heading("Accusations") + accusations }
    if !balance.ownVoice.isEmpty {
      lines += [StyledText()] + heading("Contested, yet stated in the article's own voice")
      lines += balance.ownVoice.sorted { $0.key < $1.key }.flatMap { claim, others in
        StyledText("  \(claim): ").hanging(StyledText("see also \(EventSummary.list(others))"), width: width)
      }
    }
    return lines
  }

  private func heading(_ text: String) -> [StyledText] { StyledText(text, .heading).wrapped(to: width) }

  private var voices: [StyledText] {
    let most = max(1, balance.voices.map(\.words).max() ?? 1)
    let names = balance.voices.map { $0.party ?? $0.kind.unnamedSpeaker }
    let label = min(32, (names.map(\.count).max() ?? 0) + 2)
    let room = max(8, min(30, width - label - 34))
    let figures = balance.voices.map(figures)
    let longest = figures.map(\.count).max() ?? 0
    let isWide = 2 + label + room + 1 + longest <= width
    return zip(balance.voices, zip(names, figures)).flatMap { voice, texts -> [StyledText] in
      let (name, figures) = texts
      let who = StyledText(name, voice.party == nil ? .dim : .speaker)
      let head: [StyledText]
      if linear {
        head = [StyledText("\(name): \(figures).")]
      } else if isWide {
        head = [StyledText("  ") + who.padded(to: label) + bar(voice.words, of: most, room) + StyledText(figures, .dim)]
      } else {
        // Bar and figures get a line of their own, and the bar what the figures leave.
        let bar = bar(voice.words, of: most, max(3, min(30, width - 7 - longest)))
        head = (StyledText("  ") + who).wrapped(to: width) + Self.inset(bar + StyledText(figures, .dim), width)
      }
      let speakers = voice.speakers.filter { PartyNames.bare($0) != name }
      guard !speakers.isEmpty else { return head }
      return head + Self.inset(StyledText("as \(speakers.joined(separator: "; "))", .dim), width)
    }
  }

  private func figures(of voice: Balance.Voice) -> String {
    let counts = "\(voice.words.counted("word")), \(voice.claims.count.counted("claim"))"
    return voice.quoted.isEmpty ? counts : counts + ", \(voice.quoted.count) quoted"
  }

  private func bar(_ words: Int, of most: Int, _ room: Int) -> StyledText {
    StyledText(String(repeating: "█", count: max(1, words * room / most))).padded(to: room + 1)
  }

  private static func inset(_ text: StyledText, _ width: Int) -> [StyledText] {
    text.wrapped(to: width - 6).map { StyledText("      ") + $0 }
  }

  private var accusations: [StyledText] {
    balance.accusations.flatMap { accusation -> [StyledText] in
      let who = accusation.accuserName
      let head = StyledText("  ") + StyledText("\(accusation.claim)", .strong) + StyledText("  ")
      var text = StyledText("\(who) accuses \(accusation.accused): ")
      if !accusation.answers.isEmpty {
        text += StyledText("answered in \(EventSummary.list(accusation.answers))")
      } else if accusation.isHeard {
        text += StyledText("heard in the article, but not on this", .strong)
      } else {
        text += StyledText("never heard", .strong)
      }
      return head.hanging(text, width: width)
    }
  }
}
