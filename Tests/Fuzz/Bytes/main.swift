import ArticleKit
import CLibFuzzer
import Foundation
import SessionKit

// bytes READER [OPTIONS of libFuzzer] [FOLDER with seeds]: a reader of others' bytes under libFuzzer.

/// Reads bytes; what is wrong with them is its own to tell.
typealias Reader = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32

let session: Reader = { bytes, count in
  let data = Data(UnsafeBufferPointer(start: bytes, count: count))
  if let replay = try? SessionReplay(data, path: "s.json") { _ = try? SessionCoding.encode(replay.session) }
  _ = try? SessionRepair(data, path: "s.json")
  return 0
}

let warc: Reader = { bytes, count in
  _ = try? Article.load(Array(UnsafeBufferPointer(start: bytes, count: count)), from: ArticleSource(name: "a.warc"))
  return 0
}

let mail: Reader = { bytes, count in
  _ = try? Article.load(Array(UnsafeBufferPointer(start: bytes, count: count)), from: ArticleSource(name: "a.eml"))
  return 0
}

var words = CommandLine.arguments
guard words.count > 1, let reader = ["session": session, "warc": warc, "mail": mail][words.remove(at: 1)] else {
  print("bytes session|warc|mail [OPTIONS] [FOLDER]")
  exit(64)
}
var count = Int32(words.count)
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = .allocate(capacity: words.count + 1)
for (position, word) in words.enumerated() { arguments?[position] = strdup(word) }
arguments?[words.count] = nil
exit(LLVMFuzzerRunDriver(&count, &arguments, reader))
