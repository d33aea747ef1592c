import ArticleKit
import Foundation
import SessionKit
import Testing

@testable import ReportKit

@Suite("The HTML report")
struct HTMLReportTests {
  @Test("The policy allows nothing but the page's own style sheet")
  func policy() throws {
    let page = try SampleSession.small().text(as: .html)
    let style = try #require(page.firstMatch(of: /<style>([^<]*)<\/style>/)?.1)
    let script = try #require(page.firstMatch(of: /<script>([\s\S]*?)<\/script>/)?.1)
    let policy =
      "default-src 'none'; style-src '\(HTMLWriter.hash(of: String(style)))'; "
      + "script-src '\(HTMLWriter.hash(of: String(script)))'; base-uri 'none'; form-action 'none'; "
      + "require-trusted-types-for 'script'"
    #expect(page.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">"))
    #expect(HTMLWriter.hash(of: "") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    for forbidden in ["<img", "<link", "style=\"", "url(", "@import", "innerHTML", "eval("] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    #expect(page.matches(of: /<script/).count == 1)
  }

  @Test("Every link inside the page leads to an element, and no name is given twice")
  func anchors() throws {
    let page = try SampleSession.small().text(as: .html)
    let names = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    let targets = page.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    #expect(names.count == Set(names).count)
    #expect(Set(targets).subtracting(names) == [])
    #expect(Set((1...8).flatMap { ["claim-\($0)", "text-\($0)"] }).subtracting(targets) == [])
  }

  @Test("There is one first heading, and no level is left out")
  func headings() throws {
    let page = try SampleSession.small().text(as: .html)
    let levels = page.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
    #expect(levels.filter { $0 == 1 }.count == 1)
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test("Landmarks, language and skip link are there")
  func landmarks() throws {
    let page = try SampleSession.small().text(as: .html)
    for part in [
      "<html lang=\"en\">", "<a class=\"skip\" href=\"#main\">", "<header", "<nav aria-label=", "<main id=\"main\">",
      "<footer", "<form id=\"filters\"", "name=\"viewport\"", "<div class=\"body\" lang=\"en-GB\">", "@media print",
      "prefers-color-scheme: dark",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test("Every quotation equals the article's text")
  func quotations() throws {
    let sample = try SampleSession.small()
    // What is said of ticks to those who do not see them is no part of a quotation.
    let page = try sample.text(as: .html).replacing(/<span class="aloud"[^>]*>[^<]*<\/span>/, with: "")
      .replacing(/<span class="ticked[^>]*>([^<]*)<\/span>/) { String($0.1) }
    let index = CodePointIndex(sample.session.article.text)
    let claims = sample.session.state.claims.filter { !$0.excluded }
    let quoted = page.matches(of: /<blockquote dir="auto" data-spans="[^"]*">([^<]*)<\/blockquote>/).map {
      Self.unescaped($0.1)
    }
    #expect(quoted == claims.map { Claim.text(of: $0.spans, in: index) })
    let body = try #require(page.firstMatch(of: /(?s)<div class="body".*?<\/section>/)).0
    let bare = body.replacing(/(?s)<ul class="margin".*?<\/ul>/, with: "").replacing(
      /(?s)<a class="ref.*?<\/a>/, with: "")
    let text = Self.unescaped(bare.replacing(/<[^>]*>/, with: ""))
    #expect(text.split(separator: "\n") == sample.session.article.text.split(separator: "\n"))
  }

  static let attacks = [
    "<script>document.title='owned'</script>", "\"><img src=x onerror=alert(1)>", "\"\u{301} onmouseover=\"x",
    "</style><script>x</script>", "</title>", "-->", "<!--", "{{{style}}}", "{{> page}}", "&lt;b&gt;", "\u{0}\u{1B}[2J",
    "a\u{202E}b", "javascript:alert(1)", "https://x.example/\" onclick=\"x", "' onfocus='x",
  ]

  @Test("Hostile text stays text wherever it stands", arguments: attacks)
  func hostile(attack: String) throws {
    let sample = try SampleSession.hostile(attack)
    let page = try sample.text(as: .html)
    let harmless = try SampleSession.hostile("harmless").text(as: .html)
    #expect(Self.shape(of: page) == Self.shape(of: harmless))
    #expect(!page.unicodeScalars.contains(where: SafeText.isHidden))
  }

  /// The tags of a page with the names of their attributes; addresses and languages may be missing.
  private static func shape(of page: String) -> [String] {
    page.matches(of: /<[!\/a-zA-Z](?:[^>"]|"[^"]*")*>/).map { String($0.0.replacing(/"[^"]*"/, with: "")) }
      .map { $0.replacing(" lang=>", with: ">") }
      .filter { !["<a href=>", "<a class= href=>", "<cite dir=>", "</cite>", "</a>"].contains($0) }
  }

  @Test("A balance is drawn only when it is asked for, and told in words as well")
  func balance() throws {
    #expect(try !SampleSession.small().text(as: .html).contains("id=\"balance\""))
    var options = ReportOptions(generator: "Stet 0.1.0")
    options.withBalance = true
    let page = try Report(SampleSession.small().session, options: options).text(as: .html)
    #expect(page.contains("role=\"img\" aria-labelledby=\"chart-title chart-text\""))
    #expect(page.contains("The town: 7 words, 2 claims"))
    #expect(page.contains("<th scope=\"row\" dir=\"auto\">The town</th><td>7</td><td>2</td>"))
  }

  @Test("Every filter has its rule, and every rule its filter")
  func filters() throws {
    let page = try SampleSession.small().text(as: .html)
    let inputs = Set(page.matches(of: /<input type="radio" name="[a-z]*" id="([^"]*)"/).map { String($0.1) })
    let rules = Set(page.matches(of: /body:has\(#([^:]*):checked\)/).map { String($0.1) })
    #expect(inputs.subtracting(rules) == ["v-all", "s-all"])
    #expect(rules.subtracting(inputs) == [])
    let speakers = page.matches(of: /class="card f [a-z-]* (s\d+)"/).map { String($0.1) }
    #expect(speakers == ["s1", "s0", "s1", "s0", "s0", "s0", "s2", "s0"])
  }

  private static func unescaped(_ text: some StringProtocol) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}

extension SampleSession {
  /// A session with the same words wherever words from outside can stand.
  static func hostile(_ words: String) throws -> SampleSession {
    var info = Metadata()
    info.title = words
    info.authors = [words]
    info.publisher = words
    info.published = words
    info.url = words
    info.language = words
    var sample = try SampleSession("x ⟦1:WORDS⟧ y\nheading> ⟦2:WORDS⟧".replacing("WORDS", with: words), info: info) {
      $0.source = Mention(text: words)
      $0.via = Mention(text: words)
      $0.restated = words
    }
    try sample.tag(1, .disputed, note: words, by: words)
    try sample.record(.claimNoted(.init(claims: [ClaimID(1)], text: words)), by: words)
    try sample.record(.articleNoted(.init(text: words)), by: words)
    var evidence = Evidence(
      id: EvidenceID(1), form: .post, url: words, title: words,
      links: [.init(claim: ClaimID(1), stance: .refutes, quote: words, locator: words)])
    evidence.publisher = words
    evidence.published = words
    evidence.accessed = words
    evidence.archive = words
    evidence.note = words
    try sample.record(.evidenceAdded(.init(evidence: evidence)))
    try sample.record(.wordingSuggested(.init(claim: ClaimID(1), text: words)))
    let inquiry = Inquiry(id: InquiryID(1), claims: [ClaimID(1)], whom: words, asked: words, due: words)
    try sample.record(.inquiryMade(.init(inquiry: inquiry)))
    try sample.record(.inquiryAnswered(.init(inquiry: InquiryID(1), answer: .received, words: words)))
    try sample.record(.claimHeld(.init(claims: [ClaimID(2)], until: words, why: words)))
    try sample.record(.partySet(.init(name: words, members: [words])))
    return sample
  }
}
