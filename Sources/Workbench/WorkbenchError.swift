import ArticleKit
import DocumentKit
import LineEditor
import ReportKit
import SessionKit

/// What can go wrong at the workbench.
package enum WorkbenchError: Error {
  /// A quotation mark is not closed.
  case openQuote
  /// There is no such command; perhaps that one was meant.
  case unknownCommand(String, nearest: String?)
  /// A command does not expect a word.
  case unexpectedWord(String, command: String)
  /// A command takes no text after a colon.
  case unexpectedText(command: String)
  /// A command needs something that was not given.
  case missing(String, command: String)
  /// No article is open.
  case noArticle
  /// There is no current claim.
  case noCurrentClaim
  /// A command works on one claim and was given more.
  case oneClaimNeeded(String)
  /// A range of claims ends before it begins.
  case emptyRange(String)
  /// The claim was split, into these.
  case claimWasSplit(ClaimID, [ClaimID])
  /// A verdict is followed by a word that is no reason; perhaps that one was meant.
  case unknownReason(String, nearest: String?)
  /// A word is not one of those allowed in its place.
  case unknownWord(String, kind: String, choices: [String])
  /// The claim was taken out of the review.
  case excluded(ClaimID)
  /// A bare verdict would replace the one that the current claim has.
  case alreadyTagged(ClaimID, command: String)
  /// Clearing the private notes on the claim would take the public ones away as well.
  case publicNotesToo(ClaimID)
  /// The notes on the article cannot be cleared.
  case articleNotesStay
  /// What is cited is neither an address, a file nor in quotation marks.
  case notEvidence(String)
  /// Known evidence was cited with details, which belong to new evidence.
  case detailsOfKnown(EvidenceID)
  /// A report would replace the session's own file.
  case ownFile(path: String)
  /// The words are not in the claim, the sentence or the article.
  case wordsNotFound(String, in: String)
  /// A cut would leave nothing on one side.
  case emptyCut(ClaimID)
  /// Claims of different places cannot be joined.
  case differentSentences([ClaimID])
  /// No claim fits.
  case noMatch(String)
  /// A digit was pressed in the review before any verdict was given.
  case nothingTagged
  /// There is no evidence yet that could be cited again.
  case nothingCited
  /// Facts of claims cannot be ticked so.
  case facts(FactError)
  /// A key has no meaning in the review.
  case unknownKey(String)
  /// Text was pasted where single keys are read.
  case pastedKeys
  /// An answer in the review lacks its words.
  case needsWords(key: String)
  /// An answer in the review has words that it does not take.
  case takesNoWords(key: String)
  /// There is a file of that name that Stet did not write this session.
  case wouldOverwrite(path: String)
  /// The user said no.
  case declined
  /// A setting has no such value.
  case badSetting(String, value: String, wanted: String)
  /// What is to go out would reveal a private source, and whether the command has an option to allow it.
  case privateName(alias: String, place: String, mayInclude: Bool)
  /// A file that was to be cited by its path is a private document of the review.
  case privateFile(path: String)
  /// The contacts of a session cannot be read, so that nobody knows which names are private, and whether the command can
  /// be told to go on.
  case contactsUnread(path: String, reason: String, mayForce: Bool)
  /// A merge brought private sources of others, and nobody here knows their names.
  case namesUnknown(UnknownNames)
  /// A command has no place in the rc file.
  case noPreference(String)
  /// A name of one's own cannot be that, and why.
  case badName(String, reason: String)
  /// A filter or alias refers to itself.
  case refersToItself(String)
  /// A program that the user chose could not be run, or failed.
  case programFailed(String)
  /// The editor came back without words.
  case nothingWritten
  /// Words are no date that can be read.
  case badDate(String)
  /// A deadline is in the past.
  case pastDate(String)
  /// A file of commands runs itself.
  case nestedRun(path: String)
  /// Too many files of commands run one inside the other: the next one, and how many may.
  case tooManyRuns(path: String, limit: Int)
  /// The session has no file, and a command needs one.
  case noSessionFile
  /// Reports cannot go where they should.
  case cannotWrite(path: String, reason: String)
  /// The user stopped the splitting of an article into claims.
  case splittingStopped(article: String)
  /// A file cannot be read.
  case cannotRead(path: String, reason: String)
  /// There is a file of that name, and the command line does not say that it may be replaced.
  case fileExists(path: String)
  /// Leaving the review would lose so many steps, which are in no file.
  case unkeptWork(steps: Int)
  /// The session has no event of that number.
  case noSuchEvent(Int, last: Int)
  /// A session file is inconsistent; what is wrong has been said.
  case damagedSession(path: String)
  /// A newer text has the words of the one under review, letter by letter.
  case sameText(path: String)
  /// An address comes from the session, and nobody can be asked whether to load it.
  case untypedAddress(String)
  /// The article was never reloaded, so that there is nothing to compare it to.
  case noEarlierText
  /// The verdict on the claim needs no confirmation.
  case notStale(ClaimID)
  /// The verdict that counts is somebody else's, and the user's own needs no confirmation.
  case othersVerdict(ClaimID, by: String)
  /// No claim has a verdict that could be signed.
  case nothingToSign
  /// The verdict on the claim was given for other words, so that it cannot be signed.
  case unconfirmed(ClaimID)
  /// An answer to the question which claims names none.
  case notClaims(String)
  /// The claim's words are no longer in the article.
  case claimGone(ClaimID)
  /// A line of JSON Lines brings no article; the place names the file and the line.
  case badArticleLine(place: String, fault: ArticleLine.Fault)
  /// The archive of earlier checks cannot be used: what went wrong, and what to do about it.
  case archive(String, hint: String)
  /// A session is a draft, which the archive takes only if asked to.
  case draft(path: String)
  /// There is no archive of earlier checks.
  case noArchive
  /// No earlier check of the claim was found.
  case noEarlierCheck(ClaimID)
  /// The claim has fewer earlier checks.
  case noSuchCheck(Int, claim: ClaimID, count: Int)
  /// An earlier check has no evidence that could be taken over.
  case nothingToCite(Int)
  /// No passages were shown that could be cited.
  case noPassages
  /// Fewer passages were shown.
  case noSuchPassage(Int, count: Int)
  /// The review has no documents.
  case noDocuments
  /// A document of the review cannot be asked, and why.
  case documentMissing(DocumentID, DocumentProblem)
  /// A folder holds more files than anybody would add.
  case tooManyDocuments(String, limit: Int)
  /// The user stopped the reading of documents: how many were read, and of how many.
  case readingStopped(read: Int, of: Int)
  /// From the index of documents.
  case documents(DocumentIndexError)
  /// From the session.
  case session(SessionError)
  /// From loading an article.
  case load(LoadError)
  /// From loading a page from the web.
  case fetch(FetchError)
  /// From a filter.
  case filter(FilterError)
  /// From a report.
  case report(ReportError)
}

extension WorkbenchError: CustomStringConvertible {
  /// What went wrong, in one sentence without a full stop.
  package var description: String {
    switch self {
    case .openQuote: "a quotation mark is not closed"
    case .unknownCommand(let name, _): "unknown command “\(name)”"
    case .unexpectedWord(let word, _): "unexpected “\(word)”"
    case .unexpectedText(let command): "“\(command)” takes no text after a colon"
    case .missing(let what, let command): "“\(command)” needs \(what)"
    case .noArticle: "no article is open"
    case .noCurrentClaim: "there is no current claim"
    case .oneClaimNeeded(let command): "“\(command)” works on one claim at a time"
    case .emptyRange(let range): "the range \(range) runs backwards"
    case .claimWasSplit(let id, let parts):
      "claim \(id) was split into \(parts.map(\.description).joined(separator: ", "))"
    case .unknownReason(let word, _): "unknown reason “\(word)”"
    case .unknownWord(let word, let kind, _): "unknown \(kind) “\(word)”"
    case .excluded(let id): "claim \(id) is excluded from the review"
    case .alreadyTagged(let id, _): "claim \(id) already has a verdict"
    case .publicNotesToo(let id): "clearing your private notes on claim \(id) would clear your public ones too"
    case .articleNotesStay: "notes on the article cannot be cleared"
    case .notEvidence(let word): "“\(word)” is neither an address nor a file"
    case .detailsOfKnown(let id): "\(id) is already recorded; only links to claims can be added"
    case .ownFile(let path): "“\(path)” is a file of this session"
    case .wordsNotFound(let words, let place): "“\(words)” is not in \(place)"
    case .emptyCut(let id): "cutting claim \(id) there leaves nothing on one side"
    case .differentSentences(let ids):
      "claims \(ids.map(\.description).joined(separator: ", ")) are in different sentences"
    case .noMatch(let what): what.isEmpty ? "there are no claims" : "no claim matches \(what)"
    case .nothingTagged: "no claim has just been tagged"
    case .nothingCited: "there is no evidence yet"
    case .facts(let error): error.description
    case .unknownKey(let key): "“\(key)” does nothing here"
    case .pastedKeys: "paste ignored"
    case .needsWords(let key): "“\(key)” needs words after it"
    case .takesNoWords(let key): "“\(key)” takes no words"
    case .wouldOverwrite(let path): "“\(path)” already exists"
    case .declined: "cancelled"
    case .badSetting(let name, let value, _): "“\(name)” cannot be “\(value)”"
    case .privateFile(let path):
      "“\(path)” is a private document of this review: a citation would put its path into the session"
    case .privateName(PrivateName.document, let place, _):
      "this would reveal a private document: its words or path are in \(place)"
    case .privateName(let alias, let place, _): "this would reveal who \(alias) is: the name is in \(place)"
    case .contactsUnread(let path, let reason, _):
      "“\(path)” cannot be read, so the private names in it cannot be checked: \(reason)"
    case .namesUnknown(let unknown): "it may contain private names: \(unknown)"
    case .noPreference(let command): "“\(command)” does not belong in the rc file"
    case .badName(let name, let reason): "“\(name)” cannot be used as a name: \(reason)"
    case .refersToItself(let name): "“\(name)” refers to itself"
    case .programFailed(let program): "the editor (\(program)) failed or could not be started"
    case .nothingWritten: "nothing was written, so there is no note"
    case .badDate(let words): "unrecognised date “\(words)”"
    case .pastDate(let day): "\(day) is in the past"
    case .nestedRun(let path): "“\(path)” runs itself"
    case .tooManyRuns(let path, let limit): "“\(path)” was not run: command files are nested more than \(limit) deep"
    case .noSessionFile: "this session has no file yet"
    case .cannotWrite(let path, let reason): "“\(path)” cannot be written: \(reason)"
    case .splittingStopped(let article): "“\(article)” was not opened: you stopped it"
    case .cannotRead(let path, let reason): "“\(path)” cannot be read: \(reason)"
    case .fileExists(let path): "“\(path)” already exists"
    case .unkeptWork(let steps): "\(steps.counted("unsaved change")) would be lost"
    case .noSuchEvent(let seq, let last): "there is no event \(seq); the last is \(last)"
    case .damagedSession(let path): "“\(path)” is inconsistent"
    case .sameText(let path): "“\(path)” is the text under review; nothing in it has changed"
    case .untypedAddress(let address): "“\(address)” comes from the session; only addresses that you type are loaded"
    case .noEarlierText: "the article has not been reloaded"
    case .notStale(let id): "the verdict on claim \(id) was given for its present words"
    case .othersVerdict(let id, let name):
      "your verdict on claim \(id) stands; \(name)'s, which counts, is for \(name) to confirm"
    case .nothingToSign: "there is no verdict to sign"
    case .unconfirmed(let id): "the verdict on claim \(id) has to be confirmed first"
    case .notClaims(let words): "“\(words)” is not a claim number"
    case .claimGone(let id): "the words of claim \(id) are no longer in the article"
    case .badArticleLine(let place, let fault): "\(place) contains no article: \(fault)"
    case .archive(let words, _): words
    case .draft(let path): "“\(path)” is a draft: its review is unfinished or not signed"
    case .noArchive: "there is no archive of earlier checks yet"
    case .noEarlierCheck(let id): "no earlier check of claim \(id) was found"
    case .noSuchCheck(let number, let id, let count):
      "there is no check \(number) of claim \(id): \(count.counted("earlier check")) \(count == 1 ? "was" : "were") found"
    case .nothingToCite(let number): "check \(number) has no evidence"
    case .noPassages: "no passages have been shown yet"
    case .noSuchPassage(let number, let count): "there is no passage \(number); the last is \(count)"
    case .noDocuments: "the review has no documents yet"
    case .documentMissing(let id, let problem): "document \(id) \(problem.words)"
    case .tooManyDocuments(let folder, let limit): "“\(folder)” contains more than \(limit) files"
    case .readingStopped(let read, let count): "reading stopped after \(read) of \(count) documents"
    case .documents(let error): error.description
    case .session(let error): error.description
    case .load(let error): error.description
    case .fetch(let error): error.description
    case .filter(let error): error.description
    case .report(let error): error.description
    }
  }

  /// What the user can do about it.
  package var hint: String? {
    switch self {
    case .openQuote: "Close it. Text after a colon needs no quotation marks."
    case .unknownCommand(_, let nearest?): "Did you mean “\(nearest)”? “help” lists all commands."
    case .unknownCommand(_, nil): "“help” lists all commands."
    case .unexpectedWord(_, let command), .unexpectedText(let command), .missing(_, let command):
      "See: help \(command)"
    case .noArticle: "Load one, for example: load article.txt"
    case .noCurrentClaim: "Name one, for example: show 1"
    case .oneClaimNeeded: "Name one of them."
    case .emptyRange: "Put the smaller number first, for example: 3-7"
    case .claimWasSplit: "Name one of these."
    case .unknownReason(_, let nearest?): "Did you mean “\(nearest)”? Put free text after a colon."
    case .unknownReason(_, nil): "“help verdicts” lists the reasons. Put free text after a colon."
    case .unknownWord(_, _, let choices): "Use \(Self.list(choices))."
    case .excluded(let id): "Put it back first: restore \(id)"
    case .alreadyTagged(let id, let command): "To replace it: \(command) \(id)"
    case .publicNotesToo(let id): "“note \(id):” clears them all; “undo” takes back the last step."
    case .articleNotesStay: "“undo” takes back the last step. Words go after the colon."
    case .notEvidence: "Put a description in quotation marks, or type the whole address: https://…"
    case .detailsOfKnown: "Leave out the details, or uncite it and cite it again."
    case .ownFile: "Name another file."
    case .wordsNotFound: "Copy whole words exactly, without leaving any out."
    case .emptyCut: "Name the first words of the second part."
    case .differentSentences: "Only claims from one sentence can be joined."
    case .noMatch: "“list” shows all claims."
    case .nothingTagged: "Tag a claim first: v, d or o. Digits then give its reasons."
    case .nothingCited: "c records the first, for example: c https://example.org/report"
    case .facts(let error): error.hint
    case .unknownKey: "? shows the keys."
    case .pastedKeys: "Press n, c or / first, then paste."
    case .needsWords: "For example: n both sides blame each other, or g 12"
    case .takesNoWords: "Type it alone on its line. ? shows what each key does."
    case .wouldOverwrite: "Name another file, or add --force after the command."
    case .declined, .nothingWritten: nil
    case .badSetting(_, _, let wanted): "Use \(wanted)."
    case .privateFile: "Cite a passage of it: type “passages”, then for example “cite passage 1 supports”."
    case .privateName(_, _, let mayInclude):
      "Take the name out there, for example with “note” or “undo”"
        + (mayInclude ? ", or add --include-private if it may be known." : ".")
    case .contactsUnread(_, _, let mayForce):
      "Check the file's permissions" + (mayForce ? ", or add --force to go on without it." : ".")
    case .namesUnknown: "Ask whoever knows them, or read through it yourself and then add --force."
    case .noPreference: "It takes \(PreferencesFile.commands.joined(separator: " and ")). “run FILE” runs any command."
    case .badName: "Choose another: lower-case letters, digits and dashes, starting with a letter."
    case .refersToItself: "Use other words, or another name."
    case .programFailed: "Choose another with “set editor”, or put the words after a colon."
    case .pastDate: "Use today or a later day, such as tomorrow, Friday or in 3 days."
    case .badDate:
      "Use a full date, such as 16 Nov 2021, 16.11.2021 or 2021-11-16; a day, such as Friday, tomorrow or in 3 days; or a time: 18:00."
    case .nestedRun: "Remove the line that runs it."
    case .tooManyRuns: "Put the commands in fewer files."
    case .noSessionFile: "Name one, for example: save review.json"
    case .cannotWrite: "Choose another place."
    case .splittingStopped: "The review that was open still is. “load” starts again."
    case .cannotRead: "Check the spelling and the file's permissions."
    case .fileExists: "Name another file, or add --force."
    case .unkeptWork: "Save them first, for example: save review.json. Or add --force after the command."
    case .noSuchEvent: "“history” in the shell and “stet replay --speed max” show the events."
    case .damagedSession: "The events are right; the rest was changed. If that was intended: stet check --reseal FILE"
    case .sameText: "Save the newer text to a file, and use that."
    case .untypedAddress(let address): "Type it if you trust it: reload \(address)"
    case .noEarlierText: "Name a newer text to compare with, for example: diff newer.txt"
    case .notStale: "“list stale” shows the verdicts to confirm."
    case .othersVerdict(let id, _): "Or decide between the two, for example: adjudicate \(id) verified: why"
    case .nothingToSign: "“status” shows what is checked."
    case .unconfirmed(let id): "Whoever gave it confirms it: confirm \(id)"
    case .notClaims: "Type their numbers, such as 2,3 or 5-7."
    case .claimGone: "“list gone” shows what it said; “undo” takes back the reload."
    case .badArticleLine: "Each line needs {\"id\": …, \"text\": …} or {\"id\": …, \"html\": …}."
    case .archive(_, let hint): hint
    case .draft: "Finish it and have it signed, or add --drafts."
    case .noArchive: "“stet archive add SESSION” or “stet archive import FILE” starts one."
    case .noEarlierCheck: "“stet archive search” finds looser matches."
    case .noPassages: "“passages 3 in FILES” shows the passages for claim 3."
    case .noSuchPassage: "“passages” shows them again, numbered."
    case .noSuchCheck, .nothingToCite: "“earlier” shows the earlier checks and their evidence."
    case .noDocuments: "“documents add FOLDER” adds some."
    case .documentMissing(_, .changed), .documentMissing(_, .notKept): "“documents add” with its path reads it again."
    case .documentMissing: "“documents” shows what is there."
    case .tooManyDocuments: "Name a folder with sources only."
    case .readingStopped: "Repeat the command to continue."
    case .documents(let error): error.hint
    case .session(let error): error.hint
    case .load(let error): error.hint
    case .fetch(let error): error.hint
    case .filter(let error): error.hint
    case .report(let error): error.hint
    }
  }

  /// The description as a sentence.
  package var sentence: String { description.uppercasedFirst + "." }

  private static func list(_ choices: [String]) -> String {
    guard let last = choices.last, choices.count > 1 else { return choices.first ?? "nothing" }
    return choices.dropLast().joined(separator: ", ") + " or " + last
  }
}
