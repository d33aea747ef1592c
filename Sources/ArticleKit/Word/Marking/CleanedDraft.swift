import Groundwork

/// A draft without what others left in it: their comments, tracked changes (which are accepted) and the properties.
struct CleanedDraft {
  /// The parts that are left.
  private(set) var package: WordPackage

  /// Relationships of the text to parts about comments and the people who made them.
  private static let kinds: Set<Substring> = [
    "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people",
  ]

  /// Cleans a draft.
  init(_ package: WordPackage, _ draft: WordDraft) {
    self.package = package
    let path = PathParts(draft.part)
    for part in draft.parts(of: Self.kinds) {
      self.package.remove(part)
      self.package.remove(PathParts.path("_rels/\(PathParts(part).name).rels", in: PathParts(part).folder))
    }
    self.package.edit(PathParts.path("_rels/\(path.name).rels", in: path.folder)) { tree, edits in
      for node in tree.elements(of: tree.top) {
        let kind = tree[node].attributes["Type"]?.split(separator: "/").last ?? ""
        if Self.kinds.contains(kind) { edits.replace(tree[node].range) }
      }
    }
    for part in package.parts.map(\.name) where part.hasSuffix(".xml") {
      if part.hasPrefix("docProps/") {
        self.package.edit(part) { tree, edits in
          for node in tree.elements(of: tree.top) { edits.replace(tree[node].range) }
        }
      } else if PathParts(part).folder == path.folder {
        self.package.edit(part) { tree, edits in AcceptedChanges(tree).write(to: &edits) }
      }
    }
  }
}
