/// The comments of a Word draft, with who answers whom.
struct WordComments {
  private struct Comment {
    var id: String
    var author: String?
    var at: String?
    var words: String
    var addresses: [String]
    /// The names of its paragraphs, by which other parts speak of it.
    var paragraphs: [String]
  }

  private var comments: [Comment] = []
  /// By the name of a comment's last paragraph: that of the comment it answers, and whether it is settled.
  private var threads: [String: (parent: String?, isDone: Bool)] = [:]

  /// Reads the comments that a document leads to.
  init(_ links: WordRelationships, in package: DocumentPackage) throws(DocumentFault) {
    guard let tree = try package.treeIfPresent(links.part("comments")) else { return }
    for node in tree.elements(of: tree.top) where tree[node].name == "w:comment" {
      let values = tree[node].attributes
      let (words, addresses) = WordReader.words(tree, in: node)
      comments.append(
        Comment(
          id: values["w:id"] ?? "", author: values["w:author"].flatMap { $0.isEmpty ? nil : $0 },
          at: values["w:date"].flatMap(Self.moment), words: words, addresses: addresses,
          paragraphs: tree.elements(of: node).compactMap { tree[$0].attributes["w14:paraId"] }))
    }
    guard let more = try package.treeIfPresent(links.part("commentsExtended")) else { return }
    for node in more.elements(of: more.top) where more[node].name == "w15:commentEx" {
      let values = more[node].attributes
      guard let name = values["w15:paraId"] else { continue }
      threads[name] = (values["w15:paraIdParent"], ["1", "true"].contains(values["w15:done"] ?? ""))
    }
  }

  /// The highest number of a comment.
  var highestID: Int { comments.compactMap { Int($0.id) }.max() ?? 0 }

  /// A moment as Word writes it, where it is one.
  private static func moment(_ text: String) -> String? {
    text.utf8.count <= 30 && text.allSatisfy { $0.isASCII && ($0.isNumber || "-:.TZ+".contains($0)) } ? text : nil
  }

  /// The comments that have words as remarks, at their places; one without a place is about the beginning.
  func remarks(at places: [String: Range<Int>]) -> [Remark] {
    comments.filter { !$0.words.isEmpty }.map { comment in
      let place = places[comment.id] ?? 0..<0
      var remark = Remark(
        kind: .comment, text: comment.words, author: comment.author, at: comment.at,
        on: TextSpan(place.lowerBound, place.upperBound), addresses: comment.addresses,
        isSource: !comment.addresses.isEmpty || SourceWords.isReference(comment.words))
      let thread = comment.paragraphs.last.flatMap { threads[$0] }
      if let parent = thread?.parent, let answered = comments.first(where: { $0.paragraphs.contains(parent) }) {
        remark.answers = answered.author ?? answered.words
      }
      remark.isResolved = thread?.isDone == true ? true : nil
      return remark
    }
  }
}
