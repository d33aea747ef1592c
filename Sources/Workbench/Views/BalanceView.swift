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
    var lines = [StyledText("Who speaks", .heading)] + voices
    if !balance.accusations.isEmpty { lines += [StyledText(), StyledText("Accusations", .heading)] + accusations }
    if !balance.ownVoice.isEmpty {
      lines += [StyledText(), StyledText("Contested, yet told in the article's own voice", .heading)]
      lines += balance.ownVoice.sorted { $0.key < $1.key }.flatMap { claim, others in
        StyledText("  \(claim): see also \(EventSummary.list(others))").wrapped(to: width)
      }
    }
    return lines
  }

  private var voices: [StyledText] {
    let most = max(1, balance.voices.map(\.words).max() ?? 1)
    let names = balance.voices.map { $0.party ?? "the article itself" }
    let label = min(32, (names.map(\.count).max() ?? 0) + 2)
    let room = max(8, min(30, width - label - 34))
    return zip(balance.voices, names).flatMap { voice, name -> [StyledText] in
      var figures = "\(voice.words.counted("word")), \(voice.claims.count.counted("claim"))"
      if !voice.quoted.isEmpty { figures += ", \(voice.quoted.count) quoted" }
      let head: StyledText
      if linear {
        head = StyledText("\(name): \(figures).")
      } else {
        let bar = String(repeating: "█", count: max(1, voice.words * room / most))
        head =
          StyledText("  ") + StyledText(name, voice.party == nil ? .dim : .speaker).padded(to: label)
          + StyledText(bar).padded(to: room + 1) + StyledText(figures, .dim)
      }
      let speakers = voice.speakers.filter { PartyNames.bare($0) != name }
      guard !speakers.isEmpty else { return head.wrapped(to: width) }
      return head.wrapped(to: width)
        + StyledText("as \(speakers.joined(separator: "; "))", .dim).wrapped(to: width - 6).map {
          StyledText("      ") + $0
        }
    }
  }

  private var accusations: [StyledText] {
    balance.accusations.flatMap { accusation -> [StyledText] in
      let who = accusation.accuser ?? "the article itself"
      var text = StyledText("  ") + StyledText("\(accusation.claim)", .strong)
      text += StyledText("  \(who) accuses \(accusation.accused): ")
      if !accusation.answers.isEmpty {
        text += StyledText("answered in \(EventSummary.list(accusation.answers))")
      } else if accusation.isHeard {
        text += StyledText("heard in the article, but not on this", .strong)
      } else {
        text += StyledText("never heard", .strong)
      }
      return text.wrapped(to: width)
    }
  }
}
