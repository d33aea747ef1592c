/// The parts of a document of Word or OpenDocument, checked before any is read.
struct DocumentPackage {
  /// Who defines what is in the parts.
  enum Kind {
    case word
    case openDocument
  }

  /// Bytes that all parts with text have together at most.
  private static let limit = HTMLLoader.limit

  let kind: Kind
  /// The parts in XML by their names in lower case.
  private let parts: [String: [UInt8]]

  /// Whether a part of that name is unpacked: pictures, fonts and macros are not.
  static func isRead(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".xml") || name.hasSuffix(".rels") || name == "mimetype"
  }

  /// Takes the parts of an archive; nil where it holds no document of text.
  /// - Throws: `LoadError.brokenDocument`, `.locked` and `.tooLarge`.
  init?(_ zip: ZipArchive, name: String) throws(LoadError) {
    let names = zip.parts.map { $0.name.lowercased() }
    if names.contains("[content_types].xml") || names.contains(where: { $0.hasPrefix("word/") }) {
      kind = .word
    } else if zip.parts.contains(where: Self.isOpenDocumentMark) {
      kind = .openDocument
    } else {
      return nil
    }
    var parts: [String: [UInt8]] = [:]
    var seen: Set<String> = []
    var size = 0
    for (part, key) in zip.parts.map({ ($0, $0.name.lowercased()) }) {
      do throws(DocumentFault) {
        guard !Self.leadsOut(part.name) else { throw .outside(part: part.name) }
        guard seen.insert(key).inserted else { throw .double(part: part.name) }
        guard !part.isDamaged else { throw .damaged(part: part.name) }
      } catch {
        throw .brokenDocument(path: name, fault: error)
      }
      guard !part.isLocked else { throw .locked(path: name) }
      size += part.content?.count ?? 0
      guard size <= Self.limit else { throw .tooLarge(path: name, bytes: size, limit: Self.limit) }
      parts[key] = part.content
    }
    guard !zip.isCut else { throw .brokenDocument(path: name, fault: .cut) }
    self.parts = parts
  }

  /// Takes the parts of a Word document by their names in lower case.
  init(word parts: [String: [UInt8]]) {
    kind = .word
    self.parts = parts
  }

  private static func isOpenDocumentMark(_ part: ZipArchive.Part) -> Bool {
    guard part.name == "mimetype", let content = part.content else { return false }
    return content.starts(with: "application/vnd.oasis.opendocument.text".utf8)
  }

  /// Whether a name would lead out of the folder that the archive is unpacked into.
  private static func leadsOut(_ name: String) -> Bool {
    name.hasPrefix("/") || name.contains("\\") || name.contains("\0") || name.contains(":")
      || name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }

  /// Whether there is a part of that name.
  func has(_ part: String) -> Bool { parts[part.lowercased()] != nil }

  /// A part as a tree.
  func tree(_ part: String) throws(DocumentFault) -> XMLTree {
    guard let bytes = parts[part.lowercased()] else { throw .missing(part: part) }
    return try XMLTree(Self.utf8(bytes), part: part)
  }

  /// A part that may be missing.
  func treeIfPresent(_ part: String?) throws(DocumentFault) -> XMLTree? {
    guard let part, has(part) else { return nil }
    return try tree(part)
  }

  /// A part in UTF-8; both formats allow UTF-16 as well.
  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    return TextDecoder.decode(bytes)?.bytes ?? bytes
  }

  /// The article in the document.
  func article(name: String) throws(LoadError) -> Article {
    let (text, properties): (DraftWriter, DraftProperties)
    do throws(DocumentFault) {
      switch kind {
      case .word: (text, properties) = try WordDraft(self).reading
      case .openDocument: (text, properties) = try OpenDocumentDraft(self).reading
      }
    } catch {
      throw error == .encrypted ? .locked(path: name) : .brokenDocument(path: name, fault: error)
    }
    var article = try text.article(name: name, properties: properties.metadata)
    if let unread = properties.unread { article.notices.append(unread) }
    if properties.hasMacros { article.notices.append(.macros) }
    return article
  }
}
