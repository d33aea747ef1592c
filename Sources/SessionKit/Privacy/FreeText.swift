// What people wrote in their own words, in the records of a session. The article's words are none of them: they are
// public, and are where its spans say.
extension Mention {
  /// Words that a person typed; those of the article stay.
  func rewritingText(_ write: (String) -> String) -> Mention {
    Mention(text: span == nil ? write(text) : text, span: span, resolved: resolved.map(write))
  }
}

extension Anchor {
  /// Names that have no place in the article.
  func rewritingText(_ write: (String) -> String) -> Anchor {
    var anchor = self
    for field in [\Reading.source, \.via, \.cue] where reading?[keyPath: field]?.span == nil {
      anchor.reading?[keyPath: field] = reading?[keyPath: field]?.rewritingText(write)
    }
    return anchor
  }
}

extension ArticleRecord {
  /// The article under another name and path, which show what someone called its file; its text stays.
  func rewritingText(_ write: (String) -> String) -> ArticleRecord {
    var record = self
    (record.name, record.path) = (write(name), path.map(write))
    record.remarks = remarks?.map { remark in
      var remark = remark
      (remark.text, remark.author) = (write(remark.text), remark.author.map(write))
      (remark.answers, remark.addresses) = (remark.answers.map(write), remark.addresses?.map(write))
      return remark
    }
    return record
  }
}

extension Evidence {
  func rewritingText(_ write: (String) -> String) -> Evidence {
    var item = self
    for field in [\Evidence.url, \.archive, \.title, \.publisher, \.published, \.accessed, \.alias, \.note] {
      item[keyPath: field] = item[keyPath: field].map(write)
    }
    item.links = links.map { $0.rewritingText(write) }
    return item
  }
}

extension Evidence.Link {
  func rewritingText(_ write: (String) -> String) -> Evidence.Link {
    var link = self
    for field in [\Evidence.Link.quote, \.locator, \.before, \.after] {
      link[keyPath: field] = link[keyPath: field].map(write)
    }
    return link
  }
}

extension DocumentRecord {
  /// The document under another title and path; what it is stays.
  func rewritingText(_ write: (String) -> String) -> DocumentRecord {
    var record = self
    (record.title, record.path, record.published) = (title.map(write), path.map(write), published.map(write))
    return record
  }
}

extension Claim {
  /// What a person put to a claim, or another tool; how the engine read the article stays.
  func rewritingText(_ write: (String) -> String) -> Claim {
    var claim = self
    // A name with a place is in the article, whatever it was resolved to.
    for field in [\Claim.source, \.via, \.cue] where claim[keyPath: field]?.span == nil {
      claim[keyPath: field] = claim[keyPath: field]?.rewritingText(write)
    }
    if restatedBy != nil { claim.restated = restated.map(write) }
    claim.suggestion = suggestion.map(write)
    claim.tag?.note = tag?.note.map(write)
    claim.opinions = opinions?.map { opinion in
      var opinion = opinion
      opinion.note = opinion.note.map(write)
      return opinion
    }
    claim.notes = notes.map { Note(text: write($0.text), by: $0.by, at: $0.at, private: $0.private) }
    claim.hold = hold.map { Hold(until: $0.until, why: $0.why.map(write), by: $0.by, at: $0.at) }
    claim.assignee = assignee.map(write)
    claim.signature?.note = signature?.note.map(write)
    return claim
  }
}
