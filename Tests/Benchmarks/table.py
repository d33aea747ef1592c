"""One table of speed, for this machine: Stet beside peers, as far as these are installed.

    swift build -c release
    pip install blingfire pysbd syntok        # each may be left out
    python3 Tests/Benchmarks/table.py .build/release/stet

How good the results are, `claimkit-train evaluate --treebank DIR --claims DIR` measures, which needs the treebanks.
"""

import importlib.metadata
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Spark"))
from articles import articles  # noqa: E402

STET = os.path.realpath(sys.argv[1])
TEXT = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "Fixtures").glob("*.txt")))


def median(work, times=5):
    """The median of seconds that some runs take, after one that does not count."""
    work()
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def stet(*arguments):
    """Runs the program; only the time counts."""
    return lambda: subprocess.run([STET, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def splitters():
    """Sentence splitters by name and version, as functions of a text."""
    found = {}
    for name in ["blingfire", "pysbd", "syntok"]:
        try:
            version = f"{name} {importlib.metadata.version(name)}"
        except importlib.metadata.PackageNotFoundError:
            continue
        if name == "blingfire":
            import blingfire
            found[version] = blingfire.text_to_sentences
        elif name == "pysbd":
            import pysbd
            found[version] = pysbd.Segmenter(language="en", clean=False).segment
        else:
            from syntok import segmenter
            found[version] = lambda text: list(segmenter.process(text))
    return found


def machine():
    """The processor's name."""
    lines = pathlib.Path("/proc/cpuinfo")
    names = [line.partition(":")[2].strip() for line in lines.read_text().splitlines() if line.startswith("model name")] \
        if lines.exists() else []
    return f"{names[0] if names else platform.processor()}, {os.cpu_count()} processors, {platform.system()} {platform.release()}"


def main():
    version = subprocess.run([STET, "--version"], capture_output=True, encoding="utf-8").stdout.strip()
    print(f"stet {version}; Python {platform.python_version()}; {machine()}\n")
    print("| measured | program | figure |\n|---|---|---|")
    print(f"| process from start to end | stet --version | {1000 * median(stet('--version'), 20):.1f} ms |")
    one = stet("claims", str(ROOT / "Fixtures/ceasefire.txt"))
    print(f"| process to the claims of a 3 kB article | stet claims | {1000 * median(one, 20):.1f} ms |")
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "articles.jsonl")
        path.write_text("\n".join(articles(400)) + "\n", encoding="utf-8")
        words = len(path.read_text(encoding="utf-8").split())
        for jobs in ("1", "2"):
            seconds = median(stet("claims", "--input", "jsonl", "--format", "jsonl", "--jobs", jobs, str(path)), 3)
            print(f"| text to claims, words a second | stet claims --jobs {jobs} | {words / seconds:,.0f} |")
    for name, split in splitters().items():
        seconds = median(lambda: split(TEXT), 3)
        print(f"| text to sentences, words a second | {name} | {len(TEXT.split()) / seconds:,.0f} |")


main()
