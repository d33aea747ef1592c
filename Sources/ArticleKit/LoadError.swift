/// Why an article could not be loaded.
public enum LoadError: Error, Hashable, Sendable {
  /// There is no file of that name.
  case noSuchFile(path: String)
  /// The path names a folder or another thing that holds no text.
  case notAFile(path: String)
  /// The system refused to read the file, with its reason.
  case unreadable(path: String, reason: String)
  /// The bytes are not UTF-8; `byte` counts from 0, `line` from 1.
  case notUTF8(path: String, byte: Int, line: Int)
  /// There is no text in the file.
  case empty(path: String)
}

extension LoadError: CustomStringConvertible {
  /// What went wrong, in one sentence without a full stop.
  public var description: String {
    switch self {
    case .noSuchFile(let path): "there is no file “\(path)”"
    case .notAFile(let path): "“\(path)” is not a file of text"
    case .unreadable(let path, let reason): "“\(path)” cannot be read: \(reason)"
    case .notUTF8(let path, let byte, let line): "“\(path)” is not UTF-8 text: byte \(byte) (line \(line)) does not fit"
    case .empty(let path): "“\(path)” holds no text"
    }
  }

  /// What the person can do about it.
  public var hint: String {
    switch self {
    case .noSuchFile: "Look at the spelling, or give the whole path."
    case .notAFile: "Name a text file."
    case .unreadable: "Look at the file's permissions."
    case .notUTF8: "Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW."
    case .empty: "Save the article's text into the file and load it again."
    }
  }
}
