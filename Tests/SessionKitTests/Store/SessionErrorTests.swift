import SessionKit
import Testing

@Suite("Session errors") struct SessionErrorTests {
  private static let version = FormatVersion(major: 2, minor: 1)

  @Test(
    "say what went wrong and what to do",
    arguments: [
      (.noSuchClaim("8a"), "there is no claim 8a", "“list” shows the claims with their numbers."),
      (.claimExists(8), "there is a claim 8 already", "“show” tells what it says."),
      (.notTagged(8), "claim 8 has no verdict yet", "Give it one first, for example: verified."),
      (.nothingToJoin, "joining wants two claims or more, each named once", "Name them, for example: join 8 9."),
      (
        .nothingToSplit, "splitting wants two parts or more",
        "Name the words where the second part begins, for example: split 8 at \"and then\"."
      ),
      (
        .noSuchEvidence(EvidenceID(3)), "there is no evidence e3", "“sources” shows the evidence with its claims."
      ),
      (.evidenceExists(EvidenceID(3)), "there is evidence e3 already", "“sources” shows what it is."),
      (
        .notLinked(EvidenceID(3), 8), "evidence e3 is not linked to claim 8",
        "“sources” shows the evidence with its claims."
      ),
      (
        .linkedTwice(EvidenceID(3), 8), "evidence e3 is linked to claim 8 twice",
        "Name each claim once: one link says what the evidence says of it."
      ),
      (.notUndoable(4), "event 4 cannot be undone now", "“history” shows what was done."),
      (.notRedoable(4), "event 4 cannot be done again now", "“history” shows what was done."),
      (.notHeld(8), "claim 8 is not held", "“list held” shows what is."),
      (.inquiryExists(InquiryID(1)), "there is an inquiry q1 already", "“status” shows the inquiries."),
      (.noSuchInquiry(InquiryID(1)), "there is no inquiry q1", "“status” shows the inquiries."),
      (
        .ownWork(8, by: "ana"), "ana gave the verdict on claim 8, and nobody signs their own work",
        "Somebody else signs it; “set checker NAME” says who you are."
      ),
      (.nothingToUndo, "there is nothing to undo", "“history” shows what was done."),
      (
        .otherVerdict(8), "the signature is for another verdict on claim 8 than the one that counts",
        "Look at the verdict that counts, and sign that."
      ),
      (
        .otherText, "the article had another text when this was done",
        "Do it again as the claims stand now, if it still makes sense."
      ),
      (
        .otherWords(8), "claim 8 had other words when this was done",
        "Do it again as the claims stand now, if it still makes sense."
      ),
      (
        .otherClaims, "the claims were others when the article was loaded anew", "Load the article anew once more."
      ),
      (
        .otherArticle("bridge", than: "border"),
        "“bridge” is of another article, or of another text of it, than “border”",
        "Only sessions that were begun on the same text can be put together."
      ),
      (
        .nothingToRedo, "there is nothing to redo",
        "Only what “undo” took back can be done again, and only before anything new is done."
      ),
      (
        .brokenEvent(seq: 7, reason: "there is no claim 9"), "event 7 cannot be applied: there is no claim 9",
        "Open an earlier copy, or save what can be saved: stet repair FILE. The file was left as it is."
      ),
      (
        .brokenEvent(
          seq: 7, reason: "there is no claim 9", path: "a.json", at: TextPlace(line: 120, column: 5)),
        "event 7 of “a.json” (line 120, column 5) cannot be applied: there is no claim 9",
        "Open an earlier copy, or save what can be saved: stet repair FILE. The file was left as it is."
      ),
      (.noSuchFile(path: "a.json"), "there is no file “a.json”", "Look at the spelling, or give the whole path."),
      (
        .unreadable(path: "a.json", reason: "Permission denied"), "“a.json” cannot be read: Permission denied",
        "Look at the file's permissions."
      ),
      (
        .unwritable(path: "a.json", reason: "No space left on device"),
        "“a.json” cannot be written: No space left on device",
        "Name another place, for example: save /tmp/session.json."
      ),
      (
        .strangeFile(path: "a.json.journal", reason: "it is a link to another file"),
        "“a.json.journal” is neither read nor written: it is a link to another file",
        "Look where it comes from, and take it away if it is not yours."
      ),
      (
        .manyNames(path: "a.json"), "“a.json” has other names, under which it may be open as well",
        "Copy it to a file of its own, and open that."
      ),
      (
        .stepsMissing(path: "a.json", .damaged(line: 3)),
        "steps may be missing from “a.json”: its journal is damaged in line 3",
        "Open the session: what fits is taken in, the rest set aside. Or write what can be saved to a new file: stet repair FILE."
      ),
      (
        .stepsMissing(path: "a.json", .foreign),
        "steps may be missing from “a.json”: its journal does not continue this session",
        "Open the session: what fits is taken in, the rest set aside. Or write what can be saved to a new file: stet repair FILE."
      ),
      (
        .stepsMissing(path: "a.json", .unreadable(reason: "it is a link to another file")),
        "steps may be missing from “a.json”: its journal cannot be read: it is a link to another file",
        "Look what the journal is; take it away if it is not yours."
      ),
      (
        .notASession(path: "a.json"), "“a.json” is no Stet session",
        "A session is a JSON file whose “format” is “stet-session”; articles are opened with “load”."
      ),
      (
        .newerFormat(path: "a.json", found: version, known: .current),
        "“a.json” has session format 2.1; this Stet knows up to 1.3",
        "Install a newer Stet; the file was left as it is."
      ),
      (
        .damaged(
          path: "a.json", place: "events[3].claims", reason: "the key “claims” is missing",
          at: TextPlace(line: 120, column: 9)),
        "“a.json” is damaged at events[3].claims (line 120, column 9): the key “claims” is missing",
        "Open an earlier copy, or save what can be saved: stet repair FILE. The file was left as it is."
      ),
      (
        .conflicted(path: "a.json", marker: "<<<<<<< HEAD", at: TextPlace(line: 120, column: 1)),
        "“a.json” holds a merge conflict that nobody resolved (line 120, column 1: “<<<<<<< HEAD”)",
        "Join the two sides with “stet merge”, or keep what can be read of both: stet repair FILE."
      ),
      (
        .nothingLeft(path: "a.json"), "nothing of “a.json” can be saved: not one event of it can be read",
        "Look for an earlier copy; the file was left as it is."
      ),
    ] as [(SessionError, String, String)])
  func text(error: SessionError, text: String, hint: String) {
    #expect(error.description == text)
    #expect(error.hint == hint)
  }
}
