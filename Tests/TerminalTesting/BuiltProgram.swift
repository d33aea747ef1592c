#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The programs of this package, as the build made them.
package enum BuiltProgram {
  /// The path of a program, which is next to the file that holds the tests, or above it where that is a bundle.
  package static func path(_ name: String) throws -> String {
    let own = tests ?? CommandLine.arguments[0]
    var folder = own[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let candidate = "\(folder)/\(name)"
      if access(candidate, X_OK) == 0 { return candidate }
    }
    throw PseudoTerminal.Failure(description: "no program \(name) beside \(own)")
  }

  /// The file that holds the tests: on Linux the program that runs, on macOS a library loaded into another.
  private static var tests: String? {
    #if canImport(Glibc)
      guard let real = realpath("/proc/self/exe", nil) else { return nil }
    #else
      var info = Dl_info()
      guard dladdr(#dsohandle, &info) != 0, let real = realpath(info.dli_fname, nil) else { return nil }
    #endif
    defer { free(real) }
    return String(cString: real)
  }
}
