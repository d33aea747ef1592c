/// What a page holds that has no prose, to say why there is no article in it.
public struct PageInventory: Hashable, Sendable {
  /// How many links there are.
  public var links = 0
  /// How many pictures.
  public var pictures = 0
  /// How many films and other things that play.
  public var films = 0
  /// How many forms.
  public var forms = 0
  /// Words outside of links.
  public var words = 0

  /// Makes an inventory in which nothing is counted.
  public init() {}

  /// Counts what is in a page.
  init(_ tree: PageTree, blocks: [PageBlock]) {
    for tag in tree.tags {
      switch tag {
      case .a: links += 1
      case .img: pictures += 1
      case .iframe, .video, .object, .embed: films += 1
      case .form: forms += 1
      default: break
      }
    }
    words = blocks.reduce(0) { $0 + $1.words - $1.linkWords }
  }

  /// The counts in words: “12 links, a picture and 3 words”.
  var phrase: String {
    let counts = [
      (links, "link", "links"), (pictures, "picture", "pictures"), (films, "film", "films"), (forms, "form", "forms"),
      (words, "word", "words"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { $0.0 == 1 ? "a \($0.1)" : "\($0.0) \($0.2)" }
    guard let last = parts.last else { return "nothing" }
    return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
