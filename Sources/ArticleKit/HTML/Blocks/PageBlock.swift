/// A run of text of a page between two ends of lines, with what distinguishes text of an article from everything else.
struct PageBlock {
  /// What the element says that the text is.
  enum Role {
    case paragraph, heading, listItem, quote, caption, cell, division, preformatted
  }

  /// The block element that the text is in.
  var node: Int
  /// Where the words are in the text of all blocks.
  var text: Range<Int>
  var role: Role
  /// Words in all, inside links, and in italic letters.
  var words = 0
  var linkWords = 0
  var italicWords = 0
  /// The level of a heading, 1 to 6.
  var level = 0
  /// Whether the text ends as a sentence does.
  var endsSentence = false
  /// The embedded post that the text is part of, from 1; 0 for none.
  var post = 0
  /// Whether the text is in a cell of a table, in an entry of a list, in a figure.
  var isInTable = false
  var isInList = false
  var isInFigure = false

  /// The part of the words that is in links.
  var linkShare: Double { words == 0 ? 0 : Double(linkWords) / Double(words) }

  /// How much the text looks like running prose: its words where it does, else 0.
  var prose: Int {
    guard role != .heading, role != .caption, role != .preformatted, words >= 8, linkShare < 0.5 else { return 0 }
    let isLoose = role == .division || role == .cell
    guard endsSentence && (!isLoose || words >= 15) || words >= 25 else { return 0 }
    return words - linkWords
  }
}
