/// The date that readers see beside the title.
extension ArticleFinder {
  private static let updates = ["updated", "modified", "last update", "revised"]
  /// Blocks before and after the title in which the date is searched for, and words that such a block has at most.
  private static let reach = (before: 6, behind: 25)
  private static let longest = 16

  /// The first day in a short block around the title that can be the article's.
  ///
  /// None is before the day that the metadata state as that of publication, and none after that of the last change. A
  /// day that is called that of a change is taken where no other is shown: the page is dated by it.
  func shownDate(published: String?, modified: String?) -> String? {
    guard let title = titleBlock else { return nil }
    let behind = (title + 1)..<max(title + 1, min(gathered.blocks.count, title + Self.reach.behind))
    let before = max(0, title - Self.reach.before)..<title
    var changed: String?
    for index in Array(behind) + before.reversed()
    where gathered.blocks[index].words <= Self.longest && !isCaption(index) {
      let words = self.words(of: index)
      guard words.utf8.contains(where: \.isDigit), let date = PageDate.shown(words) else { continue }
      if let published, date < published.prefix(10) { continue }
      if let modified, date > modified.prefix(10) { continue }
      let plain = Self.plain(words)
      guard Self.updates.contains(where: { ByteSearch.find($0, in: plain) != nil }) else { return date }
      changed = changed ?? date
    }
    return changed
  }

  /// Whether a block is under a picture: the day there is the picture's.
  private func isCaption(_ index: Int) -> Bool {
    let block = gathered.blocks[index]
    return block.role == .caption || isUnderPicture(block) || cuts[index] == .caption
  }
}
