import ArticleKit
import Foundation
import SessionKit

/// A reader of others' bytes, which the environment names: `STET_READER=session|warc|mail`.
///
/// What is wrong with the bytes is its own to tell; that it comes to an end is looked for.
private enum Reader: String {
  case session, warc, mail

  static let chosen = ProcessInfo.processInfo.environment["STET_READER"].flatMap(Reader.init)

  func read(_ bytes: [UInt8]) {
    switch self {
    case .session:
      if let replay = try? SessionReplay(Data(bytes), path: "s.json") { _ = try? SessionCoding.encode(replay.session) }
      _ = try? SessionRepair(Data(bytes), path: "s.json")
    case .warc: _ = try? Article.load(bytes, from: ArticleSource(name: "a.warc"))
    case .mail: _ = try? Article.load(bytes, from: ArticleSource(name: "a.eml"))
    }
  }
}

/// What libFuzzer, which brings the `main` of the program, calls with the bytes that it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let reader = Reader.chosen else {
    print("STET_READER wants to be session, warc or mail.")
    exit(64)
  }
  reader.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
