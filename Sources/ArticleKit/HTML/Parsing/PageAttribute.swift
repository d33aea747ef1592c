/// The attributes that say something about a page's text; all others are cut before the parser sees them.
enum PageAttribute: UInt8 {
  case `class`, id, itemprop, itemtype, property, name, content, href, datetime, rel, role, style, hidden, ariaHidden
  case ariaLabel, lang, type, cite, permalink, dataHref, src, colspan, rowspan

  private static let names: [UInt64: PageAttribute] = {
    let names: [(String, PageAttribute)] = [
      ("class", .class), ("id", .id), ("itemprop", .itemprop), ("itemtype", .itemtype), ("property", .property),
      ("name", .name), ("content", .content), ("href", .href), ("datetime", .datetime), ("rel", .rel),
      ("role", .role), ("style", .style), ("hidden", .hidden), ("aria-hidden", .ariaHidden),
      ("aria-label", .ariaLabel), ("lang", .lang), ("type", .type), ("cite", .cite),
      ("data-instgrm-permalink", .permalink), ("data-href", .dataHref), ("src", .src), ("colspan", .colspan),
      ("rowspan", .rowspan),
    ]
    return Dictionary(uniqueKeysWithValues: names.map { (NameKey.key($0.0.utf8), $0.1) })
  }()

  /// The attribute of a name in lower case; nil if it is of no use.
  init?(name: some Sequence<UInt8>) {
    guard let known = Self.names[NameKey.key(name)] else { return nil }
    self = known
  }
}
