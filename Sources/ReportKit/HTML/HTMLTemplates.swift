/// The templates of the page, by name; in the program and not beside it, because the installed program is one file.
enum HTMLTemplates {
  /// The template of the whole page.
  static let root = "page"
  /// All templates.
  static let all = [
    root: page, "verdict": verdict, "glance": glance, "urgent": urgent, "brief": brief, "balance": balance,
    "filters": filters, "article": article, "runs": runs, "words": words, "claims": claims, "evidence": evidence,
    "sources": sources,
    "documents": documents, "inquiries": inquiries, "notes": notes, "end": end,
  ]

  private static let page = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{{{styleHash}}}'; script-src '{{{scriptHash}}}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>{{title}} – fact-check report</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the report</a>
    <header class="masthead">
    <p class="kicker">Fact-check report <span class="stamp {{approvalKind}}">{{approvalLabel}}</span></p>
    <h1 dir="auto">{{title}}</h1>
    {{#origin}}<p class="origin" dir="auto">{{#address}}<a href="{{address}}">{{origin}}</a>{{/address}}{{^address}}{{origin}}{{/address}}</p>{{/origin}}
    <p class="small">{{approval}}</p>
    {{#scope}}<p class="warning">{{scope}}</p>{{/scope}}
    </header>
    <nav aria-label="Sections of the report">
    <ul>
    <li><a href="#glance">At a glance</a></li>
    <li><a href="#article">The article</a></li>
    {{^empty(cards)}}<li><a href="#claims">Claim by claim</a></li>{{/empty(cards)}}
    {{^empty(sources)}}<li><a href="#sources">Sources</a></li>{{/empty(sources)}}{{^empty(documents)}}<li><a href="#documents">Documents</a></li>{{/empty(documents)}}
    {{^empty(inquiries)}}<li><a href="#inquiries">Questions</a></li>{{/empty(inquiries)}}
    {{^empty(articleNotes)}}<li><a href="#notes">Notes</a></li>{{/empty(articleNotes)}}
    <li><a href="#method">Method</a></li>
    <li><a href="#colophon">Colophon</a></li>
    </ul>
    </nav>
    <main id="main">
    {{> glance}}
    {{#hasBalance}}{{> balance}}{{/hasBalance}}
    {{> article}}
    {{^empty(cards)}}{{> claims}}{{/empty(cards)}}
    {{^empty(sources)}}{{> sources}}{{/empty(sources)}}{{^empty(documents)}}{{> documents}}{{/empty(documents)}}
    {{^empty(inquiries)}}{{> inquiries}}{{/empty(inquiries)}}
    {{^empty(articleNotes)}}{{> notes}}{{/empty(articleNotes)}}
    </main>
    {{> end}}
    <script>{{{script}}}</script>
    </body>
    </html>

    """

  private static let verdict =
    ##"<b class="verdict"><i aria-hidden="true">{{standing.symbol}}</i> {{standing.word}}</b>"##

  private static let glance = """
    <section id="glance" aria-labelledby="glance-title">
    <h2 id="glance-title">At a glance</h2>
    <p class="progress">{{progress}}</p>
    {{#hasClaims}}<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{{#counts}}<rect class="{{standing.kind}}" x="{{start}}" y="0" width="{{length}}" height="10"></rect>{{/counts}}</svg>
    <ul class="counts">
    {{#counts}}<li class="{{standing.kind}}{{#isZero}} zero{{/isZero}}"><span class="number">{{count}}</span> {{> verdict}} <span class="meaning">{{standing.meaning}}</span></li>
    {{/counts}}
    <li class="excluded{{^isExcluded}} zero{{/isExcluded}}"><span class="number">{{excluded}}</span> <b class="verdict">excluded</b> <span class="meaning">excluded from the review</span></li>
    </ul>{{/hasClaims}}
    <div class="pair">
    {{> urgent}}
    {{> brief}}
    </div>
    </section>
    """

  private static let urgent = """
    <div class="first">
    <h3 id="first">What needs correcting</h3>
    {{#empty(urgent)}}<p>Nothing so far.</p>{{/empty(urgent)}}
    {{^empty(urgent)}}<ol class="urgent">
    {{#urgent}}<li class="f {{standing.kind}} {{speaker}}">
    <p class="head">{{> verdict}} <a href="#claim-{{id}}">Claim {{id}}</a> <span class="by" dir="auto">{{attribution}}</span></p>
    <p class="quoted" dir="auto">{{told}}</p>
    <p><strong>{{fault}}</strong>{{#.tagNote}} <span class="text" dir="auto">{{.}}</span>{{/.tagNote}}</p>
    {{#best}}<p class="best"><span class="stance {{stance}}">{{stanceLabel}}</span> {{#.target}}<a href="{{.}}">{{name}}</a>{{/.target}}{{^.target}}<cite dir="auto">{{name}}</cite>{{/.target}}{{#.locator}}, {{.}}{{/.locator}}{{#.quote}}<q class="text" dir="auto">{{.}}</q>{{/.quote}}</p>{{/best}}
    {{#.suggestion}}<p class="suggestion"><span class="label">Suggested wording</span> <span class="text" dir="auto">{{.}}</span></p>{{/.suggestion}}
    </li>
    {{/urgent}}
    </ol>{{/empty(urgent)}}
    {{#.moreUrgent}}<p><a href="#claims">{{.}}</a></p>{{/.moreUrgent}}
    </div>
    """

  private static let brief = """
    <div class="brief">
    {{^empty(remarks)}}<h3>Take note</h3>
    <ul>{{#remarks}}<li>{{.}}</li>
    {{/remarks}}</ul>{{/empty(remarks)}}
    {{^empty(grounds)}}<h3>Basis for “verified”</h3>
    <ul class="grounds">{{#grounds}}<li class="{{groundKind}}">{{groundText}} <span class="refs">{{#groundClaims}}<a href="#claim-{{.}}">{{.}}</a> {{/groundClaims}}</span></li>
    {{/grounds}}</ul>{{/empty(grounds)}}
    <h3>Text checked</h3>
    <dl>
    {{#checked}}<dt>{{label}}</dt><dd dir="auto">{{#.target}}<a href="{{.}}">{{value}}</a>{{/.target}}{{^.target}}{{value}}{{/.target}}</dd>
    {{/checked}}
    </dl>
    {{^empty(open)}}<h3>Open questions</h3>
    <ul>{{#open}}<li dir="auto">{{question}}</li>
    {{/open}}</ul>{{/empty(open)}}
    </div>
    """

  private static let balance = """
    <section id="balance" aria-labelledby="balance-title">
    <h2 id="balance-title">Who speaks</h2>
    <p class="guide">Words in claims, by speaker. How much someone is quoted does not show whether they are right.</p>
    <svg class="chart" viewBox="0 0 600 {{chartHeight}}" role="img" aria-labelledby="chart-title chart-text"><title id="chart-title">Words of the claims by speaker</title><desc id="chart-text">{{chartText}}</desc>
    {{#bars}}<rect x="0" y="{{top}}" width="{{width}}" height="14" rx="2"></rect><text x="0" y="{{base}}">{{barName}}: {{words}}</text>
    {{/bars}}</svg>
    <table>
    <thead><tr><th scope="col">Speaker</th><th scope="col">Words</th><th scope="col">Claims</th></tr></thead>
    <tbody>{{#shares}}<tr><th scope="row" dir="auto">{{shareName}}</th><td>{{words}}</td><td>{{claimCount}}</td></tr>
    {{/shares}}</tbody>
    </table>
    </section>
    """

  private static let filters = """
    <form id="filters" class="filters" aria-label="Filter claims">
    <fieldset><legend>Verdict</legend>
    <label><input type="radio" name="verdict" id="v-all" checked> all</label>
    {{#verdictFilters}}<label class="{{standing.kind}}"><input type="radio" name="verdict" id="v-{{standing.kind}}"> {{> verdict}}</label>
    {{/verdictFilters}}
    </fieldset>
    {{#severalSpeakers}}<details><summary>Who says it</summary>
    <fieldset><legend>Who says it</legend>
    <label><input type="radio" name="speaker" id="s-all" checked> anyone</label>
    {{#speakerFilters}}<label dir="auto"><input type="radio" name="speaker" id="s-{{number}}"> {{speakerName}} <span class="small">{{speakerCount}}</span></label>
    {{/speakerFilters}}
    </fieldset></details>{{/severalSpeakers}}
    <p class="tools"><label id="search" hidden>Words <input type="search" id="words"></label>
    <button type="reset">Show all</button> <output id="shown"></output></p>
    </form>
    """

  private static let article = """
    <section id="article" aria-labelledby="article-title">
    <h2 id="article-title">The article</h2>
    {{^empty(cards)}}<p class="guide">Every claim is underlined; the number after it links to the finding. A line above words means that several claims share them; “…” means that a claim continues below.{{#hasTicks}} Words under a thin line that ends in ✓ were ticked as right; with ✎, on the author’s word alone.{{/hasTicks}}</p>
    {{> filters}}{{/empty(cards)}}
    <div class="body"{{#articleLanguage}} lang="{{articleLanguage}}"{{/articleLanguage}}>
    {{#blocks}}<div class="row {{blockKind}}">
    {{#isHeading}}<h3 dir="auto" class="text">{{> runs}}</h3>{{/isHeading}}{{^isHeading}}<p dir="auto" class="text">{{> runs}}</p>{{/isHeading}}
    {{^empty(marks)}}<ul class="margin" lang="en">{{#marks}}<li class="f {{standing.kind}} {{speaker}}"><a href="#claim-{{id}}"><span class="id">{{id}}</span> {{> verdict}}</a> <span class="who" dir="auto">{{.who}}</span>{{#.tagNote}} <span class="because" dir="auto">{{.}}</span>{{/.tagNote}}</li>{{/marks}}</ul>{{/empty(marks)}}
    </div>
    {{/blocks}}
    </div>
    </section>
    """

  private static let runs =
    ##"{{#runs}}{{#begins}}<span id="text-{{.}}"></span>{{/begins}}"##
    + ##"{{#markKind}}<mark class="{{markKind}}"><span class="{{shown}}">{{> words}}</span></mark>{{/markKind}}{{^markKind}}{{> words}}{{/markKind}}"##
    + ##"{{#pauses}}<a class="ref f {{standing.kind}} {{speaker}}" href="#claim-{{id}}" lang="en" "##
    + ##"aria-label="Claim {{id}}, continues below">{{id}} …</a>{{/pauses}}"##
    + ##"{{#ends}}<a class="ref f {{standing.kind}} {{speaker}}" href="#claim-{{id}}" lang="en" "##
    + ##"aria-label="Claim {{id}}, {{standing.word}}">{{id}} {{standing.symbol}}</a>{{/ends}}{{/runs}}"##

  /// Ticks are marked for the eye, and said for the ear.
  private static let words =
    ##"{{#pieces}}{{#.ticked}}<span class="{{.}}">{{text}}{{#aloud}}<span class="aloud" lang="en">{{aloud}}</span>{{/aloud}}</span>{{/.ticked}}"##
    + ##"{{^.ticked}}{{text}}{{/.ticked}}{{/pieces}}"##

  private static let claims = """
    <section id="claims" aria-labelledby="claims-title">
    <h2 id="claims-title">Claim by claim</h2>
    {{#cards}}<article class="card f {{standing.kind}} {{speaker}}" id="claim-{{id}}">
    <h3><a class="id" href="#claim-{{id}}">Claim {{id}}</a> {{> verdict}}</h3>
    {{#.lead}}<p class="lead" dir="auto">{{.}}</p>
    {{/.lead}}
    <blockquote dir="auto" data-spans="{{spans}}">{{> words}}</blockquote>
    {{#.context}}<p class="context" dir="auto"><span class="label" lang="en">In its sentence</span> {{.}}</p>{{/.context}}
    <p class="by" dir="auto">{{attribution}}{{#isPlaced}} <a class="back" href="#text-{{id}}" lang="en">in the text ↑</a>{{/isPlaced}}{{#.original}} <a class="back" href="{{.}}" lang="en">on the original page ↗</a>{{/.original}}</p>
    {{#warnings}}<p class="warning">{{.}}</p>
    {{/warnings}}
    {{#.waiting}}<p class="text" dir="auto">{{.}}</p>{{/.waiting}}
    {{^empty(reasons)}}<ul class="reasons">{{#reasons}}<li><strong>{{name}}</strong>: {{meaning}}</li>{{/reasons}}</ul>{{/empty(reasons)}}
    {{#.tagNote}}<p class="text" dir="auto">{{.}}</p>{{/.tagNote}}
    {{#notes}}<div class="note"><p class="text" dir="auto">{{noteText}}</p><p class="small">{{by}}, <time datetime="{{iso}}">{{date}}</time></p></div>
    {{/notes}}
    {{^empty(evidence)}}{{> evidence}}{{/empty(evidence)}}
    {{#.suggestion}}<p class="suggestion"><span class="label">Suggested wording</span> <span class="text" dir="auto">{{.}}</span></p>{{/.suggestion}}
    {{#facts}}<p class="small" dir="auto">{{.}}</p>
    {{/facts}}
    </article>
    {{/cards}}
    </section>
    """

  private static let evidence = """
    <ul class="evidence">
    {{#evidence}}<li><span class="stance {{stance}}">{{stanceLabel}}</span> {{#.target}}<a href="{{.}}">{{name}}</a>{{/.target}}{{^.target}}<cite dir="auto">{{name}}</cite>{{/.target}}{{#.locator}}, {{.}}{{/.locator}} <a class="small" href="#{{evidenceID}}" aria-label="Source {{evidenceID}}">{{evidenceID}}</a>{{#.quote}}<q class="text" dir="auto">{{#before}}<span class="small">{{before}}</span> {{/before}}{{.}}{{#after}} <span class="small">{{after}}</span>{{/after}}</q>{{/.quote}}</li>
    {{/evidence}}
    </ul>
    """

  private static let sources = """
    <section id="sources" aria-labelledby="sources-title">
    <h2 id="sources-title">Sources</h2>
    <ul class="sources">
    {{#sources}}<li id="{{id}}"><p><span class="id">{{id}}</span> {{#.target}}<a href="{{.}}">{{name}}</a>{{/.target}}{{^.target}}<cite dir="auto">{{name}}</cite>{{/.target}}</p>
    <p class="small" dir="auto">{{provenance}}</p>
    {{#.addressText}}<p class="small" dir="auto">{{.}}</p>{{/.addressText}}
    {{#.archiveText}}<p class="small">Archived: {{#archiveTarget}}<a href="{{archiveTarget}}">{{archiveText}}</a>{{/archiveTarget}}{{^archiveTarget}}{{archiveText}}{{/archiveTarget}}</p>{{/.archiveText}}
    {{#.sourceNote}}<p class="text" dir="auto">{{.}}</p>{{/.sourceNote}}
    {{^empty(links)}}<ul class="links">{{#links}}<li><span class="stance {{stance}}">{{stanceLabel}}</span> <a href="#claim-{{claim}}">claim {{claim}}</a></li>{{/links}}</ul>{{/empty(links)}}</li>
    {{/sources}}
    </ul>
    </section>
    """

  private static let documents = """
    <section id="documents" aria-labelledby="documents-title">
    <h2 id="documents-title">Documents</h2>
    <ul class="sources">
    {{#documents}}<li id="{{id}}"><p><span class="id">{{id}}</span> {{#.target}}<a href="{{.}}">{{name}}</a>{{/.target}}{{^.target}}<cite dir="auto">{{name}}</cite>{{/.target}}</p>
    <p class="small" dir="auto">{{provenance}}</p>
    {{#.pathText}}<p class="small" dir="auto">{{.}}</p>{{/.pathText}}
    {{#.hash}}<p class="small">SHA-256 {{.}}</p>{{/.hash}}</li>
    {{/documents}}
    </ul>
    </section>
    """

  private static let inquiries = """
    <section id="inquiries" aria-labelledby="inquiries-title">
    <h2 id="inquiries-title">Requests for comment</h2>
    <ul class="plain">
    {{#inquiries}}<li dir="auto">{{question}} {{outcome}}{{#.words}}<q class="text" dir="auto">{{.}}</q>{{/.words}}</li>
    {{/inquiries}}
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
    <footer>
    <section id="method" aria-labelledby="method-title">
    <h2 id="method-title">Method</h2>
    {{#method}}<p>{{.}}</p>
    {{/method}}
    </section>
    <section id="colophon" aria-labelledby="colophon-title">
    <h2 id="colophon-title">Colophon</h2>
    <dl>
    {{#colophon}}<dt>{{label}}</dt><dd dir="auto">{{#.target}}<a href="{{.}}">{{value}}</a>{{/.target}}{{^.target}}{{value}}{{/.target}}</dd>
    {{/colophon}}
    </dl>
    </section>
    </footer>
    """
}
