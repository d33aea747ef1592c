import ArticleKit
import SessionKit

extension HTMLRecord {
  /// The whole page.
  static func page(_ report: Report) -> HTMLRecord {
    let style = HTMLStyle.sheet + HTMLStyle.filters(report.standings, speakers: report.speakers.names.count)
    var values: [String: (any Sendable)?] = [
      "title": SafeText.line(report.title),
      "origin": report.origin.isEmpty ? nil : report.origin.joined(separator: " · "),
      "address": report.address?.address,
      "style": style,
      "styleHash": HTMLWriter.hash(of: style),
      "script": HTMLScript.source,
      "scriptHash": HTMLWriter.hash(of: HTMLScript.source),
      "approvalKind": report.approval.isDraft ? "draft" : "signed",
      "approvalLabel": report.approval.label,
      "approval": report.approval.sentence(report.options.dates),
      "scope": report.scope,
    ]
    values.merge(glance(report)) { $1 }
    values.merge(balance(report)) { $1 }
    values.merge(body(report)) { $1 }
    return HTMLRecord(values)
  }

  /// How many claims that must be corrected fit into a glance.
  private static let mostUrgent = 100

  private static func glance(_ report: Report) -> [String: (any Sendable)?] {
    [
      "progress": report.counts.progress,
      "hasClaims": report.counts.claims > 0,
      "hasTicks": !report.ticks.isEmpty,
      "counts": counts(of: report.counts),
      "excluded": report.counts.excluded,
      "isExcluded": report.counts.excluded > 0,
      "remarks": report.counts.remarks,
      "urgent": report.urgent.prefix(mostUrgent).map { urgent($0, in: report) },
      "moreUrgent": report.urgent.count > mostUrgent
        ? "\(report.urgent.count - mostUrgent) more below." : nil,
      "grounds": report.grounds.kinds.map { kind -> HTMLRecord in
        [
          "groundText": kind.sentence, "groundKind": kind.isWeak ? "weak" : "sound",
          "groundClaims": kind.claims.map(\.description),
        ]
      },
      "checked": report.text.rows.map { row -> HTMLRecord in
        ["label": row.label, "value": row.value, "target": row.target?.address]
      },
      "open": report.openInquiries.map(inquiry),
    ]
  }

  private static func body(_ report: Report) -> [String: (any Sendable)?] {
    [
      "verdictFilters": report.standings.map { ["standing": filter($0)] as HTMLRecord },
      "severalSpeakers": report.speakers.names.count > 1,
      "speakerFilters": zip(report.speakers.names, report.speakers.counts).enumerated().map { item -> HTMLRecord in
        ["number": item.offset, "speakerName": item.element.0, "speakerCount": item.element.1]
      },
      "articleLanguage": report.info.language.flatMap(languageTag),
      "blocks": report.article.blocks.map { block($0, in: report) },
      "cards": report.entries.map { card($0, in: report) },
      "sources": report.sources.map(source),
      "documents": report.documents.map(document),
      "inquiries": report.inquiries.map(inquiry),
      "articleNotes": report.notes.map { note($0, report.options.dates) },
      "method": Method.paragraphs,
      "colophon": report.colophon.rows.map { row -> HTMLRecord in
        ["label": row.label, "value": row.value, "target": row.target?.address]
      },
    ]
  }

  /// Who speaks how much, where that was asked for.
  private static func balance(_ report: Report) -> [String: (any Sendable)?] {
    guard report.options.withBalance, !report.entries.isEmpty else { return [:] }
    let shares = VoiceShares(report.entries, names: report.partyNames).shares
    let shown = shares.prefix(16)
    let most = max(shown.first?.words ?? 0, 1)
    let bars = shown.enumerated().map { number, share -> HTMLRecord in
      [
        "top": number * 38 + 18, "base": number * 38 + 13, "width": max(share.words * 600 / most, 1),
        "barName": clipped(share.name), "words": share.words,
      ]
    }
    let text = shown.map { "\($0.name): \($0.words.counted("word")), \($0.claims.counted("claim"))" }
    return [
      "hasBalance": true, "bars": bars, "chartHeight": shown.count * 38, "chartText": text.joined(separator: "; "),
      "shares": shares.map { ["shareName": $0.name, "words": $0.words, "claimCount": $0.claims] as HTMLRecord },
    ]
  }

  private static func clipped(_ name: String) -> String { name.count > 56 ? "\(name.prefix(55))…" : name }

  /// The status of a claim, with the reasons.
  static func standing(_ entry: ClaimEntry) -> HTMLRecord {
    let standing = entry.standing
    return ["kind": standing.rawValue, "symbol": standing.symbol, "word": entry.label, "meaning": standing.meaning]
  }

  /// A standing to choose claims by, whatever their reasons.
  private static func filter(_ standing: Standing) -> HTMLRecord {
    let word = standing == .disputed ? "disputed, for any reason" : standing.word
    return ["kind": standing.rawValue, "symbol": standing.symbol, "word": word]
  }

  /// The counts, each with its part of the bar in thousandths.
  private static func counts(of counts: Counts) -> [HTMLRecord] {
    var passed = 0
    return counts.rows.map { row in
      let start = passed * 1000 / max(counts.claims, 1)
      passed += row.count
      let end = passed * 1000 / max(counts.claims, 1)
      let standing: HTMLRecord = [
        "kind": row.standing.rawValue, "symbol": row.standing.symbol, "word": row.label, "meaning": row.meaning,
      ]
      return [
        "standing": standing, "count": row.count, "isZero": row.count == 0, "start": start, "length": end - start,
      ]
    }
  }

  /// A document that claims were looked for in.
  private static func document(_ document: DocumentRecord) -> HTMLRecord {
    [
      "id": document.id.description, "name": document.name,
      "target": document.path.flatMap(LinkTarget.init)?.address, "provenance": document.provenance,
      "pathText": document.shownPath, "hash": document.sha256,
    ]
  }

  /// A note with who made it.
  static func note(_ note: Note, _ dates: ReportOptions.DateStyle) -> HTMLRecord {
    let date = ReportDate(note.at)
    let mark = note.isPrivate ? "Private. " : ""
    return ["noteText": mark + note.text, "by": note.by, "iso": date.iso, "date": date.text(dates)]
  }

  /// A language tag with nothing in it but what such tags are made of (BCP 47).
  private static func languageTag(_ text: String) -> String? {
    let isTag =
      text.utf8.count < 36
      && text.utf8.allSatisfy { byte in
        let letter = byte | 0x20
        return UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || byte == UInt8(ascii: "-")
      }
    return isTag && !text.isEmpty ? text : nil
  }
}
