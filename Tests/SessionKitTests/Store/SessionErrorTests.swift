@testable import SessionKit
import Testing

@Suite("Session errors") struct SessionErrorTests {
  private static let version = FormatVersion(major: 2, minor: 1)

  @Test(
    "say what went wrong and what to do",
    arguments: [
      (.noSuchClaim("8a"), "there is no claim 8a", "“list” shows the claim numbers."),
      (.claimExists(8), "claim 8 already exists", "“show” shows it."),
      (.notTagged(8), "claim 8 has no verdict yet", "Give it a verdict first, for example: verified."),
      (.nothingToJoin, "name two or more different claims to join", "Name them, for example: join 8 9."),
      (
        .nothingToSplit, "name two or more parts to split into",
        "Name the words where the second part begins, for example: split 8 at \"and then\"."
      ),
      (
        .noSuchEvidence(EvidenceID(3)), "there is no evidence e3", "“sources” lists the evidence and its claims."
      ),
      (.evidenceExists(EvidenceID(3)), "evidence e3 already exists", "“sources” shows it."),
      (
        .notLinked(EvidenceID(3), 8), "evidence e3 is not linked to claim 8",
        "“sources” lists the evidence and its claims."
      ),
      (
        .linkedTwice(EvidenceID(3), 8), "evidence e3 is linked to claim 8 twice",
        "Name each claim only once."
      ),
      (.notUndoable(4), "event 4 cannot be undone now", "“history” shows what was done."),
      (.notRedoable(4), "event 4 cannot be redone now", "“history” shows what was done."),
      (.notHeld(8), "claim 8 is not on hold", "“list held” shows the claims on hold."),
      (.inquiryExists(InquiryID(1)), "inquiry q1 already exists", "“status” shows the inquiries."),
      (.documentExists(DocumentID(2)), "document d2 already exists", "“documents” lists them."),
      (.noSuchDocument(DocumentID(2)), "there is no document d2", "“documents” lists them."),
      (.noSuchInquiry(InquiryID(1)), "there is no inquiry q1", "“status” shows the inquiries."),
      (
        .ownWork(8, by: "ana"), "ana gave the verdict on claim 8 and cannot sign it",
        "Someone else must sign it. If that is you, say so: set checker NAME."
      ),
      (.nothingToUndo, "there is nothing to undo", "“history” shows what was done."),
      (
        .otherVerdict(8), "the signature is for a different verdict on claim 8",
        "Look at the current verdict, and sign that."
      ),
      (
        .otherText, "the article's text has changed since",
        "Do it again for the current claims, if it still makes sense."
      ),
      (
        .otherWords(8), "claim 8 has changed since",
        "Do it again for the current claims, if it still makes sense."
      ),
      (
        .otherClaims, "the claims have changed since the article was reloaded", "Reload the article again."
      ),
      (
        .otherArticle("bridge", than: "border"),
        "“bridge” and “border” are not about the same text",
        "Only sessions on the same text can be merged."
      ),
      (
        .nothingToRedo, "there is nothing to redo",
        "Only what “undo” took back can be redone, and only until the next step."
      ),
      (
        .brokenEvent(seq: 7, reason: "there is no claim 9"), "event 7 cannot be applied: there is no claim 9",
        "Open an earlier copy, or recover what can be read: stet repair FILE. The file is unchanged."
      ),
      (
        .brokenEvent(
          seq: 7, reason: "there is no claim 9", path: "a.json", at: TextPlace(line: 120, column: 5)),
        "event 7 of “a.json” (line 120, column 5) cannot be applied: there is no claim 9",
        "Open an earlier copy, or recover what can be read: stet repair FILE. The file is unchanged."
      ),
      (.noSuchFile(path: "a.json"), "there is no file “a.json”", "Check the spelling, or give the full path."),
      (
        .unreadable(path: "a.json", reason: "Permission denied"), "“a.json” cannot be read: Permission denied",
        "Check the file's permissions."
      ),
      (
        .unwritable(path: "a.json", reason: "No space left on device"),
        "“a.json” cannot be written: No space left on device",
        "Choose another place, for example: save /tmp/session.json."
      ),
      (
        .untrustedFile(path: "a.json.journal", reason: "it is a link to another file"),
        "“a.json.journal” was not opened: it is a link to another file",
        "Check where it comes from, and remove it if it is not yours."
      ),
      (
        .manyNames(path: "a.json"), "“a.json” has several names (hard links), so it may be open elsewhere",
        "Make a copy of it, and open that."
      ),
      (
        .stepsMissing(path: "a.json", .damaged(line: 3)),
        "steps may be missing from “a.json”: its journal is damaged at line 3",
        "Open the session to recover the steps that fit; the rest are set aside. Or write all that can be recovered to a new file: stet repair FILE."
      ),
      (
        .stepsMissing(path: "a.json", .foreign),
        "steps may be missing from “a.json”: its journal does not continue this session",
        "Open the session to recover the steps that fit; the rest are set aside. Or write all that can be recovered to a new file: stet repair FILE."
      ),
      (
        .stepsMissing(path: "a.json", .unreadable(reason: "it is a link to another file")),
        "steps may be missing from “a.json”: its journal cannot be read: it is a link to another file",
        "Check where the journal comes from, and remove it if it is not yours."
      ),
      (
        .notASession(path: "a.json"), "“a.json” is not a Stet session",
        "A session is a JSON file whose “format” is “stet-session”. Open articles with “load”."
      ),
      (
        .newerFormat(path: "a.json", found: version, known: .current),
        "“a.json” has session format 2.1; this version of Stet reads up to 1.5",
        "Install a newer Stet. The file is unchanged."
      ),
      (
        .damaged(
          path: "a.json", place: "events[3].claims", reason: "the key “claims” is missing",
          at: TextPlace(line: 120, column: 9)),
        "“a.json” is damaged at events[3].claims (line 120, column 9): the key “claims” is missing",
        "Open an earlier copy, or recover what can be read: stet repair FILE. The file is unchanged."
      ),
      (
        .conflicted(path: "a.json", marker: "<<<<<<< HEAD", at: TextPlace(line: 120, column: 1)),
        "“a.json” contains an unresolved merge conflict (line 120, column 1: “<<<<<<< HEAD”)",
        "Merge the two sides with “stet merge”, or recover what can be read of both: stet repair FILE."
      ),
      (
        .nothingLeft(path: "a.json"), "nothing in “a.json” can be recovered: none of its events can be read",
        "Look for an earlier copy. The file is unchanged."
      ),
    ] as [(SessionError, String, String)])
  func text(error: SessionError, text: String, hint: String) {
    #expect(error.description == text)
    #expect(error.hint == hint)
  }
}
