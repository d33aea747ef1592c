/// What is wrong with the parts of a document of Word or OpenDocument.
public enum DocumentFault: Error, Hashable, Sendable {
  /// The zip archive cannot be read to its end.
  case cut
  /// A part is not there.
  case missing(part: String)
  /// A part cannot be unpacked, or differs from the sum that is kept of it.
  case damaged(part: String)
  /// Two parts have one name.
  case double(part: String)
  /// The name of a part leads out of the archive.
  case outside(part: String)
  /// A part is named as the text, but leads elsewhere: to an address, or out of the archive.
  case strangeTarget(String)
  /// The part that should be the text is something else.
  case noText(part: String)
  /// A part is not XML that can be read.
  case notXML(part: String)
  /// Its parts are locked with a password.
  case encrypted
  /// A part declares entities, which documents must not.
  case declaresEntities(part: String)
}

extension DocumentFault: CustomStringConvertible {
  /// What is wrong, without a full stop.
  public var description: String {
    switch self {
    case .cut: "it is cut off"
    case .missing(let part): "the part “\(part)” is missing"
    case .damaged(let part): "the part “\(part)” cannot be unpacked"
    case .double(let part): "it has two parts named “\(part)”"
    case .outside(let part): "the name of the part “\(part)” points outside the file"
    case .strangeTarget(let target): "its text should be in “\(target)”, which is missing"
    case .noText(let part): "the part “\(part)” does not contain the text"
    case .notXML(let part): "the part “\(part)” cannot be read as XML"
    case .encrypted: "its parts are password-protected"
    case .declaresEntities(let part): "the part “\(part)” declares its own entities, which is not allowed"
    }
  }
}
