"""Runs two commands in turn (A B A B …) and prints the ratio of their times, pair by pair, and their peak memory.

usage: compare.py [--runs N] [--before COMMAND] A B    (commands as one string each; --before runs uncounted before each A)
"""

import argparse
import os
import shlex
import statistics
import subprocess
import time


def measure(command):
    """Wall seconds and peak resident MiB of one run, by the operating system's own accounting."""
    start = time.perf_counter()
    process = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"exit {process.returncode}: {command}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--runs", type=int, default=7)
    options.add_argument("--before")
    options.add_argument("a")
    options.add_argument("b")
    chosen = options.parse_args()
    pairs = []
    for run in range(chosen.runs + 1):
        if chosen.before:
            subprocess.run(chosen.before, shell=True, check=True)
        pair = measure(chosen.a), measure(chosen.b)
        if run > 0:  # the first pair warms the caches
            pairs.append(pair)
    ratios = sorted(a[0] / b[0] for a, b in pairs)
    for name, index in (("A", 0), ("B", 1)):
        seconds = statistics.median(pair[index][0] for pair in pairs)
        memory = max(pair[index][1] for pair in pairs)
        print(f"{name} {seconds:.3f} s  peak {memory:.0f} MiB  {(chosen.a, chosen.b)[index]}")
    print(f"A/B {statistics.median(ratios):.2f}  (min {ratios[0]:.2f}, max {ratios[-1]:.2f}, {len(ratios)} pairs)")


if __name__ == "__main__":
    main()
