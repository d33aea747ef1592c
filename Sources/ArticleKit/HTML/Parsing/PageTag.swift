/// The elements of HTML that distinguish text from what surrounds it; all others are `other`.
enum PageTag: UInt8 {
  case other, text
  case html, head, body, title, meta, link, base
  case h1, h2, h3, h4, h5, h6
  case p, div, section, article, main, header, footer, nav, aside, address, hgroup, center
  case ul, ol, li, dl, dt, dd, menu
  case blockquote, q, pre, figure, figcaption, picture, img, video, audio
  case table, caption, thead, tbody, tfoot, tr, td, th
  case form, fieldset, label, input, button, select, option, textarea, details, summary, dialog
  case a, b, strong, i, em, u, s, del, strike, small, span, time, cite, sup, sub, abbr, font, br, hr, wbr
  case iframe, object, embed, noscript, template, script, style, svg, canvas, math, rp, rt

  private static let names: [UInt64: PageTag] = {
    let tags: [(String, PageTag)] = [
      ("html", .html), ("head", .head), ("body", .body), ("title", .title), ("meta", .meta), ("link", .link),
      ("base", .base), ("h1", .h1), ("h2", .h2), ("h3", .h3), ("h4", .h4), ("h5", .h5), ("h6", .h6), ("p", .p),
      ("div", .div), ("section", .section), ("article", .article), ("main", .main), ("header", .header),
      ("footer", .footer), ("nav", .nav), ("aside", .aside), ("address", .address), ("hgroup", .hgroup),
      ("center", .center), ("ul", .ul), ("ol", .ol), ("li", .li), ("dl", .dl), ("dt", .dt), ("dd", .dd),
      ("menu", .menu), ("blockquote", .blockquote), ("q", .q), ("pre", .pre), ("figure", .figure),
      ("figcaption", .figcaption), ("picture", .picture), ("img", .img), ("video", .video), ("audio", .audio),
      ("table", .table), ("caption", .caption), ("thead", .thead), ("tbody", .tbody), ("tfoot", .tfoot), ("tr", .tr),
      ("td", .td), ("th", .th), ("form", .form), ("fieldset", .fieldset), ("label", .label), ("input", .input),
      ("button", .button), ("select", .select), ("option", .option), ("textarea", .textarea), ("details", .details),
      ("summary", .summary), ("dialog", .dialog), ("a", .a), ("b", .b), ("strong", .strong), ("i", .i), ("em", .em),
      ("u", .u), ("s", .s), ("del", .del), ("strike", .strike), ("small", .small), ("span", .span), ("time", .time),
      ("cite", .cite), ("sup", .sup),
      ("sub", .sub), ("abbr", .abbr), ("font", .font), ("br", .br), ("hr", .hr), ("wbr", .wbr), ("iframe", .iframe),
      ("object", .object), ("embed", .embed), ("noscript", .noscript), ("template", .template), ("script", .script),
      ("style", .style), ("svg", .svg), ("canvas", .canvas), ("math", .math), ("rp", .rp), ("rt", .rt),
    ]
    return Dictionary(uniqueKeysWithValues: tags.map { (NameKey.key($0.0.utf8), $0.1) })
  }()

  /// The element of a name in lower case.
  init(name: UnsafeBufferPointer<UInt8>) {
    self = Self.names[NameKey.key(name)] ?? .other
  }

  /// Whether the element begins a line of its own.
  var isBlock: Bool {
    switch self {
    case .html, .body, .h1, .h2, .h3, .h4, .h5, .h6, .p, .div, .section, .article, .main, .header, .footer, .nav,
      .aside, .address, .hgroup, .center, .ul, .ol, .li, .dl, .dt, .dd, .menu, .blockquote, .pre, .figure, .figcaption,
      .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .form, .fieldset, .details, .summary, .dialog, .hr:
      true
    default: false
    }
  }

  /// Whether what is in the element is never read as text.
  var isUnread: Bool {
    switch self {
    case .head, .script, .style, .noscript, .template, .svg, .iframe, .object, .embed, .select, .option, .textarea,
      .button, .input, .canvas, .math, .video, .audio, .dialog, .rp, .rt, .picture, .s, .del, .strike:
      true
    default: false
    }
  }

  /// Whether the element is a heading of a section.
  var isHeading: Bool { rawValue >= Self.h1.rawValue && rawValue <= Self.h6.rawValue }
}
