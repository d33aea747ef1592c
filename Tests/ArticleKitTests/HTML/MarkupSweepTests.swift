import Testing

@testable import ArticleKit

/// What is left of a page before it is parsed.
@Suite struct MarkupSweepTests {
  @Test(arguments: [
    ("<p class=a onclick='x(\">\")' data-x=1>One</p>", "<p class=a>One</p>"),
    ("a<!-- <p>no</p> -->b<!---->c<!--x--!>d", "abcd"),
    ("a<!-- never closed <p>b</p>", "a never closed <p>b</p>"),
    ("<script>if (a < b) { '</p>' }</SCRIPT >x", "x"), ("<style>p { }</style>x<svg><p>no</p></svg>y", "xy"),
    ("<script>never closed", ""), ("<svg><p>never closed</p>", "<p>never closed</p>"),
    ("<iframe><textarea><p>x</p>", "<p>x</p>"),
    ("1 < 2 <3 <", "1 &lt; 2 &lt;3 &lt;"),
    ("<A HREF=\"x\" href='y' HREF=z>t</A>", "<A HREF=\"x\">t</A>"), ("<p id='open>x</p><p>y</p>", "<p>x</p><p>y</p>"),
    ("<?php echo ?><!DOCTYPE html>x", "x"), ("<p hidden>x", "<p hidden>x"), ("</p onclick=x>", "</p>"),
    ("<p style=\"display:none\">x", "<p style=\"display:none\">x"), ("<img src=x alt='y'/>", "<img src=x>"),
  ])
  func cuts(_ page: String, _ expected: String) {
    #expect(String(decoding: MarkupSweep(Array(page.utf8)).bytes, as: UTF8.self) == expected)
  }

  @Test func keepsLinkedData() {
    let page = Array("<script type='application/ld+json'>{\"a\":1}</script><script>x</script>".utf8)
    let sweep = MarkupSweep(page)
    #expect(sweep.linkedData.map { String(decoding: page[$0], as: UTF8.self) } == ["{\"a\":1}"])
    #expect(sweep.scriptBytes == 8)
  }
}
