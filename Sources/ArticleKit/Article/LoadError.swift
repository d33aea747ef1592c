/// Why an article could not be loaded.
public enum LoadError: Error, Hashable, Sendable {
  /// There is no file with that name.
  case noSuchFile(path: String)
  /// The path names a folder or another thing that holds no text.
  case notAFile(path: String)
  /// The system refused to read the file, with its reason.
  case unreadable(path: String, reason: String)
  /// The bytes are not text in any encoding tried; `byte` counts from 0, `line` from 1.
  case notUTF8(path: String, byte: Int, line: Int)
  /// There is no text in the file.
  case empty(path: String)
  /// The page holds no running text: a front page, a video, or a page that scripts write.
  case noArticle(path: String, isScripted: Bool, holds: PageInventory)
  /// The page has so many elements one inside the other that it is not a page for readers.
  case tooDeep(path: String)
  /// The file is larger than what is read; both counts in bytes.
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// The file is of a known format, but broken.
  case damaged(path: String, format: String)
  /// The text is packed in a way that Stet does not read.
  case packed(path: String, format: String)
  /// The zip archive holds neither a document of Word or OpenDocument nor a web archive.
  case noDocument(path: String)
  /// A part of the zip archive unpacks to so much more than it takes that it was made to harm.
  case packedTooTightly(path: String, part: String)
  /// The document is not put together as its format requires.
  case brokenDocument(path: String, fault: DocumentFault)
  /// The document is password-protected.
  case locked(path: String)
  /// The document is in a format of Office that was given up in 2007; with its name.
  case oldFormat(path: String, format: String)
  /// The archive holds no record of that number.
  case noSuchRecord(path: String, number: Int, count: Int)
  /// The document holds pictures of pages and no text.
  case scanned(path: String)
  /// The format needs a program that is not installed.
  case toolMissing(path: String, tool: String)
  /// The program that the format needs could not read the file, with its words.
  case toolFailed(path: String, tool: String, reason: String)
}

extension LoadError: CustomStringConvertible {
  /// What went wrong, in one sentence without a full stop.
  public var description: String {
    switch self {
    case .noSuchFile(let path): "there is no file “\(path)”"
    case .notAFile(let path): "“\(path)” is not a text file"
    case .unreadable(let path, let reason): "“\(path)” cannot be read: \(reason)"
    case .notUTF8(let path, let byte, let line):
      "“\(path)” is not text: byte \(byte) (line \(line)) is invalid in every encoding tried"
    case .empty(let path): "“\(path)” contains no text"
    case .noArticle(let path, _, let holds): "no article found in “\(path)”: it contains \(holds.phrase)"
    case .tooDeep(let path): "“\(path)” is nested too deeply to read"
    case .tooLarge(let path, let bytes, let limit):
      "“\(path)” is too large: \(Self.size(bytes)); the limit is \(Self.size(limit))"
    case .damaged(let path, let format): "“\(path)” is damaged: it starts like \(format) but cannot be read"
    case .packed(let path, let format): "the text of “\(path)” is packed as \(format), which Stet cannot read"
    case .noDocument(let path): "“\(path)” is a zip archive without an article that can be read"
    case .packedTooTightly(let path, let part):
      "“\(path)” was not unpacked: its part “\(part)” is compressed far more than text can be"
    case .brokenDocument(let path, let fault): "“\(path)” is broken: \(fault)"
    case .locked(let path): "“\(path)” is password-protected"
    case .oldFormat(let path, let format): "“\(path)” is in \(format), which cannot be read"
    case .noSuchRecord(let path, let number, let count):
      "“\(path)” has no record \(number); it has \(count)"
    case .scanned(let path): "“\(path)” contains page images and no text"
    case .toolMissing(let path, let tool): "“\(path)” can only be read with \(tool), which is not installed"
    case .toolFailed(let path, let tool, let reason): "\(tool) could not read “\(path)”: \(reason)"
    }
  }

  /// What the user can do about it.
  public var hint: String {
    switch self {
    case .noSuchFile: "Check the spelling, or give the full path."
    case .notAFile: "Choose a text file."
    case .unreadable: "Check the file's permissions."
    case .notUTF8: "If it is text, convert it first: iconv -f ENCODING -t UTF-8 FILE > NEW."
    case .empty: "Put the article's text into the file and load it again."
    case .noArticle(_, let isScripted, _):
      isScripted
        ? "This page is built by scripts: open it in a browser and save it there, or copy the text into a file."
        : "Copy the article's text into a file and load the file."
    case .tooDeep: "Copy the article's text into a file and load the file."
    case .tooLarge: "Split the file, or copy the article's text into a separate file."
    case .packed: "Ask the sender for plain text, or unpack it first, for example: tnef winmail.dat."
    case .damaged: "Download it again."
    case .noDocument: "Unpack it, and name the article itself; .docx, .odt and .wacz are read as they are."
    case .packedTooTightly: "Do not trust this file; ask where it comes from."
    case .brokenDocument: "Open it in Word or LibreOffice, save it again as .docx, and load that."
    case .locked: "Open it with its password, save it without one, and load that."
    case .oldFormat: "Save it as .docx, for example: soffice --headless --convert-to docx FILE."
    case .noSuchRecord(let path, _, let count):
      "Choose one from 1 to \(count), for example: \(path.split(separator: "#").first ?? "")#1."
    case .scanned: "Run text recognition first, for example: ocrmypdf OLD.pdf NEW.pdf."
    case .toolMissing(_, let tool):
      tool == PDFText.program
        ? "Install the Poppler tools, for example: apt install poppler-utils." : "Install \(tool)."
    case .toolFailed: "Copy the text into a file and load the file."
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 10_000_000 ? "\(bytes / 1_000) kB" : "\(bytes / 1_000_000) MB"
  }
}
