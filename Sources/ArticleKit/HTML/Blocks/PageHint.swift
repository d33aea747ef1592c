/// What the class, id and role of an element say about its contents.
struct PageHint: OptionSet, Hashable {
  let rawValue: UInt16

  /// Surely no text of the article: comments, shares, cookie notices.
  static let foreign = PageHint(rawValue: 1 << 0)
  /// Often no text of the article, but a word that authors of pages use for other things too.
  static let doubtful = PageHint(rawValue: 1 << 1)
  /// The words under a picture, or whose picture it is.
  static let caption = PageHint(rawValue: 1 << 2)
  /// Who wrote the article, and what is reported about that person.
  static let author = PageHint(rawValue: 1 << 3)
  /// The body of the article.
  static let body = PageHint(rawValue: 1 << 4)
  /// An embedded post.
  static let post = PageHint(rawValue: 1 << 5)
  /// Not shown.
  static let hidden = PageHint(rawValue: 1 << 6)
  /// The summary under the title.
  static let summary = PageHint(rawValue: 1 << 7)
  /// A quotation pulled out of the text, which is in it a second time.
  static let pulled = PageHint(rawValue: 1 << 8)

  /// What readers wrote under the article.
  static let comments = PageHint(rawValue: 1 << 9)

  /// Hidden by the page's own word, not only by the name of a class: inside a paragraph it is not text.
  static let unseen = PageHint(rawValue: 1 << 10)
  /// A phrase that says nothing, although its last word alone does.
  static let nothing = PageHint(rawValue: 1 << 11)
  /// A post of a thread.
  static let threadPost = PageHint(rawValue: 1 << 12)
  /// A notice of cookies and of the choice of them, however long it is.
  static let consent = PageHint(rawValue: 1 << 13)
  /// Who wrote a post of a thread.
  static let poster = PageHint(rawValue: 1 << 14)
  /// An entry of a live blog.
  static let liveEntry = PageHint(rawValue: 1 << 15)

  /// Whether the element is left out unless it holds too much of the page.
  static let unwanted: PageHint = [.foreign, .consent, .comments, .doubtful, .caption, .author, .hidden]
}
