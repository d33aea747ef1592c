import Testing

@testable import Workbench

@Suite("Edit distance")
struct EditDistanceTests {
  @Test(
    "counts letters inserted, dropped, changed and swapped",
    arguments: [
      ("", "", 0), ("a", "", 1), ("verifed", "verified", 1), ("hlep", "help", 1), ("list", "last", 1),
      ("abc", "xyz", 3),
    ])
  func between(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left, right) == distance)
    #expect(EditDistance.between(right, left) == distance)
  }

  @Test(
    "finds the command that was meant",
    arguments: [
      ("verifed", "verified"), ("LIST", "list"), ("disp", "disputed"), ("shwo", "show"), ("undoo", "undo"),
      ("aliases", "alias"), ("listing", "list"),
    ])
  func nearest(typed: String, meant: String) {
    #expect(CommandTable.nearest(to: typed) == meant)
  }

  @Test("finds none where nothing is near", arguments: ["frobnicate", "xyz", "zz"])
  func none(typed: String) {
    #expect(CommandTable.nearest(to: typed) == nil)
  }
}
