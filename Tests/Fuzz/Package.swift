// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the workbench and its tests do not wait for it.
//
//   swift run --package-path Tests/Fuzz -c release fuzz                     100,000 damaged files
//   STET_LIBFUZZER=1 STET_READER=session|warc|mail \
//     swift run --package-path Tests/Fuzz --scratch-path Tests/Fuzz/.build-libfuzzer --sanitize fuzzer -c release \
//     bytes -max_total_time=600 [FOLDER]                                a reader of others' bytes, under libFuzzer
let isByLibFuzzer = Context.environment["STET_LIBFUZZER"] != nil

let package = Package(
  name: "stet-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "stet", path: "../..")],
  targets: [
    .target(name: "Mutating", path: "Mutating"),
    .target(
      name: "Fuzzing",
      dependencies: [
        "Mutating", .product(name: "SessionKit", package: "stet"), .product(name: "ArchiveKit", package: "stet"),
        .product(name: "Workbench", package: "stet"),
      ],
      path: "Fuzzing"),
    .executableTarget(name: "fuzz", dependencies: ["Fuzzing"], path: "Fuzz"),
  ]
    + (isByLibFuzzer
      ? [
        .executableTarget(
          name: "bytes",
          dependencies: [
            .product(name: "SessionKit", package: "stet"), .product(name: "ArticleKit", package: "stet"),
          ],
          path: "Bytes")
      ] : []),
  swiftLanguageModes: [.v6]
)
