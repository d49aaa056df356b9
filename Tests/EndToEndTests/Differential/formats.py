"""XLSX: what `inspect --format json` says of a thousand cells equals what LibreOffice with Vietnamese settings shows of them.

usage: formats.py make FOLDER         writes dinh-dang.xlsx and a profile of LibreOffice with Vietnamese settings
       formats.py compare FOLDER      judges dinh-dang.xlsx.ra by LibreOffice's dinh-dang.csv

The differences that `expected` makes are those of docs/number-formats.md, and no others.
"""
import csv
import json
import os
import random
import re
import sys

import openpyxl

COUNT = 1000
COLUMNS = ["Họ và tên", "Tên sáng kiến", "Giá trị làm lợi", "Định dạng"]
SHOWN = 2
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>
"""
WORDS = ['" đồng"', '" triệu đồng"', '"QĐ-"', "\\ \\m", '" (ước)"', "_)", '"₫"', "\\-", '"/CTTN"', "[$₫-42A]", "\\ ", '" năm"']


def digits(source):
    """The places of digits of one section, with or without groups, decimals, per cent, scaling, an exponent, a fraction."""
    whole = source.choice(["0", "0", "#,##0", "#,##0", "00", "000", "0000000000", "#", "#,###", "0000\\.000\\.000"])
    decimals = source.choice(["", "", "", ".0", ".00", ".000", ".0#", ".##"])
    if "\\" in whole:
        return whole
    kind = source.randrange(12)
    if kind == 0:
        return source.choice(["0.00E+00", "0.0E+0", "0E+0", "##0.0E+0", "0.000E-0"])
    if kind == 1:
        return source.choice(["# ?/?", "# ??/??", "# ?/8", "# ?/4", "?/?", "# ??/16"])
    return whole + decimals + source.choice(["", "", "", "%", ",", ",,"])


def section(source, sign="", end=""):
    """One section; colours stand before everything else, or LibreOffice refuses the format."""
    before, places, after = source.choice(["", "", ""] + WORDS), digits(source), source.choice(["", ""] + WORDS)
    if "$" in before + after and re.search("[%E/]", places) or "E" in places:
        before = after = ""  # LibreOffice 7.4 miscounts these: docs/number-formats.md
    return source.choice(["", "", "", "[Red]", "[Blue]"]) + sign + before + places + after + end


def number_format(source):
    kind = source.randrange(6)
    if kind == 0:
        return "General"
    if kind == 1:
        return section(source) + ";" + section(source, *source.choice([("-",), ("(", ")"), ("\\â\\m\\ ",)]))
    if kind == 2:
        return section(source) + ";" + section(source, "-") + ';"không"'
    if kind == 3:
        limit = source.choice(["1000", "1", "50.5"])
        return "[%s%s]%s;%s" % (source.choice(["<", ">=", ">", "<="]), limit, section(source), section(source))
    return section(source)


def date_format(source):
    day = source.choice(["dd/mm/yyyy", "d/m/yyyy", "dd.mm.yyyy", "dd-mm-yyyy", '"ngày "dd" tháng "mm" năm "yyyy', "[$-42A]dd mmmm yyyy", "dddd, dd/mm/yyyy", "mm/yyyy", "yyyy"])
    return day + source.choice(["", "", " hh:mm", " h:mm", " hh:mm:ss", " h:mm AM/PM"]) if "d" in day else day


def value_of(source):
    return source.choice([
        source.randrange(-9, 10), source.randrange(10**9), source.randrange(-(10**6), 10**6) / 100, source.randrange(10**7) / 1000, source.random(),
        source.randrange(1, 100) * 10**6, 0, 1.125, 0.065, source.randrange(10**12) / 1000,
    ])


def make(folder):
    source = random.Random(12)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(COLUMNS)
    for number in range(COUNT):
        kind = source.randrange(5)
        if kind == 0:
            value, code = 36526 + source.randrange(20000) + source.randrange(86400) / 86400, date_format(source)
        elif kind == 1 and number % 3 == 0:
            value, code = source.randrange(5 * 86400) / 86400, source.choice(["[h]:mm", "[h]:mm:ss", "[mm]:ss", "[ss]"])
        else:
            value, code = value_of(source), number_format(source)
        sheet.append(["Lê Văn Mẫu", "Cải tiến gá kẹp số %d" % number, value, "mã " + code])
        sheet.cell(number + 2, SHOWN + 1).number_format = code
    book.save(folder + "/dinh-dang.xlsx")
    os.makedirs(folder + "/ho-so-lo/user")
    with open(folder + "/ho-so-lo/user/registrymodifications.xcu", "w", encoding="utf-8") as file:
        file.write(SETTINGS)


def expected(shown, value, code):
    """LibreOffice's text with the differences of docs/number-formats.md; None where the two may differ without a rule."""
    shown = shown.strip(" \u00a0")
    if "?" in code:
        shown = shown.replace(" ", "")  # blanks as wide as the digits of a fraction that is not shown
    if shown == "" and value != 0:
        return None  # what a format hides is not lost
    if code == "General" and "E" in shown:
        return None  # digits instead of an exponent
    if "%" in code and repr(value).endswith("5"):
        return None  # halves are rounded in decimal digits, not in binary ones
    if re.fullmatch(r"-[0,.%₫đ ]*", shown):
        return None  # no minus before a nought
    return shown


def compare(folder):
    faults, judged = [], 0
    rows = json.load(open(folder + "/dinh-dang.xlsx.ra", encoding="utf-8"))
    shown = list(csv.reader(open(folder + "/dinh-dang.csv", encoding="utf-8-sig", newline=""), delimiter="\t"))[1:]
    sheet = openpyxl.load_workbook(folder + "/dinh-dang.xlsx").active
    for row, line, cells in zip(rows, shown, sheet.iter_rows(min_row=2)):
        value, code = cells[SHOWN].value, cells[SHOWN].number_format
        want = expected(line[SHOWN], value, code)
        if want is None:
            continue
        judged += 1
        got = row.get(COLUMNS[SHOWN], "")
        if "?" in code:
            got = got.replace(" ", "")
        if isinstance(value, (int, float)) and value < 0 and code[:2] in ("[<", "[>"):
            got, want = got.replace("-", "").strip(), want.replace("-", "").strip()  # a section with a condition keeps the minus
        if got != want:
            faults.append("%s in %s: %s, wanted %s" % (value, code, ascii(got), ascii(want)))
    print(judged, "cells judged of", len(rows))
    if len(rows) != COUNT or judged < COUNT * 0.9:
        faults.append("too few cells")
    print("\n".join(faults[:60]), len(faults), "faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    {"make": make, "compare": compare}[sys.argv[1]](sys.argv[2])
