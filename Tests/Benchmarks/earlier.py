"""Earlier checks that say the same as a post, beside the full-text search of SQLite alone."""

import csv
import json
import pathlib
import re
import sqlite3
import subprocess
import tempfile
import time

PEER = f"SQLite {sqlite3.sqlite_version} (BM25, stemmed)"


def table(path):
    """The rows of a table, the one that names the columns left out."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t"))[1:]


def sqlite_hits(claims, queries):
    """The best twenty of SQLite's own ranking; links are cut from the posts."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE checks USING fts5(id UNINDEXED, claim, title, tokenize = 'porter')")
    database.executemany("INSERT INTO checks VALUES (?, ?, ?)", ((row[0], row[1], (row + [""])[2]) for row in claims))
    hits = {}
    for number, text, *_ in queries:
        words = re.findall(r"\w+", re.sub(r"https?://\S+|pic\.twitter\.com/\S+", " ", text))
        question = " OR ".join(f'"{word}"' for word in words)
        found = database.execute("SELECT id FROM checks WHERE checks MATCH ? ORDER BY rank LIMIT 20", [question])
        hits[number] = [row[0] for row in found] if words else []
    return hits


def figures(qrels, queries, hits):
    """MAP@5 and recall@20 over the queries that have an earlier check."""
    relevant = {}
    for line in pathlib.Path(qrels).read_text(encoding="utf-8").splitlines():
        query, _, claim, mark = line.split("\t")[:4]
        if mark.strip() == "1":
            relevant.setdefault(query, set()).add(claim)
    asked = [row[0] for row in queries if row[0] in relevant]
    precision = recall = 0
    for query in asked:
        good, given = relevant[query], hits.get(query, [])
        ranks = [rank for rank, hit in enumerate(given[:5], 1) if hit in good]
        precision += sum(found / rank for found, rank in enumerate(ranks, 1)) / min(len(good), 5)
        recall += bool(good & set(given[:20]))
    return f"{precision / len(asked):.3f} / {recall / len(asked):.3f}"


def rows(stet, folder):
    """How well and how fast the right check is found."""
    claims = table(f"{folder}/claims.tsv")
    with tempfile.TemporaryDirectory() as place:
        archive = ["--archive", f"{place}/archive.sqlite"]
        start = time.perf_counter()
        subprocess.run(
            [stet, "archive", "import", f"{folder}/claims.tsv", *archive], stdout=subprocess.DEVNULL, check=True)
        yield f"import of {len(claims):,} earlier checks", f"{time.perf_counter() - start:.1f} s", ""
        for part in ("dev", "train"):
            path = f"{folder}/{part}.queries.tsv"
            queries = table(path)
            start = time.perf_counter()
            run = subprocess.run(
                [stet, "archive", "queries", path, *archive], capture_output=True, encoding="utf-8", check=True)
            seconds = time.perf_counter() - start
            hits = {str(record["query"]): record["hits"] for record in map(json.loads, run.stdout.splitlines())}
            yield (
                f"CheckThat! 2020 {part}, MAP@5 / recall@20", figures(f"{folder}/{part}.qrels", queries, hits),
                f"{PEER} {figures(f'{folder}/{part}.qrels', queries, sqlite_hits(claims, queries))}")
            yield f"the same, {len(queries)} posts looked up", f"{seconds:.2f} s", ""
