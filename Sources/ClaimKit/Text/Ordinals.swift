// Features ask for the numbers of tags and relations some hundred times a word, so they are read from the case itself: a
// case without a payload is stored as its place among all cases. A test holds that.

extension TreebankTag {
  /// Its place among all tags.
  var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension Relation {
  /// Its place among all relations.
  var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
