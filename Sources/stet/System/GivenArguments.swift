import CArguments

/// The arguments as the system handed them over.
///
/// Swift reads its own (`CommandLine.arguments`) from `/proc` on Linux. Where that is not mounted, as in a bare chroot,
/// they come out empty, and the program would open an empty shell whatever it was asked for.
enum GivenArguments {
  /// The arguments without the program's name; nil if only Swift has them.
  static var all: [String]? {
    guard let given = stet_arguments() else { return nil }
    var arguments: [String] = []
    while let argument = given[arguments.count] { arguments.append(String(cString: argument)) }
    return Array(arguments.dropFirst())
  }
}
