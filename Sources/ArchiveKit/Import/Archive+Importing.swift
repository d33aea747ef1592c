extension Archive {
  /// Adds the claims of a file; throws ``ArchiveError`` with the line where the file cannot be understood.
  ///
  /// The file is `ClaimReview` (schema.org) as JSON, JSON-LD, JSON Lines or a feed with `dataFeedElement`; a table of
  /// comma- or tab-separated values whose first line names its columns; or what ``export(_:)`` wrote. Importing a file
  /// twice changes nothing. It is read piece by piece.
  public func importFile(_ file: String) throws(ArchiveError) -> AddingOutcome {
    var probe = try ByteSource(path: file)
    var first: UInt8?
    var head: [UInt8] = []
    // The first line says what the file is.
    while head.count < 65_536, let byte = try probe.next(), byte != 0x0A || first == nil {
      if first == nil, byte > 0x20 { first = byte }
      head.append(byte)
    }
    switch first {
    case nil: throw .noClaims(path: file)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      var objects = ClaimObjects(try ByteSource(path: file), path: file)
      var outcome = try add { () throws(ArchiveError) in try objects.next() }
      outcome.leftOut = objects.leftOut
      return outcome
    default:
      guard !head.contains(0), String(validating: head, as: UTF8.self) != nil || head.count == 65_536 else {
        throw .unknownForm(path: file)
      }
      let separator: UInt8 = head.contains(0x09) ? 0x09 : 0x2C
      var table = try ClaimTable(try ByteSource(path: file), separator: separator, path: file)
      return try add { () throws(ArchiveError) in try table.next() }
    }
  }
}
