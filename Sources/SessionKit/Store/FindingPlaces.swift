import Foundation

/// Where in a file the findings of a replay are.
struct FindingPlaces {
  private let reader: JSONReader
  /// The elements of arrays by their ids, made once for each array.
  private var named: [Int: [String: Int]] = [:]

  private init(_ reader: JSONReader) { self.reader = reader }

  /// The line and column of each finding; nil if there is none.
  static func places(of findings: [SessionReplay.Finding], in bytes: Data, path: String) -> [TextPlace?] {
    let found = try? SessionCoding.scanning(bytes, path: path) { reader throws(SessionError) in
      var places = FindingPlaces(reader)
      let offsets = findings.map { finding in places.node(of: finding).map { Int(reader.nodes[$0].start) } }
      var known = TextPlace.places(ofBytes: offsets.compactMap(\.self), in: reader.bytes)[...]
      return zip(findings, offsets).map { finding, offset -> TextPlace? in
        if case .bytesDiffer(let line) = finding { return TextPlace(line: line, column: 1) }
        return offset == nil ? nil : known.popFirst()
      }
    }
    return found ?? Array(repeating: nil, count: findings.count)
  }

  private mutating func node(of finding: SessionReplay.Finding) -> Int? {
    switch finding {
    case .sealBroken: reader.value(of: "seal", in: JSONReader.root)
    case .textChanged: reader.node(at: [.key("article"), .key("text")])
    case .wordsDiffer(let id): node(at: ["state", "claims", id.description, "text"])
    case .beyondText(let id, let key): node(at: ["state", "claims", id.description, key])
    case .eventWordsDiffer(let seq, _): reader.node(at: [.key("events"), .index(seq - 1)])
    case .state(let difference): node(at: ["state"] + difference.path)
    case .bytesDiffer: nil
    }
  }

  /// The value that the words of a difference lead to, as far as they go: keys, ids, and places counted from 1.
  private mutating func node(at path: [String]) -> Int {
    var node = JSONReader.root
    for word in path {
      guard let next = reader.value(of: word, in: node) ?? element(word, of: node) else { return node }
      node = next
    }
    return node
  }

  private mutating func element(_ word: String, of array: Int) -> Int? {
    if named[array] == nil {
      let elements = reader.elements(of: array).enumerated().map { position, element in
        let id = reader.value(of: "id", in: element) ?? reader.value(of: "claim", in: element)
        return (id.map(reader.string) ?? "\(position + 1)", element)
      }
      named[array] = Dictionary(elements, uniquingKeysWith: { first, _ in first })
    }
    return named[array]?[word]
  }
}
