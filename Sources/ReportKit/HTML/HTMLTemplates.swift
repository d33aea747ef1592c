/// The templates of the page, by name; in the program and not beside it, because the installed program is one file.
enum HTMLTemplates {
  /// The template of the whole page.
  static let root = "page"
  /// All templates.
  static let all = [
    root: page, "verdict": verdict, "summary": summary, "urgent": urgent, "article": article, "runs": runs,
    "claims": claims, "evidence": evidence, "sources": sources, "notes": notes, "end": end,
  ]

  private static let page = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{{{policyHash}}}'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>{{title}} – fact-check report</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the report</a>
    <header class="masthead">
    <p class="kicker">Fact-check report</p>
    <h1 dir="auto">{{title}}</h1>
    {{#origin}}<p class="origin" dir="auto">{{#address}}<a href="{{address}}" rel="noopener noreferrer">{{origin}}</a>{{/address}}{{^address}}{{origin}}{{/address}}</p>{{/origin}}
    </header>
    <nav aria-label="Parts of the report">
    <ul>
    <li><a href="#brief">In brief</a></li>
    {{^empty(urgent)}}<li><a href="#first">Look at these first</a></li>{{/empty(urgent)}}
    <li><a href="#article">The article</a></li>
    {{^empty(cards)}}<li><a href="#claims">Claim by claim</a></li>{{/empty(cards)}}
    {{^empty(sources)}}<li><a href="#sources">Sources</a></li>{{/empty(sources)}}
    {{^empty(articleNotes)}}<li><a href="#notes">Notes</a></li>{{/empty(articleNotes)}}
    <li><a href="#colophon">Colophon</a></li>
    </ul>
    </nav>
    <main id="main">
    {{> summary}}
    {{^empty(urgent)}}{{> urgent}}{{/empty(urgent)}}
    {{> article}}
    {{^empty(cards)}}{{> claims}}{{/empty(cards)}}
    {{^empty(sources)}}{{> sources}}{{/empty(sources)}}
    {{^empty(articleNotes)}}{{> notes}}{{/empty(articleNotes)}}
    </main>
    {{> end}}
    </body>
    </html>

    """

  private static let verdict =
    ##"<span class="verdict"><span aria-hidden="true">{{standing.symbol}}</span> {{standing.word}}</span>"##

  private static let summary = """
    <section id="brief" aria-labelledby="brief-title">
    <h2 id="brief-title">In brief</h2>
    <p class="progress">{{progress}}</p>
    <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{{#counts}}<rect class="{{standing.kind}}" x="{{start}}" y="0" width="{{length}}" height="10"></rect>{{/counts}}</svg>
    <ul class="counts">
    {{#counts}}<li class="{{standing.kind}}"><span class="number">{{count}}</span> {{> verdict}} <span class="meaning">{{standing.meaning}}</span></li>
    {{/counts}}
    </ul>
    {{^empty(remarks)}}<ul class="remarks">{{#remarks}}<li>{{.}}</li>
    {{/remarks}}</ul>{{/empty(remarks)}}
    </section>
    """

  private static let urgent = """
    <section id="first" aria-labelledby="first-title">
    <h2 id="first-title">Look at these first</h2>
    <ol class="urgent">
    {{#urgent}}<li class="{{standing.kind}}">
    <p class="head">{{> verdict}} <a href="#claim-{{id}}">Claim {{id}}</a>{{#.why}} <span class="why">{{.}}</span>{{/.why}}</p>
    <p class="quoted" dir="auto">“{{text}}”</p>
    <p class="by" dir="auto">{{attribution}}</p>
    {{#.tagNote}}<p class="text" dir="auto">{{.}}</p>{{/.tagNote}}
    </li>
    {{/urgent}}
    </ol>
    </section>
    """

  private static let article = """
    <section id="article" aria-labelledby="article-title">
    <h2 id="article-title">The article</h2>
    {{^empty(cards)}}<p class="guide">Every claim is underlined; the number behind it leads to what was found.</p>{{/empty(cards)}}
    <div class="body"{{#articleLanguage}} lang="{{articleLanguage}}"{{/articleLanguage}}>
    {{#blocks}}<div class="row {{blockKind}}">
    {{#isHeading}}<h3 dir="auto" class="text">{{> runs}}</h3>{{/isHeading}}{{^isHeading}}<p dir="auto" class="text">{{> runs}}</p>{{/isHeading}}
    {{^empty(marks)}}<ul class="margin" lang="en">{{#marks}}<li class="{{standing.kind}}"><a href="#claim-{{id}}"><span class="id">{{id}}</span> {{> verdict}}</a>{{#.why}} <span class="why">{{.}}</span>{{/.why}}</li>{{/marks}}</ul>{{/empty(marks)}}
    </div>
    {{/blocks}}
    </div>
    </section>
    """

  private static let runs =
    ##"{{#runs}}{{#begins}}<span id="text-{{.}}"></span>{{/begins}}"##
    + ##"{{#markKind}}<mark class="{{markKind}}">{{text}}</mark>{{/markKind}}{{^markKind}}{{text}}{{/markKind}}"##
    + ##"{{#ends}}<a class="ref {{standing.kind}}" href="#claim-{{id}}" lang="en" "##
    + ##"aria-label="Claim {{id}}, {{standing.word}}">{{id}} {{standing.symbol}}</a>{{/ends}}{{/runs}}"##

  private static let claims = """
    <section id="claims" aria-labelledby="claims-title">
    <h2 id="claims-title">Claim by claim</h2>
    {{#cards}}<article class="card {{standing.kind}}" id="claim-{{id}}" aria-labelledby="claim-{{id}}-title">
    <h3 id="claim-{{id}}-title"><span class="id">Claim {{id}}</span> {{> verdict}}</h3>
    <blockquote dir="auto">{{text}}</blockquote>
    <p class="by" dir="auto">{{attribution}}{{#isPlaced}} <a class="back" href="#text-{{id}}" lang="en" aria-label="Claim {{id}} in the text">in the text ↑</a>{{/isPlaced}}</p>
    {{#warnings}}<p class="warning">{{.}}</p>
    {{/warnings}}
    {{^empty(reasons)}}<ul class="reasons">{{#reasons}}<li><strong>{{name}}</strong>: {{meaning}}</li>{{/reasons}}</ul>{{/empty(reasons)}}
    {{#.tagNote}}<p class="text" dir="auto">{{.}}</p>{{/.tagNote}}
    {{#notes}}<div class="note"><p class="text" dir="auto">{{noteText}}</p><p class="small">{{by}}, <time datetime="{{iso}}">{{date}}</time></p></div>
    {{/notes}}
    {{^empty(evidence)}}{{> evidence}}{{/empty(evidence)}}
    {{#.restated}}<p class="small" dir="auto"><em>{{restatementLabel}}:</em> {{.}}</p>{{/.restated}}
    {{#.lineage}}<p class="small">{{.}}</p>{{/.lineage}}
    {{#.judgement}}<p class="small">{{.}}</p>{{/.judgement}}
    </article>
    {{/cards}}
    </section>
    """

  private static let evidence = """
    <ul class="evidence">
    {{#evidence}}<li><span class="stance {{stance}}">{{stanceLabel}}</span> {{#.target}}<a href="{{.}}" rel="noopener noreferrer">{{name}}</a>{{/.target}}{{^.target}}<cite dir="auto">{{name}}</cite>{{/.target}}{{#.locator}}, {{.}}{{/.locator}} <a class="small" href="#{{evidenceID}}" aria-label="Source {{evidenceID}}">{{evidenceID}}</a>{{#.quote}}<q class="text" dir="auto">{{.}}</q>{{/.quote}}</li>
    {{/evidence}}
    </ul>
    """

  private static let sources = """
    <section id="sources" aria-labelledby="sources-title">
    <h2 id="sources-title">Sources</h2>
    <ul class="sources">
    {{#sources}}<li id="{{id}}"><p><span class="id">{{id}}</span> {{#.target}}<a href="{{.}}" rel="noopener noreferrer">{{name}}</a>{{/.target}}{{^.target}}<cite dir="auto">{{name}}</cite>{{/.target}}</p>
    <p class="small" dir="auto">{{provenance}}</p>
    {{#.addressText}}<p class="small" dir="auto">{{.}}</p>{{/.addressText}}
    {{#.archiveText}}<p class="small">Archived: {{#archiveTarget}}<a href="{{archiveTarget}}" rel="noopener noreferrer">{{archiveText}}</a>{{/archiveTarget}}{{^archiveTarget}}{{archiveText}}{{/archiveTarget}}</p>{{/.archiveText}}
    {{#.sourceNote}}<p class="text" dir="auto">{{.}}</p>{{/.sourceNote}}
    {{^empty(links)}}<ul class="links">{{#links}}<li><span class="stance {{stance}}">{{stanceLabel}}</span> <a href="#claim-{{claim}}">claim {{claim}}</a></li>{{/links}}</ul>{{/empty(links)}}</li>
    {{/sources}}
    </ul>
    </section>
    """

  private static let notes = """
    <section id="notes" aria-labelledby="notes-title">
    <h2 id="notes-title">Notes on the article</h2>
    {{#articleNotes}}<div class="note"><p class="text" dir="auto">{{noteText}}</p><p class="small">{{by}}, <time datetime="{{iso}}">{{date}}</time></p></div>
    {{/articleNotes}}
    </section>
    """

  private static let end = """
    <footer id="colophon" aria-labelledby="colophon-title">
    <h2 id="colophon-title">Colophon</h2>
    <dl>
    {{#colophon}}<dt>{{label}}</dt><dd dir="auto">{{#.target}}<a href="{{.}}" rel="noopener noreferrer">{{value}}</a>{{/.target}}{{^.target}}{{value}}{{/.target}}</dd>
    {{/colophon}}
    </dl>
    </footer>

    """
}
