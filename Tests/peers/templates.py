"""Makes `bang.docx` and `bang.odt`, a table of the annex's seven columns for docxtpl and for relatorio."""

import os
import subprocess

import docx
from docx.enum.section import WD_ORIENT

COLUMNS = ["TT", "Tác giả", "Tên sáng kiến", "Thời gian áp dụng", "Tóm tắt nội dung sáng kiến", "Hiệu quả", "Danh hiệu, khen thưởng"]
CELLS = ["number", "author", "title", "period", "summary", "effect", "awards"]


def word():
    page = docx.Document()
    page.sections[0].orientation = WD_ORIENT.LANDSCAPE
    page.add_paragraph("TỔNG HỢP TÓM TẮT SÁNG KIẾN")
    table = page.add_table(rows=4, cols=len(COLUMNS))
    for cell, text in zip(table.rows[0].cells, COLUMNS):
        cell.text = text
    table.rows[1].cells[0].text = "{%tr for r in rows %}"
    for cell, name in zip(table.rows[2].cells, CELLS):
        cell.text = "{{ r.%s }}" % name
    table.rows[3].cells[0].text = "{%tr endfor %}"
    page.save("bang.docx")


def writer():
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(f'xmlns:{name}="{urn}:{name}:1.0"' for name in ("office", "text", "table"))

    def cell(text):
        return f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"

    def mark(text):
        return f'<text:placeholder text:placeholder-type="text">&lt;{text}&gt;</text:placeholder>'

    def row(cells):
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    blank = [cell("")] * (len(COLUMNS) - 1)
    rows = [
        row(map(cell, COLUMNS)),
        row([cell(mark("for each='r in rows'"))] + blank),
        row(cell(f'<text:placeholder text:placeholder-type="text">&lt;r.{name}&gt;</text:placeholder>') for name in CELLS),
        row([cell(mark("/for"))] + blank),
    ]
    table = f'<table:table table:name="bang"><table:table-column table:number-columns-repeated="{len(COLUMNS)}"/>{"".join(rows)}</table:table>'
    kind = "application/vnd.oasis.opendocument.text"
    body = f"<office:body><office:text>{table}</office:text></office:body>"
    head = f'<office:document {spaces} office:version="1.2" office:mimetype="{kind}">'
    with open("bang.fodt", "w", encoding="utf-8") as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>{head}{body}</office:document>')
    # relatorio wants all the parts that LibreOffice writes.
    profile = f"-env:UserInstallation=file://{os.getcwd()}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "odt", "bang.fodt"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


word()
writer()
