import Foundation

/// Where the user's own files are, by the XDG Base Directory Specification.
struct UserFiles {
  /// The rc file: `$XDG_CONFIG_HOME/stet/rc`, by default `~/.config/stet/rc`.
  let preferences: String?
  /// The earlier lines: `$XDG_STATE_HOME/stet/history`, by default `~/.local/state/stet/history`.
  let history: String?

  /// Whether the user never used the program before: neither file is there.
  var isFirstStart: Bool {
    [preferences, history].allSatisfy { $0.map { !FileManager.default.fileExists(atPath: $0) } ?? false }
  }

  /// Finds them; a variable that holds no whole path is skipped, as the specification says.
  init(environment: [String: String]) {
    func folder(_ variable: String, _ usual: String) -> String? {
      if let path = environment[variable], path.hasPrefix("/") { return path }
      return environment["HOME"].map { "\($0)/\(usual)" }
    }
    preferences = folder("XDG_CONFIG_HOME", ".config").map { $0 + "/stet/rc" }
    history = folder("XDG_STATE_HOME", ".local/state").map { $0 + "/stet/history" }
  }
}
