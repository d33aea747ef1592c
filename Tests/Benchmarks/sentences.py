"""Sentences: exact borders against treebanks, from raw text."""

import json
import pathlib
import subprocess
import tempfile

import installed


def spacy_rules(spacy):
    """spaCy's rules for sentences, which need no model."""
    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    language.max_length = 10**8
    return lambda text: [sentence.text for sentence in language(text).sents]


def spacy_small(spacy):
    """spaCy's small English model, which is no package of PyPI."""
    language = spacy.load("en_core_web_sm")
    return lambda text: [sentence.text for sentence in language(text).sents]


def punkt(tokenize):
    """NLTK's Punkt with its English model, which is downloaded apart."""
    tokenize.sent_tokenize("A probe.")
    return tokenize.sent_tokenize


def syntok(segmenter):
    """syntok's sentences, of all the paragraphs that it sees."""
    def split(text):
        parts = [sentence for paragraph in segmenter.process(text) for sentence in paragraph]
        return ["".join(token.spacing + token.value for token in sentence) for sentence in parts]
    return split


def peers():
    """Functions from a paragraph to its sentences, by name and version, and what is not there."""
    return installed.load({
        "blingfire": ("blingfire", lambda module: lambda text: module.text_to_sentences(text).split("\n")),
        "pysbd": ("pysbd", lambda module: module.Segmenter(language="en", clean=False).segment),
        "syntok": ("syntok.segmenter", syntok),
        "spacy (rules)": ("spacy", spacy_rules),
        "spacy (en_core_web_sm)": ("spacy", spacy_small),
        "nltk (Punkt)": ("nltk.tokenize", punkt),
    })


def documents(path):
    """The documents of a treebank, each a list of paragraphs, each a list of sentences, each its text."""
    found, new_paragraph = [], True
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            found.append([])
            new_paragraph = True
        elif line.startswith("# newpar"):
            new_paragraph = True
        elif line.startswith("# text = "):
            if new_paragraph:
                found[-1].append([])
                new_paragraph = False
            found[-1][-1].append(line.removeprefix("# text = "))
    return [[paragraph for paragraph in document if paragraph] for document in found]


def spans(sentences):
    """Where sentences lie, counted in characters that are not blank: these are the same however blanks are kept."""
    borders, at = set(), 0
    for sentence in sentences:
        length = len("".join(sentence.split()))
        if length:
            borders.add((at, at + length))
        at += length
    return borders


def f1(pairs):
    """F1 over all documents, in percent, of pairs of gold and found spans."""
    right = gold = found = 0
    for expected, given in pairs:
        right, gold, found = right + len(expected & given), gold + len(expected), found + len(given)
    return 200 * right / (gold + found)


def stet_sentences(stet, texts):
    """The sentences that the program finds in each text."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts):
            paths.append(pathlib.Path(folder, f"{number:05}.txt"))
            paths[-1].write_text(text, encoding="utf-8")
        run = subprocess.run([stet, "analyze", *map(str, paths)], capture_output=True, encoding="utf-8")
        found = {}
        for line in run.stdout.splitlines():
            record = json.loads(line)
            number = int(pathlib.Path(record["article"]).stem)
            found[number] = [texts[number][start:end] for start, end in record["sentences"]]
        return [found.get(number, []) for number in range(len(texts))]


def rows(stet, folder, splitters):
    """How many sentences have exactly their borders."""
    for name in ("ewt", "gum"):
        treebank = documents(f"{folder}/{name}-dev.conllu")
        texts = ["\n\n".join(" ".join(sentences) for sentences in document) for document in treebank]
        gold = [spans(sentence for sentences in document for sentence in sentences) for document in treebank]
        ours = f1(zip(gold, map(spans, stet_sentences(stet, texts))))
        others = []
        for peer, split in splitters.items():
            found = [spans(part for paragraph in text.split("\n\n") for part in split(paragraph)) for text in texts]
            others.append((f1(zip(gold, found)), peer.rpartition(" ")[0]))
        figures = ", ".join(f"{peer} {score:.1f}" for score, peer in sorted(others, reverse=True))
        yield f"{name.upper()} dev, sentences F1", f"{ours:.1f}", figures
