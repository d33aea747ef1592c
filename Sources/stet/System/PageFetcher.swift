import ArticleKit
import Foundation
import Groundwork
import LineEditor
import SessionKit
import Workbench

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Loads pages by the program `curl`.
///
/// The user's own settings of that program have no say; redirects are followed among web addresses only, and
/// to none with a password.
struct PageFetcher {
  /// How much is waited for and read.
  struct Limits {
    /// The longest that an answer may take, in seconds.
    var seconds = 30
    /// The longest answer, in bytes, unpacked.
    var bytes = 20_000_000
    /// How often a page may lead on to another.
    var redirects = 5
  }

  /// The variables that tell where programs are.
  let environment: [String: String]
  var limits = Limits()
  /// Shows how far it is, on a line of its own, and removes the line with an empty text; nil if nobody sees it.
  var progress: ((String) -> Void)?

  /// The name by which Stet says who asks for a page.
  static let userAgent = "Stet/\(Product.version) (fact-checking workbench; one page, asked for by a person)"

  private static let mark = "stet-answer:"

  /// The page at an address, or where that leads.
  ///
  /// Where a page leads is looked at before it is asked for, so the program follows nothing by itself.
  func page(at address: WebAddress) throws(FetchError) -> FetchedPage {
    let start = DispatchTime.now().uptimeNanoseconds
    var place = address
    for _ in 0...limits.redirects {
      let seconds = Double(limits.seconds) - Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      // What rounds to 0 would be no limit.
      guard seconds >= 0.001 else { throw .timedOut(address.text, seconds: limits.seconds) }
      let (page, next) = try answer(of: place, requested: address, seconds: seconds)
      guard let next else { return page }
      place = try Self.redirect(to: next, from: place)
    }
    throw .tooManyRedirects(address.text, limit: limits.redirects)
  }

  /// The address that a page leads to, where it may be asked for.
  private static func redirect(to next: String, from place: WebAddress) throws(FetchError) -> WebAddress {
    do throws(FetchError) {
      return try WebAddress(next)
    } catch .credentials {
      throw .redirectWithCredentials(place.text)
    } catch {
      throw .forbiddenRedirect(place.text)
    }
  }

  /// What a server answers, and where that leads.
  private func answer(
    of address: WebAddress, requested: WebAddress, seconds: Double
  ) throws(FetchError) -> (page: FetchedPage, next: String?) {
    guard let curl = TerminalPrograms(environment: environment).path(of: "curl") else { throw .noProgram("curl") }
    // Beside the content, because there is no other way to have both.
    let head = PathParts.path("stet-\(UUID().uuidString)", in: NSTemporaryDirectory())
    _ = FileManager.default.createFile(atPath: head, contents: nil, attributes: [.posixPermissions: 0o600])
    defer { try? FileManager.default.removeItem(atPath: head) }
    let fields = Self.fields.map { "%{\($0)}" }
    let words = [
      "--disable", "--silent", "--show-error", "--globoff", "--proto", "=http,https",
      "--max-time", String(format: "%.3f", seconds), "--max-filesize", "\(limits.bytes)", "--compressed",
      "--user-agent", Self.userAgent, "--dump-header", head,
      "--write-out", "%{stderr}\n\(Self.mark)\(fields.joined(separator: "\t"))\n", "--url", address.text,
    ]
    var isTooLarge = false
    var isShown = false
    let run: BackgroundProgram.Run?
    do throws(Disk.Failure) {
      run = try BackgroundProgram(path: curl, arguments: words).run { seconds, bytes in
        isTooLarge = bytes > limits.bytes
        if seconds >= 0.5, let progress {
          isShown = true
          progress("Loading \(address.text): \(bytes / 1_000) kB")
        }
        return !isTooLarge && !Interrupt.isPending
      }
    } catch {
      throw .broken(address.text, reason: error.reason)
    }
    if isShown { progress?("") }
    guard let run else {
      if isTooLarge { throw .tooLarge(address.text, limit: limits.bytes) }
      guard Interrupt.isPending else { throw .noProgram("curl") }
      Interrupt.clear()
      throw .interrupted(address.text)
    }
    if let error = error(run, at: address) { throw error }
    let found = Self.fields(in: run)
    let page = FetchedPage(
      requested: requested.text, url: found["url_effective"] ?? address.text,
      status: found["http_code"].flatMap { Int($0) } ?? 0, contentType: found["content_type"],
      head: Self.lastHead(atPath: head), body: run.output)
    return (page, found["redirect_url"])
  }

  private static let fields = ["http_code", "url_effective", "content_type", "redirect_url"]

  /// What the program says of the answer, without what is empty.
  private static func fields(in run: BackgroundProgram.Run) -> [String: String] {
    let line = run.messages.split(separator: "\n").last { $0.hasPrefix(mark) }
    let values = line?.dropFirst(mark.utf8.count).split(separator: "\t", omittingEmptySubsequences: false) ?? []
    return Dictionary(uniqueKeysWithValues: zip(fields, values.map(String.init)).filter { !$0.1.isEmpty })
  }

  /// The error that the program's exit code stands for (curl's manual, “Exit codes”).
  private func error(_ run: BackgroundProgram.Run, at address: WebAddress) -> FetchError? {
    let reason = Self.reason(in: run.messages)
    switch run.code {
    case 0: return run.output.count > limits.bytes ? .tooLarge(address.text, limit: limits.bytes) : nil
    case 1 where reason.contains("HTTP/0.9"): return .broken(address.text, reason: reason)
    case 3: return .badAddress(address.text)
    case 5, 6: return .unknownHost(address.text)
    case 7: return .noConnection(address.text)
    case 28: return .timedOut(address.text, seconds: limits.seconds)
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91: return .notSecure(address.text, reason: reason)
    case 63: return .tooLarge(address.text, limit: limits.bytes)
    case 128 + SIGINT:
      Interrupt.clear()
      return .interrupted(address.text)
    default: return .broken(address.text, reason: reason)
    }
  }

  /// The program's own words: “curl: (56) Recv failure” without what is in front.
  private static func reason(in messages: String) -> String {
    let line = messages.split(separator: "\n").first { $0.hasPrefix("curl: (") } ?? "curl reported no reason"
    return String(line.split(separator: ") ", maxSplits: 1).last ?? line)
  }

  /// The head of the last page, after those of the pages that led to it.
  private static func lastHead(atPath path: String) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return Array(HeadLines.last(of: data).joined(separator: "\r\n".utf8))
  }
}
