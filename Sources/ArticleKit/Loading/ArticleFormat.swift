/// The forms in which articles come.
public enum ArticleFormat: String, Hashable, Sendable, CaseIterable {
  /// Text without mark-up.
  case plainText
  /// Text with the mark-up of CommonMark.
  case markdown
  /// A web page.
  case html
  /// A news item in JSON (IPTC ninjs).
  case ninjs
  /// A news item in XML (IPTC NewsML-G2).
  case newsML
  /// A message of electronic mail (RFC 5322).
  case mail
  /// A document in PDF, read by the system's `pdftotext`.
  case pdf
  /// A draft of Word (Office Open XML).
  case word
  /// A draft of LibreOffice and others (OpenDocument).
  case openDocument

  /// The format of a text: by the type that a server named, by its first words, by the ending of its name.
  ///
  /// First words count more than names and types, which are often wrong; but nothing in the words of a Markdown text is
  /// sure, so that such texts are known by name or type alone.
  package init(text: ArraySlice<UInt8>, source: ArticleSource) {
    let start = text.drop(while: \.isWhiteSpace).prefix(4_096)
    let plain = String(decoding: start.map(\.lowered), as: UTF8.self)
    let name = source.name.lowercased()
    let isNamedMarkdown = name.hasSuffix(".md") || name.hasSuffix(".markdown")
    if plain.hasPrefix("<") {
      // Markdown may begin with a tag, but not as a whole page does.
      let isWholePage = ["<!doctype", "<html", "<?xml"].contains { plain.hasPrefix($0) }
      if let kind = Self.markup(plain), isWholePage || !isNamedMarkdown || kind != .html {
        self = kind
        return
      }
    }
    if plain.hasPrefix("{"), NewsJSON.isNewsItem(text) {
      self = .ninjs
    } else if MailMessage.isMessage(start) || source.mediaType == "message/rfc822" {
      self = .mail
    } else if ["text/html", "application/xhtml+xml"].contains(source.mediaType ?? "") {
      self = .html
    } else if source.mediaType == "text/markdown" || isNamedMarkdown {
      self = .markdown
    } else if plain.hasPrefix("<"), name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml") {
      self = .html
    } else {
      self = .plainText
    }
  }

  private static func markup(_ plain: String) -> ArticleFormat? {
    for element in ["<newsitem", "<newsmessage", ":newsitem", "<packageitem"]
    where ByteSearch.find(element, in: plain) != nil && !plain.hasPrefix("<!doctype html") {
      return .newsML
    }
    let tags = [
      "<!doctype html", "<html", "<head", "<body", "<article", "<main", "<section", "<div", "<p>", "<p ", "<h1",
      "<meta",
      "<title", "<script", "<table", "<span", "<header", "<!--", "<link", "<center", "<font", "<ul", "<style",
    ]
    if tags.contains(where: { plain.hasPrefix($0) }) { return .html }
    return plain.hasPrefix("<?xml") && ByteSearch.find("<html", in: plain) != nil ? .html : nil
  }
}
