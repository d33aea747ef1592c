/// Why a model file is refused.
public enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file does not start as a model file does.
  case notAModel
  /// The file has another format version than this program reads.
  case formatVersion(found: UInt32, supported: UInt32)
  /// The file ends early; numbers are bytes.
  case truncated(expected: Int, found: Int)
  /// The contents do not fit their checksum.
  case damaged
  /// A part that the program needs is not there.
  case missingSection(String)
  /// A part cannot be what it says; `reason` says why.
  case malformedSection(String, reason: String)
  /// The file cannot be read.
  case unreadable(path: String)

  /// What is wrong.
  public var description: String {
    switch self {
    case .notAModel: "this is not a Stet language model: it does not start with \"STETMODL\""
    case .formatVersion(let found, let supported):
      "the language model has format version \(found); this program reads version \(supported)"
    case .truncated(let expected, let found):
      "the language model is cut short: \(found) bytes where \(expected) are expected"
    case .damaged: "the language model is damaged: its checksum does not match"
    case .missingSection(let name): "the language model has no part \"\(name)\""
    case .malformedSection(let name, let reason): "the part \"\(name)\" of the language model is malformed: \(reason)"
    case .unreadable(let path): "cannot read the language model \(path)"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .unreadable: "Give the path of a model file that exists."
    case .formatVersion: "Train the model again with the claimkit-train of this version."
    default: "Install the program again, or train the model again with claimkit-train."
    }
  }
}
