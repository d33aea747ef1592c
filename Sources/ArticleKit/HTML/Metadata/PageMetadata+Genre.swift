/// What a page says it is.
extension PageMetadata {
  /// Types of schema.org and programs of forums, by which pages name themselves threads.
  private static let threads: Set<String> = ["DiscussionForumPosting", "QAPage"]
  private static let forums = [
    "discourse", "phpbb", "xenforo", "vbulletin", "flarum", "nodebb", "mybb", "invision", "smf", "vanilla", "lithium",
    "khoros",
  ]
  private static let others: Set<String> = [
    "Product", "ProductGroup", "ItemList", "CollectionPage", "SearchResultsPage", "Service", "LocalBusiness",
    "FAQPage", "SoftwareApplication", "Course", "Event",
  ]

  /// The genre that the page's data name.
  var genre: PageGenre {
    if !data.types.isDisjoint(with: Self.threads) { return .thread }
    if let generator = facts.first(["generator"])?.lowercased(), Self.forums.contains(where: generator.hasPrefix) {
      return .thread
    }
    let kind = facts.first(["og:type"])?.lowercased()
    if data.types.contains(where: Self.isArticle) || kind == "article" || facts.first(["article:published_time"]) != nil
    {
      return .article
    }
    return kind == "product" || !data.types.isDisjoint(with: Self.others) ? .other : .unknown
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type == "BlogPosting" || type == "Report" || type == "Review" || type == "ClaimReview"
  }
}

/// What a page says it is, by its data: an article, a thread of posts, or something else.
enum PageGenre {
  case article, thread, other
  /// The page says nothing.
  case unknown
}
