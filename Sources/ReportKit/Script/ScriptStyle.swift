/// How the script looks: black on white, so that any printer does, and no wider than A4 and Letter both are.
///
/// The page has no size of its own: the paper in the printer has.
enum ScriptStyle {
  static let sheet = """

    @page { margin: 15mm 14mm 17mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-width: 182mm; color: #000; background: #fff; font: 10.5pt/1.7 Charter,
      "Bitstream Charter", "Source Serif 4", "Noto Serif", Georgia, "Liberation Serif", serif; }
    header { border-bottom: .5pt solid #000; margin-bottom: 6mm; padding-bottom: 3mm; }
    h1 { font-size: 17pt; line-height: 1.25; margin: 0 0 1mm; overflow-wrap: anywhere; }
    header p, .notes p { margin: 0; }
    .kicker, .notes, .number, footer, .small, sup { font-family: "Source Sans 3", "Segoe UI", Roboto, "Helvetica Neue",
      "Noto Sans", "Liberation Sans", Arial, sans-serif; }
    .kicker { font-size: 8pt; letter-spacing: .06em; text-transform: uppercase; }
    .small { font-size: 7.5pt; line-height: 1.4; color: #444; }
    .row { display: grid; grid-template-columns: 107mm minmax(0, 1fr); column-gap: 5mm; margin-bottom: 3.5mm;
      break-inside: avoid; }
    .headline, .heading { break-after: avoid; }
    .lines, .notes { list-style: none; margin: 0; padding: 0; }
    .lines li { display: flex; break-inside: avoid; }
    .number { flex: 0 0 9mm; font-size: 7pt; color: #666; text-align: right; padding-right: 3mm; user-select: none; }
    .number.fifth { color: #000; font-weight: bold; }
    .line { white-space: pre; flex: 1; min-width: 0; }
    .headline .line, .heading .line { font-weight: bold; }
    .byline .line, .dateline .line, .signature .line, .caption .line, .credit .line { font-style: italic; }
    .listItem .line, .quote .line, .pullQuote .line, .post .line { padding-left: 4mm; }
    mark { background: none; color: inherit; text-decoration: underline; text-decoration-thickness: .5pt;
      text-underline-offset: 2pt; }
    sup { font-size: 6.5pt; line-height: 1; padding: 0 1pt; }
    .notes { border-left: .5pt solid #999; padding-left: 3mm; font-size: 8pt; line-height: 1.35; }
    .notes li { break-inside: avoid; margin-bottom: 2mm; overflow-wrap: anywhere; }
    .notes .id, .verdict, .stance { font-weight: bold; }
    .notes .uncheckable, .notes .unseen { color: #444; }
    .notes .uncheckable .verdict, .notes .unseen .verdict { font-weight: normal; }
    .place { color: #444; }
    .text { white-space: pre-line; }
    .address { font-size: 7pt; color: #444; }
    q { quotes: "“" "”"; }
    cite { font-style: italic; }
    footer { border-top: .5pt solid #000; margin-top: 6mm; padding-top: 2mm; break-inside: avoid; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 4mm; margin: 0; }
    dd { margin: 0; overflow-wrap: anywhere; }
    @media print { body { padding: 0; max-width: none; } }
    @media screen and (max-width: 170mm) { .row { display: block; } .line { white-space: pre-wrap; }
      .notes { margin: 1mm 0 0 9mm; } }

    """

  /// How ticked words look, for a script that has any: a thin stroke over them, dotted on the author's word.
  static let ticks = """
    .ticked { border-top: .5pt solid #000; }
    .ticked.author { border-top-style: dotted; border-top-width: .8pt; }
    .ticked:has(> .aloud)::after { content: "✓" / ""; font-size: 6.5pt; vertical-align: .5em; margin-left: .1em; }
    .ticked.author:has(> .aloud)::after { content: "✎" / ""; }
    .aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

    """
}
