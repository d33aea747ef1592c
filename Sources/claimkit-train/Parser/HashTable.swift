/// A table of numbers by hash, as `ClaimKit` looks them up: open addressing in a power of two of places, an entry
/// being the upper 16 bits of the hash and a number of 16 bits; 0 is empty.
struct HashTable {
  private(set) var entries: [UInt32]

  /// Makes a table with the smallest number of places that leaves a quarter empty.
  /// - Parameter values: numbers over 0; of equal hashes in place and print the first wins.
  init(_ values: [(hash: UInt64, value: Int)]) {
    var places = 16
    while values.count * 4 > places * 3 { places *= 2 }
    entries = Array(repeating: 0, count: places)
    for (hash, value) in values {
      var slot = Int(truncatingIfNeeded: hash) & (places - 1)
      while entries[slot] != 0, entries[slot] >> 16 != UInt32(hash >> 48) { slot = (slot + 1) & (places - 1) }
      if entries[slot] == 0 { entries[slot] = UInt32(hash >> 48) << 16 | UInt32(value) }
    }
  }
}
