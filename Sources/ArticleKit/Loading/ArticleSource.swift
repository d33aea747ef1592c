import Groundwork

/// Where an article's bytes come from, and what is known about them.
public struct ArticleSource: Hashable, Sendable {
  /// The name of the file or the address, for the text of errors and to recognise formats by their ending.
  public var name: String
  /// The type that a server named, with its parameters: `text/html; charset=utf-8`.
  public var contentType: String?
  /// The address that the bytes were loaded from.
  public var url: String?
  /// Whether text that was encoded twice is read as it should be (see ``Mojibake``).
  public var repairsMojibake: Bool

  /// Whether tables are read row by row with their header; else they are plain text.
  public var readsTables = false

  /// Whether it is a record of a web archive, which holds no archive again.
  var isRecord = false

  /// Names a source.
  public init(name: String, contentType: String? = nil, url: String? = nil, repairsMojibake: Bool = false) {
    self.name = name
    self.contentType = contentType
    self.url = url
    self.repairsMojibake = repairsMojibake
  }

  /// The type without its parameters, in lower case.
  var mediaType: String? {
    contentType.map { String($0.prefix { $0 != ";" }).trimmed.lowercased() }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The charset among the type's parameters.
  var charset: String? {
    contentType.flatMap { HeaderField.parameter("charset", of: $0) }
  }
}
