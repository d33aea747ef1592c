import Foundation

/// A place where a session or a report says a name that is known as private.
public struct PrivateName: Hashable, Sendable {
  /// The alias of the source whose name it is.
  public let alias: String
  /// Where it stands, in words.
  public let place: String

  /// Looks for the names of a book in what goes out; nil where none of them stands there.
  ///
  /// The place is named in the session's terms where the session is to blame, else as a line of the text.
  public init?(in text: String, of session: Session, book: ContactBook) {
    for contact in book.contacts where !contact.name.isEmpty && Self.says(text, contact.name) {
      alias = contact.alias
      if let place = Self.places(in: session).first(where: { Self.says($0.text, contact.name) })?.place {
        self.place = place
      } else {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines.firstIndex { Self.says(String($0), contact.name) }
        place = line.map { "line \($0 + 1) of it" } ?? "its text"
      }
      return
    }
    return nil
  }

  private static func says(_ text: String, _ name: String) -> Bool {
    text.range(of: name, options: [.caseInsensitive, .diacriticInsensitive]) != nil
  }

  /// What people wrote into a session, each with the words for its place.
  private static func places(in session: Session) -> [(place: String, text: String)] {
    let state = session.state
    var places: [(String, String?)] = state.notes.map { ("the note on the article", $0.text) }
    for claim in state.claims {
      places += claim.notes.map { ("a note on claim \(claim.id)", $0.text) }
      places += [
        ("the reason of the verdict on claim \(claim.id)", claim.tag?.note),
        ("the restatement of claim \(claim.id)", claim.restated),
        ("the wording suggested for claim \(claim.id)", claim.suggestion),
        ("the speaker of claim \(claim.id)", claim.source?.text),
      ]
    }
    for item in state.evidence {
      places += [item.title, item.url, item.publisher, item.alias, item.note].map { ("evidence \(item.id)", $0) }
      places += item.links.map { ("the quote of evidence \(item.id) on claim \($0.claim)", $0.quote) }
    }
    for inquiry in state.inquiries {
      places += [("inquiry \(inquiry.id)", inquiry.whom), ("the answer to \(inquiry.id)", inquiry.words)]
    }
    places.append(("the article", session.article.text))
    return places.compactMap { place, text in text.map { (place, $0) } }
  }
}
