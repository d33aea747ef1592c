import Foundation
import Testing

/// Which module may import which of the package's own: the arrows point one way, from the shell to the article.
@Suite("Modules")
struct ModuleTests {
  private static let allowed: [String: Set<String>] = [
    "Groundwork": [],
    "Lexicons": ["CLanguageModel"],
    "LineEditor": ["CEditline", "Groundwork"],
    "ArticleKit": ["CLibArchive", "CLibXML2", "Groundwork"],
    "ClaimKit": ["Groundwork", "ArticleKit", "Lexicons", "CLanguageModel", "CNeuralKernels"],
    "RetrievalKit": ["Groundwork", "ArticleKit", "Lexicons", "CLanguageModel"],
    "FigureKit": ["Groundwork", "ArticleKit", "Lexicons", "CLanguageModel"],
    "PassageKit": ["ArticleKit", "ClaimKit", "RetrievalKit", "FigureKit", "Lexicons", "CLanguageModel"],
    "FactKit": ["Groundwork", "ArticleKit", "ClaimKit", "FigureKit", "PassageKit", "Lexicons", "CLanguageModel"],
    "ProofKit": ["ArticleKit", "ClaimKit", "FigureKit", "Lexicons", "CLanguageModel"],
    // A saved session opens without the language engine.
    "SessionKit": ["Groundwork", "ArticleKit", "CMessageDigest"],
    "ReportKit": ["Groundwork", "SessionKit", "ArticleKit"],
    "DatabaseKit": [],
    "DocumentKit": ["Groundwork", "DatabaseKit", "PassageKit", "RetrievalKit", "SessionKit", "ArticleKit"],
    "ArchiveKit": ["Groundwork", "DatabaseKit", "RetrievalKit", "ArticleKit", "SessionKit"],
    "Workbench": [
      "Groundwork", "LineEditor", "ArticleKit", "ClaimKit", "SessionKit", "ReportKit", "FactKit", "PassageKit",
      "ProofKit", "DocumentKit",
    ],
    "stet": [
      "CArguments", "Groundwork", "Workbench", "LineEditor", "ArticleKit", "ClaimKit", "SessionKit", "ReportKit",
      "ArchiveKit", "PassageKit", "ProofKit",
    ],
    "claimkit-train": ["Groundwork", "ClaimKit", "ArticleKit", "CNeuralKernels", "CTrainingKernels"],
  ]

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  @Test("import no more of the package than they may", arguments: allowed.keys.sorted())
  func imports(module: String) throws {
    let own = Set(try FileManager.default.contentsOfDirectory(atPath: Self.sources.path))
    let found = try Set(Self.files(of: module).flatMap { try Self.imports(of: $0) }).intersection(own)
    #expect(found == Self.allowed[module])
  }

  @Test("are all listed here")
  func all() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    let written = folders.filter { !Self.files(of: $0).isEmpty }
    #expect(Set(written) == Set(Self.allowed.keys))
  }

  private static func files(of module: String) -> [URL] {
    let all = FileManager.default.enumerator(at: sources.appending(path: module), includingPropertiesForKeys: nil)
    return all?.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []
  }

  private static func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).matches(of: /(?m)^ *(?:@testable )?import (\w+)/).map { String($0.1) }
  }
}
