// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the workbench and its tests do not build the benchmark library.
let package = Package(
  name: "stet-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "stet", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Pipeline",
      dependencies: [
        .product(name: "ArticleKit", package: "stet"), .product(name: "ClaimKit", package: "stet"),
        .product(name: "SessionKit", package: "stet"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Pipeline",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // Not by the library: it measures a program from outside, through a pseudo-terminal.
    .executableTarget(name: "KeyToScreen", dependencies: ["FileTesting", "TerminalTesting"], path: "KeyToScreen"),
    .target(name: "FileTesting", path: "FileTesting"),
    .target(name: "TerminalTesting", path: "TerminalTesting"),
  ],
  swiftLanguageModes: [.v6]
)
