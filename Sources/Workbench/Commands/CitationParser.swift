import Foundation
import SessionKit

/// Reads what follows `cite`: the thing cited, its stance on claims, and details.
struct CitationParser {
  /// The words that begin a part of a citation.
  static let keywords =
    Evidence.Stance.allCases.map(\.rawValue)
    + ["form", "primary", "title", "publisher", "published", "accessed", "at", "as"]

  /// What was read.
  var evidence: Evidence
  /// Known evidence that was named instead of something new.
  var known: EvidenceID?
  /// Whether details were given besides the source and its links.
  private(set) var hasDetails = false

  /// Reads the words of a call; `today` is when an address counts as accessed unless said otherwise.
  init(_ call: inout Invocation, desk: Desk, today: String) throws(WorkbenchError) {
    let state = try desk.requiredSession().state
    guard let what = call.next() else {
      throw .missing("an address, a file or a description", command: call.command.name)
    }
    (evidence, known) = try Self.thing(what, state: state, today: today, desk: desk, command: call.command)
    let asKnown = evidence
    var locator: String?
    while let keyword = call.next()?.text {
      if let stance = Evidence.Stance(rawValue: keyword) {
        let claims = try call.claims(on: desk)
        var quote: String?
        if call.words.first?.isQuoted == true { quote = call.next().map { Self.unquoted($0.text) } }
        evidence.links.removeAll { claims.contains($0.claim) }
        evidence.links += claims.map { Evidence.Link(claim: $0, stance: stance, quote: quote) }
      } else if keyword == "primary" {
        evidence.primary = true
      } else if Self.keywords.contains(keyword) {
        if keyword == "published" || keyword == "accessed" {
          let date = try call.date(on: desk, .behind, behind: keyword, stops: Self.keywords)
          if keyword == "published" { evidence.published = date } else { evidence.accessed = date }
          continue
        }
        guard let value = call.next()?.text else {
          throw .missing("a word after “\(keyword)”", command: call.command.name)
        }
        if keyword == "at" { locator = value } else { try set(keyword, to: value) }
      } else {
        throw .unexpectedWord(keyword, command: call.command.name)
      }
    }
    hasDetails = asKnown.withoutLinks != evidence.withoutLinks
    guard !evidence.links.isEmpty || known == nil else {
      throw .missing("supports, refutes or context and claims", command: call.command.name)
    }
    for position in evidence.links.indices {
      evidence.links[position].quote = evidence.links[position].quote ?? call.note.map(Self.unquoted)
      evidence.links[position].locator = locator
    }
  }

  /// The thing cited, without links, and its id where it is known evidence that was named so.
  static func thing(
    _ what: TypedLine.Word, state: ReviewState, today: String, desk: Desk, command: Command
  ) throws(WorkbenchError) -> (evidence: Evidence, known: EvidenceID?) {
    if !what.isQuoted, keywords.contains(what.text) {
      throw .missing("an address, a file or a description", command: command.name)
    }
    guard !what.isQuoted, let known = EvidenceID(what.text) else {
      return (try evidence(for: what, id: state.nextEvidenceID, today: today, desk: desk), nil)
    }
    guard var found = state.evidence(known) else { throw .session(.noSuchEvidence(known)) }
    found.links = []
    return (found, known)
  }

  private mutating func set(_ keyword: String, to value: String) throws(WorkbenchError) {
    switch keyword {
    case "form":
      guard let form = Evidence.Form(rawValue: value) else {
        throw .unknownWord(value, kind: "form", choices: Evidence.Form.allCases.map(\.rawValue))
      }
      evidence.form = form
    case "title": evidence.title = value
    case "publisher": evidence.publisher = value
    default: evidence.alias = value
    }
  }

  /// A first record of the thing cited: a form's name, an address, a file or a description.
  private static func evidence(
    for what: TypedLine.Word, id: EvidenceID, today: String, desk: Desk
  ) throws(WorkbenchError) -> Evidence {
    if !what.isQuoted, let form = Evidence.Form(rawValue: what.text) { return Evidence(id: id, form: form) }
    if what.text.hasPrefix("https://") || what.text.hasPrefix("http://") {
      var evidence = Evidence(id: id, form: form(ofAddress: what.text), url: what.text)
      evidence.accessed = today
      return evidence
    }
    if !what.isQuoted, let document = DocumentID(what.text) {
      return Evidence(id: id, citing: try desk.document(document))
    }
    if !what.isQuoted, let post = try post(what.text, id: id, desk: desk) { return post }
    if what.isQuoted { return Evidence(id: id, form: .document, title: what.text) }
    guard FileManager.default.fileExists(atPath: desk.environment.path(what.text)) else {
      throw .notEvidence(what.text)
    }
    return Evidence(id: id, form: .document, url: what.text)
  }

  /// The record of a post that the article shows, `post1` being the first; nil where the word names none.
  private static func post(_ word: String, id: EvidenceID, desk: Desk) throws(WorkbenchError) -> Evidence? {
    guard word.hasPrefix("post"), let number = Int(word.dropFirst(4)) else { return nil }
    let article = try desk.requiredSession().article
    let blocks = article.blocks.filter { $0.post == number }
    guard !blocks.isEmpty else {
      let posts = Set(article.blocks.compactMap(\.post)).sorted().map { "post\($0)" }
      throw .unknownWord(word, kind: "post", choices: posts)
    }
    let index = article.index
    let signature = blocks.first { $0.kind == .signature }.map { index.text(of: $0.span) }
    let words = signature ?? blocks.first.map { index.text(of: $0.span) } ?? word
    var evidence = Evidence(id: id, form: .post, primary: true)
    evidence.title = "post \(words.drop { $0 == "—" || $0 == "–" || $0 == " " })"
    return evidence
  }

  /// The form that an address speaks for.
  static func form(ofAddress address: String) -> Evidence.Form {
    let host = address.split(separator: "/").dropFirst().first.map { $0.lowercased() } ?? ""
    let networks = ["twitter.com", "x.com", "facebook.com", "instagram.com", "t.me", "bsky.app", "mastodon.social"]
    if networks.contains(where: { host == $0 || host.hasSuffix("." + $0) }) { return .post }
    switch address.split(separator: ".").last?.lowercased() {
    case "pdf": return .document
    case "csv", "xlsx", "json": return .dataset
    case "jpg", "jpeg", "png", "webp", "mp4": return .image
    default: return .article
    }
  }

  private static func unquoted(_ text: String) -> String {
    let pairs: [(Character, Character)] = [("\"", "\""), ("“", "”")]
    guard text.count > 2, pairs.contains(where: { text.first == $0 && text.last == $1 }) else { return text }
    return String(text.dropFirst().dropLast())
  }
}

extension Evidence {
  /// A first record of a document of the review; of a private one only that it is one.
  fileprivate init(id: EvidenceID, citing document: DocumentRecord) {
    let form: Form =
      switch document.kind {
      case .table: .dataset
      case .page, .archive: .article
      default: .document
      }
    self.init(id: id, form: form, url: document.path, title: document.title)
    (published, self.document, sha256) = (document.published, document.id, document.sha256)
    if WebAddress.isMeant(document.path ?? "") { accessed = document.date }
    if document.isPrivate { `private` = true }
  }

  fileprivate var withoutLinks: Evidence {
    var evidence = self
    evidence.links = []
    return evidence
  }
}
