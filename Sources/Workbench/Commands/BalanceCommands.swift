import ClaimKit
import SessionKit

// One-sidedness, made visible.
extension CommandTable {
  static let balanceCommands: [Command] = [
    Command(
      "balance", group: .overview, synopsis: "balance",
      summary: "Show who gets to speak, who is accused, and whether the accused is heard.",
      details: """
        Speakers are grouped by party: by the country in their names, unless “party” groups them otherwise. The figures are \
        counts; they are not a judgement.
        """,
      example: "balance",
      run: { (desk, call) throws(WorkbenchError) in
        let session = try desk.requiredSession()
        try call.finishWithoutText()
        let balance = Balance(session, nations: Nations.names)
        return Screen(BalanceView(balance: balance, width: desk.width, linear: desk.settings.linear).lines)
      }),
    Command(
      "party", group: .overview, synopsis: "party [NAME = \"NAME\", \"NAME\"]",
      summary: "Group speakers under a party, or show the parties.",
      details: "A name belongs to one party only; nothing after = removes the party.",
      example: "party Azerbaijan = \"the Azeri officials\", \"Azerbaijan's Defense Ministry\"",
      run: { (desk, call) throws(WorkbenchError) in
        guard let name = call.next()?.text else {
          try call.finishWithoutText()
          return Screen(try partyLines(desk))
        }
        guard call.take("=") else { throw .missing("= and the names of speakers", command: call.command.name) }
        var members: [String] = []
        while let word = call.next() {
          let member = word.text.hasSuffix(",") ? String(word.text.dropLast()) : word.text
          if !member.isEmpty { members.append(member) }
        }
        try call.finishWithoutText()
        try desk.record(.partySet(.init(name: name, members: members)))
        guard !members.isEmpty else { return Screen(StyledText("\(name) is no longer a party")) }
        let strangers = try desk.requiredSession().state.strangers(among: members)
        let remark =
          "No claim is by \(strangers.map { "“\($0)”" }.joined(separator: ", ")); “balance” shows the speakers."
        return Screen(
          StyledText("\(name): \(members.joined(separator: "; "))").wrapped(to: desk.width),
          messages: strangers.isEmpty ? [] : StyledText(remark, .hint).wrapped(to: desk.width))
      }),
  ]
}

/// The parties with their speakers.
private func partyLines(_ desk: Desk) throws(WorkbenchError) -> [StyledText] {
  let session = try desk.requiredSession()
  let named = Set(session.state.parties.map(\.name))
  return Balance(session, nations: Nations.names).voices.compactMap { voice -> [StyledText]? in
    guard let party = voice.party else { return nil }
    let proposed = named.contains(party) ? "" : " (proposed)"
    return
      (StyledText(party, .speaker) + StyledText(proposed, .dim)
      + StyledText(": " + voice.speakers.joined(separator: "; "))).wrapped(to: desk.width)
  }.flatMap(\.self)
}

extension ReviewState {
  /// The names by which nobody in the article is called.
  fileprivate func strangers(among names: [String]) -> [String] {
    let speakers = claims.compactMap { $0.source?.name }
    let known = Set((speakers + speakers.map(PartyNames.bare)).map { $0.lowercased() })
    return names.filter { !known.contains($0.lowercased()) }
  }
}
