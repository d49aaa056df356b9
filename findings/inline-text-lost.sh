#!/usr/bin/env bash
# pylightxl 1.54 and xlsx2csv 0.8.6: texts that stand in the cells themselves (`t="inlineStr"`) are read as empty cells; numbers beside them are right.
#
# Guess before running: the texts; the form is as old as the format (ECMA-376 part 1, 18.18.11), and any name space prefix may be used for it (the Open XML SDK
# writes `x:`).
# Seen: pylightxl gives '' for each of them; xlsx2csv does if the sheet uses a prefix, and reads the same sheet right without one. No error, exit code 0.
# python-calamine 0.9.1 and openpyxl 3.1.5 read both. Report generators write such cells: a list keeps its points and loses its names.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'pylightxl==1.54' 'xlsx2csv==0.8.6' 'openpyxl==3.1.5' 'python-calamine==0.9.1'
python3 - << 'END'
import zipfile
schemas = "http://schemas.openxmlformats.org"
kind = "application/vnd.openxmlformats-"
head = '<?xml version="1.0" encoding="UTF-8"?>\n'
def xlsx(name, rows, formats=(), prefix=""):
    """Writes a workbook of one sheet; style N of a cell is the N-th of the formats."""
    import re
    named = lambda words: re.sub("<(/?)(?=[a-zA-Z])", lambda found: "<" + found[1] + (prefix and prefix + ":"), words)
    space = f'xmlns{prefix and ":" + prefix}="{schemas}/spreadsheetml/2006/main" xmlns:r="{schemas}/officeDocument/2006/relationships"'
    relation = lambda number, type, target: f'<Relationship Id="rId{number}" Type="{schemas}/officeDocument/2006/relationships/{type}" Target="{target}"/>'
    relations = lambda *items: head + f'<Relationships xmlns="{schemas}/package/2006/relationships">{"".join(items)}</Relationships>'
    part = lambda path, type: f'<Override PartName="/{path}.xml" ContentType="{kind}officedocument.spreadsheetml.{type}+xml"/>'
    with zipfile.ZipFile(name, "w") as package:
        package.writestr("[Content_Types].xml", head + f'<Types xmlns="{schemas}/package/2006/content-types"><Default Extension="rels" '
            f'ContentType="{kind}package.relationships+xml"/>' + part("xl/workbook", "sheet.main") + part("xl/worksheets/sheet1", "worksheet")
            + part("xl/styles", "styles") + "</Types>")
        package.writestr("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")))
        package.writestr("xl/_rels/workbook.xml.rels", relations(relation(1, "worksheet", "worksheets/sheet1.xml"), relation(2, "styles", "styles.xml")))
        package.writestr("xl/workbook.xml", head + named(f'<workbook {space}><sheets><sheet name="Bang" sheetId="1" r:id="rId1"/></sheets></workbook>'))
        package.writestr("xl/worksheets/sheet1.xml", head + named(f"<worksheet {space}><sheetData>{rows}</sheetData></worksheet>"))
        package.writestr("xl/styles.xml", head + named(f"<styleSheet {space}>"
            + (formats and f'<numFmts count="{len(formats)}">' + "".join(f'<numFmt numFmtId="{164 + place}" formatCode="{code}"/>'
                                                                         for place, code in enumerate(formats)) + "</numFmts>" or "")
            + '<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders>'
            f'<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{len(formats) + 1}"><xf/>'
            + "".join(f'<xf numFmtId="{164 + place}" applyNumberFormat="1"/>' for place in range(len(formats))) + "</cellXfs></styleSheet>"))
inline = lambda words, place="": f'<c{place and f" r={chr(34)}{place}{chr(34)}"} t="inlineStr"><is><t>{words}</t></is></c>'
for name, prefix in ("thuong", ""), ("x", "x"):
    xlsx(f"{name}.xlsx", f'<row r="1">{inline("Lê Mẫu", "A1")}<c r="B1"><v>7</v></c></row>', prefix=prefix)
END
env/bin/python - << 'END' | tee python.seen
import openpyxl, pylightxl, python_calamine
print("pylightxl", list(pylightxl.readxl("thuong.xlsx").ws("Bang").rows))
for name in "thuong", "x":
    print("openpyxl", list(openpyxl.load_workbook(f"{name}.xlsx").active.values))
    print("calamine", python_calamine.CalamineWorkbook.from_path(f"{name}.xlsx").get_sheet_by_index(0).to_python())
END
for name in thuong x; do env/bin/xlsx2csv $name.xlsx | tee $name.seen; done
[ "$(grep -c 'Lê Mẫu' python.seen)" = 4 ]
[ "$(cat thuong.seen)" = "Lê Mẫu,7" ]
[ "$(head -1 python.seen)" = "pylightxl [['', 7]]" ] || { echo "pylightxl reads the text now"; exit 1; }
[ "$(cat x.seen)" = ",7" ] || { echo "xlsx2csv reads the text now"; exit 1; }
