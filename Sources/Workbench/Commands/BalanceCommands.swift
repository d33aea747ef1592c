import ClaimKit
import SessionKit
import Synchronization

// One-sidedness, made visible.
extension CommandTable {
  static let balanceCommands: [Command] = [
    Command(
      "balance", group: .overview, synopsis: "balance",
      summary: "Show who gets to speak, who is accused, and whether the accused is heard.",
      details: """
        Speakers are gathered by party: by the state that their names name, until “party” says otherwise. The figures \
        are counted from the claims; they judge nothing.
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
      summary: "Gather names of speakers under their party, or show the parties.",
      details: "A name belongs to one party alone; nothing behind = lets the party go.",
      example: "party Azerbaijan = \"the Azeri officials\", \"Azerbaijan's Defense Ministry\"",
      run: { (desk, call) throws(WorkbenchError) in
        guard let name = call.next()?.text else {
          try call.finishWithoutText()
          return Screen(try desk.partyLines())
        }
        guard call.take("=") else { throw .missing("=, and the names of speakers", command: call.command.name) }
        var members: [String] = []
        while let word = call.next() {
          let member = word.text.hasSuffix(",") ? String(word.text.dropLast()) : word.text
          if !member.isEmpty { members.append(member) }
        }
        try call.finishWithoutText()
        try desk.record(.partySet(.init(name: name, members: members)))
        guard !members.isEmpty else { return Screen(StyledText("\(name) is no party any more")) }
        let strangers = try desk.strangers(among: members)
        let remark =
          "No claim is by \(strangers.map { "“\($0)”" }.joined(separator: ", ")); “balance” shows the speakers."
        return Screen(
          StyledText("\(name): \(members.joined(separator: "; "))").wrapped(to: desk.width),
          messages: strangers.isEmpty ? [] : StyledText(remark, .hint).wrapped(to: desk.width))
      }),
  ]
}

extension Desk {
  fileprivate func partyLines() throws(WorkbenchError) -> [StyledText] {
    let balance = Balance(try requiredSession(), nations: Nations.names)
    let named = Set(try requiredSession().state.parties.map(\.name))
    return balance.voices.compactMap { voice -> [StyledText]? in
      guard let party = voice.party else { return nil }
      let proposed = named.contains(party) ? "" : " (proposed)"
      return
        (StyledText(party, .speaker) + StyledText(proposed, .dim)
        + StyledText(": " + voice.speakers.joined(separator: "; "))).wrapped(to: width)
    }.flatMap(\.self)
  }

  /// The names by which nobody in the article is called.
  fileprivate func strangers(among names: [String]) throws(WorkbenchError) -> [String] {
    let speakers = try requiredSession().state.claims.compactMap { $0.source?.name }
    let known = Set((speakers + speakers.map(PartyNames.bare)).map { $0.lowercased() })
    return names.filter { !known.contains($0.lowercased()) }
  }

  /// What gives the hints on claims as the article stands now; worked out once, when the first one is asked for.
  func hinting() throws(WorkbenchError) -> @Sendable (Claim, ReviewState) -> [String] {
    let session = try requiredSession()
    let counted = Mutex<(balance: Balance, names: PartyNames)?>(nil)
    return { claim, _ in
      let (balance, names) = counted.withLock { counted in
        let now =
          counted
          ?? (Balance(session, nations: Nations.names), PartyNames(session.state, nations: Nations.names))
        counted = now
        return now
      }
      return Hint.hints(on: claim, balance: balance, names: names).map(\.words)
    }
  }

  /// What there is to look at in a claim; nothing where hints are off.
  func hints(on claim: Claim) throws(WorkbenchError) -> [Hint] {
    guard settings.hints != .off else { return [] }
    let session = try requiredSession()
    return Hint.hints(
      on: claim, balance: Balance(session, nations: Nations.names),
      names: PartyNames(session.state, nations: Nations.names))
  }
}
