/// The template of the script.
enum ScriptTemplate {
  static let verdict =
    #"<span class="verdict"><span class="symbol" aria-hidden="true">{{standing.symbol}}</span> {{standing.word}}</span>"#

  /// Words with marks on those that are ticked.
  static let words =
    ##"{{#.ticked}}<span class="{{.}}">{{text}}{{#aloud}}<span class="aloud" lang="en">{{aloud}}</span>{{/aloud}}</span>{{/.ticked}}"##
    + ##"{{^.ticked}}{{text}}{{/.ticked}}"##

  static let page = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{{{styleHash}}}'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>{{title}} – annotated script</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <header>
    <p class="kicker">Annotated script · {{approvalLabel}}</p>
    <h1 dir="auto">{{title}}</h1>
    {{#origin}}<p dir="auto">{{origin}}</p>{{/origin}}
    <p class="small">{{approval}}</p>
    {{#scope}}<p class="small">{{scope}}</p>{{/scope}}{{#hasTicks}}
    <p class="small">Words under a thin line that ends in ✓ were ticked as right; with ✎, on the author’s word alone.</p>{{/hasTicks}}
    </header>
    <main>
    {{#rows}}<section class="row {{blockKind}}">
    <ol class="lines" dir="auto">
    {{#lines}}<li><span class="number{{#isFifth}} fifth{{/isFifth}}" lang="en">{{number}}</span><span class="line">{{#pieces}}{{#isMarked}}<mark>{{> words}}</mark>{{/isMarked}}{{^isMarked}}{{> words}}{{/isMarked}}{{#ends}}<sup class="{{kind}}" lang="en">{{id}}&#8239;{{symbol}}</sup>{{/ends}}{{/pieces}}</span></li>
    {{/lines}}
    </ol>
    {{^empty(notes)}}<ul class="notes" lang="en">
    {{#notes}}<li class="{{standing.kind}}"><p class="head"><span class="id">{{id}}</span> {{> verdict}}{{#.place}} <span class="place">· {{.}}</span>{{/.place}}</p>
    {{#.told}}<p dir="auto">{{.}}</p>{{/.told}}
    {{#.tagNote}}<p class="text" dir="auto">{{.}}</p>{{/.tagNote}}
    {{#remarks}}<p class="text" dir="auto">{{.}}</p>{{/remarks}}
    {{#citations}}<p dir="auto"><span class="stance">{{stanceLabel}}:</span> <cite>{{name}}</cite>{{#.locator}}, {{.}}{{/.locator}}{{#.quote}} <q class="text">{{.}}</q>{{/.quote}}{{#.address}} <span class="address">{{.}}</span>{{/.address}}</p>
    {{/citations}}
    {{#.suggestion}}<p dir="auto"><span class="stance">Suggested:</span> <q>{{.}}</q></p>{{/.suggestion}}
    {{#facts}}<p class="small" dir="auto">{{.}}</p>{{/facts}}
    </li>
    {{/notes}}
    </ul>{{/empty(notes)}}
    </section>
    {{/rows}}
    </main>
    <footer>
    <dl class="small">{{#colophon}}<dt>{{label}}</dt><dd dir="auto">{{value}}</dd>{{/colophon}}</dl>
    </footer>
    </body>
    </html>

    """
}
