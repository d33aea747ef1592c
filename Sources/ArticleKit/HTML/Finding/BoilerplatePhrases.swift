/// Wordings of blocks that are between or after the paragraphs of an article and are not part of it.
///
/// Compared in lower case with typographic apostrophes made plain.
enum BoilerplatePhrases {
  /// Starts of blocks that point to something else, whatever follows.
  static let starts = """
    read more
    read the original
    people are also reading
    scroll through the gallery
    scroll down
    view this post on
    read also
    also read
    also:
    read:
    read next
    read the full
    read our full
    see also
    see more
    see:
    more:
    more from
    more on this
    more about
    more stories
    more news
    more information:
    now, watch
    now watch
    now, see
    now see
    now, read
    now read
    watch:
    watch more
    watch now
    watch the
    watch below
    listen:
    listen to this
    listen now
    related:
    related stories
    related story
    related articles
    related article
    related video
    related content
    related topics
    related reading
    related news
    you may also like
    you might also like
    you may like
    recommended
    recommended reading
    don't miss
    for more information
    you might like
    like what you're reading
    thanks for signing up
    your subscription has been
    up next
    next up
    next:
    in case you missed
    trending
    most popular
    most read
    popular now
    explore more
    explore further
    continue reading
    click here
    tap here
    sign up
    subscribe
    join our
    join us
    follow us
    follow @
    like us on
    find us on
    download our
    download the app
    get the latest
    get our
    get more
    share this
    share on
    share your
    share via
    print this
    email this
    photo:
    photos:
    photo by
    photo credit
    photograph by
    photographs by
    image:
    image credit
    images:
    image via
    picture:
    credit:
    video:
    gallery:
    source:
    source images
    illustration by
    illustration:
    photo illustration
    advertisement
    advertising
    sponsored
    story continues below
    story continues after
    article continues
    copyright
    ©
    all rights reserved
    editor's picks
    editors' picks
    filed under
    posted in
    tagged
    tags:
    topics:
    categories:
    category:
    shop now
    buy now
    view this post
    view on
    view full post
    view comments
    show comments
    leave a comment
    comments
    write to
    contact the author
    contact us at
    have a tip
    got a tip
    send tips
    reach the
    this article originally appeared
    this article was originally published
    this story originally appeared
    this story was originally published
    originally published
    this article has been updated
    this story has been updated
    this post has been updated
    this article was updated
    this story was updated
    a version of this
    this article contains affiliate
    this post contains affiliate
    this content is imported
    this content can also be viewed
    this is an opinion
    our editors
    we may earn
    when you buy
    when you purchase
    if you buy
    if you purchase
    all products featured
    all featured products
    every product
    products featured
    disclaimer
    disclosure
    provided by
    the views expressed
    views expressed
    opinions expressed
    the opinions expressed
    learn more about our
    please enable
    enable javascript
    javascript is
    your browser
    loading
    skip to
    back to top
    table of contents
    in this article
    jump to
    citation:
    journal information
    doi:
    reporting by
    editing by
    writing by
    additional reporting
    our standards
    edited by
    compiled by
    updated:
    published:
    last updated
    first published
    posted:
    correction:
    clarification:
    editor's note
    editors note
    note to readers
    includes information from
    contributing:
    associated press writer
    ap writer
    learn more:
    """.split(separator: "\n").map(String.init)

  /// Words that mark a block of at most ``longest`` words as boilerplate, wherever they are.
  static let anywhere = """
    sign up for our
    sign up to our
    sign up for the
    sign up here
    sign up for it here
    subscribe to our
    subscribe to the
    subscribe now
    our newsletter
    in your inbox
    to your inbox
    follow us on
    follow him on
    follow her on
    follow them on
    follow me on
    join the conversation
    contributed to this report
    contributed to this story
    contributed to this article
    contributed reporting
    reporting was contributed
    all rights reserved
    may not be published, broadcast
    can be reached at
    reach him at
    reach her at
    letters to the editor
    letter to the editor
    affiliate commission
    affiliate links
    affiliate link
    earn a commission
    earn commission
    click here to
    download the app
    share this article
    share this story
    need to enable javascript
    has been updated to
    has been updated with
    was updated to
    was first published
    was originally published
    originally appeared
    follow on twitter
    press enter to
    leave a comment
    is subject to copyright
    reprinted with permission
    republished with permission
    republished from
    """.split(separator: "\n").map(String.init)

  /// ``starts`` by their first byte.
  static let startsByByte = Dictionary(grouping: starts) { $0.utf8.first ?? 0 }

  /// Words by which a picture's maker is named at the end of what is under it.
  static let credits = [
    " credit: ", " credits: ", " image: ", " photo: ", " photograph: ", " picture: ", " photo by ", " photos by ",
    "/getty images", "getty images)", "via getty", "/ap photo", "(ap photo", "ap photo/", "/reuters", "shutterstock",
    "photo courtesy", "(photo", "(image", "image courtesy", "/afp",
  ]
  /// Words with which it begins whose picture something is; with a blank, a bracket or nothing before them.
  static let creditStarts = [
    "credit: ", "credits: ", "image: ", "photo: ", "photos: ", "photograph: ", "picture: ", "photo by ", "photos by ",
    "image by ", "picture by ", "photograph by ", "photo courtesy", "image courtesy", "courtesy of ", "ap photo",
    "reuters/", "afp/", "getty images", "via getty", "© ", "©",
  ]
  /// Words that mark a block of at most ``shortest`` words as boilerplate.
  static let anywhereShort = [
    "newsletter", "getty images", "click here", "subscribe", "sign up", "advertisement", "privacy policy",
    "terms of service", "terms of use", "terms and conditions", "cookie policy",
  ]
  /// Words of a block that holds one of ``anywhereShort``, at most.
  static let shortest = 16
  /// Words of a block that holds a phrase of ``anywhere``, at most.
  static let longest = 60

  /// What a paragraph about the writer says after the name.
  static let writers = """
    is a staff writer
    is a senior writer
    is a freelance
    is a writer
    is a reporter
    is a senior reporter
    is a staff reporter
    is a journalist
    is a columnist
    is a contributing
    is a contributor
    is a correspondent
    is a senior editor
    is an editor
    is a deputy
    is an associate
    is an assistant
    is a professor
    is the deputy
    is the editor
    is the author
    is the news editor
    is a news
    is chairman of
    is a fellow
    is a former
    -based writer
    -based journalist
    -based reporter
    -based editor
    -based freelance
    writes about
    has written for
    """.split(separator: "\n").map(String.init)
}
