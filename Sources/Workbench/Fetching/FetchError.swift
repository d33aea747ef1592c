/// Why a page could not be loaded from the web.
package enum FetchError: Error, Hashable, Sendable {
  /// The words are no address.
  case badAddress(String)
  /// The address holds a name or password, which would be saved in the session.
  case credentials
  /// The address is of another kind than those of the web.
  case scheme(String, address: String)
  /// The program that loads pages is not installed.
  case noProgram(String)
  /// The host's name is not known.
  case unknownHost(String)
  /// Nothing answers at the address.
  case noConnection(String)
  /// The connection is not safe, with the program's words.
  case notSecure(String, reason: String)
  /// The answer was not whole in time; the limit in seconds.
  case timedOut(String, seconds: Int)
  /// The page leads from address to address.
  case tooManyRedirects(String, limit: Int)
  /// The page leads to an address with a name or password in it.
  case redirectWithCredentials(String)
  /// The page leads to an address that is none of the web, such as a file of this machine.
  case forbiddenRedirect(String)
  /// The answer is larger than what is read; the limit in bytes.
  case tooLarge(String, limit: Int)
  /// The server answered that it does not give the page, by a status of HTTP.
  case status(Int, address: String)
  /// The answer is not what HTTP allows, or ends too early, with the program's words.
  case broken(String, reason: String)
  /// What is there is no text, by the type that it has.
  case notText(String, type: String)
  /// The user interrupted it.
  case interrupted(String)
}

extension FetchError: CustomStringConvertible {
  /// What went wrong, in one sentence without a full stop.
  package var description: String {
    switch self {
    case .credentials: "addresses with a name or password are not loaded: both would be saved in the session"
    case .badAddress(let word): "“\(word)” is not a web address"
    case .scheme(let scheme, let address): "“\(address)” is not loaded: “\(scheme)” is not a web address"
    case .noProgram(let program): "web pages need the program \(program), which is not installed"
    case .unknownHost(let address): "unknown host: “\(address)”"
    case .noConnection(let address): "no response from “\(address)”"
    case .notSecure(let address, let reason): "the connection to “\(address)” is not secure: \(reason)"
    case .timedOut(let address, let seconds): "“\(address)” did not respond in full within \(seconds.counted("second"))"
    case .tooManyRedirects(let address, let limit): "“\(address)” redirects more than \(limit) times"
    case .redirectWithCredentials(let address):
      "“\(address)” redirects to an address with a name or password; that was not followed"
    case .forbiddenRedirect(let address):
      "“\(address)” redirects to something other than a web address; that was not followed"
    case .tooLarge(let address, let limit):
      "“\(address)” is larger than \(Self.size(limit)), the limit"
    case .status(let code, let address): "\(Self.meaning(of: code)) (HTTP \(code)): “\(address)”"
    case .broken(let address, let reason): "the response from “\(address)” is invalid: \(reason)"
    case .notText(let address, let type): "“\(address)” is not text but \(type)"
    case .interrupted(let address): "loading “\(address)” was interrupted"
    }
  }

  /// What the user can do about it.
  package var hint: String? {
    switch self {
    case .credentials, .redirectWithCredentials: "Save the page to a file in your browser, and use that."
    case .badAddress: "Type it in full, for example: https://example.org/news/fire"
    case .scheme("file", _): "Name the file itself."
    case .scheme, .forbiddenRedirect: "Only http:// and https:// are loaded; save the page to a file, and use that."
    case .noProgram(let program): "Install it, for example: apt install \(program); or save the page to a file."
    case .unknownHost: "Check the spelling, and whether you are online."
    case .noConnection: "Try again later, or check whether a browser shows it."
    case .notSecure: "Do not trust this page until you know why; a browser shows more."
    case .timedOut: "Try again later, or save the page from a browser to a file, and use that."
    case .tooManyRedirects: "The page may need cookies: save it from a browser to a file, and use that."
    case .tooLarge: "Save the part you need to a file, and use that."
    case .status(let code, _): Self.advice(on: code)
    case .broken: "Try again, or save the page from a browser to a file, and use that."
    case .notText: "Name the address of the article itself."
    case .interrupted: nil
    }
  }

  private static func meaning(of code: Int) -> String {
    switch code {
    case 401, 407: "the page requires a login"
    case 402: "the page is behind a paywall"
    case 403: "the server refuses access; some allow only browsers"
    case 404: "there is no such page"
    case 410: "the page was removed"
    case 429: "the server received too many requests"
    case 451: "the page is blocked for legal reasons"
    case 500...: "the server has a problem"
    default: "the server did not send the page"
    }
  }

  private static func advice(on code: Int) -> String {
    switch code {
    case 401, 402, 407: "If you have access, save the page from a browser to a file, and use that."
    case 403: "Open it in a browser; if it is shown there, save it to a file, and use that."
    case 404, 410: "Check the spelling; a web archive may still have it."
    case 429, 500...: "Try again later."
    default: "Check whether a browser shows it."
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(bytes / 1_000) kB" : "\(bytes / 1_000_000) MB"
  }
}
