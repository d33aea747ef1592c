import Testing

@testable import ArticleKit

/// What people read when something is wrong.
@Suite struct LoadWordingTests {
  private static let inventory = {
    var inventory = PageInventory()
    (inventory.links, inventory.pictures, inventory.words) = (12, 1, 3)
    return inventory
  }()

  @Test(
    arguments: [
      (
        LoadError.notUTF8(path: "a", byte: 3, line: 1),
        "“a” is not text: byte 3 (line 1) is invalid in every encoding tried",
        "If it is text, convert it first: iconv -f ENCODING -t UTF-8 FILE > NEW."
      ),
      (
        .noArticle(path: "a", isScripted: false, holds: inventory),
        "no article found in “a”: it contains 12 links, a picture and 3 words",
        "Copy the article's text into a file and load the file."
      ),
      (
        .noArticle(path: "a", isScripted: true, holds: PageInventory()),
        "no article found in “a”: it contains nothing",
        "This page is built by scripts: open it in a browser and save it there, or copy the text into a file."
      ),
      (
        .tooDeep(path: "a"), "“a” is nested too deeply to read",
        "Copy the article's text into a file and load the file."
      ),
      (
        .tooLarge(path: "a", bytes: 200_000_000, limit: 67_108_864),
        "“a” is too large: 200 MB; the limit is 67 MB",
        "Split the file, or copy the article's text into a separate file."
      ),
      (
        .damaged(path: "a", format: "gzip"), "“a” is damaged: it starts like gzip but cannot be read",
        "Download it again."
      ),
      (
        .noSuchRecord(path: "a.warc#4", number: 4, count: 3), "“a.warc#4” has no record 4; it has 3",
        "Choose one from 1 to 3, for example: a.warc#1."
      ),
      (
        .toolMissing(path: "a", tool: "pdftotext"),
        "“a” can only be read with pdftotext, which is not installed",
        "Install the Poppler tools, for example: apt install poppler-utils."
      ),
      (
        .scanned(path: "a.pdf"), "“a.pdf” contains page images and no text",
        "Run text recognition first, for example: ocrmypdf OLD.pdf NEW.pdf."
      ),
      (
        .packed(path: "a.eml", format: "TNEF"), "the text of “a.eml” is packed as TNEF, which Stet cannot read",
        "Ask the sender for plain text, or unpack it first, for example: tnef winmail.dat."
      ),
      (
        .toolFailed(path: "a", tool: "pdftotext", reason: "no pages"), "pdftotext could not read “a”: no pages",
        "Copy the text into a file and load the file."
      ),
    ] as [(LoadError, String, String)])
  func words(_ error: LoadError, _ description: String, _ hint: String) {
    #expect(error.description == description)
    #expect(error.hint == hint)
  }

  @Test(
    arguments: [
      (LoadNotice.cut, "only the beginning of the page was read: it is nested too deeply or has too many elements"),
      (.fromPageData, "the page itself shows no text; the text was taken from its data for search engines"),
      (.paywall, "the page is behind a paywall; part of the text may be missing"),
      (.partedWords(count: 3), "3 words are split by a hyphen at the end of a line"),
      (.recordsRepaired(count: 1), "1 record is not as long as declared; read up to the next one"),
      (.revisits(count: 2), "2 records refer to a copy in another archive, which is not read"),
      (.damagedMembers(count: 1), "1 part of the archive is damaged; the others were read"),
      (.packedPart(format: "TNEF"), "part of the message is packed as TNEF and was not read"),
      (.trackedChanges(insertions: 1, deletions: 2), "changes are tracked: 1 insertion taken, 2 deletions left out"),
      (.tables(count: 2), "2 tables are read row by row, with bars between the cells"),
      (
        .remarks(comments: 2, notes: 1, links: 0, sources: 1),
        "also found: 2 comments, 1 note; 1 source cited by the author, not opened"
      ),
      (.macros, "it contains macros, which were not run"),
      (.record(number: 1, count: 3), "record 1 of 3; for another, add #NUMBER to the file name"),
      (
        .encoding(.init(encoding: .utf8, source: .trial, refused: "iso-8859-1")),
        "read as UTF-8, although it claims to be iso-8859-1"
      ),
      (
        .encoding(.init(encoding: .utf8, source: .header, replaced: 2)),
        "read as UTF-8; 2 invalid bytes are shown as \u{FFFD}"
      ),
    ] as [(LoadNotice, String)])
  func notices(_ notice: LoadNotice, _ description: String) {
    #expect(notice.description == description)
  }
}
