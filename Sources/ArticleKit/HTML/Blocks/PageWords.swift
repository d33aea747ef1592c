import Groundwork

/// The words by which class names and ids say what an element is for, and the wordings of boilerplate.
///
/// These are data: they name habits of the makers of pages, never a single publication. A class name is split into its
/// words at hyphens, underscores and capital letters; a phrase of two words is written with a hyphen and matches
/// neighbouring words.
enum PageWords {
  /// Words for what never is text of an article.
  static let foreign = """
    sidebar breadcrumb breadcrumbs newsletter newsletters subscribe subscription
    promo promos promotion promoted advert adverts advertising advertisement advertisements ad ads adunit adslot
    sponsor sponsored sponsors sponsorship related recirc recirculation recommended recommendation recommendations
    recommends trending popular share shares sharing sharebar sharetools social socials sociallinks cookie cookies
    consent gdpr popup popups modal toolbar menu navbar navigation nav pagenav masthead login signin signup register
    registration outbrain taboola pagination pager paginator poll donate donation feedback survey whatsapp
    disclaimer disclosure affiliate readmore morefrom mostread mostpopular seealso upnext tooltip skip
    boilerplate adsense adblock dfp tags taglist tagcloud hashtags keywords topics toptags postnav crosslinks crosslink
    teaser teasers ticker livechat chatbot offer offers deals coupon ecommerce storefront buybox
    correction-form print-only printonly licensing reprints copyright trustbar appdownload
    read-more more-from most-read most-popular see-also up-next also-read also-like you-may read-next next-article
    next-story previous-article related-story article-tags post-tags entry-tags tag-list topic-list
    sign-up call-to cta followus follow-us follow join-us site-footer page-footer site-header page-header
    post-navigation post-meta entry-meta article-meta entry-footer post-footer story-meta
    """
  /// Words for what readers wrote under the article.
  static let comments = "comments comment disqus replies commenting discussion livefyre spotim"
  /// Words for what is seldom text of an article.
  static let doubtful = """
    footer header widget widgets aside rail module carousel slider slideshow banner callout infobox factbox meta
    metadata rating ratings list-tags tools utility utilities actions actionbar controls topbar bottombar sticky
    player playlist video videos embed gallery photogallery toc tableofcontents table-of print noprint timestamp date
    time updated pubdate published kicker eyebrow rubric label badge icon icons loading placeholder alert notice
    message notification warning card cards product products price pricing pros cons specs scorecard
    inset insert sidebox box-out bottom-of paywall gate regwall piano message-box series collection
    tag topic category categories section-name audio listen podcast
    """
  /// Words for what is under a picture.
  static let caption = """
    caption captions figcaption photocaption imagecaption credit credits photocredit photo-credit image-credit
    wp-caption-text media-caption caption-text attribution image-meta photographer lightbox
    """
  /// Words for who wrote the article.
  static let author = """
    byline bylines author authors contributor contributors bio biography authorbio author-bio author-box writer
    about-author vcard hcard author-profile profile-card authored
    """
  /// Words for the body of an article.
  static let body = """
    articlebody article-body article-content articlecontent article-text articletext story-body storybody
    story-content story-text storytext entry-content entrycontent post-content postcontent post-body postbody
    body-text bodytext body-copy bodycopy body-content article-copy main-text maincontent story-copy article-main
    content-body contentbody rich-text richtext text-body text-content post-text article-detail story-details
    news-text newstext articledetail single-content page-content body-description article-story post-entry blog-content
    """
  /// Words for an embedded post.
  static let post = """
    twitter-tweet twitter-video instagram-media mastodon-embed fb-post bluesky-embed tiktok-embed text-post
    reddit-card reddit-embed telegram-post
    """
  /// Whole names of what is not shown; `hidden-xs` and its like are shown on some screens.
  static let hiddenNames: Set<UInt64> = Set(
    """
    hidden hide invisible is-hidden u-hidden js-hidden visually-hidden visuallyhidden sr-only sronly screen-reader-text
    screen-reader screenreader screen-reader-only offscreen off-screen d-none display-none u-visually-hidden
    is-visually-hidden show-for-sr a11y-hidden
    """.split(whereSeparator: \.isWhitespace).map { FNV1a.hash($0.utf8) })
  /// Phrases for what is shown to screen readers only.
  static let hidden = "visually-hidden sr-only screen-reader display-none"
  /// Phrases of the programs that build pages: every part of a page is a widget there.
  static let nothing = """
    elementor-widget elementor-invisible elementor-hidden elementor-section siteorigin-widget so-widget
    textwidget-widget widget-text widget-container widget-wrap widget-content mntl-sc sc-ad has-sidebar with-sidebar
    no-sidebar right-sidebar left-sidebar sidebar-right sidebar-left right-rail left-rail has-rail with-rail
    rail-layout sidebar-layout layout-sidebar has-ads hide-ads no-ads has-newsletter no-cookie has-nav has-menu
    sticky-header has-header has-toc
    """
  /// Words of the programs that ask for consent to cookies.
  static let consent = """
    onetrust ot-pc ot-sdk ot-sel cybot cookiebot didomi usercentrics cmplz termly osano iubenda truste trustarc evidon
    klaro cookie-consent cookie-banner cookie-notice cookie-law cookie-policy-banner consent-banner consent-modal gdpr
    cookiebar cookie-bar qc-cmp
    """
  /// Words for who wrote a post of a thread.
  static let poster = """
    username user-name poster postername poster-name nickname creator author names message-name author-name
    comment-author post-author topic-author display-name
    """
  /// Words for a post of a thread, in the programs of forums.
  static let threadPost = """
    postbit post-bit postcontainer post-container messagelist message-list forum-post thread-post topic-post bbp-reply bbp-topic topic-body crawler-post
    message-cell message-main posts-list post-stream postlist forum-thread thread-message
    """
  /// Words for an entry of a live blog.
  static let liveEntry = """
    liveblog-entry liveblog-post liveblog-update liveblog-item liveblog-event live-entry live-post live-update live-event
    live-item liveblogentry liveblogpost liveentry livepost
    """
  /// Words for the summary under a title.
  static let summary = """
    dek deck standfirst summary subtitle subheadline subhead subheading lede-text abstract excerpt sub-title
    sub-headline
    """
  /// Words for a quotation that is pulled out of the text.
  static let pulled = "pullquote pull-quote pulledquote pull-out pullout"

  /// What each word says.
  static let hints: [UInt64: PageHint] = {
    let groups: [(String, PageHint)] = [
      (foreign, .foreign), (comments, .comments), (doubtful, .doubtful), (caption, .caption), (author, .author),
      (body, .body), (post, .post), (summary, .summary), (pulled, .pulled), (threadPost, .threadPost),
      (liveEntry, .liveEntry),
      (consent, .consent), (poster, .poster), (hidden, .hidden), (nothing, .nothing),
    ]
    var hints: [UInt64: PageHint] = [:]
    for (words, hint) in groups {
      for word in words.split(whereSeparator: \.isWhitespace) {
        hints[FNV1a.hash(word.utf8), default: []].formUnion(hint)
      }
    }
    return hints
  }()
}
