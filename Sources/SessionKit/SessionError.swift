/// What can go wrong with a session or its file.
public enum SessionError: Error, Hashable, Sendable {
  /// There is no claim with that id.
  case noSuchClaim(ClaimID)
  /// There is a claim of that id already.
  case claimExists(ClaimID)
  /// The claim has no verdict.
  case notTagged(ClaimID)
  /// Fewer than two claims were given to be joined, or one of them twice.
  case nothingToJoin
  /// Fewer than two parts were given to split a claim into.
  case nothingToSplit
  /// There is no evidence with that id.
  case noSuchEvidence(EvidenceID)
  /// There is evidence of that id already.
  case evidenceExists(EvidenceID)
  /// The evidence does not bear on the claim.
  case notLinked(EvidenceID, ClaimID)
  /// Two links of the evidence speak to the same claim.
  case linkedTwice(EvidenceID, ClaimID)
  /// No event stands that could be undone.
  case nothingToUndo
  /// The event is none that could be undone now.
  case notUndoable(Int)
  /// The event is none that was undone last and could be done again.
  case notRedoable(Int)
  /// The claim was not on hold.
  case notHeld(ClaimID)
  /// There is an inquiry of that id already.
  case inquiryExists(InquiryID)
  /// There is a document of that id already.
  case documentExists(DocumentID)
  /// There is no document with that id.
  case noSuchDocument(DocumentID)
  /// There is no such inquiry.
  case noSuchInquiry(InquiryID)
  /// Nothing in the session came from a source of that alias.
  case noSuchSource(String)
  /// Erasing a private source would make the review another one; nothing was changed.
  case purgeFailed(reason: String)
  /// The user would sign a verdict of their own.
  case ownWork(ClaimID, by: String)
  /// The user signed another verdict on the claim than the one that counts.
  case otherVerdict(ClaimID)
  /// The article's text was different when the claims were edited.
  case otherText
  /// The claim had other words when it was shaped so.
  case otherWords(ClaimID)
  /// The claims were others when they were found again in a newer text.
  case otherClaims
  /// Two sessions are of different articles, named so, and cannot be merged.
  case otherArticle(String, than: String)
  /// No undone event could be done again.
  case nothingToRedo
  /// An event cannot be applied: its number, why, and where it stands where it came from a file.
  case brokenEvent(seq: Int, reason: String, path: String? = nil, at: TextPlace? = nil)
  /// There is no file with that name.
  case noSuchFile(path: String)
  /// The system refused to read the file, with its reason.
  case unreadable(path: String, reason: String)
  /// The system refused to write the file, with its reason.
  case unwritable(path: String, reason: String)
  /// Something has the name of a file next to a session that is none of this person's plain files, and what it is.
  case untrustedFile(path: String, reason: String)
  /// The session's file has other names (hard links), under which it may be open as well.
  case manyNames(path: String)
  /// Steps may be missing from the session at a path, because its journal has that fault.
  case stepsMissing(path: String, JournalFault)
  /// The file was changed by someone else since it was read or written last.
  case changedMeanwhile(path: String)
  /// The file is not sound, so that nothing is kept in it.
  case unsound(path: String)
  /// Another process holds the session, and it alone writes; nil if it left no name.
  case held(path: String, by: SessionHolder?)
  /// The file is not a session file.
  case notASession(path: String)
  /// The file was written by a newer Stet.
  case newerFormat(path: String, found: FormatVersion, known: FormatVersion)
  /// The file is a session file, but cannot be understood: the way to the value, why, and where it is.
  case damaged(path: String, place: String, reason: String, at: TextPlace? = nil)
  /// A merge left a conflict in the file, beginning with that line.
  case conflicted(path: String, marker: String, at: TextPlace)
  /// Nothing of a damaged file can be saved.
  case nothingLeft(path: String)
}

extension SessionError: CustomStringConvertible {
  /// What went wrong, in one sentence without a full stop.
  public var description: String {
    switch self {
    case .noSuchClaim(let id): "there is no claim \(id)"
    case .claimExists(let id): "claim \(id) already exists"
    case .notTagged(let id): "claim \(id) has no verdict yet"
    case .nothingToJoin: "name two or more different claims to join"
    case .nothingToSplit: "name two or more parts to split into"
    case .noSuchEvidence(let id): "there is no evidence \(id)"
    case .evidenceExists(let id): "evidence \(id) already exists"
    case .notLinked(let evidence, let claim): "evidence \(evidence) is not linked to claim \(claim)"
    case .linkedTwice(let evidence, let claim): "evidence \(evidence) is linked to claim \(claim) twice"
    case .nothingToUndo: "there is nothing to undo"
    case .notUndoable(let seq): "event \(seq) cannot be undone now"
    case .notRedoable(let seq): "event \(seq) cannot be redone now"
    case .notHeld(let id): "claim \(id) is not on hold"
    case .inquiryExists(let id): "inquiry \(id) already exists"
    case .documentExists(let id): "document \(id) already exists"
    case .noSuchDocument(let id): "there is no document \(id)"
    case .noSuchInquiry(let id): "there is no inquiry \(id)"
    case .noSuchSource(let alias): "there is no private source “\(alias)”"
    case .purgeFailed(let reason): "erasing it would change more than text: \(reason)"
    case .ownWork(let id, let name): "\(name) gave the verdict on claim \(id) and cannot sign it"
    case .otherVerdict(let id): "the signature is for a different verdict on claim \(id)"
    case .otherText: "the article's text has changed since"
    case .otherWords(let id): "claim \(id) has changed since"
    case .otherClaims: "the claims have changed since the article was reloaded"
    case .otherArticle(let name, let first):
      "“\(name)” and “\(first)” are not about the same text"
    case .nothingToRedo: "there is nothing to redo"
    case .brokenEvent(let seq, let reason, let path, let place):
      "event \(seq)\(path.map { " of “\($0)”" } ?? "")\(place.map { " (\($0))" } ?? "") cannot be applied: \(reason)"
    case .noSuchFile(let path): "there is no file “\(path)”"
    case .unreadable(let path, let reason): "“\(path)” cannot be read: \(reason)"
    case .unwritable(let path, let reason): "“\(path)” cannot be written: \(reason)"
    case .untrustedFile(let path, let reason): "“\(path)” was not opened: \(reason)"
    case .manyNames(let path): "“\(path)” has several names (hard links), so it may be open elsewhere"
    case .stepsMissing(let path, let fault): "steps may be missing from “\(path)”: its journal \(fault)"
    case .changedMeanwhile(let path): "“\(path)” was changed by another program"
    case .unsound(let path): "“\(path)” was changed outside Stet, so nothing is saved in it"
    case .held(let path, let holder): "“\(path)” is open in \(holder?.inWords ?? "another process")"
    case .notASession(let path): "“\(path)” is not a Stet session"
    case .newerFormat(let path, let found, let known):
      "“\(path)” has session format \(found); this version of Stet reads up to \(known)"
    case .damaged(let path, let value, let reason, let place):
      "“\(path)” is damaged at \(value)\(place.map { " (\($0))" } ?? ""): \(reason)"
    case .conflicted(let path, let marker, let place):
      "“\(path)” contains an unresolved merge conflict (\(place): “\(marker)”)"
    case .nothingLeft(let path): "nothing in “\(path)” can be recovered: none of its events can be read"
    }
  }

  /// What the user can do about it.
  public var hint: String {
    switch self {
    case .noSuchClaim: "“list” shows the claim numbers."
    case .claimExists: "“show” shows it."
    case .notTagged: "Give it a verdict first, for example: verified."
    case .nothingToJoin: "Name them, for example: join 8 9."
    case .nothingToSplit: "Name the words where the second part begins, for example: split 8 at \"and then\"."
    case .noSuchEvidence, .notLinked: "“sources” lists the evidence and its claims."
    case .linkedTwice: "Name each claim only once."
    case .evidenceExists: "“sources” shows it."
    case .nothingToUndo, .notUndoable, .notRedoable: "“history” shows what was done."
    case .notHeld: "“list held” shows the claims on hold."
    case .documentExists, .noSuchDocument: "“documents” lists them."
    case .inquiryExists, .noSuchInquiry: "“status” shows the inquiries."
    case .noSuchSource: "“sources” lists the evidence with its aliases."
    case .purgeFailed: "Nothing was changed. Remove the text by hand, for example with “note” and “uncite”."
    case .ownWork: "Someone else must sign it. If that is you, say so: set checker NAME."
    case .otherVerdict: "Look at the current verdict, and sign that."
    case .otherText, .otherWords: "Do it again for the current claims, if it still makes sense."
    case .otherClaims: "Reload the article again."
    case .otherArticle: "Only sessions on the same text can be merged."
    case .nothingToRedo: "Only what “undo” took back can be redone, and only until the next step."
    case .brokenEvent: "Open an earlier copy, or recover what can be read: stet repair FILE. The file is unchanged."
    case .noSuchFile: "Check the spelling, or give the full path."
    case .unreadable: "Check the file's permissions."
    case .unwritable: "Choose another place, for example: save /tmp/session.json."
    case .untrustedFile: "Check where it comes from, and remove it if it is not yours."
    case .manyNames: "Make a copy of it, and open that."
    case .stepsMissing(_, .unreadable): "Check where the journal comes from, and remove it if it is not yours."
    case .stepsMissing:
      "Open the session to recover the steps that fit; the rest are set aside. Or write all that can be recovered to a new file: stet repair FILE."
    case .changedMeanwhile: "The step was not saved. Save this review under another name, for example: save mine.json."
    case .unsound: "Save under another name, or accept the change: stet check --reseal FILE."
    case .held: "Close it there first. If it hangs, end that process: nothing it saved is lost."
    case .notASession: "A session is a JSON file whose “format” is “stet-session”. Open articles with “load”."
    case .newerFormat: "Install a newer Stet. The file is unchanged."
    case .damaged: "Open an earlier copy, or recover what can be read: stet repair FILE. The file is unchanged."
    case .conflicted: "Merge the two sides with “stet merge”, or recover what can be read of both: stet repair FILE."
    case .nothingLeft: "Look for an earlier copy. The file is unchanged."
    }
  }
}
