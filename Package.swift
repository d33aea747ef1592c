// swift-tools-version: 6.2
import PackageDescription

// Swift 6.2 is the floor because its clang (19) brings `#embed`, by which the lexicons get into the program.

// The long runs of damaged files are built where they are asked for alone:
//
//   STET_FUZZ=1 swift run -c release fuzz                                  100,000 damaged files
//   STET_FUZZ=1 STET_READER=session|warc|mail \
//     swift run --scratch-path .build-libfuzzer --sanitize fuzzer -c release \
//     fuzz-bytes -max_total_time=600 [FOLDER]                              a reader of others' bytes, under libFuzzer

let algorithms: Target.Dependency = .product(name: "Algorithms", package: "swift-algorithms")
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

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
    .library(name: "DocumentKit", targets: ["DocumentKit"]),
    .library(name: "ProofKit", targets: ["ProofKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    // Only fetched, unless documentation is asked for: swift package generate-documentation.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
  ],
  targets: [
    // The small things that several modules need: hashes, trims, files replaced whole.
    .target(name: "Groundwork", dependencies: [algorithms, system]),
    .systemLibrary(
      name: "CEditline", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "LineEditor", dependencies: ["CEditline", "Groundwork", system]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev", "zlib1g-dev"]), .brew(["libxml2"])]),
    // Zip archives: Word's and OpenDocument's files, and web archives packed in one.
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .target(name: "ArticleKit", dependencies: ["CLibArchive", "CLibXML2", "Groundwork", algorithms, system]),
    .target(name: "CLanguageModel", exclude: ["lexicons", "model"]),
    // The rows of the word lists in CLanguageModel, for all that read one.
    .target(name: "Lexicons", dependencies: ["CLanguageModel"]),
    // Sums of products for the language model: in use whole numbers, in training floating point.
    // Optimized in debug builds too: the tests read whole articles with it.
    .target(name: "CNeuralKernels", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(name: "CTrainingKernels"),
    .target(
      name: "ClaimKit",
      dependencies: ["Groundwork", "ArticleKit", "Lexicons", "CLanguageModel", "CNeuralKernels", algorithms]),
    .executableTarget(
      name: "claimkit-train",
      dependencies: ["Groundwork", "ClaimKit", "ArticleKit", "CNeuralKernels", "CTrainingKernels"]),
    // SHA-256, in the place of a package that compiles some 300 C files for it.
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(
      name: "SessionKit",
      dependencies: [
        "Groundwork", "ArticleKit", algorithms, system,
        .target(name: "CMessageDigest", condition: .when(platforms: [.linux])),
      ]),
    .target(
      name: "ReportKit",
      dependencies: [
        "Groundwork", "SessionKit", "ArticleKit", algorithms, .product(name: "Mustache", package: "swift-mustache"),
      ]),
    // How texts are read into words and ranked, for earlier checks and for passages of documents.
    .target(
      name: "RetrievalKit", dependencies: ["Groundwork", "ArticleKit", "Lexicons", "CLanguageModel", algorithms]),
    // Figures with their units, dates and times.
    .target(name: "FigureKit", dependencies: ["Groundwork", "ArticleKit", "Lexicons", "CLanguageModel"]),
    // The facts of an article, to be ticked one by one: names, titles, figures, dates, places, quotations, links.
    .target(
      name: "FactKit",
      dependencies: [
        "Groundwork", "ArticleKit", "ClaimKit", "FigureKit", "PassageKit", "Lexicons", "CLanguageModel", algorithms,
      ]),
    // The places in documents that speak to a claim, and quotations against them.
    .target(
      name: "PassageKit",
      dependencies: [
        "ArticleKit", "ClaimKit", "RetrievalKit", "FigureKit", "Lexicons", "CLanguageModel", algorithms,
      ]),
    // What databases of Stet have in common: their tables are known, and programs that open one at once wait.
    .target(name: "DatabaseKit", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),
    // The documents of a review, in SQLite with full-text search.
    .target(
      name: "DocumentKit",
      dependencies: [
        "Groundwork", "DatabaseKit", "PassageKit", "RetrievalKit", "SessionKit", "ArticleKit",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    // Earlier checks, in SQLite with full-text search.
    .target(
      name: "ArchiveKit",
      dependencies: [
        "Groundwork", "DatabaseKit", "RetrievalKit", "ArticleKit", "SessionKit",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    // What inside an article cannot be right by itself: sums, percentages, days, names.
    .target(name: "ProofKit", dependencies: ["ArticleKit", "ClaimKit", "FigureKit", "Lexicons", "CLanguageModel"]),
    .target(
      name: "Workbench",
      dependencies: [
        "Groundwork", "LineEditor", "ArticleKit", "ClaimKit", "SessionKit", "ReportKit", "FactKit", "PassageKit",
        "ProofKit", "DocumentKit", algorithms,
      ]),
    // The program's arguments without the system's `/proc`.
    .target(name: "CArguments"),
    .executableTarget(
      name: "stet",
      dependencies: [
        "CArguments", "Groundwork", "Workbench", "LineEditor", "ArticleKit", "ClaimKit", "SessionKit", "ReportKit",
        "ArchiveKit", "PassageKit", "ProofKit", system,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    // Programs on pseudo-terminals, for the tests.
    .target(name: "TerminalTesting", path: "Tests/TerminalTesting"),
    .executableTarget(name: "line-echo", dependencies: ["LineEditor"], path: "Tests/LineEcho"),
    // Folders of their own for tests.
    .target(name: "FileTesting", path: "Tests/FileTesting"),
    // Damage to files, and the files that are read after it: for the tests, and for the long runs of Tests/Fuzz.
    .target(name: "Mutating", dependencies: ["Groundwork"], path: "Tests/Mutating"),
    .target(
      name: "Fuzzing", dependencies: ["FileTesting", "Mutating", "SessionKit", "ArchiveKit", "Workbench"],
      path: "Tests/Fuzzing"),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "ArticleKit", "ClaimKit", "SessionKit", "ReportKit", "ArchiveKit", "PassageKit", "ProofKit", "FileTesting",
      ]),
    .testTarget(name: "LineEditorTests", dependencies: ["LineEditor", "FileTesting", "TerminalTesting", "line-echo"]),
    .testTarget(name: "ArticleKitTests", dependencies: ["Groundwork", "ArticleKit", "FileTesting"]),
    .testTarget(name: "ClaimKitTests", dependencies: ["ClaimKit", "ArticleKit", "CLanguageModel", "CNeuralKernels"]),
    .testTarget(
      name: "ClaimKitTrainTests",
      dependencies: ["claimkit-train", "Groundwork", "ClaimKit", "ArticleKit", "CNeuralKernels"]),
    .testTarget(
      name: "SessionKitTests", dependencies: ["Groundwork", "SessionKit", "ArticleKit", "FileTesting", "Mutating"]),
    .testTarget(
      name: "ReportKitTests", dependencies: ["ReportKit", "SessionKit", "ArticleKit", "FileTesting"],
      exclude: ["Golden"]),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Groundwork", "Workbench", "LineEditor", "ArticleKit", "ClaimKit", "SessionKit", "ReportKit", "PassageKit",
        "FileTesting",
      ]),
    .testTarget(name: "RetrievalKitTests", dependencies: ["RetrievalKit"]),
    .testTarget(name: "FigureKitTests", dependencies: ["FigureKit", "ArticleKit"]),
    .testTarget(name: "FactKitTests", dependencies: ["FactKit", "ArticleKit", "ClaimKit"]),
    .testTarget(name: "ProofKitTests", dependencies: ["ProofKit", "ArticleKit"]),
    .testTarget(name: "DocumentKitTests", dependencies: ["DocumentKit", "PassageKit", "ArticleKit", "SessionKit"]),
    .testTarget(name: "PassageKitTests", dependencies: ["PassageKit", "ArticleKit", "ClaimKit"]),
    .testTarget(
      name: "ArchiveKitTests",
      dependencies: [
        "ArchiveKit", "RetrievalKit", "ArticleKit", "SessionKit", "stet", "FileTesting", "TerminalTesting",
      ]),
    .testTarget(
      name: "StetTests",
      dependencies: ["stet", "Groundwork", "FileTesting", "TerminalTesting", "SessionKit", "Workbench", "Fuzzing"]),
  ]
    + (Context.environment["STET_FUZZ"] == nil
      ? []
      : [
        .executableTarget(name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzz"),
        .executableTarget(name: "fuzz-bytes", dependencies: ["SessionKit", "ArticleKit"], path: "Tests/FuzzedBytes"),
      ]),
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
