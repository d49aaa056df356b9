#!/usr/bin/env bash
# tablib 3.10.0: a cell of an ODS with a comment is read as the name of whoever wrote the comment.
#
# Guess before running: the cell's own text, as pandas, odfdo, calamine and pyexcel-ods give it; at worst with the comment behind it.
# Seen: “Lê Thị Mẫu” with a comment by “LĐLĐ tỉnh” is read as “LĐLĐ tỉnh”, with a comment that names no author as the comment's words; in
# a number cell (1985) both end the whole file with a ValueError. LibreOffice writes author and date into every comment
# (ODF 1.2, 14.1 office:annotation), and a sheet that an office has annotated and sent back has many.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'tablib[ods]==3.10.0' 'odfpy==1.4.1' 'odfdo==3.9.4'
env/bin/python - <<'EOF'
import odfdo
import tablib
from odf.dc import Creator, Date
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P


def read(kind, shown, author):
    book, table = OpenDocumentSpreadsheet(), Table(name="Bảng")
    for place, text in enumerate(("Tác giả", shown)):
        row = TableRow()
        cell = TableCell(valuetype=kind, value=text) if place and kind == "float" else TableCell(valuetype="string")
        if place:
            note = Annotation()
            if author:
                note.addElement(Creator(text=author))
                note.addElement(Date(text="2021-04-12T08:00:00"))
            note.addElement(P(text="Xem lại"))
            cell.addElement(note)
        cell.addElement(P(text=text))
        row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save("bang.ods")
    other = str(odfdo.Document("bang.ods").body.get_table(0).get_value((0, 1)))
    assert other == shown, f"odfdo reads {other}"
    try:
        return tablib.Dataset().load(open("bang.ods", "rb").read(), format="ods").dict[0]["Tác giả"]
    except ValueError as error:
        return f"ValueError: {error}"


seen = [read(kind, shown, author) for kind, shown in (("string", "Lê Thị Mẫu"), ("float", "1985")) for author in ("LĐLĐ tỉnh", None)]
print(*seen, sep="\n")
assert seen[:2] == ["LĐLĐ tỉnh", "Xem lại"], "texts are read otherwise now"
assert all(text.startswith("ValueError: could not convert string to float") for text in seen[2:]), "numbers are read otherwise now"
EOF
