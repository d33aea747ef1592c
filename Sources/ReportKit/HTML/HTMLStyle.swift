/// The page's style sheet.
///
/// Every colour is a variable, once for each scheme; verdicts differ by word, symbol and kind of underline first.
enum HTMLStyle {
  /// The whole sheet, as it stands in the page.
  static let sheet = colours + layout + textOfArticle + cards + print

  private static let colours = """

    :root { color-scheme: light dark;
      --paper: #fdfcf8; --raised: #f6f3eb; --ink: #211e19; --soft: #5c554a; --rule: #d8d1c2; --link: #1c4e80;
      --verified: #1d6038; --verified-tint: #eff5ec; --disputed: #9a2420; --disputed-tint: #f9e3de;
      --one-sided: #7a4f00; --one-sided-tint: #f8ecd0; --unseen: #43505f; --unseen-tint: #e9ecef;
      --uncheckable: #655e53; --uncheckable-tint: #f1eee7; }
    @media (prefers-color-scheme: dark) { :root {
      --paper: #191815; --raised: #22201c; --ink: #e9e5dc; --soft: #b0a899; --rule: #403c35; --link: #93c0ea;
      --verified: #8fd0a3; --verified-tint: #1b281f; --disputed: #f3a49c; --disputed-tint: #43211e;
      --one-sided: #e8c06d; --one-sided-tint: #3a2e14; --unseen: #b4c2d0; --unseen-tint: #2a3036;
      --uncheckable: #a59d8f; --uncheckable-tint: #26241f; } }
    .verified { --tone: var(--verified); --tint: var(--verified-tint); --line: solid; }
    .disputed { --tone: var(--disputed); --tint: var(--disputed-tint); --line: wavy; }
    .one-sided { --tone: var(--one-sided); --tint: var(--one-sided-tint); --line: dashed; }
    .unseen { --tone: var(--unseen); --tint: var(--unseen-tint); --line: dotted; }
    .uncheckable { --tone: var(--uncheckable); --tint: transparent; --line: dotted; }

    """

  private static let layout = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 0 1.25rem 3rem; max-width: 62rem; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", "Noto Serif", Georgia, serif;
      overflow-wrap: break-word; }
    a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
    a:focus-visible { outline: .15em solid var(--link); outline-offset: .15em; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .5rem; padding: .3rem .8rem; background: var(--paper); z-index: 1; }
    .masthead { padding-top: 2.5rem; border-bottom: .2rem double var(--rule); }
    .kicker, nav, .urgent .head, .number, .verdict, .small, .why, .stance, .id, .ref, .back, .guide, .meaning, dt {
      font-family: "Gill Sans Nova", "Gill Sans", Optima, Candara, "Noto Sans", "Source Sans Pro", "Liberation Sans", sans-serif; }
    .kicker { margin: 0; font-size: .8rem; letter-spacing: .12em; text-transform: uppercase; color: var(--soft); }
    h1 { margin: .3rem 0 .8rem; font-size: clamp(1.7rem, 1.2rem + 2.4vw, 2.7rem); line-height: 1.15; font-weight: 600;
      text-wrap: balance; }
    .origin { margin: -.2rem 0 1.1rem; color: var(--soft); font-style: italic; }
    nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: .7rem 0 0; padding: 0; list-style: none;
      font-size: .9rem; }
    nav a { text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    h2 { margin: 3rem 0 .8rem; padding-top: .6rem; border-top: 1px solid var(--rule); font-size: 1.35rem;
      line-height: 1.3; font-weight: 600; }
    #brief h2 { border-top: 0; margin-top: 1.6rem; }
    .progress { margin: 0 0 1rem; font-size: 1.15rem; }
    .bar { display: block; width: 100%; height: .6rem; border-radius: .15rem; background: var(--uncheckable-tint); }
    .bar rect { fill: var(--tone); stroke: var(--paper); stroke-width: 3; }
    .bar rect.uncheckable { fill: var(--rule); }
    .counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.2rem, 1fr)); gap: 1rem 1.2rem;
      margin: 1.1rem 0 1.2rem; padding: 0; list-style: none; }
    .counts li > span { display: block; }
    .counts .verdict { margin: .1rem 0 .15rem; }
    .number { font-size: 1.9rem; line-height: 1.1; font-variant-numeric: lining-nums tabular-nums; color: var(--tone); }
    .verdict { color: var(--tone); font-weight: 600; }
    .counts .meaning { font-size: .82rem; line-height: 1.35; color: var(--soft); }
    .remarks { margin: 0; padding: .1rem 0 .1rem .9rem; border-left: .2rem solid var(--rule); list-style: none; }
    .remarks li { margin: .2rem 0; }
    .small, .why, .guide { font-size: .85rem; color: var(--soft); }
    .text { white-space: pre-line; }
    dl, dd { margin: 0; }
    dl { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: .35rem 1rem; align-items: baseline; }
    dt { color: var(--soft); font-size: .85rem; }
    dd { overflow-wrap: anywhere; font-size: .95rem; }
    @media (max-width: 34rem) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: .5rem; } }

    """

  private static let textOfArticle = """
    .row { max-width: 40rem; }
    .row > .text { margin: 0 0 1em; hanging-punctuation: first; }
    .row > h3 { margin: 1.6em 0 .6em; font-size: 1.15rem; line-height: 1.35; }
    .headline > h3 { margin-top: 0; font-size: 1.5rem; }
    .dateline > .text, .byline > .text, .caption > .text, .signature > .text { color: var(--soft); font-style: italic; }
    .quote > .text, .post > .text, .signature > .text { margin: 0; padding: .2rem 0 .2rem 1rem;
      border-left: .2rem solid var(--rule); }
    .signature { margin-bottom: 1em; }
    .listItem > .text { display: list-item; margin-left: 1.3rem; }
    mark { background: var(--tint); color: inherit; padding: .08em 0; border-radius: .1em;
      text-decoration: underline var(--line) var(--tone); text-decoration-thickness: .08em; text-underline-offset: .22em;
      text-decoration-skip-ink: none; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    mark.uncheckable { color: var(--soft); }
    .ref { margin: 0; padding: 0 .15em 0 .25em; font-size: .68em; font-weight: 600; line-height: 1; vertical-align: .45em;
      white-space: nowrap; text-decoration: none; color: var(--tone); border-radius: .3em; }
    .ref:hover, .ref:focus { background: var(--tint); text-decoration: underline; }
    :target { scroll-margin-top: 1.5rem; }
    .margin { display: none; }
    @media screen and (min-width: 58rem) {
      .row { max-width: none; display: grid; grid-template-columns: minmax(0, 39rem) minmax(0, 1fr); column-gap: 2.2rem; }
      .margin { display: block; margin: .25rem 0 1em; padding: 0; list-style: none; font-size: .82rem; line-height: 1.4; }
      .margin li { padding: .1rem 0 .1rem .7rem; border-left: .18rem solid var(--tone); margin-bottom: .3rem; }
      .margin a { text-decoration: none; color: var(--soft); }
      .margin a:hover { text-decoration: underline; }
      .margin .id { display: inline-block; min-width: 1.7em; }
    }

    """

  private static let cards = """
    .urgent { margin: 0; padding: 0; list-style: none; max-width: 46rem; }
    .urgent li { padding: .1rem 0 .1rem 1rem; border-left: .25rem solid var(--tone); margin-bottom: 1.3rem; }
    .urgent p { margin: .15rem 0; }
    .urgent .head { display: flex; flex-wrap: wrap; gap: 0 .9rem; align-items: baseline; font-size: .92rem; }
    .urgent .head a { color: var(--soft); }
    .urgent .quoted { font-size: 1.12rem; line-height: 1.45; }
    .by { color: var(--soft); font-size: .95rem; font-style: italic; }
    .by .back { margin-left: .6rem; font-style: normal; white-space: nowrap; text-decoration: none; }
    .card { max-width: 46rem; padding: 1rem 0 .6rem; border-top: 1px solid var(--rule); }
    #claims h2 + .card { border-top: 0; padding-top: 0; }
    .card:target { background: var(--raised); box-shadow: 0 0 0 .8rem var(--raised); border-color: transparent; }
    .card h3 { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; margin: 0 0 .3rem; font-size: 1rem; }
    .card h3 .id { font-weight: 400; color: var(--soft); }
    .card p { margin: .4rem 0; }
    .card blockquote { margin: 0; padding-left: 1rem; border-left: .25rem solid var(--tone); font-size: 1.08rem; }
    .card.uncheckable blockquote { color: var(--soft); }
    .card > .by { margin: .2rem 0 .5rem 1.25rem; }
    .warning { padding-left: .9rem; border-left: .2rem solid var(--one-sided); color: var(--one-sided); }
    .reasons, .evidence, .links, .sources { margin: .5rem 0; padding: 0; list-style: none; }
    .evidence > li { margin: .4rem 0; padding: .5rem .8rem; background: var(--raised); border-radius: .2rem; }
    .stance { font-size: .8rem; font-weight: 600; color: var(--soft); }
    .supports { color: var(--verified); }
    .refutes { color: var(--disputed); }
    q { display: block; margin-top: .2rem; font-style: italic; quotes: "“" "”" "‘" "’"; }
    .note { margin: .5rem 0; }
    .note p { margin: 0; }
    .sources > li { padding: .6rem 0; border-top: 1px solid var(--rule); max-width: 46rem; }
    .sources > li:first-child { border-top: 0; padding-top: 0; }
    .sources p { margin: 0; }
    .sources .id { display: inline-block; min-width: 1.8rem; color: var(--soft); font-size: .85rem; }
    .links { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin: .2rem 0 0; font-size: .9rem; }
    .back { font-size: .85rem; }

    """

  private static let print = """
    @page { margin: 18mm 20mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt serif; } }
    @media print {
      :root { --paper: #ffffff; }
      html { font-size: 9.5pt; }
      body { padding: 0; max-width: none; line-height: 1.45; }
      nav, .skip, .back { display: none; }
      .masthead { padding-top: 0; }
      h1 { font-size: 21pt; }
      h2, h3 { break-after: avoid; }
      h2 { margin-top: 1.8rem; }
      .counts { grid-template-columns: repeat(5, 1fr); }
      .card { padding: .6rem 0 .3rem; }
      .urgent li { margin-bottom: .8rem; }
      .text, .card blockquote, .urgent .quoted { line-height: 1.4; }
      .card, .urgent li, .evidence > li, .sources > li, .counts { break-inside: avoid; }
      p { orphans: 3; widows: 3; }
      .row, .card, .urgent, .sources > li { max-width: none; }
      mark, .bar, .evidence > li { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
      main .sources .small a::after { content: none; }
      a { color: inherit; text-decoration: none; }
    }

    """
}
