/// The page's style sheet.
///
/// Every colour is a variable, once for each scheme; verdicts differ by word, symbol and kind of underline first. Only
/// the marks have their light colours written out, and stand as a `span` in each `mark`: word processors, in which people
/// paste or open the article, know classes on `span`, but neither variables nor `mark`.
enum HTMLStyle {
  /// The whole sheet except for the filters.
  static let sheet = colours + layout + glance + textOfArticle + marks + cards + print

  /// The rules that make the filters work without a script: one a standing and one a speaker.
  static func filters(_ standings: [Standing], speakers: Int) -> String {
    let standings = standings.map { rule(input: "v-\($0.rawValue)", fits: $0.rawValue) }
    return (standings + (0..<(speakers > 1 ? speakers : 0)).map { rule(input: "s-\($0)", fits: "s\($0)") }).joined()
  }

  private static func rule(input: String, fits: String) -> String {
    let active = "body:has(#\(input):checked)"
    return """
      \(active) .f:not(.\(fits), mark) { display: none; }
      \(active) mark.f:not(.\(fits)) > span[class] { background: none; text-decoration: none; }

      """
  }

  private static let colours = """

    :root { color-scheme: light dark;
      --paper: #ffffff; --raised: #f5f3ee; --ink: #1d1b18; --soft: #5a544b; --rule: #d9d4c9; --link: #1b4b7a;
      --verified: #1d6038; --verified-tint: #e9f3e7; --said: #1c5a66; --said-tint: #e4f1f3;
      --disputed: #9a2420; --disputed-tint: #fbe3de;
      --one-sided: #7a4f00; --one-sided-tint: #faedcd; --held: #5b3f87; --held-tint: #efe9f7;
      --unseen: #43505f; --unseen-tint: #eaeef1; --uncheckable: #655e53; --uncheckable-tint: #f2efe8; }
    @media (prefers-color-scheme: dark) { :root {
      --paper: #171614; --raised: #21201d; --ink: #e9e6df; --soft: #b1aa9d; --rule: #3d3a35; --link: #93c0ea;
      --verified: #8fd0a3; --verified-tint: #1a2a1f; --said: #8cc9d6; --said-tint: #17292d;
      --disputed: #f3a49c; --disputed-tint: #45211e;
      --one-sided: #e8c06d; --one-sided-tint: #3a2e14; --held: #c6b2ec; --held-tint: #2f2640;
      --unseen: #b4c2d0; --unseen-tint: #2a3036; --uncheckable: #a59d8f; --uncheckable-tint: #26241f; } }
    .verified, .show-verified { --tone: var(--verified); --tint: var(--verified-tint); }
    .said, .show-said { --tone: var(--said); --tint: var(--said-tint); }
    .disputed, .show-disputed { --tone: var(--disputed); --tint: var(--disputed-tint); }
    .one-sided, .show-one-sided { --tone: var(--one-sided); --tint: var(--one-sided-tint); }
    .held, .show-held { --tone: var(--held); --tint: var(--held-tint); }
    .unseen, .show-unseen { --tone: var(--unseen); --tint: var(--unseen-tint); }
    .uncheckable, .show-uncheckable { --tone: var(--uncheckable); --tint: var(--uncheckable-tint); }
    .excluded { --tone: var(--soft); }

    """

  private static let sans =
    #""Source Sans 3", "Source Sans Pro", "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif"#
  private static let serif =
    #"Charter, "Bitstream Charter", "Source Serif 4", "Iowan Old Style", "Noto Serif", Georgia, "Liberation Serif", serif"#

  private static let layout = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 70rem; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.6 \(serif); overflow-wrap: break-word; }
    a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
    :focus-visible { outline: .15em solid var(--link); outline-offset: .15em; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .5rem; padding: .3rem .8rem; background: var(--paper); z-index: 1; }
    .kicker, nav, h3, .head, .number, .verdict, .small, .why, .who, .stance, .id, .ref, .back, .guide, .meaning, dt, .brief,
    .filters, .label, .by, .warning, table, .chart text { font-family: \(sans); }
    .masthead { padding-top: 2rem; border-top: .3rem solid var(--ink); margin-top: 1.2rem; }
    .kicker { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; margin: 0; font-size: .8rem;
      letter-spacing: .09em; text-transform: uppercase; color: var(--soft); font-weight: 600; }
    .stamp { padding: .05rem .6rem; border: .1rem solid currentColor; border-radius: .2rem; }
    .stamp.draft { color: var(--disputed); }
    .stamp.signed { color: var(--verified); }
    h1 { margin: .7rem 0 .6rem; max-width: 24em; font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.9rem); line-height: 1.12;
      font-weight: 700; letter-spacing: -.012em; text-wrap: balance; }
    .origin { margin: 0 0 .5rem; color: var(--soft); }
    .masthead .small { margin: 0; }
    nav { margin-top: 1.1rem; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
    nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; list-style: none; font-size: .9rem; }
    nav a { display: inline-block; padding: .45rem 0; text-decoration: none; color: var(--ink); }
    nav a:hover { text-decoration: underline; }
    h2 { margin: 3.2rem 0 .9rem; padding-top: .5rem; border-top: .15rem solid var(--ink); font-size: 1.5rem;
      line-height: 1.25; font-weight: 700; }
    .small, .why, .who, .guide { font-size: .85rem; color: var(--soft); }
    .guide { max-width: 46rem; }
    .warning { padding: .1rem 0 .1rem .8rem; border-left: .2rem solid var(--one-sided); color: var(--one-sided);
      font-size: .9rem; }
    .text { white-space: pre-line; }
    dl, dd { margin: 0; }
    dl { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: .35rem 1rem; align-items: baseline; }
    dt { color: var(--soft); font-size: .85rem; }
    dd { overflow-wrap: anywhere; font-size: .95rem; }
    footer p { max-width: 46rem; }
    table { border-collapse: collapse; font-size: .9rem; }
    th, td { padding: .25rem 1.2rem .25rem 0; border-bottom: 1px solid var(--rule); text-align: left; font-weight: 400; }
    td { text-align: right; font-variant-numeric: tabular-nums; }
    thead th { color: var(--soft); font-size: .8rem; }
    .chart { display: block; width: 100%; max-width: 46rem; margin: .5rem 0 1.5rem; }
    .chart rect { fill: var(--link); }
    .chart text { fill: var(--ink); font-size: 13px; }
    @media (max-width: 34rem) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: .5rem; }
      h2 { margin-top: 2.4rem; } }

    """

  private static let glance = """
    #glance h2 { margin-top: 0; padding-top: 1.1rem; border-top: 0; font-size: 1.15rem; margin-bottom: .1rem; }
    .progress { margin: 0 0 .8rem; font-size: 1.15rem; }
    .bar { display: block; width: 100%; height: .7rem; background: var(--uncheckable-tint); }
    .bar rect { fill: var(--tone); stroke: var(--paper); stroke-width: 3; }
    .bar rect.uncheckable { fill: var(--rule); }
    .bar rect.unseen { fill: var(--unseen); opacity: .55; }
    .counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .8rem 1rem; margin: .8rem 0 0;
      padding: 0 0 1.2rem; list-style: none; border-bottom: 1px solid var(--rule); }
    .counts li > * { display: block; }
    .counts .verdict { font-size: .9rem; line-height: 1.3; }
    .number { font-size: 1.9rem; line-height: 1.15; font-weight: 600; font-variant-numeric: lining-nums tabular-nums;
      color: var(--tone); }
    .verdict { color: var(--tone); font-weight: 600; white-space: nowrap; }
    .verdict i { font-style: normal; }
    .counts .verdict { white-space: normal; }
    .counts .zero .number { color: var(--soft); font-weight: 400; }
    .counts .meaning { font-size: .78rem; line-height: 1.35; color: var(--soft); margin-top: .15rem; }
    .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 19rem); gap: 0 3rem; }
    .first h3, .brief h3 { margin: 1.4rem 0 .5rem; font-size: .95rem; font-weight: 700; line-height: 1.3; }
    .first h3 { margin-bottom: .7rem; font: 700 1.5rem/1.25 \(serif); }
    .urgent { margin: 0; padding: 0; list-style: none; }
    .urgent > li { padding: .9rem 0 .9rem 1rem; border-top: 1px solid var(--rule); box-shadow: inset .25rem 0 0 var(--tone); }
    .urgent p { margin: .25rem 0; }
    .head { display: flex; flex-wrap: wrap; gap: 0 .9rem; align-items: baseline; font-size: .88rem; }
    .head a, .head .by { color: var(--soft); }
    .urgent .quoted { font-size: 1.2rem; line-height: 1.4; margin: .3rem 0 .4rem; text-wrap: pretty; }
    .best { font-size: .95rem; }
    .suggestion { padding: .5rem .8rem; background: var(--verified-tint); border-radius: .15rem; }
    .label { display: block; font-size: .8rem; font-weight: 600; color: var(--verified); }
    .brief { font-size: .88rem; line-height: 1.5; }
    .brief h3 { padding-top: .7rem; border-top: 1px solid var(--rule); }
    .brief h3:first-child { border-top: 0; padding-top: 0; }
    .brief ul { margin: 0; padding: 0; list-style: none; }
    .brief li { margin: .35rem 0; }
    .brief li.weak { padding-left: .7rem; border-left: .2rem solid var(--one-sided); }
    .brief li.sound { padding-left: .7rem; border-left: .2rem solid var(--verified); }
    .refs { color: var(--soft); }
    .refs a { margin-right: .25em; }
    .brief dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
    .brief dt { font-size: .78rem; }
    .brief dd { font-size: .88rem; margin-bottom: .4rem; }
    @media (max-width: 58rem) { .pair { grid-template-columns: minmax(0, 1fr); } .brief h3:first-child { margin-top: .4rem;
      padding-top: .7rem; border-top: 1px solid var(--rule); } }
    @media (max-width: 46rem) {
      .counts { grid-template-columns: minmax(0, 1fr); gap: 0; }
      .counts li { display: grid; grid-template-columns: 2.6rem auto minmax(0, 1fr); gap: 0 .6rem; align-items: baseline;
        padding: .15rem 0; }
      .counts .number { font-size: 1.25rem; text-align: right; }
      .counts .verdict { white-space: nowrap; }
      .counts .meaning { margin: 0; }
      .counts .zero .meaning { display: none; } }
    @media (max-width: 30rem) { .counts li { grid-template-columns: 2rem minmax(0, 1fr); } .counts .meaning { grid-column: 2; } }

    """

  private static let textOfArticle = """
    .filters { margin: 0 0 1.8rem; padding: .7rem 1rem; background: var(--raised); font-size: .88rem; border-radius: .15rem; }
    .filters fieldset { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin: 0; padding: 0; border: 0; }
    .filters legend { float: left; margin-right: .4rem; padding: 0; font-weight: 600; }
    .filters details legend { position: absolute; left: -99rem; }
    .filters summary { margin: .35rem 0; font-weight: 600; cursor: pointer; }
    .filters label { display: inline-flex; gap: .35em; align-items: baseline; padding: .1rem 0; }
    .filters [hidden] { display: none; }
    .filters input { accent-color: var(--link); font: inherit; }
    .filters button { padding: .2rem .8rem; border: 1px solid var(--soft); border-radius: .15rem; background: var(--paper);
      color: var(--ink); font: inherit; cursor: pointer; }
    .tools { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: baseline; margin: .45rem 0 0; }
    .row { max-width: 40rem; }
    .row > .text { margin: 0 0 1em; hanging-punctuation: first; }
    .row > p { font-size: 1.125rem; line-height: 1.65; }
    .row > h3 { margin: 1.6em 0 .6em; font: 700 1.2rem/1.35 \(serif); }
    .headline > h3 { margin-top: 0; font-size: 1.6rem; line-height: 1.25; }
    .dateline > .text, .byline > .text, .caption > .text, .credit > .text, .signature > .text { color: var(--soft); font-size: .95rem; }
    .quote > .text, .pullQuote > .text, .post > .text, .signature > .text { margin: 0; padding: .2rem 0 .2rem 1rem;
      border-left: .15rem solid var(--rule); }
    .signature { margin-bottom: 1em; }
    .listItem > .text { display: list-item; margin-left: 1.3rem; }
    .ref { margin: 0; padding: 0 .15em 0 .2em; font-size: .68em; font-weight: 600; line-height: 1; vertical-align: .45em;
      white-space: nowrap; text-decoration: none; color: var(--tone); }
    .ref:hover, .ref:focus { background: var(--tint); text-decoration: underline; }
    :target { scroll-margin-top: 1.5rem; }
    .margin { margin: -.5rem 0 1.3rem; padding: .35rem 0 0; list-style: none; font: .82rem/1.45 \(sans);
      border-top: 1px solid var(--rule); width: 100%; }
    .margin li { padding: .05rem 0 .05rem .7rem; border-left: .18rem solid var(--tone); margin-bottom: .3rem; }
    .margin a { text-decoration: none; color: inherit; }
    .margin a:hover { text-decoration: underline; }
    .margin li { padding-left: 2.9em; text-indent: -2.2em; }
    .margin .id { display: inline-block; width: 2em; text-indent: 0; color: var(--soft); }
    .margin .because { display: block; text-indent: 0; color: var(--ink); }
    .margin .who::before { content: "— "; }
    .quote > .margin, .pullQuote > .margin, .post > .margin, .signature > .margin { margin-top: .4rem; }
    @media screen and (min-width: 58rem) {
      .row { max-width: none; display: grid; grid-template-columns: minmax(0, 40rem) minmax(0, 1fr); column-gap: 2.6rem; }
      .margin, .quote > .margin, .pullQuote > .margin, .post > .margin, .signature > .margin { margin: .3rem 0 1em; padding: 0; border: 0; }
      .margin .because { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
    }

    """

  private static let marks = """
    mark { background: none; color: inherit; }
    mark > span { padding: .06em 0; text-decoration-line: underline; text-decoration-thickness: .08em;
      text-underline-offset: .22em; text-decoration-skip-ink: none; -webkit-box-decoration-break: clone;
      box-decoration-break: clone; }
    mark.shared > span { text-decoration-line: underline overline; }
    .show-verified { background-color: #e9f3e7; text-decoration-style: solid; text-decoration-color: #1d6038; }
    .show-said { background-color: #e4f1f3; text-decoration-style: dotted; text-decoration-color: #1c5a66;
      text-decoration-thickness: .14em; }
    .show-disputed { background-color: #fbe3de; text-decoration-style: wavy; text-decoration-color: #9a2420; }
    .show-one-sided { background-color: #faedcd; text-decoration-style: dashed; text-decoration-color: #7a4f00; }
    .show-held { background-color: #efe9f7; text-decoration-style: double; text-decoration-color: #5b3f87; }
    .show-unseen { background-color: #eaeef1; text-decoration-style: dotted; text-decoration-color: #43505f; }
    .show-uncheckable { text-decoration-style: dotted; text-decoration-color: #655e53; }
    .ticked { border-top: .06em solid currentColor; padding-top: .02em; }
    .ticked.author { border-top-style: dotted; border-top-width: .1em; }
    .ticked:has(> .aloud)::after { content: "✓" / ""; font: 600 .62em \(sans); vertical-align: .5em; margin-left: .1em; }
    .ticked.author:has(> .aloud)::after { content: "✎" / ""; }
    .aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media (prefers-color-scheme: dark) { mark.f > span[class] { background-color: var(--tint);
      text-decoration-color: var(--tone); } mark.f > span.show-uncheckable { background-color: transparent; } }

    """

  private static let cards = """
    .card { max-width: 46rem; padding: 1.1rem 0 .7rem; border-top: 1px solid var(--rule); }
    .card[hidden] { display: none; }
    #claims h2 + .card { border-top: 0; padding-top: 0; }
    .card:target { background: var(--raised); box-shadow: 0 0 0 .8rem var(--raised); border-color: transparent; }
    .card h3 { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; margin: 0 0 .35rem; font-size: .95rem;
      line-height: 1.4; }
    .card h3 .id { font-weight: 400; color: var(--soft); text-decoration: none; }
    .card h3 .id:hover { text-decoration: underline; }
    .card p { margin: .4rem 0; }
    .card blockquote { margin: 0; padding-left: 1rem; border-left: .25rem solid var(--tone); font-size: 1.12rem;
      line-height: 1.5; }
    .card .lead { margin: 0 0 .2rem; font-weight: 600; }
    .card .context { margin: .35rem 0 .3rem 1.25rem; font-size: .95rem; color: var(--soft); }
    .card .context .label { display: inline; color: inherit; }
    .card .context .label::after { content: ":"; }
    .card.uncheckable blockquote { color: var(--soft); }
    .by { color: var(--soft); font-size: .88rem; }
    .card > .by { margin: .25rem 0 .5rem 1.25rem; }
    .by .back { margin-left: .7rem; white-space: nowrap; text-decoration: none; }
    .by .back:hover { text-decoration: underline; }
    .reasons, .evidence, .links, .sources, .plain { margin: .5rem 0; padding: 0; list-style: none; }
    .plain { max-width: 46rem; }
    .plain li { margin: .5rem 0; }
    .evidence > li { margin: .4rem 0; padding: .5rem .8rem; background: var(--raised); border-radius: .15rem; }
    .stance { font-size: .8rem; font-weight: 600; color: var(--soft); }
    .supports { color: var(--verified); }
    .refutes { color: var(--disputed); }
    cite { font-style: normal; }
    q { display: block; margin-top: .2rem; font-style: italic; quotes: "“" "”" "‘" "’"; }
    .note { margin: .5rem 0; }
    .note p { margin: 0; }
    .sources > li { padding: .7rem 0; border-top: 1px solid var(--rule); max-width: 46rem; }
    .sources > li:first-child { border-top: 0; padding-top: 0; }
    .sources p { margin: 0; }
    .sources .id { display: inline-block; min-width: 1.8rem; color: var(--soft); font-size: .85rem; }
    .links { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin: .2rem 0 0; font-size: .9rem; }
    .back { font-size: .85rem; }

    """

  private static let print = """
    @page { margin: 18mm 20mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt serif; } }
    @media print {
      html { font-size: 9.5pt; }
      body { padding: 0; max-width: none; line-height: 1.45; }
      nav, .skip, .back, .filters { display: none; }
      .masthead { padding-top: .8rem; margin-top: 0; }
      h1 { font-size: 22pt; }
      h2, h3 { break-after: avoid; }
      h2 { margin-top: 1.8rem; }
      .counts { grid-template-columns: repeat(6, 1fr); gap: .8rem; }
      .counts li { display: block; }
      .counts .number { text-align: left; font-size: 14pt; }
      .counts .verdict { white-space: normal; }
      .pair { display: block; }
      .brief dl { grid-template-columns: 9rem minmax(0, 1fr); }
      .card { padding: .6rem 0 .3rem; }
      .row > p { font-size: 10.5pt; line-height: 1.5; }
      .margin { font-size: 8pt; columns: 2; column-gap: 2rem; }
      .margin li { break-inside: avoid; }
      .card, .urgent > li, .evidence > li, .sources > li, .counts { break-inside: avoid; }
      p { orphans: 3; widows: 3; }
      .row, .card, .sources > li, .plain { max-width: none; }
      mark > span, .bar, .chart, .evidence > li, .suggestion { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
      main .sources .small a::after, main .brief dd a::after, .urgent a::after { content: none !important; }
      a { color: inherit; text-decoration: none; }
    }
    @media print and (prefers-color-scheme: dark) { :root {
      --paper: #ffffff; --raised: #f5f3ee; --ink: #1d1b18; --soft: #5a544b; --rule: #d9d4c9; --link: #1b4b7a;
      --verified: #1d6038; --verified-tint: #e9f3e7; --said: #1c5a66; --said-tint: #e4f1f3;
      --disputed: #9a2420; --disputed-tint: #fbe3de;
      --one-sided: #7a4f00; --one-sided-tint: #faedcd; --held: #5b3f87; --held-tint: #efe9f7;
      --unseen: #43505f; --unseen-tint: #eaeef1; --uncheckable: #655e53; --uncheckable-tint: #f2efe8; } }

    """
}
