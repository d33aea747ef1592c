#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The character set of the process.
package enum TextLocale {
  /// Takes the user's character set, or UTF-8 where that is something else.
  ///
  /// libedit drops what it cannot encode: in the "C" locale, which many containers have, every letter with an accent
  /// would vanish.
  ///
  /// Only the first call does it: C's `setlocale` must not run while other threads ask about characters.
  ///
  /// - Returns: Whether the character set is UTF-8 now.
  @discardableResult
  package static func useUTF8() -> Bool { isUTF8 }

  private static let isUTF8: Bool = {
    for name in ["", "C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" { return true }
    }
    return false
  }()
}
