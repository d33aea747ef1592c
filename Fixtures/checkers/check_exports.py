"""Checks exports against the sessions they were made from, by other means than Stet's own.

    python3 check_exports.py FOLDER

FOLDER holds NAME.session (a session file), NAME.FORMAT and, where offsets count UTF-16 code units, NAME.utf16.FORMAT.
Prints one line a fault and exits with 1, or prints what was checked. Uses html5lib, pydantic_schemaorg and
label_studio_sdk where they are installed.
"""

import collections
import csv
import html
import io
import json
import pathlib
import re
import sys
import xml.etree.ElementTree
import zipfile

try:
    import html5lib
except ImportError:
    html5lib = None
try:
    from pydantic_schemaorg.ClaimReview import ClaimReview
except Exception:
    ClaimReview = None
try:
    from label_studio_sdk.label_interface import LabelInterface
except ImportError:
    LabelInterface = None

HIDDEN = [(0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160),
          (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200B), (0x200E, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F),
          (0x2800, 0x2800), (0x3164, 0x3164), (0xFDD0, 0xFDEF), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB),
          (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A)]
JOINERS = [(0x200C, 0x200D), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF)]
# Behind these a spreadsheet may see another cell or row begin.
BEGINNINGS = r"(^|[;\t|\n\r])"
REASONS = ("attribution-only minor-error contradicted conflicting-accounts outdated misquoted wrong-detail unsupported "
           "not-authentic single-party reply-missing missing-context cherry-picked loaded-wording stated-as-fact").split()
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VERDICTS = ("verified", "disputed", "one-sided")
LABELS = ("Supported", "Refuted", "Not Enough Evidence", "Conflicting Evidence/Cherrypicking")


def within(code, ranges):
    return any(low <= code <= high for low, high in ranges)


def visible(text):
    """What reports show for characters that cannot be seen.

    Whether a script or an emoji needs a joiner is not known here: those that are shown by their number come back as they
    were where reports are read (joined), and stay here.
    """
    result, in_flag = [], False
    for position, sign in enumerate(text):
        code = ord(sign)
        if sign == "\r" and text[position + 1:position + 2] == "\n":
            continue
        tag = 0xE0020 <= code <= 0xE007F
        in_flag = code == 0x1F3F4 or (in_flag and tag)
        if tag:
            hidden = not in_flag
        else:
            hidden = (within(code, HIDDEN) or 0xE0000 <= code <= 0xE0FFF and not within(code, JOINERS)
                      or code & 0xFFFE == 0xFFFE)
        result.append("⟨U+%04X⟩" % code if hidden else sign)
    return "".join(result)


def joined(text):
    """A text of a report with its joiners and variation selectors as they were."""
    def back(match):
        code = int(match[1], 16)
        return chr(code) if within(code, JOINERS) else match[0]
    return re.sub(r"⟨U\+([0-9A-F]{4,6})⟩", back, text)


def bare(text):
    """A text of a report without white space, and with joiners and the tags of flags as they were."""
    text = re.sub(r"⟨U\+(E00[0-7][0-9A-F])⟩", lambda match: chr(int(match[1], 16)), joined(text))
    return "".join(text.split())


class Review:
    def __init__(self, path):
        self.path = path
        session = json.loads(path.read_text(encoding="utf-8"))
        self.text = session["article"]["text"]
        self.wide = self.text.encode("utf-16-le", "surrogatepass")
        self.claims = {c["id"]: c for c in session["state"]["claims"] if not c["excluded"]}
        self.evidence = session["state"]["evidence"]
        self.inquiries = session["state"]["inquiries"]

    def words(self, spans, utf16=False):
        if utf16:
            return " … ".join(self.wide[2 * s:2 * e].decode("utf-16-le") for s, e in spans)
        return " … ".join(self.text[s:e] for s, e in spans)

    def tagged(self):
        return {key: claim for key, claim in self.claims.items() if claim.get("tag")}

    def firm(self):
        return {key: claim for key, claim in self.tagged().items() if self.is_firm(claim)}

    def is_firm(self, claim):
        """Whether the verdict was given for what the claim is: its words, and a denial where it is one."""
        tag = claim["tag"]
        return not tag.get("stale") and tag.get("denial", False) == (claim["polarity"] == "denied")

    def is_rated(self, words, claim):
        """Whether words are those of a verdict: never “disputed” without a reason, never “verified” for what was said."""
        tag, reasons = claim["tag"], claim["tag"]["reasons"]
        if "attribution-only" in reasons and (tag["verdict"] == "verified" or set(reasons) == {"attribution-only"}):
            return words.startswith("said; truth not checked")
        start = ("denial " if claim["polarity"] == "denied" else "") + tag["verdict"]
        return words.startswith(start + ": ") or words == start and tag["verdict"] != "disputed"

    def tells(self, sentence, claim):
        """Whether a whole sentence tells a claim: its words, or the sentence that they stand in, and who denies it."""
        def plain(words):
            # A bracket may part a flag, whose rest is then shown by its number: only letters and digits count here.
            return "".join(c for c in re.sub("⟨U\\+[0-9A-F]+⟩", "", visible(words)).casefold() if c.isalnum())
        start, end = claim["sentence"]
        start = min([start] + [s for s, _ in claim["spans"]])
        end = max([end] + [e for _, e in claim["spans"]])
        found = plain(sentence)
        candidates = [claim["text"], claim.get("restated") or claim["text"], self.text[start:end]]
        held = any(plain(words) in found for words in candidates)
        return held and (claim["polarity"] != "denied" or " den" in sentence or ", denied" in sentence)


class Checker:
    def __init__(self):
        self.faults, self.counts = [], collections.Counter()

    def that(self, holds, place, *what):
        self.counts["facts"] += 1
        if not holds:
            self.faults.append("%s: %s" % (place, " ".join(repr(w) for w in what)))

    def check(self, path, review, kind, utf16):
        if kind == "docx":
            self.counts[kind] += 1
            return self.check_docx(path, review)
        bytes_ = path.read_bytes()
        text = bytes_.decode("utf-8")
        self.counts[kind] += 1
        getattr(self, "check_" + kind, lambda *_: None)(path.name, text, review, utf16)

    def rows(self, place, text):
        rows = list(csv.reader(io.StringIO(text, newline="")))
        self.that(all(len(row) == len(rows[0]) for row in rows), place, "rows of different lengths")
        self.that(text.endswith("\r\n"), place, "lines end in CR and LF")
        again = io.StringIO(newline="")
        csv.writer(again).writerows(rows)
        self.that(list(csv.reader(io.StringIO(again.getvalue(), newline=""))) == rows, place, "no round trip")
        for row in rows:
            for cell in row:
                self.that(cell[:1] not in tuple("=+-@\t\r\n"), place, "a formula", cell[:20])
                self.that(not re.search(BEGINNINGS + r"[\s\"]*[=+@-]", cell), place, "a formula in a part", cell[:40])
        bare = [[joined(re.sub(BEGINNINGS + "'", r"\1", cell)) for cell in row] for row in rows]
        return [dict(zip(bare[0], row)) for row in bare[1:]]

    def check_csv(self, place, text, review, utf16):
        rows = self.rows(place, text)
        self.that([r["id"] for r in rows] == list(review.claims), place, "other claims")
        for row in rows:
            spans = [tuple(map(int, pair.split("-"))) for pair in row["spans"].split()]
            self.that(visible(review.words(spans, utf16)) == row["text"], place, row["id"], row["text"])
            tag = review.claims[row["id"]].get("tag")
            self.that(row["verdict"] == (tag["verdict"] if tag else ""), place, row["id"], "verdict")
            self.that(row["note"] == visible((tag or {}).get("note") or ""), place, row["id"], "note")

    def check_evidence(self, place, text, review, utf16):
        rows = self.rows(place, text)
        links = sum(max(1, len([l for l in e["links"] if l["claim"] in review.claims])) for e in review.evidence)
        self.that(len(rows) == links, place, "links", len(rows), links)

    def check_jsonl(self, place, text, review, utf16):
        records = [json.loads(line) for line in text.splitlines()]
        self.that(len(records) == text.count("\n"), place, "lines")
        self.that(records[0]["article"]["text"] == review.text, place, "text")
        claims = [r for r in records if r["record"] == "claim"]
        self.that([c["id"] for c in claims] == list(review.claims), place, "claims")
        for claim in claims:
            self.that(review.words(claim["spans"], utf16) == claim["text"], place, claim["id"])
            self.that("restated" not in claim or "restatedBy" in claim, place, claim["id"], "whose restatement")
            self.that(not any(note.get("private") for note in claim["notes"]), place, claim["id"], "private")

    def check_claimreview(self, place, text, review, utf16):
        reviews = json.loads(text)
        fit = [c for c in review.tagged().values() if c["checkable"] and review.is_firm(c)]
        self.that(len(reviews) == len(fit) > 0, place, "reviews", len(reviews), len(fit))
        for found, claim in zip(reviews, fit):
            self.that(review.tells(found["claimReviewed"], claim), place, claim["id"], found["claimReviewed"])
            self.that(review.is_rated(found["reviewRating"]["alternateName"], claim), place, claim["id"], "rating")
            self.that("ratingValue" not in found["reviewRating"], place, claim["id"], "invented rating")
            if claim["polarity"] == "denied":
                self.that("author" not in found["itemReviewed"], place, claim["id"], "credits the denier")
            if ClaimReview:
                ClaimReview(**found)

    def check_webannotation(self, place, text, review, utf16):
        collection = json.loads(text)
        page = collection["first"]
        items = page["items"]
        self.that(collection["total"] == len(items) == len(review.claims), place, "total")
        self.that(len({item["id"] for item in items}) == len(items), place, "ids")
        for item, claim in zip(items, review.claims.values()):
            targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
            self.that(item["motivation"] == "assessing" and len(targets) == len(claim["spans"]), place, claim["id"])
            for target, (start, end) in zip(targets, claim["spans"]):
                quote = next(s for s in target["selector"] if s["type"] == "TextQuoteSelector")
                position = next(s for s in target["selector"] if s["type"] == "TextPositionSelector")
                self.that((position["start"], position["end"]) == (start, end), place, claim["id"], "position")
                self.that(quote["exact"] == review.text[start:end], place, claim["id"], "exact")
                whole = quote["prefix"] + quote["exact"] + quote["suffix"]
                self.that(review.text.startswith(whole, start - len(quote["prefix"])), place, claim["id"], "context")
                found = [m for m in range(len(review.text)) if review.text.startswith(whole, m)]
                self.that(start in [f + len(quote["prefix"]) for f in found], place, claim["id"], "anchor")
            tags = [b.get("value") for b in item["body"] if b["purpose"] == "tagging"]
            tag = claim.get("tag")
            self.that(not tag or (tag["verdict"] in tags) == review.is_firm(claim), place, claim["id"], "tag")
            links = [b for b in item["body"] if b["purpose"] == "linking"]
            count = sum(1 for e in review.evidence for l in e["links"] if l["claim"] == claim["id"])
            self.that(len(links) == count, place, claim["id"], "links")

    def spans(self, review, utf16):
        return sorted((review.words([s], False), c["tag"]["verdict"])
                      for c in review.firm().values() for s in c["spans"])

    def check_doccano(self, place, text, review, utf16):
        documents = [json.loads(line) for line in text.splitlines()]
        self.that(len(documents) == 1 and documents[0]["text"] == review.text, place, "text")
        found = sorted((review.words([(s, e)], utf16), label) for s, e, label in documents[0]["label"])
        self.that(found == self.spans(review, utf16), place, "labels")

    def check_prodigy(self, place, text, review, utf16):
        task = json.loads(text)
        self.that(task["text"] == review.text and task["answer"] == "accept", place, "text")
        for span in task["spans"]:
            self.that(review.words([(span["start"], span["end"])], utf16) == span["text"], place, span)
        self.that(sorted((s["text"], s["label"]) for s in task["spans"]) == self.spans(review, utf16), place, "spans")

    def check_labelstudio(self, place, text, review, utf16):
        [task] = json.loads(text)
        self.that(task["data"]["text"] == review.text, place, "text")
        regions = [r for a in task["annotations"] for r in a["result"] if r["type"] != "relation"]
        for region in regions:
            value = region["value"]
            words = review.words([(value["start"], value["end"])], utf16)
            self.that(region["type"] == "textarea" or words == value["text"], place, region["id"])
        labels = sorted((r["value"]["text"], r["value"]["labels"][0]) for r in regions if r["type"] == "labels")
        self.that(labels == self.spans(review, utf16), place, "labels")
        ids = {r["id"] for r in regions}
        relations = [r for a in task["annotations"] for r in a["result"] if r["type"] == "relation"]
        self.that(all(r["from_id"] in ids and r["to_id"] in ids for r in relations), place, "relations")
        if LabelInterface:
            interface = LabelInterface(
                '<View><Text name="text" value="$text"/><Labels name="verdict" toName="text">%s</Labels>'
                '<Choices name="reason" toName="text" perRegion="true" choice="multiple">%s</Choices>'
                '<TextArea name="note" toName="text" perRegion="true"/></View>'
                % ("".join('<Label value="%s"/>' % v for v in VERDICTS),
                   "".join('<Choice value="%s"/>' % r for r in REASONS)))
            self.that(interface.validate_task({"data": task["data"]}), place, "task")
            for annotation in task["annotations"]:
                self.that(interface.validate_annotation(annotation), place, "annotation")

    def check_averitec(self, place, text, review, utf16):
        claims = json.loads(text)
        self.that(len(claims) == len(review.firm()), place, "claims")
        for found, claim in zip(claims, review.firm().values()):
            self.that(found["label"] in LABELS, place, found["label"])
            self.that(review.tells(found["claim"], claim), place, claim["id"], found["claim"])
            self.that(claim["polarity"] != "denied" or found["speaker"] is None, place, claim["id"], "speaker")
            for question in found["questions"]:
                self.that(bool(question["question"]) and bool(question["answers"]), place, claim["id"], "question")

    def check_html(self, place, text, review, utf16):
        whole = text
        # What is said of ticks to those who do not see them is no part of a quotation.
        text = re.sub(r'<span class="aloud"[^>]*>[^<]*</span>', "", text)
        text = re.sub(r'<span class="ticked[^>]*>([^<]*)</span>', r"\1", text)
        quotes = re.findall(r'<blockquote dir="auto" data-spans="([^"]*)">([^<]*)</blockquote>', text)
        self.that(len(quotes) == len(review.claims), place, "quotes")
        for spans, quote in quotes:
            spans = [tuple(map(int, pair.split("-"))) for pair in spans.split()]
            self.that(visible(review.words(spans)) == joined(html.unescape(quote)), place, quote)
        if html5lib and self.counts["html"] <= 12:
            html5lib.HTMLParser(strict=True).parse(whole)

    def check_markdown(self, place, text, review, utf16):
        quotes = re.findall(r"(?m)^### Claim (\w+)\n\n(?:\*\*.*:\*\*\n\n)?> (.*)$", text)
        self.that([key for key, _ in quotes] == list(review.claims), place, "claims")
        for key, quote in quotes:
            plain = quote.replace("<!-- -->", "").replace("&#32;", " ").replace("&#9;", "\t")
            plain = joined(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", plain))
            words = visible(review.words(review.claims[key]["spans"]))
            self.that(plain.split() == words.split(), place, key, plain, words)

    def check_text(self, place, text, review, utf16):
        whole = joined(" ".join(text.split()))
        for key, claim in review.claims.items():
            words = " ".join(visible(review.words(claim["spans"])).split())
            self.that(words in whole, place, key, words)

    def check_docx(self, path, review):
        with zipfile.ZipFile(path) as package:
            self.that(package.testzip() is None, path.name, "a damaged part")
            trees = {}
            for name in package.namelist():
                if name.endswith((".xml", ".rels")):
                    trees[name] = xml.etree.ElementTree.fromstring(package.read(name))
        named = {part.get("PartName") for part in trees["[Content_Types].xml"]}
        self.that(all("/" + name in named for name in trees if "rels" not in name and "Types" not in name), path.name)
        document, comments = trees["word/document.xml"], trees["word/comments.xml"]
        ids = [comment.get(WORD + "id") for comment in comments]
        self.that(len(set(ids)) == len(ids) == len(review.claims), path.name, "comments", ids)
        for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            found = [mark.get(WORD + "id") for mark in document.iter(WORD + kind)]
            self.that(sorted(found) == sorted(ids), path.name, kind)
        # What was suggested is no word of the article; what it replaces is.
        added = {text for insertion in document.iter(WORD + "ins") for text in insertion.iter(WORD + "t")}
        found = [text.text or "" for text in document.iter()
                 if text.tag in (WORD + "t", WORD + "delText") and text not in added]
        # White space between paragraphs is in no run, and a flag that a claim cuts is shown by its numbers.
        words = bare("".join(found))
        for claim in review.claims.values():
            for span in claim["spans"]:
                self.that(bare(visible(review.words([span]))) in words, path.name, review.words([span]))

    def check_annotated(self, place, text, review, utf16):
        heads = re.findall(r'<p class="head"><span class="id">(\w+)</span>', text)
        self.that(sorted(heads) == sorted(key for key in review.claims), place, "notes", heads)
        numbers = [int(number) for number in re.findall(r'<span class="number[^"]*" lang="en">(\d+)</span>', text)]
        self.that(numbers == list(range(1, len(numbers) + 1)), place, "numbers of lines")


def main(folder):
    checker = Checker()
    for session in sorted(folder.glob("*.session")):
        review = Review(session)
        for path in sorted(folder.glob(session.stem + ".*")):
            parts = path.name[len(session.stem) + 1:].split(".")
            if parts[-1] != "session":
                try:
                    checker.check(path, review, parts[-1], parts[0] == "utf16")
                except Exception as error:
                    checker.faults.append("%s: %s: %s" % (path.name, type(error).__name__, error))
        evidence = folder / (session.stem + "-evidence.csv")
        if evidence.exists():
            checker.check(evidence, review, "evidence", False)
    for fault in checker.faults[:40]:
        print(fault)
    counts = ", ".join("%s %d" % item for item in sorted(checker.counts.items()))
    print("%d faults; %s" % (len(checker.faults), counts))
    return 1 if checker.faults or not checker.counts["facts"] else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
