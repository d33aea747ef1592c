/// Words of a page or draft that were left out of its article, and why.
public struct DroppedText: Hashable, Sendable {
  /// Why words were left out.
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    /// Menus, and the head and foot of the page.
    case navigation
    /// Related links, advertising, sharing, sign-up forms.
    case promotion
    /// What readers wrote under the article.
    case comments
    /// What a browser does not show.
    case hidden
    /// The words under a picture, which are kept beside the text.
    case caption
    /// Who wrote the article, and what is reported about that person.
    case writer
    /// A line that is nothing but links.
    case links
    /// A wording that is under many articles and is part of none.
    case boilerplate
    /// Words that are in the article a second time.
    case repeated
    /// The title, a heading with nothing under it, a label too short to be text.
    case label
    /// What somebody deleted while changes were tracked.
    case deleted
    /// What is outside the article.
    case elsewhere
  }

  /// The words.
  public var text: String
  /// Why they were left out.
  public var reason: Reason

  /// Makes a dropped text of its words and the reason.
  public init(text: String, reason: Reason) {
    self.text = text
    self.reason = reason
  }
}

extension DroppedText.Reason: CustomStringConvertible {
  /// The reason in a few words.
  public var description: String {
    switch self {
    case .navigation: "menu, header or footer"
    case .promotion: "related links or promotion"
    case .comments: "readers’ comments"
    case .hidden: "hidden in the browser"
    case .caption: "under a picture"
    case .writer: "about the author"
    case .links: "links only"
    case .boilerplate: "boilerplate"
    case .repeated: "repeats the text"
    case .label: "title or label"
    case .deleted: "a tracked deletion"
    case .elsewhere: "outside the article"
    }
  }
}
