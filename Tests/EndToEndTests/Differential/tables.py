"""CSV and JSON: what `inspect --format json` says of them equals Python's own readers.

usage: tables.py make FOLDER | compare FOLDER
"""
import csv
import io
import json
import random
import sys

import normalised
from records import COLUMNS, records

COUNT = 6000


def csv_text(rows, delimiter, terminator, quoting):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=terminator, quoting=quoting)
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return out.getvalue()


def scalars(source):
    """A JSON value as it may be typed."""
    return source.choice(["0", "-0", "1.50", "12345678901234567890", "1e400", "-2.5E-3", "true", "false", "null"])


def make(folder):
    rows = records(COUNT, 1)
    files = {
        "phay.csv": csv_text(rows, ",", "\r\n", csv.QUOTE_MINIMAL).encode(),
        "cham-phay.csv": ("\ufeff" + csv_text(rows, ";", "\n", csv.QUOTE_ALL)).encode(),
        "tab.tsv": csv_text(rows, "\t", "\n", csv.QUOTE_MINIMAL).encode(),
        "utf16.csv": csv_text(rows, ",", "\r\n", csv.QUOTE_MINIMAL).encode("utf-16"),
    }
    source = random.Random(2)
    lines = []
    for row in rows:
        items = ["%s: %s" % (json.dumps(key), json.dumps(text, ensure_ascii=source.random() < 0.5)) for key, text in zip(COLUMNS, row)]
        if source.random() < 0.3:
            items[source.randrange(1, len(items))] = json.dumps(COLUMNS[1]) + ": " + scalars(source)
            items = list({item.split(":")[0]: item for item in items}.values())
        lines.append("{" + ", ".join(items) + "}")
    files["mang.json"] = ("[\n" + ",\n".join(lines) + "\n]").encode()
    files["dong.jsonl"] = "\n".join(lines).encode()
    for name, content in files.items():
        open(folder + "/" + name, "wb").write(content)


class Typed(str):
    """A number as it is typed."""


def load(text):
    return json.loads(text, parse_int=Typed, parse_float=Typed, parse_constant=Typed)


def reference(folder, name):
    """The rows as Python reads the file: dictionaries of texts, `Typed` numbers, booleans and None."""
    content = open(folder + "/" + name, "rb").read()
    text = content.decode("utf-16" if name.startswith("utf16") else "utf-8-sig")
    if name.endswith("json"):
        return load(text)
    if name.endswith("jsonl"):
        return [load(line) for line in text.split("\n")]
    delimiter = {"c": ";", "t": "\t"}.get(name[0], ",")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restval=""))


def compare(folder):
    faults = 0
    for name in ["phay.csv", "cham-phay.csv", "tab.tsv", "utf16.csv", "mang.json", "dong.jsonl"]:
        codes = set()
        ours = load(open(folder + "/" + name + ".ra", encoding="utf-8").read())
        theirs = reference(folder, name)
        if len(ours) != len(theirs):
            print(name, "rows:", len(ours), "ours,", len(theirs), "Python's")
            faults += 1
        for number, (our, their) in enumerate(zip(ours, theirs)):
            for key in COLUMNS:
                if key not in their and our.get(key) in (None, ""):
                    continue  # a key that this object alone does not have is a blank cell
                want = their.get(key)
                if isinstance(want, str) and not isinstance(want, Typed):
                    want = normalised.cell(want, codes)
                got = our.get(key, "")
                if got != want or type(got) is not type(want):
                    faults += 1
                    if faults < 20:
                        print(name, "row", number, key, "ours:", ascii(got)[:200], "Python's:", ascii(want)[:200])
        said = open(folder + "/" + name + ".noi", encoding="utf-8").read()
        for code in sorted(codes):
            if code not in said:
                faults += 1
                print(name, "changes texts without a word:", code)
        print(name, len(ours), "rows,", len(ours) * len(COLUMNS), "cells,", " ".join(sorted(codes)))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    {"make": make, "compare": compare}[sys.argv[1]](sys.argv[2])
