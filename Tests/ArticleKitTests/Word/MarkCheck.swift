import Testing

@testable import ArticleKit

/// What must hold of the comments and changes in any Word document: numbers given once, ranges that begin and end once,
/// each with its comment and its reference (ECMA-376, part 1, 17.13.4).
struct MarkCheck {
  let package: WordPackage
  let document: XMLTree
  let comments: XMLTree?

  init(_ file: [UInt8]) throws {
    package = try WordPackage(file)
    document = try XMLTree(try #require(package["word/document.xml"]), part: "word/document.xml")
    comments = try package["word/comments.xml"].map { try XMLTree($0, part: "word/comments.xml") }
  }

  /// The numbers of elements of a name, in the order of the part.
  func numbers(_ name: String, in tree: XMLTree) -> [String] {
    tree.nodes.filter { $0.name == name }.compactMap { $0.attributes["w:id"] }
  }

  /// The tracked changes of words by somebody.
  func changes(_ name: String, by author: String) -> Int {
    document.nodes.count { $0.name == name && $0.attributes["w:author"] == author && !$0.children.isEmpty }
  }

  func pass() throws {
    let made = comments.map { numbers("w:comment", in: $0) } ?? []
    #expect(Set(made).count == made.count)
    for name in ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"] {
      #expect(numbers(name, in: document).sorted() == made.sorted(), "\(name)")
    }
    let changes = document.nodes.filter { ["w:ins", "w:del"].contains($0.name) }.compactMap { $0.attributes["w:id"] }
    #expect(Set(changes).count == changes.count && Set(changes).isDisjoint(with: made))
    var open: Set<String> = []
    for node in document.nodes {
      guard let id = node.attributes["w:id"] else { continue }
      if node.name == "w:commentRangeStart" { #expect(open.insert(id).inserted) }
      if node.name == "w:commentRangeEnd" { #expect(open.remove(id) != nil) }
      // The reference stands behind the words.
      if node.name == "w:commentReference" { #expect(!open.contains(id)) }
    }
    for (number, node) in document.nodes.enumerated() {
      let inner = document.elements(of: number).map { document[$0].name }
      // Properties come first, and deleted words are in deletions alone.
      for name in ["w:pPr", "w:rPr"] where inner.contains(name) && node.name != "w:pPr" { #expect(inner.first == name) }
      if node.name == "w:del" { #expect(document.all("w:t", below: number).isEmpty) }
    }
    let links = String(decoding: try #require(package["word/_rels/document.xml.rels"]), as: UTF8.self)
    if comments != nil { #expect(links.contains("/relationships/comments\"")) }
  }
}
