#!/usr/bin/env bash
# html2docx 1.6.0 (PyPI): a paragraph within a cell of a table throws the rest of the table out of it: all later cells are lines below a table of one cell.
#
# Guess before running: a table of two rows and two columns; p is allowed in td (flow content), and editors for the web write every cell so.
# Seen: as soon as a cell holds two paragraphs, or a list, the table ends there: it has the first cell, or its first paragraph, filled, and what follows stands as paragraphs behind
# it, in one column. Without p in the cells the table is right. htmldocx 0.0.6 keeps the table from the same page. No warning.
# The summary of initiatives, with two lines for the effects, is no table any more.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'html2docx==1.6.0' 'htmldocx==0.0.6' 'python-docx==1.2.0'
env/bin/python - << 'END'
import importlib.metadata, io
import docx
from html2docx import html2docx
from htmldocx import HtmlToDocx

print("html2docx", importlib.metadata.version("html2docx"))
page = "<table><tr><td>Máy rửa</td><td>{}</td></tr><tr><td>Máy sấy</td><td>9</td></tr></table>"
def parts(document):
    return [[cell.text for cell in row.cells] for table in document.tables for row in table.rows], [one.text for one in document.paragraphs if one.text]
def made(html):
    return parts(docx.Document(io.BytesIO(html2docx(html, title="Bảng").getvalue())))
plain, lines = made(page.format("8")), made(page.format("<p>Giảm bụi</p><p>Giảm ồn</p>"))
other = parts(HtmlToDocx().parse_html_string(page.format("<p>Giảm bụi</p><p>Giảm ồn</p>")))
print(plain, lines, other, sep="\n")
assert plain == ([["Máy rửa", "8"], ["Máy sấy", "9"]], [])
assert [row[0] for row in other[0]] == ["Máy rửa", "Máy sấy"] and [row[1].split() for row in other[0]] == [["Giảm", "bụi", "Giảm", "ồn"], ["9"]]
assert "Máy sấy" not in str(lines[0]) and lines[1] == ["Giảm ồn", "Máy sấy", "9"], "cells may hold paragraphs now"
END
