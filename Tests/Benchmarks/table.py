"""One table of how fast and how good Stet is, beside peers, as far as these are installed.

    swift build -c release
    pip install -r Tests/Benchmarks/peers.txt        # each may be left out
    python3 Tests/Benchmarks/table.py .build/release/stet [--train .build/release/claimkit-train]
        [--treebank DIR] [--claims DIR] [--pages DIR] [--known DIR]

Speed is measured on the sample articles. How good the results are needs data that are not part of the project; what is
not given is left out:

--treebank  ewt-dev.conllu and gum-dev.conllu, of Universal Dependencies
--claims    dev.gold.jsonl and train.gold.jsonl, articles with their claims; used by claimkit-train evaluate
--pages     truth.jsonl ({"id", "text"} a line) and pages/ID.html.gz, of article-extraction-dataset
--known     claims.tsv, {dev,train}.queries.tsv and {dev,train}.qrels, of CheckThat! 2020, task 2
"""

import argparse
import os
import pathlib
import platform
import subprocess

import earlier
import pages
import sentences
import speed


def machine():
    """The processor's name, how many there are, and the system."""
    lines = pathlib.Path("/proc/cpuinfo")
    names = [line.partition(":")[2].strip() for line in lines.read_text().splitlines() if line.startswith("model name")] \
        if lines.exists() else []
    name = names[0] if names else platform.processor()
    return f"{name}, {os.cpu_count()} processors, {platform.system()} {platform.release().partition('-')[0]}"


def evaluation(train, treebank, claims):
    """The rows of claimkit-train evaluate, but for those of sentences, which are measured here with peers."""
    folders = (["--treebank", treebank] if treebank else []) + (["--claims", claims] if claims else [])
    if not train or not folders:
        return
    run = subprocess.run([train, "evaluate", *folders], capture_output=True, encoding="utf-8", check=True)
    for line in run.stdout.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3 and cells[0] not in ("measured", "---") and not cells[0].endswith("sentences F1"):
            yield cells[0], cells[1], f"earlier: {cells[2]}" if cells[2] else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stet")
    for option in ("--train", "--treebank", "--claims", "--pages", "--known"):
        parser.add_argument(option)
    given = parser.parse_args()
    stet = os.path.realpath(given.stet)

    splitters, missing_splitters = sentences.peers()
    extractors, missing_extractors = pages.peers()
    version = subprocess.run([stet, "--version"], capture_output=True, encoding="utf-8").stdout.strip()
    load = f"load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    print(f"stet {version}; Python {platform.python_version()}; {machine()}; {load}\n")
    print(f"Peers: {', '.join([*splitters, *extractors, earlier.PEER]) or 'none'}\n")
    for missing in missing_splitters + missing_extractors:
        print(f"Left out: {missing}\n")

    print("| measured | Stet | peers |\n|---|---|---|")
    rows = [speed.rows(stet, splitters), evaluation(given.train, given.treebank, given.claims)]
    if given.treebank:
        rows.append(sentences.rows(stet, given.treebank, splitters))
    if given.pages:
        rows.append(pages.rows(stet, given.pages, extractors))
    if given.known:
        rows.append(earlier.rows(stet, given.known))
    for part in rows:
        for measured, figure, others in part:
            print(f"| {measured} | {figure} | {others} |", flush=True)


if __name__ == "__main__":
    main()
