import ArticleKit

/// An article, and the page that it was found on where it came from the web.
struct LoadedArticle {
  var article: Article
  var page: FetchedPage?
}
