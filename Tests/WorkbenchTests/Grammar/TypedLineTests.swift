import Testing

@testable import Workbench

@Suite("A typed line")
struct TypedLineTests {
  @Test(
    "is taken apart into words and free text",
    arguments: [
      ("verified 1", ["verified", "1"], nil),
      ("  verified\t1  ", ["verified", "1"], nil),
      ("note 2: both sides' words", ["note", "2"], "both sides' words"),
      ("verified: it's 18:30, at: noon", ["verified"], "it's 18:30, at: noon"),
      ("note 2:", ["note", "2"], ""),
      ("tag disputed with speaker:Armenia : why", ["tag", "disputed", "with", "speaker:Armenia"], "why"),
      ("cite https://example.org/a:b supports 1", ["cite", "https://example.org/a:b", "supports", "1"], nil),
      ("split 8 at \"and so: on\"", ["split", "8", "at", "and so: on"], nil),
      ("split 8 at “two words”", ["split", "8", "at", "two words"], nil),
      ("list speaker:\"European Council\"", ["list", "speaker:European Council"], nil),
      ("find Azerbaijan's", ["find", "Azerbaijan's"], nil),
      ("add \"\"", ["add", ""], nil),
      ("note 1: “quoted” and \"open", ["note", "1"], "“quoted” and \"open"),
    ] as [(String, [String], String?)])
  func parts(line: String, words: [String], freeText: String?) throws {
    let typed = try TypedLine(line)
    #expect(typed.words.map(\.text) == words)
    #expect(typed.freeText == freeText)
  }

  @Test("knows which words stood in quotation marks")
  func quotes() throws {
    let typed = try TypedLine("cite \"e1\" e1 as:\"S1\"")
    #expect(typed.words.map(\.isQuoted) == [false, true, false, false])
  }

  @Test("with an open quotation mark is an error", arguments: ["verified \"1", "split 8 at “two words"])
  func openQuote(line: String) {
    #expect { try TypedLine(line) } throws: { error in
      (error as? WorkbenchError)?.description == "a quotation mark is not closed"
    }
  }
}
