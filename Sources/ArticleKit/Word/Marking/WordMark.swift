/// What goes into a Word document for one finding: a comment at words of the text and, where asked, a tracked change.
package struct WordMark: Hashable, Sendable {
  /// Where the words stand that the comment is about, in code points of the text.
  package var span: TextSpan
  /// The comment.
  package var comment: Comment
  /// The change.
  package var change: Change?

  /// Makes a mark.
  package init(span: TextSpan, comment: Comment, change: Change? = nil) {
    (self.span, self.comment, self.change) = (span, comment, change)
  }

  /// Who made something, and when.
  package struct Author: Hashable, Sendable {
    /// The name.
    package var name: String
    /// The moment in ISO 8601, where it is known.
    package var at: String?

    /// Names an author.
    package init(_ name: String, at: String? = nil) { (self.name, self.at) = (name, at) }
  }

  /// A comment in the margin.
  package struct Comment: Hashable, Sendable {
    /// Who makes it.
    package var author: Author
    /// Its paragraphs.
    package var paragraphs: [[Words]]

    /// Makes a comment.
    package init(author: Author, paragraphs: [[Words]]) { (self.author, self.paragraphs) = (author, paragraphs) }
  }

  /// Words of a comment, harmless to look at.
  package struct Words: Hashable, Sendable {
    /// The words.
    package var text: String
    /// Whether they are bold.
    package var isStrong: Bool
    /// The address that they lead to, without quotation marks in it.
    package var address: String?

    /// Makes words.
    package init(_ text: String, isStrong: Bool = false, address: String? = nil) {
      (self.text, self.isStrong, self.address) = (text, isStrong, address)
    }
  }

  /// A tracked change of words.
  package struct Change: Hashable, Sendable {
    /// Where the words stand that go, in code points of the text; empty where some are only added.
    package var span: TextSpan
    /// The words that come, harmless to look at; empty where some only go.
    package var words: String
    /// Who makes it.
    package var author: Author

    /// Makes a change.
    package init(span: TextSpan, words: String, author: Author) {
      (self.span, self.words, self.author) = (span, words, author)
    }
  }
}
