/// What can go wrong with a session or its file.
public enum SessionError: Error, Hashable, Sendable {
  /// There is no claim of that id.
  case noSuchClaim(ClaimID)
  /// There is a claim of that id already.
  case claimExists(ClaimID)
  /// The claim has no verdict.
  case notTagged(ClaimID)
  /// Fewer than two claims were given to be joined, or one of them twice.
  case nothingToJoin
  /// Fewer than two parts were given to split a claim into.
  case nothingToSplit
  /// There is no evidence of that id.
  case noSuchEvidence(EvidenceID)
  /// There is evidence of that id already.
  case evidenceExists(EvidenceID)
  /// The evidence does not speak to the claim.
  case notLinked(EvidenceID, ClaimID)
  /// Two links of the evidence speak to the same claim.
  case linkedTwice(EvidenceID, ClaimID)
  /// No event stands that could be undone.
  case nothingToUndo
  /// The event is none that could be undone now.
  case notUndoable(Int)
  /// The event is none that was undone last and could be done again.
  case notRedoable(Int)
  /// The claim was not put off.
  case notHeld(ClaimID)
  /// There is an inquiry of that id already.
  case inquiryExists(InquiryID)
  /// There is no such inquiry.
  case noSuchInquiry(InquiryID)
  /// Nothing in the session came from a source of that alias.
  case noSuchSource(String)
  /// Erasing a private source would make the review another one; nothing was changed.
  case purgeFailed(reason: String)
  /// The person would sign a verdict of their own.
  case ownWork(ClaimID, by: String)
  /// The person signed another verdict on the claim than the one that counts.
  case otherVerdict(ClaimID)
  /// The article had another text when the claims were shaped so.
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
  /// There is no file of that name.
  case noSuchFile(path: String)
  /// The system refused to read the file, with its reason.
  case unreadable(path: String, reason: String)
  /// The system refused to write the file, with its reason.
  case unwritable(path: String, reason: String)
  /// Something has the name of a file beside a session that is none of this person's plain files, and what it is.
  case strangeFile(path: String, reason: String)
  /// The session's file has other names, under which it may be open as well.
  case manyNames(path: String)
  /// Steps may be missing from the session at a path, because its journal has that fault.
  case stepsMissing(path: String, JournalFault)
  /// The file was changed by somebody else since it was read or written last.
  case changedMeanwhile(path: String)
  /// The file does not hold together, so that nothing is kept in it.
  case unsound(path: String)
  /// Another process holds the session, and it alone writes; nil where it left no name.
  case held(path: String, by: SessionHolder?)
  /// The file is no session file.
  case notASession(path: String)
  /// The file was written by a newer Stet.
  case newerFormat(path: String, found: FormatVersion, known: FormatVersion)
  /// The file is a session file, but cannot be understood: the way to the value, why, and where it stands.
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
    case .claimExists(let id): "there is a claim \(id) already"
    case .notTagged(let id): "claim \(id) has no verdict yet"
    case .nothingToJoin: "joining wants two claims or more, each named once"
    case .nothingToSplit: "splitting wants two parts or more"
    case .noSuchEvidence(let id): "there is no evidence \(id)"
    case .evidenceExists(let id): "there is evidence \(id) already"
    case .notLinked(let evidence, let claim): "evidence \(evidence) is not linked to claim \(claim)"
    case .linkedTwice(let evidence, let claim): "evidence \(evidence) is linked to claim \(claim) twice"
    case .nothingToUndo: "there is nothing to undo"
    case .notUndoable(let seq): "event \(seq) cannot be undone now"
    case .notRedoable(let seq): "event \(seq) cannot be done again now"
    case .notHeld(let id): "claim \(id) is not held"
    case .inquiryExists(let id): "there is an inquiry \(id) already"
    case .noSuchInquiry(let id): "there is no inquiry \(id)"
    case .noSuchSource(let alias): "there is no private source “\(alias)”"
    case .purgeFailed(let reason): "erasing it would change more than its words: \(reason)"
    case .ownWork(let id, let name): "\(name) gave the verdict on claim \(id), and nobody signs their own work"
    case .otherVerdict(let id): "the signature is for another verdict on claim \(id) than the one that counts"
    case .otherText: "the article had another text when this was done"
    case .otherWords(let id): "claim \(id) had other words when this was done"
    case .otherClaims: "the claims were others when the article was loaded anew"
    case .otherArticle(let name, let first):
      "“\(name)” is of another article, or of another text of it, than “\(first)”"
    case .nothingToRedo: "there is nothing to redo"
    case .brokenEvent(let seq, let reason, let path, let place):
      "event \(seq)\(path.map { " of “\($0)”" } ?? "")\(place.map { " (\($0))" } ?? "") cannot be applied: \(reason)"
    case .noSuchFile(let path): "there is no file “\(path)”"
    case .unreadable(let path, let reason): "“\(path)” cannot be read: \(reason)"
    case .unwritable(let path, let reason): "“\(path)” cannot be written: \(reason)"
    case .strangeFile(let path, let reason): "“\(path)” is neither read nor written: \(reason)"
    case .manyNames(let path): "“\(path)” has other names, under which it may be open as well"
    case .stepsMissing(let path, let fault): "steps may be missing from “\(path)”: its journal \(fault)"
    case .changedMeanwhile(let path): "“\(path)” was changed by another program meanwhile"
    case .unsound(let path): "“\(path)” was changed outside Stet, so nothing is kept in it"
    case .held(let path, let holder): "“\(path)” is open in \(holder?.inWords ?? "another process")"
    case .notASession(let path): "“\(path)” is no Stet session"
    case .newerFormat(let path, let found, let known):
      "“\(path)” has session format \(found); this Stet knows up to \(known)"
    case .damaged(let path, let value, let reason, let place):
      "“\(path)” is damaged at \(value)\(place.map { " (\($0))" } ?? ""): \(reason)"
    case .conflicted(let path, let marker, let place):
      "“\(path)” holds a merge conflict that nobody resolved (\(place): “\(marker)”)"
    case .nothingLeft(let path): "nothing of “\(path)” can be saved: not one event of it can be read"
    }
  }

  /// What the person can do about it.
  public var hint: String {
    switch self {
    case .noSuchClaim: "“list” shows the claims with their numbers."
    case .claimExists: "“show” tells what it says."
    case .notTagged: "Give it one first, for example: verified."
    case .nothingToJoin: "Name them, for example: join 8 9."
    case .nothingToSplit: "Name the words where the second part begins, for example: split 8 at \"and then\"."
    case .noSuchEvidence, .notLinked: "“sources” shows the evidence with its claims."
    case .linkedTwice: "Name each claim once: one link says what the evidence says of it."
    case .evidenceExists: "“sources” shows what it is."
    case .nothingToUndo, .notUndoable, .notRedoable: "“history” shows what was done."
    case .notHeld: "“list held” shows what is."
    case .inquiryExists, .noSuchInquiry: "“status” shows the inquiries."
    case .noSuchSource: "“sources” shows the evidence, with the aliases."
    case .purgeFailed: "Nothing was changed. Take the words out by hand, for example with “note” and “uncite”."
    case .ownWork: "Somebody else signs it; “set checker NAME” says who you are."
    case .otherVerdict: "Look at the verdict that counts, and sign that."
    case .otherText, .otherWords: "Do it again as the claims stand now, if it still makes sense."
    case .otherClaims: "Load the article anew once more."
    case .otherArticle: "Only sessions that were begun on the same text can be put together."
    case .nothingToRedo: "Only what “undo” took back can be done again, and only before anything new is done."
    case .brokenEvent: "Open an earlier copy, or save what can be saved: stet repair FILE. The file was left as it is."
    case .noSuchFile: "Look at the spelling, or give the whole path."
    case .unreadable: "Look at the file's permissions."
    case .unwritable: "Name another place, for example: save /tmp/session.json."
    case .strangeFile: "Look where it comes from, and take it away if it is not yours."
    case .manyNames: "Copy it to a file of its own, and open that."
    case .stepsMissing(_, .unreadable): "Look what the journal is; take it away if it is not yours."
    case .stepsMissing:
      "Open the session: what fits is taken in, the rest set aside. Or write what can be saved to a new file: stet repair FILE."
    case .changedMeanwhile: "The step was not kept. Save this review under another name, for example: save mine.json."
    case .unsound: "Save under another name, or accept the change first: stet check --reseal FILE."
    case .held: "Close it there first; if it hangs, end that process: nothing it kept is lost."
    case .notASession: "A session is a JSON file whose “format” is “stet-session”; articles are opened with “load”."
    case .newerFormat: "Install a newer Stet; the file was left as it is."
    case .damaged: "Open an earlier copy, or save what can be saved: stet repair FILE. The file was left as it is."
    case .conflicted: "Join the two sides with “stet merge”, or keep what can be read of both: stet repair FILE."
    case .nothingLeft: "Look for an earlier copy; the file was left as it is."
    }
  }
}
