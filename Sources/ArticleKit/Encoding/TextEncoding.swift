import Groundwork

/// An encoding of text, by its name in the WHATWG Encoding Standard.
public struct TextEncoding: Hashable, Sendable {
  /// The name in lower case, as the standard writes it: `utf-8`, `windows-1252`.
  public let name: String

  /// UTF-8.
  public static let utf8 = TextEncoding(known: "utf-8")
  /// UTF-16 with the low byte first.
  public static let utf16LittleEndian = TextEncoding(known: "utf-16le")
  /// UTF-16 with the high byte first.
  public static let utf16BigEndian = TextEncoding(known: "utf-16be")
  /// The superset of ISO-8859-1 that pages mean when they name it.
  public static let windows1252 = TextEncoding(known: "windows-1252")

  private init(known name: String) { self.name = name }

  /// The encoding that a label means; nil if the label is none of the standard's.
  ///
  /// The standard reads several labels as the superset that is really used: `iso-8859-1` and `ascii` as Windows-1252,
  /// `iso-8859-9` as Windows-1254, `gb2312` as GB 18030.
  public init?(label: String) {
    let label = label.lowercased().trimmed.filter { $0 != "\"" && $0 != "'" }
    guard let name = Self.labels[label] ?? (Self.names.contains(label) ? label : nil) else { return nil }
    self.name = name
  }

  private static let names: Set<String> = [
    "utf-8", "utf-16le", "utf-16be", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
    "windows-1255", "windows-1256", "windows-1257", "windows-1258", "iso-8859-2", "iso-8859-3", "iso-8859-4",
    "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-10", "iso-8859-13", "iso-8859-14",
    "iso-8859-15", "iso-8859-16", "koi8-r", "koi8-u", "ibm866", "macintosh", "windows-874", "shift_jis", "euc-jp",
    "iso-2022-jp", "euc-kr", "gbk", "gb18030", "big5",
  ]

  private static let labels: [String: String] = [
    "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "utf-16": "utf-16le", "unicode": "utf-16le", "ucs-2": "utf-16le",
    "ascii": "windows-1252", "us-ascii": "windows-1252", "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252",
    "iso_8859-1": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252", "l1": "windows-1252",
    "cp1252": "windows-1252", "x-cp1252": "windows-1252", "cp1250": "windows-1250", "cp1251": "windows-1251",
    "iso-8859-9": "windows-1254", "latin5": "windows-1254", "cp1254": "windows-1254", "latin2": "iso-8859-2",
    "iso8859-2": "iso-8859-2", "iso8859-15": "iso-8859-15", "latin-9": "iso-8859-15", "iso8859-5": "iso-8859-5",
    "iso8859-7": "iso-8859-7", "greek": "iso-8859-7", "koi8": "koi8-r", "cp866": "ibm866", "mac": "macintosh",
    "tis-620": "windows-874", "iso-8859-11": "windows-874", "sjis": "shift_jis", "shift-jis": "shift_jis",
    "x-sjis": "shift_jis", "windows-31j": "shift_jis", "eucjp": "euc-jp", "ks_c_5601-1987": "euc-kr",
    "euckr": "euc-kr", "gb2312": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gbk", "big5-hkscs": "big5",
  ]

  /// What the system's converter calls the encoding.
  var converterName: String {
    switch name {
    case "shift_jis": "CP932"
    case "euc-kr": "CP949"
    case "windows-874": "CP874"
    default: name.uppercased()
    }
  }

  /// What decided for an encoding.
  public enum Source: String, Hashable, Sendable {
    /// The mark at the beginning of the text.
    case byteOrderMark
    /// The header that a server sent.
    case header
    /// The text itself, in a `meta` element or an XML declaration.
    case declaration
    /// The bytes, which fit this encoding and not those that come before it.
    case trial
  }

  /// Which encoding a text was read in, and why.
  public struct Decision: Hashable, Sendable {
    /// The encoding that the text was read in.
    public var encoding: TextEncoding
    /// What decided for it.
    public var source: Source
    /// The name of an encoding that was declared and did not fit the bytes.
    public var refused: String?
    /// How many bytes did not fit and stand as U+FFFD.
    public var replaced = 0

    /// Whether a person should hear of it: nothing was declared that fits, or bytes were lost.
    public var isDoubtful: Bool { refused != nil || replaced > 0 || source == .trial && encoding != .utf8 }
  }
}

extension TextEncoding: CustomStringConvertible {
  /// The name as people write it: `UTF-8`, `Windows-1252`.
  public var description: String {
    name.hasPrefix("windows") ? "Windows" + name.dropFirst(7) : name.uppercased()
  }
}
