/// What a page says it is, by its data: an article, a thread of posts, or something else.
enum PageGenre {
  case article, thread, other
  /// The page says nothing.
  case unknown
}
