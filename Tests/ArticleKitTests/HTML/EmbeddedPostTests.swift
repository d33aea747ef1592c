import Testing

@testable import ArticleKit

/// Posts of networks inside a page.
@Suite struct EmbeddedPostTests {
  private func article(_ post: String) throws -> Article {
    let text = "<p>\(PageArticleTests.first)</p>"
    return try loaded("<body><h1>A bridge falls</h1><article>\(text)\(text)\(post)\(text)</article>")
  }

  @Test(arguments: [
    (
      """
      <blockquote class="twitter-tweet"><p lang="en">The bridge <a href="x">#fell</a><br>Stay away <a>pic.twitter.com/a</a>
      </p>&mdash; Ann Moss (@annmoss) <a href="https://x.example/annmoss/1">May 3, 2021</a></blockquote>
      """, ["post1: The bridge #fell", "post1: Stay away", "signature1: — Ann Moss (@annmoss) May 3, 2021"],
      EmbeddedPost(
        number: 1, author: "Ann Moss", handle: "@annmoss", published: "2021-05-03", url: "https://x.example/annmoss/1")
    ),
    (
      """
      <blockquote><p>The bridge fell.</p><p>— Ben Hill (@b_2) 4 May 2021</p></blockquote>
      """, ["post1: The bridge fell.", "signature1: — Ben Hill (@b_2) 4 May 2021"],
      EmbeddedPost(number: 1, author: "Ben Hill", handle: "@b_2", published: "2021-05-04")
    ),
    (
      """
      <blockquote class="instagram-media" data-instgrm-permalink="https://i.example/p/1"><a>View this post on Instagram</a>
      <p>Our bridge is gone.</p><p>A post shared by Cy Roe (@cyroe)</p></blockquote>
      """, ["post1: Our bridge is gone.", "signature1: — Cy Roe (@cyroe)"],
      EmbeddedPost(number: 1, author: "Cy Roe", handle: "@cyroe", url: "https://i.example/p/1")
    ),
    (
      """
      <div class="fb-post" data-href="https://f.example/1"><blockquote cite="https://f.example/1"><p>The bridge fell.</p>
      Posted by <a>The Town</a> on <a>Monday, May 3, 2021</a></blockquote></div>
      """, ["post1: The bridge fell.", "signature1: — The Town"],
      EmbeddedPost(number: 1, author: "The Town", url: "https://f.example/1")
    ),
    (
      """
      <blockquote class="bluesky-embed"><p>The bridge fell.</p>&mdash; Dee (<a>@dee.example.org</a>) <a>3 May 2021</a>
      </blockquote>
      """, ["post1: The bridge fell.", "signature1: — Dee (@dee.example.org) 3 May 2021"],
      EmbeddedPost(number: 1, author: "Dee", handle: "@dee.example.org", published: "2021-05-03")
    ),
    (
      """
      <blockquote class="mastodon-embed"><p>The bridge fell.</p><a><div>Post by @ann@m.example</div>
      <div>View on Mastodon</div></a></blockquote>
      """, ["post1: The bridge fell.", "signature1: — @ann@m.example"],
      EmbeddedPost(number: 1, handle: "@ann@m.example")
    ),
  ])
  func findsPosts(_ markup: String, _ blocks: [String], _ post: EmbeddedPost) throws {
    let article = try article(markup)
    #expect(rendered(article).filter { !$0.hasPrefix("paragraph") } == blocks)
    #expect(article.posts == [post])
  }

  @Test func leavesOutPostsWithoutWords() throws {
    let article = try article(
      "<blockquote class=mastodon-embed><a><div>Post by @a@b.example</div><div>View on Mastodon</div></a></blockquote>")
    #expect(rendered(article).allSatisfy { $0.hasPrefix("paragraph") })
    #expect(article.posts.isEmpty)
  }
}
