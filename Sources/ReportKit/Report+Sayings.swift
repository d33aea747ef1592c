import SessionKit

extension Report {
  /// All words in a Word draft that is given back, its comments, deletions and properties among them.
  public var draftSayings: [Saying] {
    guard case .success(let draft)? = givenDraft else { return [] }
    return draft.traces.words.map { Saying(place: "the part “\($0.part)” of the draft", text: $0.text) }
  }

  /// All words that the report may say in any format, and where they are in the session: what is private and was not
  /// asked for is out of it already.
  public var sayings: [Saying] {
    Saying.of(entries.map(\.claim)) + text.gone.map { Saying(place: "claim \($0.id)", text: $0.text) }
      + Saying.of(sources.map(\.evidence))
      + Saying.of(entries.flatMap { $0.citations.map(\.evidence) }) + Saying.of(documents) + Saying.of(inquiries)
      + Saying.of(parties)
      + Saying.of(info) + Saying.of(notes, at: "the note on the article")
      + Saying.of(approval.signature ?? approval.outdated, at: "the signature of the review")
      + colophon.rows.map { Saying(place: "the colophon", text: $0.value) }
      + text.rows.map { Saying(place: "the colophon", text: $0.value) } + [Saying.article(record)]
  }
}
