"""Speed on the sample articles."""

import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Spark"))
from articles import articles  # noqa: E402

TEXT = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "Fixtures").glob("*.txt")))


def median(work, times):
    """The median of the seconds that some runs take, after one that does not count."""
    work()
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def fastest(work, times=5):
    """The seconds of the fastest of some runs, where work takes long enough for others to get in its way."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def program(*arguments):
    """Runs a program; only the time counts."""
    return lambda: subprocess.run(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def rows(stet, splitters):
    """Times and throughputs; peers split sentences in this process, Stet does all its work in its own."""
    yield "process from start to end", f"{1000 * median(program(stet, '--version'), 20):.1f} ms", ""
    one = program(stet, "claims", str(ROOT / "Fixtures/ceasefire.txt"))
    yield "process to the claims of a 3 kB article", f"{1000 * median(one, 20):.1f} ms", ""
    paragraphs = TEXT.split("\n\n")
    others = []
    for name, split in splitters.items():
        seconds = fastest(lambda: [split(paragraph) for paragraph in paragraphs])
        others.append(f"{name.rpartition(' ')[0]} {len(TEXT.split()) / seconds:,.0f}")
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "articles.jsonl")
        path.write_text("\n".join(articles(400)) + "\n", encoding="utf-8")
        words = len(path.read_text(encoding="utf-8").split())
        for jobs in ("1", "2"):
            work = program(stet, "claims", "--input", "jsonl", "--format", "jsonl", "--jobs", jobs, str(path))
            peers = f"to sentences alone: {', '.join(others)}" if jobs == "1" and others else ""
            yield f"text to claims, words a second, {jobs} at a time", f"{words / fastest(work):,.0f}", peers
