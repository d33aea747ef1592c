import Testing

@testable import ArticleKit

/// Markdown, transcripts, scanned pages, PDF.
@Suite struct TextInTheWildTests {
  @Test func readsMarkdown() throws {
    let article = try loaded(
      """
      ---
      title: "A bridge falls"
      author: Ann Moss
      date: 2021-05-03
      ---
      # The *bridge*

      The **old** [bridge](https://x.example/a_b) over the
      `river` fell\\. ![picture](x.png)

      What next
      ---------

      - A ferry
      * A road_for_cars
      2. Nothing

      > “It was _good_,”
      > he said.

      ```
      code
      ```
      """, name: "a.md")
    #expect(
      rendered(article) == [
        "headline: The bridge", "paragraph: The old bridge over the river fell.", "heading: What next",
        "listItem: A ferry",
        "listItem: A road_for_cars", "listItem: Nothing", "quote: “It was good,” he said.", "paragraph: code",
      ])
    #expect(article.metadata.title == "A bridge falls")
    #expect(article.metadata.authors == ["Ann Moss"])
    #expect(article.metadata.published == "2021-05-03")
  }

  @Test func readsMarkdownTablesAndNotes() throws {
    let article = try loaded(
      """
      The bridge fell in May.[^1] See [the report][r].

      [^1]: The mayor said so.
      [r]: https://x.example/r

      | town  | dead |
      |:------|-----:|
      | Aba   | 7    |
      | O\\|ba | **9** |
      After the table.

      a | b is no table

      [Smith]: Forty people died, says https://x.example of it.
      """, name: "a.md")
    #expect(
      rendered(article) == [
        "paragraph: The bridge fell in May. See the report.", "paragraph: The mayor said so.", "listItem: town | dead",
        "listItem: Aba | 7", "listItem: O|ba | 9", "paragraph: After the table.", "paragraph: a | b is no table",
        "paragraph: [Smith]: Forty people died, says https://x.example of it.",
      ])
  }

  @Test(
    arguments: [
      (
        "SMITH: Good evening.\n\nMr. JONES: It fell.\nNobody was hurt.\n\nJANE ROE, MAYOR OF TOWN: We knew.\n",
        [
          "paragraph: SMITH/SMITH: Good evening.", "paragraph: Mr. JONES/Mr. JONES: It fell.",
          "paragraph: Nobody was hurt.",
          "paragraph: JANE ROE, MAYOR OF TOWN/JANE ROE, MAYOR OF TOWN: We knew.",
        ]
      ),
      (
        "Ann Moss: It fell.\nBen Hill: When?\nAnn Moss: Today.\nBen Hill: Why?\n",
        [
          "paragraph: Ann Moss/Ann Moss: It fell.", "paragraph: Ben Hill/Ben Hill: When?",
          "paragraph: Ann Moss/Ann Moss: Today.", "paragraph: Ben Hill/Ben Hill: Why?",
        ]
      ),
      ("Q: Did it fall?\nA: It did.\n", ["paragraph: Q/Q: Did it fall?", "paragraph: A/A: It did."]),
      (
        "The mayor said this:\nIt fell.\nNote: it is gone.\n",
        [
          "paragraph: The mayor said this:", "paragraph: It fell.", "paragraph: Note: it is gone.",
        ]
      ),
    ] as [(String, [String])])
  func findsSpeakers(_ text: String, _ blocks: [String]) throws {
    let article = try loaded(text, name: "a.txt")
    #expect(article.text == text)
    #expect(rendered(article) == blocks)
  }

  @Test func tellsOfPartedWords() throws {
    let text = "The govern-\nment of the dis-\ntrict said that the brid-\nge fell.\n"
    let article = try loaded(text, name: "a.txt")
    #expect(article.text == text)
    #expect(article.notices == [.partedWords(count: 3)])
  }

  @Test func readsWhatPDFToTextWrites() throws {
    let bridges = ["stone", "iron", "wooden"]
    let pages = bridges.enumerated().map { number, bridge in
      """
      The Courier                    \(number)

      The \(bridge) bridge over the river, which was built before the war, fell on Mon-
      day, the mayor of the town said. Nobody was hurt.

      A \(bridge) ferry will carry people over the river until a new one is there.
      Page \(number)
      """
    }
    let tool: PDFText.Tool = { _ throws(LoadError) in Array(pages.joined(separator: "\u{C}").utf8) }
    let article = try Article.load(Array("%PDF-1.7".utf8), from: ArticleSource(name: "a.pdf"), pdf: tool)
    let expected = bridges.flatMap { bridge in
      [
        "paragraph: The \(bridge) bridge over the river, which was built before the war, fell on Monday, the mayor of the town said. Nobody was hurt.",
        "paragraph: A \(bridge) ferry will carry people over the river until a new one is there.",
      ]
    }
    #expect(rendered(article) == expected)
  }

  @Test func leavesOutWhatABrowserPrintsAroundAPage() throws {
    let pages = """
      5/3/20, 1:16 PM               A bridge falls

      The old bridge over the river, which was built before the war, fell on
      https://x.example/bridge                                  1/2\u{C}5/3/20, 1:16 PM               A bridge falls

      Monday, the mayor of the town said. Nobody was hurt.
      https://x.example/bridge                                  2/2
      """
    let tool: PDFText.Tool = { _ throws(LoadError) in Array(pages.utf8) }
    let article = try Article.load(Array("%PDF-1.7".utf8), from: ArticleSource(name: "a.pdf"), pdf: tool)
    #expect(
      article.text == """
        The old bridge over the river, which was built before the war, fell on Monday, the mayor of the town said. \
        Nobody was hurt.

        """)
  }

  @Test func joinsTheLinesOfNarrowColumns() throws {
    let pages = """
      Boat figures disputed
      Hasselby - The yard built 24 boats in 2016,
      which is 12 percent more than in 2015. Its
      owner, Ida Berg, said that it made a profit
      of 3 million. The union, which repre-
      sents 80 builders, said that the wages

      had not been paid since July. Berg denied
      this. A spokesman said that all had been
      paid. The court will
      rule on 4 May.

      Page 1 of 2\u{C}Boat figures disputed - Hasselby Post

      The mayor asked for an inquiry.

      Page 2 of 2
      """
    let tool: PDFText.Tool = { _ throws(LoadError) in Array(pages.utf8) }
    let article = try Article.load(Array("%PDF-1.7".utf8), from: ArticleSource(name: "a.pdf"), pdf: tool)
    #expect(
      article.text == """
        Boat figures disputed

        Hasselby - The yard built 24 boats in 2016, which is 12 percent more than in 2015. Its owner, Ida Berg, said \
        that it made a profit of 3 million. The union, which represents 80 builders, said that the wages had not been \
        paid since July. Berg denied this. A spokesman said that all had been paid. The court will rule on 4 May.

        The mayor asked for an inquiry.

        """)
  }

  @Test func saysThatAScanHasNoText() {
    let tool: PDFText.Tool = { _ throws(LoadError) in Array("\u{C}\u{C}".utf8) }
    let error = #expect(throws: LoadError.self) {
      try Article.load(Array("%PDF-1.7".utf8), from: ArticleSource(name: "a.pdf"), pdf: tool)
    }
    #expect(error == .scanned(path: "a.pdf"))
  }

  @Test func saysThatAToolIsMissing() {
    let error = #expect(throws: LoadError.self) { try loaded("%PDF-1.7", name: "a.pdf") }
    #expect(error == .toolMissing(path: "a.pdf", tool: "pdftotext"))
  }

  @Test(
    arguments: [
      ("The bridge over the river fell on Monday, and the mayor said that nobody was hurt when it came down.", "en"),
      (
        "Die alte Brücke über den Fluss ist am Montag eingestürzt, und der Bürgermeister sagte, dass niemand verletzt wurde.",
        "de"
      ),
      (
        "Le vieux pont sur la rivière s’est effondré lundi, et le maire a dit que personne n’a été blessé dans la chute.",
        "fr"
      ),
      (
        "El viejo puente sobre el río se cayó el lunes, y el alcalde dijo que no hubo heridos, pero que ya era muy viejo.",
        "es"
      ),
      (
        "Il vecchio ponte sul fiume è crollato lunedì, e il sindaco ha detto che non ci sono stati feriti nella città.",
        "it"
      ),
      (
        "Старый мост через реку упал в понедельник, и мэр сказал, что никто не пострадал, но он был уже очень старый.",
        "ru"
      ),
      (
        "Старий міст через річку впав у понеділок, і мер сказав, що ніхто не постраждав, але він був вже дуже старий.",
        "uk"
      ),
      ("Η παλιά γέφυρα πάνω από το ποτάμι έπεσε τη Δευτέρα.", "el"), ("月曜日に川にかかる古い橋が落ちましたが、けが人はいませんでした。", "ja"),
      ("星期一，河上的旧桥倒塌了，市长说没有人受伤，但是桥已经很旧了，需要重建。", "zh"), ("12 34", nil), ("", nil),
    ] as [(String, String?)])
  func guessesTheLanguage(_ text: String, _ tag: String?) {
    #expect(LanguageGuess(text)?.tag == tag)
  }

  @Test func tellsOfOtherLanguages() throws {
    let text =
      "Die alte Brücke über den Fluss ist am Montag eingestürzt, "
      + "und der Bürgermeister sagte, dass niemand verletzt wurde. Die Polizei sperrte die Straße."
    let article = try loaded(text, name: "a.txt")
    #expect(article.metadata.language == "de")
    #expect(
      article.notices.map(\.description) == ["the article is in German: each sentence is one claim"])
  }
}
