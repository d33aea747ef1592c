/// What the styles of an OpenDocument text say that a paragraph is.
struct OpenDocumentStyles {
  private var parents: [String: String] = [:]
  private static let deepest = 20

  /// Reads the styles of parts: the common ones, and those that the text's own formatting makes of them.
  init(_ trees: [XMLTree]) {
    for tree in trees {
      for group in ["office:styles", "office:automatic-styles"] {
        for style in tree.first(group, in: tree.top).map(tree.elements) ?? [] where tree[style].name == "style:style" {
          let values = tree[style].attributes
          if let name = values["style:name"] { parents[name] = values["style:parent-style-name"] }
        }
      }
    }
  }

  /// What a paragraph with that style is.
  func kind(of style: String?) -> Block.Kind {
    var style = style
    for _ in 0..<Self.deepest {
      guard let name = style else { break }
      switch name {
      case "Title": return .headline
      case "Quotations": return .quote
      case "Caption", "Illustration", "Figure": return .caption
      case "List", "List_20_Contents": return .listItem
      default: if name.hasPrefix("Heading") { return .heading }
      }
      style = parents[name]
    }
    return .paragraph
  }
}
