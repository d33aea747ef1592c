"""Claims of many articles under Apache Spark beside a plain run: the same lines, and how fast they come.

    python3 measure.py PATH_OF_STET [COUNT]

Wants PySpark (`pip install pyspark`) and Java. Ends with 1 where the lines differ. Spark is warmed up before it is
measured; what is measured is from the articles in memory to the claims in a list, the fastest of five runs.
"""

import os
import platform
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from articles import articles  # noqa: E402

STET = os.path.realpath(sys.argv[1])
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
TIMES = 5
COMMAND = [STET, "claims", "--input", "jsonl", "--format", "jsonl", "--jobs"]


def fastest(work):
    """What some runs give, and the seconds of the fastest; others use the machine too."""
    best = None
    for _ in range(TIMES):
        start = time.perf_counter()
        result = work()
        seconds = time.perf_counter() - start
        best = min(seconds, best or seconds)
    return result, best


def plain(lines, jobs):
    """The claims of a run of the program alone, and its seconds."""
    def work():
        return subprocess.run(
            COMMAND + [str(jobs)], input="\n".join(lines) + "\n", capture_output=True, encoding="utf-8")

    run, seconds = fastest(work)
    bad = sum(1 for line in run.stdout.splitlines() if line.startswith('{"error"'))
    assert run.returncode == (1 if bad else 0), run.stderr
    return run.stdout.splitlines(), seconds


def spark(lines, executors):
    """The claims of a run under Spark with so many executors, each a process with one processor, and its seconds."""
    os.environ.update(SPARK_LOCAL_IP="127.0.0.1", SPARK_LOCAL_HOSTNAME="localhost")
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master(f"local-cluster[{executors},1,1024]").appName("stet")
        .config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
        .config("spark.executor.memory", "512m").config("spark.scheduler.minRegisteredResourcesRatio", "1.0")
        .getOrCreate())
    context = session.sparkContext
    context.setLogLevel("OFF")
    try:
        # Exit code 1 only says that an article was bad, and that is in the lines.
        command = " ".join(COMMAND + ["1"])
        context.parallelize(lines[:80], 4 * executors).pipe(command).collect()
        # The driver's own store of blocks is counted too.
        there = context._jsc.sc().getExecutorMemoryStatus().size() - 1
        assert there == executors, f"{there} executors instead of {executors}"
        articles = context.parallelize(lines, 4 * executors)
        return fastest(lambda: articles.pipe(command).collect())
    finally:
        session.stop()


def main():
    lines = list(articles(COUNT))
    size = sum(len(line.encode()) for line in lines)
    version = subprocess.run([STET, "--version"], capture_output=True, encoding="utf-8").stdout.strip()
    import pyspark

    print(f"stet {version}, PySpark {pyspark.__version__}, Python {platform.python_version()}, {os.cpu_count()} processors, "
          f"load {os.getloadavg()[0]:.1f} at the start")
    print(f"{COUNT} articles, {size / 1e6:.1f} MB")
    runs = [("`stet claims --jobs 1`", plain(lines, 1)), ("`stet claims --jobs 2`", plain(lines, 2))]
    runs.append(("Spark, one executor", spark(lines, 1)))
    runs.append(("Spark, two executors", spark(lines, 2)))
    expected = sorted(runs[0][1][0])
    print("| run | lines | seconds | articles a second |\n|---|---|---|---|")
    for name, (claims, seconds) in runs:
        print(f"| {name} | {len(claims)} | {seconds:.2f} | {COUNT / seconds:.0f} |")
    different = [name for name, (claims, _) in runs if sorted(claims) != expected]
    print("other lines: " + ", ".join(different) if different else "the same lines, byte for byte after sorting")
    return 1 if different or not expected else 0


sys.exit(main())
