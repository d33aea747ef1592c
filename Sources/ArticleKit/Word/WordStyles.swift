/// What the styles of a Word document say that a paragraph is.
struct WordStyles {
  /// What a paragraph is by its style.
  enum Role: Hashable {
    case title
    case heading(level: Int)
    case listItem
    case quote
    case caption
    case contents
    case plain
  }

  private struct Style {
    var name: String
    var parent: String?
    var level: Int?
    var isNumbered: Bool
  }

  private var styles: [String: Style] = [:]
  /// Styles that are gone through from one to the one it is based on.
  private static let deepest = 20

  /// Reads the styles of a document.
  init(_ tree: XMLTree?) {
    guard let tree else { return }
    for node in tree.elements(of: tree.top) where tree[node].name == "w:style" {
      guard let id = tree[node].attributes["w:styleId"] else { continue }
      styles[id] = Style(
        name: tree.value("w:val", at: ["w:name"], in: node)?.lowercased() ?? id.lowercased(),
        parent: tree.value("w:val", at: ["w:basedOn"], in: node),
        level: tree.value("w:val", at: ["w:pPr", "w:outlineLvl"], in: node).flatMap(Int.init),
        isNumbered: Self.isNumbered(tree, tree.first("w:pPr", in: node)))
    }
  }

  /// The role of a paragraph with these properties (`w:pPr`).
  func role(_ tree: XMLTree, _ properties: Int?) -> Role {
    guard let properties else { return .plain }
    var id = tree.value("w:val", at: ["w:pStyle"], in: properties)
    // A style that no part defines still has a name that says what it is.
    var role = id.flatMap { styles[$0] == nil ? Self.role(of: Style(name: $0.lowercased(), isNumbered: false)) : nil }
    for _ in 0..<Self.deepest {
      guard role == nil, let name = id, let style = styles[name] else { break }
      role = Self.role(of: style)
      id = style.parent
    }
    if let role, role != .plain { return role }
    if let level = tree.value("w:val", at: ["w:outlineLvl"], in: properties).flatMap(Int.init), (0...8).contains(level)
    {
      return .heading(level: level + 1)
    }
    return Self.isNumbered(tree, properties) ? .listItem : .plain
  }

  /// Whether properties put a paragraph into a list; list 0 takes it out of one.
  private static func isNumbered(_ tree: XMLTree, _ properties: Int?) -> Bool {
    guard let properties, let list = tree.value("w:val", at: ["w:numPr", "w:numId"], in: properties) else {
      return false
    }
    return list != "0"
  }

  /// What a style says by its own name, which Word writes in English whatever its language; nil where it says nothing.
  private static func role(of style: Style) -> Role? {
    let name = style.name
    switch name {
    case "title": return .title
    case "caption": return .caption
    case "quote", "intense quote", "intensequote", "block text", "blocktext", "quotations": return .quote
    default: break
    }
    if name.hasPrefix("toc ") || name == "table of figures" { return .contents }
    if name.hasPrefix("heading"), let level = Int(name.drop { !$0.isNumber }) { return .heading(level: level) }
    if let level = style.level, (0...8).contains(level) { return .heading(level: level + 1) }
    return style.isNumbered || name.hasPrefix("list ") && name != "list paragraph" ? .listItem : nil
  }
}
