import ArticleKit
import Foundation
import Groundwork
import LineEditor
import SessionKit

/// Reads PDF documents by the program `pdftotext` of the Poppler tools.
struct PDFProgram {
  /// The variables that tell where programs are.
  let environment: [String: String]

  /// The longest that it may work on a document, in seconds.
  private static let seconds = 60.0
  /// The most that it may write, in bytes.
  private static let limit = 100_000_000

  /// The text of a document, as the program writes it.
  func text(of document: [UInt8]) throws(LoadError) -> [UInt8] {
    let name = "the document"
    guard let path = TerminalPrograms(environment: environment).path(of: PDFText.program) else {
      throw .toolMissing(path: name, tool: PDFText.program)
    }
    let run: BackgroundProgram.Run?
    var isTooLarge = false
    do throws(Disk.Failure) {
      run = try BackgroundProgram(path: path, arguments: PDFText.arguments).run(input: document) { seconds, bytes in
        isTooLarge = bytes > Self.limit
        return seconds < Self.seconds && !isTooLarge && !Interrupt.isPending
      }
    } catch {
      throw .toolFailed(path: name, tool: PDFText.program, reason: error.reason)
    }
    if let run, run.output.count > Self.limit { isTooLarge = true }
    guard !isTooLarge, let run else {
      var reason = isTooLarge ? "it is too large" : "it could not be run or took too long"
      if Interrupt.isPending {
        Interrupt.clear()
        reason = "it was interrupted"
      }
      throw .toolFailed(path: name, tool: PDFText.program, reason: reason)
    }
    guard run.code == 0 else {
      let reason = run.messages.split(separator: "\n").first.map(String.init) ?? "exit code \(run.code)"
      throw .toolFailed(path: name, tool: PDFText.program, reason: reason)
    }
    return run.output
  }
}
