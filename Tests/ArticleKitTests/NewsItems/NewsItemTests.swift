import Testing

@testable import ArticleKit

/// News items of agencies: ninjs and NewsML-G2.
@Suite struct NewsItemTests {
  private var metadata: Metadata {
    var metadata = Metadata()
    metadata.title = "A bridge falls"
    metadata.authors = ["Ann Moss"]
    metadata.published = "2021-05-03T08:00:00Z"
    metadata.modified = "2021-05-03T09:00:00Z"
    metadata.publisher = "Example Agency"
    metadata.language = "en"
    metadata.section = "disaster"
    return metadata
  }

  @Test func readsNinjs() throws {
    let item = """
      {"uri":"urn:x:1","type":"text","language":"en","headline":"A bridge falls","byline":"By Ann Moss",
       "firstcreated":"2021-05-03T08:00:00Z","versioncreated":"2021-05-03T09:00:00Z","source":"Example Agency",
       "subject":[{"name":"disaster"}],"body_html":"<p>The bridge fell.</p><h2>What next</h2><p>A ferry.</p>"}
      """
    let article = try loaded(item, name: "a.json")
    #expect(article.metadata == metadata)
    #expect(rendered(article) == ["paragraph: The bridge fell.", "heading: What next", "paragraph: A ferry."])
  }

  @Test func readsNinjsWithSeveralBodies() throws {
    let item = """
      {"uri":"urn:x:1","headlines":[{"value":"A bridge falls"}],
       "bodies":[{"contenttype":"text/plain","value":"The bridge fell.\\n\\nNobody was hurt."}]}
      """
    let article = try loaded(item, name: "a.json")
    #expect(article.metadata.title == "A bridge falls")
    #expect(rendered(article) == ["paragraph: The bridge fell.", "paragraph: Nobody was hurt."])
  }

  private func newsML(_ content: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1">
      <itemMeta><provider><name>Example Agency</name></provider><versionCreated>2021-05-03T09:00:00Z</versionCreated>
        <firstCreated>2021-05-03T08:00:00Z</firstCreated><title>Item title</title></itemMeta>
      <contentMeta><headline>A bridge falls</headline><by>By Ann Moss</by><language tag="en"/>
        <subject type="cpnat:abstract"><name>disaster</name></subject></contentMeta>
      <contentSet>\(content)</contentSet>
    </newsItem>
    """
  }

  @Test(arguments: [
    "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"x\"><body><p>The bridge fell.</p><p>A ferry.</p></body></html></inlineXML>",
    "<inlineXML><nitf><body><body.content><p>The bridge fell.</p><p>A ferry.</p></body.content></body></nitf></inlineXML>",
    "<inlineData contenttype=\"text/plain\">The bridge fell.\n\nA ferry.</inlineData>",
    "<inlineData contenttype=\"text/html\">&lt;p>The bridge fell.&lt;/p>&lt;p>A ferry.&lt;/p></inlineData>",
  ])
  func readsNewsML(_ content: String) throws {
    let article = try loaded(newsML(content), name: "a.xml")
    #expect(article.metadata == metadata)
    #expect(rendered(article) == ["paragraph: The bridge fell.", "paragraph: A ferry."])
  }

  @Test func doesNotResolveEntities() throws {
    let bomb =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
    let item = newsML("<inlineXML><p>The bridge &b; fell &f; down.</p></inlineXML>")
    let article = try loaded(item.replacing("?>\n", with: "?>\n\(bomb)\n", maxReplacements: 1), name: "a.xml")
    #expect(rendered(article) == ["paragraph: The bridge &b; fell &f; down."])
  }

  @Test func saysWhenAnItemHasNoText() {
    let error = #expect(throws: LoadError.self) { try loaded(newsML("<remoteContent/>"), name: "a.xml") }
    #expect(error == .empty(path: "a.xml"))
  }
}
