import Foundation
import Fuzzing

// fuzz [COUNT [SEED]]: damages so many files of each kind in turn; a signal, or an exit code of 1, is a finding.

/// Says something at once: a signal would take what still waits to be written.
func tell(_ words: String) { FileHandle.standardOutput.write(Data("\(words)\n".utf8)) }

let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let count = Int(numbers.first ?? 100_000) / FuzzedFile.allCases.count
let seed = numbers.dropFirst().first ?? 0
let step = 500
for file in FuzzedFile.allCases {
  for start in stride(from: 0, to: count, by: step) {
    tell("\(file.rawValue): seeds from \(seed + UInt64(start))")
    do {
      try file.fuzz(count: min(step, count - start), seed: seed + UInt64(start))
    } catch {
      tell("\(error)")
      exit(1)
    }
  }
}
