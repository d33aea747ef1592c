"""Web pages: the article's text, by shingles of four words, and how long that takes."""

import collections
import gzip
import json
import pathlib
import re
import subprocess
import tempfile
import time

import installed


def readability(module):
    """Mozilla's method in Python; what it gives is HTML, of which the text is taken."""
    import lxml.html
    return lambda page: lxml.html.fromstring(module.Document(page).summary()).text_content()


def peers():
    """Functions from a page to its article's text, by name and version, and what is not there."""
    return installed.load({
        "trafilatura": ("trafilatura", lambda module: lambda page: module.extract(page, include_comments=False) or ""),
        "readability-lxml": ("readability", readability),
    })


def shingles(text):
    """The runs of four words, with how often each is there."""
    words = re.findall(r"\w+", text.lower())
    size = min(4, len(words))
    return collections.Counter(tuple(words[at:at + size]) for at in range(len(words) - size + 1)) if words else \
        collections.Counter()


def f1(pairs):
    """F1 in percent of pairs of gold and found texts; every page counts the same."""
    right = wrong = 0.0
    for gold, found in pairs:
        expected, given = shingles(gold), shingles(found)
        both, either = sum((expected & given).values()), sum((expected | given).values())
        right, wrong = right + both / (either or 1), wrong + (either - both) / (either or 1)
    return 200 * right / (2 * right + wrong)


def rows(stet, folder, extractors):
    """How much of the articles is found, and pages a second."""
    records = [json.loads(line) for line in pathlib.Path(folder, "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    gold = {record["id"]: record["text"] for record in records}
    data = {name: gzip.decompress(pathlib.Path(folder, "pages", f"{name}.html.gz").read_bytes()) for name in gold}
    qualities, speeds = [], []
    with tempfile.TemporaryDirectory() as place:
        paths = [pathlib.Path(place, f"{name}.html") for name in gold]
        for path in paths:
            path.write_bytes(data[path.stem])
        start = time.perf_counter()
        subprocess.run(
            [stet, "text", "--jobs", "1", "-o", f"{place}/out", *map(str, paths)], stderr=subprocess.DEVNULL)
        seconds = time.perf_counter() - start
        texts = {path.stem: path.read_text(encoding="utf-8") for path in pathlib.Path(place, "out").glob("*.txt")}
    ours = f1((gold[name], texts.get(name, "")) for name in gold)
    pages_a_second = len(gold) / seconds
    for peer, extract in extractors.items():
        start = time.perf_counter()
        found = {name: text_of(extract, data[name].decode("utf-8", "replace")) for name in gold}
        seconds = time.perf_counter() - start
        name = peer.rpartition(" ")[0]
        qualities.append((f1((gold[page], found[page]) for page in gold), name))
        speeds.append(f"{name} {len(gold) / seconds:.0f}")
    yield f"{len(gold)} news pages, text of the article F1", f"{ours:.1f}", ", ".join(
        f"{name} {score:.1f}" for score, name in sorted(qualities, reverse=True))
    yield "pages a second, one processor", f"{pages_a_second:.0f}", ", ".join(speeds)


def text_of(extract, page):
    """What an extractor gives; nothing where it fails."""
    try:
        return extract(page)
    except Exception:  # whatever a library of others throws at a page
        return ""
