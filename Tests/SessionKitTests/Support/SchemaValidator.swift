import FileTesting
import Foundation

@testable import SessionKit

/// The validator of Debian's `python3-jsonschema`.
enum SchemaValidator {
  /// Whether it is installed.
  static let isThere = (try? run("from jsonschema import Draft202012Validator")) == ""

  /// What it finds wrong with files, by their paths; files that are right are left out.
  static func complaints(of files: [String]) throws -> [String: String] {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      schema = json.load(open(sys.argv[1]))
      Draft202012Validator.check_schema(schema)
      validator = Draft202012Validator(schema)
      found = {}
      for path in sys.argv[2:]:
          for error in validator.iter_errors(json.load(open(path))):
              found[path] = error.json_path + ": " + error.message[:200]
              break
      json.dump(found, sys.stdout)
      """
    let folder = try TemporaryFolder()
    let schema = try folder.make("schema.json", SessionSchema.text)
    return try JSONDecoder().decode([String: String].self, from: Data(run(script, [schema] + files).utf8))
  }

  private static func run(_ script: String, _ arguments: [String] = []) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let folder = try TemporaryFolder()
    let output = try folder.make("output", "")
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return try folder.text("output")
  }
}
