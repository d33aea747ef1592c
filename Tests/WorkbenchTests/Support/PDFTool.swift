import ArticleKit
import Foundation

/// Reads PDF documents by the system's program, through a file.
func readPDF(_ document: [UInt8]) throws(LoadError) -> [UInt8] {
  let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).pdf"
  defer { try? FileManager.default.removeItem(atPath: path) }
  let (process, output) = (Process(), Pipe())
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [PDFText.program, "-enc", "UTF-8", path, "-"]
  (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
  do {
    try Data(document).write(to: URL(fileURLWithPath: path))
    try process.run()
  } catch {
    throw .toolMissing(path: "the document", tool: PDFText.program)
  }
  let text = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return Array(text)
}
