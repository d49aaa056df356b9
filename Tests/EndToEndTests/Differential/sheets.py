"""XLSX and ODS: what `inspect --format json` says of them equals what openpyxl reads and what LibreOffice exports as CSV.

usage: sheets.py make FOLDER         writes goc.xlsx; LibreOffice then makes tinh.xlsx, tinh.ods and tinh.csv of it (values of formulas kept)
       sheets.py compare FOLDER      judges goc.xlsx.ra, tinh.xlsx.ra and tinh.ods.ra

Texts are compared with what openpyxl reads, cells with a kind with what a person sees: LibreOffice's CSV export.
"""
import csv
import datetime
import json
import random
import re
import sys

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

import normalised
from records import COLUMNS, records

COUNT = 3000
SHOWN = ["so", "ngay", "gio", "dung", "loi", "tinh", "tien", "ma"]


def texts():
    """Rows of texts that XML can hold, without tabs, which LibreOffice 7.4 loses when it reads an ODS sheet.

    Without `_xHHHH_` (ECMA-376 Part 1, 22.9.2.19): openpyxl 3.0.9 writes them unescaped and drops every `x005F_` when reading, and
    LibreOffice 7.4 reads them as they stand, so that neither can judge; `EscapedTextTests` do.
    """
    rows = records(COUNT, 3, controls=False)
    clean = lambda text: re.sub("[\t\r\ufffe\uffff]", "", ILLEGAL_CHARACTERS_RE.sub("", text)).replace("_x", "_y")
    return [[clean(text) for text in row] for row in rows]


def make(folder):
    source = random.Random(4)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(COLUMNS + SHOWN)
    for number, row in enumerate(texts()):
        sheet.append(row)
        line = number + 2
        for column, text in enumerate(row):
            cell = sheet.cell(line, column + 1)
            cell.value, cell.data_type = text, "s"
        day = datetime.datetime(1900, 3, 1) + datetime.timedelta(days=source.randrange(60000), seconds=source.randrange(1440) * 60 + 30)  # LibreOffice cuts what is a hair short of a minute
        values = [
            (source.choice([0, 1, -7, 42, 1985, 123456789, 0.5, -2.25, 1234567.875]), "General"),
            (day.date(), source.choice(["dd/mm/yyyy", "yyyy-mm-dd"])),
            (day, "dd/mm/yyyy hh:mm"),
            (source.random() < 0.5, "General"),
            ("=" + source.choice(["1/0", "NA()", 'VALUE("x")']), "General"),
            ("=A%d&\"-\"&LEN(A%d)" % (line, line), "General"),
            (source.randrange(10**9), source.choice(["#,##0", "0", "0.00"])),
            (source.randrange(10**6), "000000000"),
        ]
        for column, (value, form) in enumerate(values):
            cell = sheet.cell(line, len(COLUMNS) + 1 + column, value)
            cell.number_format = form
    book.save(folder + "/goc.xlsx")


def ours(folder, name):
    return json.loads(open("%s/%s.ra" % (folder, name), encoding="utf-8").read(), parse_int=str, parse_float=str)


def compare(folder):
    faults = []
    book = openpyxl.load_workbook(folder + "/tinh.xlsx", data_only=True)
    cells = list(book.active.iter_rows(min_row=2))
    exported = list(csv.DictReader(open(folder + "/tinh.csv", encoding="utf-8-sig", newline="")))
    for name in ["goc.xlsx", "tinh.xlsx", "tinh.ods"]:
        codes, rows = set(), ours(folder, name)
        if name == "goc.xlsx":
            # As openpyxl wrote it: texts only, since its formulas have no values yet.
            sheet = openpyxl.load_workbook(folder + "/goc.xlsx", data_only=True).active
        texts = sheet.iter_rows(min_row=2, max_col=len(COLUMNS), values_only=True) if name == "goc.xlsx" else [
            [cell.value for cell in row[: len(COLUMNS)]] for row in cells
        ]
        wanted = [{key: normalised.cell(text or "", codes) for key, text in zip(COLUMNS, row)} for row in texts]
        if name != "goc.xlsx":
            for want, row, line in zip(wanted, cells, exported):
                for key, cell in zip(SHOWN, row[len(COLUMNS) :]):
                    want[key] = normalised.seen(cell.value, cell.number_format, codes)
                # What LibreOffice shows in any language alike.
                for key in ["dung", "tinh"]:
                    if normalised.cell(line[key], set()) != normalised.cell(want[key], set()):
                        faults.append("LibreOffice and openpyxl disagree: %s, %s" % (ascii(line[key]), ascii(want[key])))
                for key, text in zip(COLUMNS, COLUMNS):
                    if normalised.cell(line[text], set()) != want[key]:
                        faults.append("LibreOffice's CSV has %s for %s" % (ascii(line[text])[:150], ascii(want[key])[:150]))
        if len(rows) != len(wanted):
            faults.append("%s: %d rows, wanted %d" % (name, len(rows), len(wanted)))
        for number, (row, want) in enumerate(zip(rows, wanted)):
            for key, text in want.items():
                if row.get(key, "") != text:
                    faults.append("%s row %d %s: %s, wanted %s" % (name, number, key, ascii(row.get(key))[:150], ascii(text)[:150]))
        said = open("%s/%s.noi" % (folder, name), encoding="utf-8").read()
        faults += ["%s changes texts without a word: %s" % (name, code) for code in sorted(codes) if code not in said]
        print(name, len(rows), "rows,", sum(map(len, wanted)), "cells,", " ".join(sorted(codes)))
    print("\n".join(faults[:20]), len(faults), "faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    {"make": make, "compare": compare}[sys.argv[1]](sys.argv[2])
