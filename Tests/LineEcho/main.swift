// Says what it reads: the program on which the tests of the line editor type.
import LineEditor

#if canImport(Glibc)
  import Glibc
#endif

let historyPath = getenv("ECHO_HISTORY").map { String(cString: $0) }
let words = ["claims", "clauses", "close", "evidence", "évidence"]
let completer: Completer = { line, cursor in
  let head = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
  let word = head.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  let candidates = words.filter { $0.hasPrefix(word) }.map {
    Completion($0, display: $0 == "close" ? "clo\u{1B}[31mse" : nil)
  }
  return CompletionResult(range: cursor - word.utf8.count..<cursor, candidates: candidates)
}

@MainActor func run(_ source: any LineSource) throws {
  while true {
    let input = try source.readLine(prompt: Prompt("echo> ", sgr: "1;34"))
    defer { fflush(nil) }
    switch input {
    case .line("keys"): try showKeys(source)
    case .line("lend"):
      (source as? EditlineSource)?.lendTerminal()
      print("lent")
    case .line("work"):
      print("working")
      while !Interrupt.isPending { usleep(10000) }
      Interrupt.clear()
      print("stopped")
    case .line(let line): print(line.utf8.count > 500 ? "got: \(line.utf8.count) bytes" : "got: \(line)")
    case .interrupted: print("interrupted")
    case .endOfInput:
      print("end")
      return
    }
  }
}

@MainActor func showKeys(_ source: any LineSource) throws {
  guard let editline = source as? EditlineSource else { return }
  print("press keys")
  while true {
    let key = try editline.readKey()
    print("key: \(key)")
    if key == .character("q") || key == .endOfInput { return }
  }
}

@MainActor func main() throws {
  guard isatty(0) == 1 else { return try run(PipeSource()) }
  var history = History()
  if let historyPath { try? history.load(from: historyPath) }
  let source = try EditlineSource(name: "stet", history: history, completer: completer)
  try run(source)
  source.close()
  if let historyPath { try source.saveHistory(to: historyPath) }
}

do { try main() } catch {
  print("error: \(error)")
  exit(1)
}
