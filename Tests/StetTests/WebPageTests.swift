import FileTesting
import Foundation
import Testing
import Workbench

@testable import stet

@Suite("Pages from the web", .enabled(if: WebServer.isHere))
struct WebPageTests {
  private let program: Program
  private let server: WebServer

  init() throws {
    program = try Program()
    server = try WebServer()
  }

  private func fetcher(_ limits: PageFetcher.Limits = .init()) -> PageFetcher {
    PageFetcher(environment: ["PATH": "/usr/bin:/bin"], limits: limits)
  }

  /// The error that an address comes to; nil if a page came.
  private func error(_ path: String, _ limits: PageFetcher.Limits = .init()) throws -> FetchError? {
    do throws(FetchError) {
      _ = try fetcher(limits).page(at: try WebAddress(server.address + path))
      return nil
    } catch {
      return error
    }
  }

  @Test("come with their address, status and type, unpacked", arguments: ["/good.html", "/gzip", "/moved"])
  func page(_ path: String) throws {
    let page = try fetcher().page(at: WebAddress(server.address + path))
    let final = path == "/moved" ? "/good.html" : path
    #expect(page.requested == server.address + path)
    #expect(page.url == server.address + final)
    #expect(page.status == 200)
    #expect(page.contentType == "text/html; charset=utf-8")
    #expect(String(decoding: page.body, as: UTF8.self).contains("The mayor said"))
    #expect(String(decoding: page.head, as: UTF8.self).hasPrefix("HTTP/1.0 200 OK\r\n"))
  }

  @Test("are asked for under the program's own name and version")
  func agent() throws {
    let page = try fetcher().page(at: WebAddress(server.address + "/agent"))
    #expect(String(decoding: page.body, as: UTF8.self) == "I am " + PageFetcher.userAgent)
    #expect(PageFetcher.userAgent.hasPrefix("Stet/\(Product.version) "))
  }

  @Test("are refused within bounds of time, size and way")
  func bounds() throws {
    let small = PageFetcher.Limits(bytes: 1_000_000)
    #expect(try error("/slow", .init(seconds: 1)) == .timedOut(server.address + "/slow", seconds: 1))
    #expect(try error("/endless", small) == .tooLarge(server.address + "/endless", limit: 1_000_000))
    #expect(try error("/bomb", small) == .tooLarge(server.address + "/bomb", limit: 1_000_000))
    #expect(try error("/circle") == .tooManyRedirects(server.address + "/circle", limit: 5))
    #expect(try error("/to-file") == .forbiddenRedirect(server.address + "/to-file"))
    for path in ["/to-password", "/to-name"] {
      #expect(try error(path) == .redirectWithCredentials(server.address + path))
    }
  }

  @Test("are never half there", arguments: ["/cut", "/nonsense"])
  func broken(_ path: String) throws {
    guard case .broken(server.address + path, _)? = try error(path) else {
      Issue.record("\(String(describing: try error(path)))")
      return
    }
  }

  @Test(
    "tell what the server said, with the exit code for it",
    arguments: [
      ("/status/401", 77, "the page requires a login (HTTP 401)"),
      ("/status/402", 77, "the page is behind a paywall (HTTP 402)"),
      ("/status/403", 77, "the server refuses access; some allow only browsers (HTTP 403)"),
      ("/status/404", 66, "there is no such page (HTTP 404)"),
      ("/status/429", 75, "the server received too many requests (HTTP 429)"),
      ("/status/503", 69, "the server has a problem (HTTP 503)"),
      ("/to-password", 65, "redirects to an address with a name or password; that was not followed"),
      ("/picture", 65, "is not text but an image (PNG)"), ("/circle", 65, "redirects more than 5 times"),
    ] as [(String, Int32, String)])
  func told(path: String, code: Int32, words: String) throws {
    let run = try program.run("text", server.address + path)
    #expect(run.code == code)
    #expect(run.messages.lowercased().contains(words.lowercased()), "\(run.messages)")
    #expect(run.messages.contains("\nHint: "))
    #expect(run.output.isEmpty)
  }

  @Test("are read by what they hold, not by the type that is named", arguments: ["/good.html", "/lie"])
  func text(_ path: String) throws {
    let run = try program.run("text", server.address + path)
    #expect(run.code == 0)
    #expect(run.output.contains("The mayor said the bridge is safe."))
  }

  @Test("are kept beside the session as they were sent")
  func kept() throws {
    let address = server.address + "/gzip"
    let run = try program.run(input: "load \(address)\nsave fire.json\ninfo\nquit\n")
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.messages.contains("The page as sent is kept in fire.pages.warc."))
    #expect(try program.text("fire.pages.warc").contains("WARC-Target-URI: \(address)\r\n"))
    #expect(try program.text("fire.pages.warc").contains("X-Archive-Orig-Content-Encoding: gzip\r\n"))
    #expect(try program.run("text", "fire.pages.warc").output == (try program.run("text", address).output))
    let off = try program.run(input: "set keep-source off\nload \(address)\nsave other.json\nquit\n")
    #expect(off.code == 0)
    #expect(!program.has("other.pages.warc"))
  }
}

@Suite("PDF documents")
struct PDFTests {
  @Test("want pdftotext, and say where it comes from")
  func missing() throws {
    let program = try Program()
    try program.write("%PDF-1.4\n", to: "paper.pdf")
    let run = try program.run(["text", "paper.pdf"], input: Data(), environment: ["PATH": "/nowhere"])
    #expect(run.code == 69)
    #expect(run.messages.contains("“paper.pdf” can only be read with pdftotext, which is not installed."))
    #expect(run.messages.contains("Hint: Install the Poppler tools, for example: apt install poppler-utils."))
  }

  @Test(
    "want a folder for temporary files",
    .enabled(if: NeededProgram.runs("pdftotext")))
  func noTemporaryFolder() throws {
    let program = try Program()
    try program.write("%PDF-1.4\n", to: "paper.pdf")
    let run = try program.run(["text", "paper.pdf"], input: Data(), environment: ["TMPDIR": "/nowhere"])
    #expect(run.code == 65)
    let reason = "a temporary file cannot be created in “/nowhere/”: No such file or directory"
    #expect(run.messages.contains(reason), "\(run.messages)")
  }

  @Test("that are broken are told", .enabled(if: NeededProgram.runs("pdftotext")))
  func broken() throws {
    let program = try Program()
    try program.write("%PDF-1.4\nnothing\n", to: "paper.pdf")
    let run = try program.run("text", "paper.pdf")
    #expect(run.code == 65)
    #expect(run.messages.hasPrefix("stet: Pdftotext could not read “paper.pdf”: "), "\(run.messages)")
  }
}
