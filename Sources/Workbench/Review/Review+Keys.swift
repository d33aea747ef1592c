import LineEditor
import SessionKit

extension Review {
  /// Does what a key stands for, and tells what is to be done next.
  mutating func press(_ key: Key, on desk: inout Desk) -> Effect {
    if key != .character("u") { offeredUndo = nil }
    switch key {
    case .endOfInput, .control("d"): return .leave
    case .resize, .control("l"): return .show
    default: break
    }
    switch mode {
    case .browsing: return browse(key, on: &desk)
    case .splitting(var editor):
      switch key {
      case .left, .character("h"): editor.move(by: -1)
      case .right, .character("l"): editor.move(by: 1)
      case .home: editor.move(by: -editor.words.count)
      case .end: editor.move(by: editor.words.count)
      case .character(" "): editor.toggleShared()
      case .enter:
        return attempt(on: &desk) { (review, desk) throws(WorkbenchError) in try review.split(editor, on: &desk) }
      case .escape, .interrupted, .character("q"), .character("s"):
        mode = .browsing
        return .show
      default: break
      }
      mode = .splitting(editor)
      return .show
    case .passages(let panel): return press(key, in: panel, on: &desk)
    case .help(let line):
      switch key {
      case .character(" "), .down, .pageDown, .character("j"): mode = .help(firstLine: line + 5)
      case .up, .pageUp, .character("k"): mode = .help(firstLine: max(0, line - 5))
      default: mode = .browsing
      }
      return .show
    }
  }

  private mutating func browse(_ key: Key, on desk: inout Desk) -> Effect {
    switch key {
    case .character("q"): return .leave
    case .character("n"): return .ask(.note)
    case .character("c"): return .ask(.citation)
    case .character("a"): return .ask(.inquiry)
    case .character("h"): return .ask(.hold)
    case .character("/"): return .ask(.search)
    case .character("g"): return .ask(.place)
    case .character("?"):
      mode = .help(firstLine: 0)
      return .show
    default:
      return attempt(on: &desk) { (review, desk) throws(WorkbenchError) in try review.step(key, on: &desk) }
    }
  }

  /// Does the step of a key that asks nothing.
  private mutating func step(_ key: Key, on desk: inout Desk) throws(WorkbenchError) {
    switch key {
    case .character("v"): try tag(.verified, on: &desk)
    case .character("d"): try tag(.disputed, on: &desk)
    case .character("o"): try tag(.oneSided, on: &desk)
    case .character("V"): try tag(.verified, stays: true, on: &desk)
    case .character("D"): try tag(.disputed, stays: true, on: &desk)
    case .character("O"): try tag(.oneSided, stays: true, on: &desk)
    case .character(" "), .character("j"): moveOn(on: &desk, forward: true)
    case .character("k"): moveOn(on: &desk, forward: false)
    case .character("J"), .down, .right, .pageDown: move(on: &desk, forward: true)
    case .character("K"), .up, .left, .pageUp: move(on: &desk, forward: false)
    case .home: desk.current = order.ids.first ?? desk.current
    case .end: desk.current = order.ids.last ?? desk.current
    case .character("u"): try undo(on: &desk)
    case .character("U"): try redo(on: &desk)
    case .character("s"): try beginSplit(on: desk)
    case .character("m"): try join(on: &desk)
    case .character("x"): try exclude(on: &desk)
    case .character("f"): try run("flag .", on: &desk)
    case .character("p"): try changeOrder(on: desk)
    case .character("e"): try showPassages(on: &desk)
    case .character("0"):
      guard justTagged != nil else { throw .nothingTagged }
      reasonPage += 1
    case .character(let digit) where digit.isASCII && digit.isNumber:
      try toggle(digit.wholeNumberValue ?? 0, on: &desk)
    case .character(let other): throw .unknownKey(String(other))
    case .pasted: throw .pastedKeys
    case .interrupted, .escape: message = [StyledText("q goes back to the shell.", .dim)]
    default: break
    }
  }

  /// Does a step, tells where it fails, and takes up what it did.
  mutating func attempt(
    on desk: inout Desk, _ step: (inout Review, inout Desk) throws(WorkbenchError) -> Void
  ) -> Effect {
    (message, failed) = ([], false)
    do throws(WorkbenchError) {
      try step(&self, &desk)
    } catch {
      let screen = Screen.failure(error, shown: desk.surroundings.shown, width: desk.width)
      (message, failed) = (screen.messages, true)
    }
    message += desk.takeRemarks()
    return follow(&desk) ? .show : .leave
  }
}
