// swift-tools-version: 6.2
import PackageDescription

// Swift 6.2 is the floor because its clang (19) brings `#embed`, by which the lexicons get into the program.

let package = Package(
  name: "stet",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "stet", targets: ["stet"]),
    .library(name: "ArticleKit", targets: ["ArticleKit"]),
    .library(name: "ClaimKit", targets: ["ClaimKit"]),
    .library(name: "SessionKit", targets: ["SessionKit"]),
    .library(name: "ReportKit", targets: ["ReportKit"]),
    .library(name: "ArchiveKit", targets: ["ArchiveKit"]),
    .library(name: "PassageKit", targets: ["PassageKit"]),
    .library(name: "ProofKit", targets: ["ProofKit"]),
    .library(name: "Workbench", targets: ["Workbench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    // Only fetched, unless documentation is asked for: swift package generate-documentation.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CEditline", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "LineEditor", dependencies: ["CEditline"]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev", "zlib1g-dev"]), .brew(["libxml2"])]),
    .target(name: "ArticleKit", dependencies: ["CLibXML2"]),
    .target(name: "CLanguageModel", exclude: ["lexicons", "model"]),
    // The rows of the word lists in CLanguageModel, for all that read one.
    .target(name: "Lexicons", dependencies: ["CLanguageModel"]),
    // Sums of products for the language model: in use whole numbers, in training floating point.
    // Optimized in debug builds too: the tests read whole articles with it.
    .target(name: "CNeuralKernels", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(name: "CTrainingKernels"),
    .target(name: "ClaimKit", dependencies: ["ArticleKit", "Lexicons", "CLanguageModel", "CNeuralKernels"]),
    .executableTarget(
      name: "claimkit-train", dependencies: ["ClaimKit", "ArticleKit", "CNeuralKernels", "CTrainingKernels"]),
    // SHA-256, in the place of a package that compiles some 300 C files for it.
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(
      name: "SessionKit",
      dependencies: ["ArticleKit", .target(name: "CMessageDigest", condition: .when(platforms: [.linux]))]),
    .target(
      name: "ReportKit",
      dependencies: ["SessionKit", "ArticleKit", .product(name: "Mustache", package: "swift-mustache")]),
    // How texts are read into words and ranked, for earlier checks and for passages of documents.
    .target(name: "RetrievalKit", dependencies: ["ArticleKit", "Lexicons", "CLanguageModel"]),
    // Figures with their units, dates and times.
    .target(name: "FigureKit", dependencies: ["ArticleKit", "Lexicons", "CLanguageModel"]),
    // The places in documents that speak to a claim, and quotations against them.
    .target(
      name: "PassageKit",
      dependencies: ["ArticleKit", "ClaimKit", "RetrievalKit", "FigureKit", "Lexicons", "CLanguageModel"]),
    // Earlier checks, in SQLite with full-text search.
    .target(
      name: "ArchiveKit",
      dependencies: [
        "RetrievalKit", "ArticleKit", "SessionKit", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    // What inside an article cannot be right by itself: sums, percentages, days, names.
    .target(name: "ProofKit", dependencies: ["ArticleKit", "ClaimKit", "FigureKit", "Lexicons", "CLanguageModel"]),
    .target(
      name: "Workbench",
      dependencies: ["LineEditor", "ArticleKit", "ClaimKit", "SessionKit", "ReportKit", "PassageKit", "ProofKit"]),
    // The program's arguments without the system's `/proc`.
    .target(name: "CArguments"),
    .executableTarget(
      name: "stet",
      dependencies: [
        "CArguments", "Workbench", "LineEditor", "ArticleKit", "ClaimKit", "SessionKit", "ReportKit", "ArchiveKit",
        "PassageKit", "ProofKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    // Programs on pseudo-terminals, for the tests.
    .target(name: "TerminalTesting", path: "Tests/TerminalTesting"),
    .executableTarget(name: "line-echo", dependencies: ["LineEditor"], path: "Tests/LineEcho"),
    // Damage to files, and the files that are read after it: for the tests, and for the long runs of Tests/Fuzz.
    .target(name: "Mutating", path: "Tests/Mutating"),
    .target(
      name: "Fuzzing", dependencies: ["Mutating", "SessionKit", "ArchiveKit", "Workbench"], path: "Tests/Fuzzing"),
    .testTarget(name: "LineEditorTests", dependencies: ["LineEditor", "TerminalTesting", "line-echo"]),
    .testTarget(name: "ArticleKitTests", dependencies: ["ArticleKit"]),
    .testTarget(name: "ClaimKitTests", dependencies: ["ClaimKit", "ArticleKit", "CLanguageModel", "CNeuralKernels"]),
    .testTarget(
      name: "ClaimKitTrainTests", dependencies: ["claimkit-train", "ClaimKit", "ArticleKit", "CNeuralKernels"]),
    .testTarget(name: "SessionKitTests", dependencies: ["SessionKit", "ArticleKit", "Mutating"]),
    .testTarget(name: "ReportKitTests", dependencies: ["ReportKit", "SessionKit", "ArticleKit"], exclude: ["Golden"]),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Workbench", "LineEditor", "ArticleKit", "ClaimKit", "SessionKit", "ReportKit", "PassageKit",
      ]),
    .testTarget(name: "RetrievalKitTests", dependencies: ["RetrievalKit"]),
    .testTarget(name: "FigureKitTests", dependencies: ["FigureKit", "ArticleKit"]),
    .testTarget(name: "ProofKitTests", dependencies: ["ProofKit", "ArticleKit"]),
    .testTarget(name: "PassageKitTests", dependencies: ["PassageKit", "ArticleKit", "ClaimKit"]),
    .testTarget(
      name: "ArchiveKitTests",
      dependencies: ["ArchiveKit", "RetrievalKit", "ArticleKit", "SessionKit", "stet", "TerminalTesting"]),
    .testTarget(name: "StetTests", dependencies: ["stet", "TerminalTesting", "SessionKit", "Workbench", "Fuzzing"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
