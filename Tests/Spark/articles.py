"""Articles for measurements: variations of the sample articles, the same for the same seed.

    python3 articles.py COUNT > articles.jsonl

Each has some paragraphs of one sample in another order, with other figures and names, so that no two are the same.
"""

import json
import pathlib
import random
import re
import sys

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "Fixtures"
NAMES = ["Armenia", "Azerbaijan", "Moscow", "Turkey", "Syria", "London", "Washington"]


def variation(text, number, seed):
    """One article, made of a sample's paragraphs."""
    chance = random.Random(f"{seed}:{number}")
    # Samples have a paragraph a line, or lines of a paragraph and empty ones between them.
    paragraphs = [part for part in text.split("\n\n" if "\n\n" in text.strip() else "\n") if part.strip()]
    head, rest = paragraphs[:1], paragraphs[1:]
    chosen = head + chance.sample(rest, chance.randint(len(rest) // 2, len(rest)))
    words = re.sub(r"\b\d{1,2}\b", lambda _: str(chance.randint(2, 99)), "\n\n".join(chosen))
    names = dict(zip(NAMES, chance.sample(NAMES, len(NAMES))))
    return re.sub("|".join(NAMES), lambda match: names[match.group()], words)


def articles(count, seed=8):
    """The lines of so many articles; every tenth is a page, every hundredth is bad."""
    samples = [path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("*.txt"))]
    for number in range(count):
        record = {"id": f"article-{number:06}"}
        text = variation(samples[number % len(samples)], number, seed)
        if number % 100 == 99:
            record["text"] = " "
        elif number % 10 == 5:
            parts = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
            record["html"] = f"<html><body><article>{parts}</article></body></html>"
        else:
            record["text"] = text
        yield json.dumps(record, ensure_ascii=False)


if __name__ == "__main__":
    for line in articles(int(sys.argv[1])):
        print(line)
