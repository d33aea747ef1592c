import Foundation

/// The program of the user's desktop that shows files, each in the program that is set for its kind.
struct DesktopViewer {
  /// The variables that say whether there is a desktop, and where programs are.
  let environment: [String: String]

  /// Shows a file; false where there is no desktop or no such program.
  ///
  /// It is asked for, not waited for: the viewer stays open as long as the user wants it.
  func show(_ path: String) -> Bool {
    #if os(macOS)
      let (program, hasDesktop) = ("open", true)
    #else
      let (program, hasDesktop) = (
        "xdg-open", ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
      )
    #endif
    guard hasDesktop, let viewer = TerminalPrograms(environment: environment).path(of: program) else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: viewer)
    // A whole path, so that a name that begins with a dash is no option.
    process.arguments = [URL(fileURLWithPath: path).path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return (try? process.run()) != nil
  }
}
