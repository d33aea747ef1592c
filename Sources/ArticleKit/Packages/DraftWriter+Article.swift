extension DraftWriter {
  /// The article, with what its own words say about it.
  /// - Throws: `LoadError.empty`.
  func article(name: String, properties: Metadata) throws(LoadError) -> Article {
    guard !blocks.isEmpty else { throw .empty(path: name) }
    let text = String(decoding: self.text, as: UTF8.self) + "\n"
    let recognizer = BlockRecognizer()
    let blocks = shaped(by: recognizer.blocks(in: text))
    var metadata = recognizer.metadata(of: text, blocks: blocks)
    metadata.title = properties.title ?? metadata.title
    metadata.authors = properties.authors ?? metadata.authors
    metadata.modified = properties.modified
    metadata.language = properties.language
    var article = Article(text: text, blocks: blocks, metadata: metadata)
    article.remarks = placed(in: text)
    article.dropped = dropped
    article.notices = notices
    return article
  }

  /// The blocks, with what their shape says where no style does: who speaks, who wrote it, where and when.
  private func shaped(by found: [Block]) -> [Block] {
    let shapes = Dictionary(found.map { ($0.range, $0) }, uniquingKeysWith: { first, _ in first })
    let hasHeadline = blocks.contains { $0.kind == .headline }
    return blocks.map { block in
      guard block.kind == .paragraph, let shape = shapes[block.range] else { return block }
      var block = block
      switch shape.kind {
      case .headline where hasHeadline: break
      case .headline, .byline, .dateline, .heading: block.kind = shape.kind
      default: block.speaker = shape.speaker
      }
      return block
    }
  }

  /// The remarks, their places in code points.
  private func placed(in text: String) -> [Remark] {
    let index = CodePointIndex(text)
    let end = self.text.count
    return remarks.map { remark in
      var remark = remark
      let start = min(remark.start, end)
      let span = index.span(ofBytes: start..<max(start, min(remark.end, end)))
      (remark.start, remark.end) = (span.start, span.end)
      return remark
    }
  }

  private var notices: [LoadNotice] {
    var notices: [LoadNotice] = []
    if insertions + deletions > 0 { notices.append(.trackedChanges(insertions: insertions, deletions: deletions)) }
    if tables > 0 { notices.append(.tables(count: tables)) }
    let counts = Remark.Kind.allCases.map { kind in remarks.count { $0.kind == kind } }
    let sources = remarks.count(where: \.isSource)
    if !remarks.isEmpty {
      notices.append(
        .remarks(comments: counts[0], notes: counts[1] + counts[2], links: counts[3], sources: sources))
    }
    return notices
  }
}
