import FileTesting
import Testing

@Suite("The HTML report in a browser", .enabled(if: NeededProgram.runs("chromium")), .serialized)
struct BrowserTests {
  /// Chromium prints what pages say on their console, and so each refusal of the page's policy, to standard error.
  static let arguments = [
    "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0", "--dump-dom",
  ]

  @Test("The browser takes the style sheet and finds nothing to complain of", arguments: ["small", "hostile"])
  func console(name: String) throws {
    let words = HTMLReportTests.attacks.joined(separator: " ")
    let sample = try name == "small" ? SampleSession.small() : SampleSession.hostile(words)
    let result = try Checker.run("chromium", Self.arguments, on: sample.text(as: .html))
    #expect(result.said.contains("</html>"))
    #expect(result.said.contains("– fact-check report</title>"))
    #expect(!result.said.contains("CONSOLE"))
    #expect(!result.said.contains("<img"))
    #expect(result.said.matches(of: /<script/).count == 1)
  }

  /// A page that ran what an article brings would change its title, or say so on the console, or go elsewhere.
  static let intrusions = [
    "<script>document.title='owned'</script>", "</script><script>console.log('owned')</script>",
    "<img src=x onerror=\"document.title='owned'\">", "\"><svg onload=document.title='owned'>",
    "<meta http-equiv=refresh content=\"0;url=https://owned.example\">", "javascript:document.title='owned'",
    "--><script>document.title='owned'</script><!--", "\u{0}<script\u{0}>document.title='owned'</script>",
    "</style><style>body{background:url(https://owned.example/x)}</style>", "<base href=https://owned.example>",
    "<iframe srcdoc=\"<script>parent.document.title='owned'</script>\">", "\u{202E}<b onclick=x>\u{2066}",
    "</title><title>owned", "</textarea><form action=https://owned.example><button autofocus>",
  ]

  @Test("Nothing of an article runs, loads or leads away")
  func intrusion() throws {
    let page = try SampleSession.hostile(Self.intrusions.joined(separator: " ")).text(as: .html)
    let result = try Checker.run("chromium", Self.arguments, on: page)
    #expect(result.said.contains("– fact-check report</title>"))
    #expect(!result.said.contains("CONSOLE"))
    #expect(result.said.matches(of: /<script/).count == 1)
    for tag in ["<img", "<iframe", "<base", "<meta http-equiv=\"refresh", "<svg onload", "<textarea"] {
      #expect(!result.said.lowercased().contains(tag), "\(tag)")
    }
    #expect(!result.said.contains("href=\"javascript:"))
  }

  @Test("The script tells how many claims a filter leaves, and filters work without it", arguments: [true, false])
  func filters(withScript: Bool) throws {
    var page = try SampleSession.small().text(as: .html)
    // A page that opens with a filter set, and afterwards writes what can be seen of the claims into its title.
    page.replace("id=\"v-all\" checked", with: "id=\"v-all\"")
    page.replace("id=\"v-disputed\"", with: "id=\"v-disputed\" checked")
    page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    if !withScript { page.replace(/<script>[\s\S]*<\/script>/, with: "") }
    page.replace(
      "</body>",
      with: """
        <script>var shown = Array.from(document.querySelectorAll(".card")).filter(c => c.offsetParent).map(c => c.id);
        var plain = Array.from(document.querySelectorAll("mark > span")).filter(m =>
          getComputedStyle(m).textDecorationLine === "none").length;
        document.title = shown.join(" ") + " / " + plain + " / " + document.getElementById("shown").value;</script></body>
        """)
    let result = try Checker.run("chromium", Self.arguments, on: page)
    let title = try #require(result.said.firstMatch(of: /<title>([^<]*)<\/title>/)?.1)
    #expect(title == "claim-3 claim-6 / 7 / " + (withScript ? "2 of 8 claims shown" : ""))
  }

  @Test(
    "Marks have the colours of the scheme",
    arguments: [("1", "rgb(251, 227, 222) rgb(29, 27, 24)"), ("0", "rgb(69, 33, 30) rgb(233, 230, 223)")])
  func schemes(setting: String, colours: String) throws {
    var page = try SampleSession.small().text(as: .html)
    page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    page.replace(
      "</body>",
      with: """
        <script>var style = getComputedStyle(document.querySelector("mark.disputed > span"));
        document.title = style.backgroundColor + " " + style.color;</script></body>
        """)
    let arguments = Self.arguments + ["--blink-settings=preferredColorScheme=\(setting)"]
    let result = try Checker.run("chromium", arguments, on: page)
    #expect(result.said.firstMatch(of: /<title>([^<]*)<\/title>/)?.1 == Substring(colours))
  }

  @Test("The page fits narrow and wide windows without scrolling sideways", arguments: [360, 768, 1280])
  func widths(width: Int) throws {
    var page = try SampleSession.small().text(as: .html)
    page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    page.replace(
      "</body>",
      with: """
        <iframe id="f" width="\(width)" height="800"></iframe><script>
        var frame = document.getElementById("f"); var copy = document.documentElement.outerHTML.split("<iframe")[0];
        frame.srcdoc = copy;
        frame.onload = function () {
          var root = frame.contentDocument.documentElement; document.title = root.scrollWidth + " in " + root.clientWidth; };
        </script></body>
        """)
    let result = try Checker.run("chromium", Self.arguments + ["--virtual-time-budget=2000"], on: page)
    let title = try #require(result.said.firstMatch(of: /<title>(\d+) in (\d+)<\/title>/))
    #expect(try #require(Int(title.1)) <= #require(Int(title.2)))
  }

  @Test("A style that is not the page's own is refused, and that is heard")
  func refusal() throws {
    let page = try SampleSession.small().text(as: .html).replacing("<style>", with: "<style>p { color: red; }")
    let result = try Checker.run("chromium", Self.arguments, on: page)
    #expect(result.said.contains("CONSOLE"))
  }
}
