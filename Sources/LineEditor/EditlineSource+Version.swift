import CEditline

extension EditlineSource {
  /// The version of libedit that the program was built with.
  public static var libraryVersion: String { "\(LIBEDIT_MAJOR).\(LIBEDIT_MINOR)" }
}
