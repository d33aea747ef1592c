import Groundwork

/// Where a part of a Word document leads: to other parts, and to addresses outside.
struct WordRelationships {
  /// A thing that a part leads to.
  struct Target {
    /// The last word of its type: `comments`, `hyperlink`.
    var kind: Substring
    /// The path of a part from the top of the archive, or an address.
    var place: String
    /// Whether it is outside the document.
    var isExternal: Bool
  }

  /// The targets by their names in the part.
  private(set) var targets: [String: Target] = [:]
  /// The names in the order of the file.
  private var names: [String] = []

  /// Reads the relationships of a part; of the document itself for an empty name.
  init(of part: String, in package: DocumentPackage) throws(DocumentFault) {
    let parts = PathParts(part)
    let file = PathParts.path("_rels/\(parts.name).rels", in: parts.folder)
    guard let tree = try package.treeIfPresent(file) else { return }
    for node in tree.elements(of: tree.top) where tree[node].name == "rel:Relationship" {
      let values = tree[node].attributes
      guard let id = values["Id"], let type = values["Type"], let target = values["Target"] else { continue }
      let isExternal = values["TargetMode"] == "External"
      let place = isExternal ? target : Self.path(target, from: parts.folder)
      if targets[id] == nil { names.append(id) }
      targets[id] = Target(kind: type.split(separator: "/").last ?? "", place: place, isExternal: isExternal)
    }
  }

  /// The path of a part from the top; one that leads out of the archive stays as it is written.
  private static func path(_ target: String, from folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        if steps.popLast() == nil { return target }
      } else {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  /// The first part of a kind.
  func part(_ kind: String) -> String? {
    names.lazy.compactMap { targets[$0] }.first { $0.kind == kind && !$0.isExternal }?.place
  }

  /// The first target of a kind, wherever it is.
  func first(_ kind: String) -> Target? { names.lazy.compactMap { targets[$0] }.first { $0.kind == kind } }

  /// The address that a link leads to.
  func address(_ name: String?) -> String? {
    name.flatMap { targets[$0] }.flatMap { $0.kind == "hyperlink" && $0.isExternal ? $0.place : nil }
  }
}
