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
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CEditline", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "LineEditor", dependencies: ["CEditline"]),
    .target(name: "ArticleKit"),
    .target(name: "CLanguageModel", exclude: ["lexicons"]),
    .target(name: "ClaimKit", dependencies: ["ArticleKit", "CLanguageModel"]),
    .target(
      name: "SessionKit",
      dependencies: ["ArticleKit", .product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "ReportKit",
      dependencies: ["SessionKit", .product(name: "Mustache", package: "swift-mustache")]),
    .target(
      name: "Workbench",
      dependencies: ["LineEditor", "ArticleKit", "ClaimKit", "SessionKit", "ReportKit"]),
    .executableTarget(
      name: "stet",
      dependencies: [
        "Workbench", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "LineEditorTests", dependencies: ["LineEditor"]),
    .testTarget(name: "ArticleKitTests", dependencies: ["ArticleKit"]),
    .testTarget(name: "ClaimKitTests", dependencies: ["ClaimKit"]),
    .testTarget(name: "SessionKitTests", dependencies: ["SessionKit"]),
    .testTarget(name: "ReportKitTests", dependencies: ["ReportKit"]),
    .testTarget(name: "WorkbenchTests", dependencies: ["Workbench"]),
    .testTarget(name: "StetTests", dependencies: ["Workbench"], exclude: []),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
