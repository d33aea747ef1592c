import Testing

@testable import RetrievalKit

@Suite("Reading texts into words")
struct TextReaderTests {
  private func forms(_ text: String) -> [String] {
    var reader = TextReader()
    return reader.read(text).places.map(\.word.form)
  }

  @Test(
    "finds the words that count",
    arguments: [
      ("The ferry's captain wasn’t o’clock", ["ferry", "captain", "oclock"]),
      ("#FerryDisaster @AnaReyes_MP #42Nights", ["ferry", "disaster", "ana", "reyes", "mp", "42", "nights"]),
      ("@NYGovOffice #portOfCall", ["ny", "gov", "office", "port", "call"]),
      ("see https://x.example/a?b=c now pic.twitter.com/Ab12", ["see", "now"]),
      ("#StopItNowhttps://t.example/x end", ["stop", "now", "end"]),
      ("Fish &amp; chips &#8211; &quot;fresh&quot; &nosuch;", ["fish", "chips", "fresh", "nosuch"]),
      ("1,200 people, 3.5 km, 12,34", ["1200", "people", "3.5", "km", "12", "34"]),
      ("The U.S. told us that the US pays", ["usa", "told", "usa", "pays"]),
      ("Café Ångström", ["cafe", "angstrom"]),
      ("𝓉𝓎𝓁𝑒𝓇 ＦＥＲＲＹ", ["tyler", "ferry"]),
      ("паром 渡し船", ["паром", "渡し船"]),
      ("United States, united we stand", ["united_states", "united", "stand"]),
      ("", []), ("😀 … — !!", []), ("@ # https://", []),
    ])
  func words(text: String, words: [String]) {
    #expect(forms(text) == words)
  }

  @Test("compares irregular and near words as one")
  func stems() {
    var reader = TextReader()
    let stems = { (text: String) in reader.read(text).places.map(\.word.stem) }
    #expect(stems("bought children's photographs") == stems("buy kid photo"))
    #expect(stems("three cops were slain") == stems("3 police killed"))
    #expect(stems("Americans") == stems("US"))
  }

  @Test("takes a post's day from its signature")
  func signature() {
    var reader = TextReader()
    let post = reader.read("The ferry sank! — Ana Reyes (@anareyes) March 5, 2019 More followed")
    #expect(post.places.map(\.word.form) == ["ferry", "sank", "ana", "reyes", "anareyes", "more", "followed"])
    #expect(post.signed?.month == 3)
    #expect(post.signed?.year == 2019)
    #expect(reader.read("The ferry sank on March 5, 2019").signed == nil)
    #expect(reader.read("(@anareyes) Marching 5, 2019").signed == nil)
  }

  @Test("knows names by their capitals, but not at the beginning of a sentence")
  func names() {
    var reader = TextReader()
    let text = reader.read("Ferries sank, Reyes said. Nobody from Porto was hurt")
    #expect(text.places.filter(\.isName).map(\.word.form) == ["reyes", "porto"])
    #expect(text.denies)
  }

  @Test(
    "survives hostile text",
    arguments: [
      ("@", 100_000), ("a", 200_000), ("&", 100_000), ("h", 100_000), ("(@a)", 50_000), ("9,", 100_000),
      ("a.", 100_000), ("'", 100_000), ("e\u{301}", 50_000), ("\u{202E}\u{0}\u{1B}[31m e\u{301}\u{301}", 1),
      ("\u{FEFF}&#xFFFFFFFF;&#0;", 1),
    ])
  func hostile(piece: String, times: Int) {
    var reader = TextReader()
    let text = String(repeating: piece, count: times)
    let first = reader.read(text).places.map(\.word.form)
    #expect(first.allSatisfy { !$0.isEmpty && $0 == $0.lowercased() })
    #expect(reader.read(text).places.map(\.word.form) == first)
  }
}
