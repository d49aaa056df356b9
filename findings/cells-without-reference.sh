#!/usr/bin/env bash
# xlsx2csv 0.8.6 and Gnumeric 1.12.55 (Debian 12): a workbook whose cells do not say where they stand is read as an empty one.
#
# Guess before running: all cells; `r` of a row and of a cell is optional (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4), without it they follow one another, and
# openpyxl 3.1.5, python-calamine 0.9.1 and LibreOffice 7.4 read them so; or an error.
# Seen: nothing from xlsx2csv as soon as the rows have no number, an empty line from Gnumeric if the cells have no reference; no message, exit code 0.
# Programs that write rows as they come leave the references out to save space; a list made by one is, after conversion, a list of nobody.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in gnumeric libreoffice-calc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' gnumeric | tee version && grep -q ' 1\.12\.55' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5' 'python-calamine==0.9.1' 'xlsx2csv==0.8.6'
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
xlsx("khong.xlsx", f"<row>{inline('Tên')}{inline('Điểm')}</row><row>{inline('Lê Mẫu')}<c><v>7</v></c></row>")
xlsx("dong.xlsx", f"<row>{inline('Tên', 'A1')}{inline('Điểm', 'B1')}</row><row>{inline('Lê Mẫu', 'A2')}<c r='B2'><v>7</v></c></row>")
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
office --convert-to "csv:Text - txt - csv (StarCalc):44,34,76" khong.xlsx
env/bin/python - << 'END' | tee python.seen
import openpyxl, python_calamine
print([list(row) for row in openpyxl.load_workbook("khong.xlsx").active.iter_rows(values_only=True)])
print([[int(cell) if cell == 7 else cell for cell in row] for row in python_calamine.CalamineWorkbook.from_path("khong.xlsx").get_sheet_by_index(0).to_python()])
END
for name in khong dong; do env/bin/xlsx2csv $name.xlsx > $name.xlsx2csv; ssconvert $name.xlsx $name.gnumeric.csv > log 2>&1; done
head -3 khong.csv *.xlsx2csv *.gnumeric.csv
[ "$(sort -u python.seen)" = "[['Tên', 'Điểm'], ['Lê Mẫu', 7]]" ]
[ "$(paste -sd'|' khong.csv)" = "Tên,Điểm|Lê Mẫu,7" ]
[ ! -s khong.xlsx2csv ] && [ ! -s dong.xlsx2csv ] || { echo "xlsx2csv reads the rows now"; exit 1; }
[ -z "$(tr -d '\n' < khong.gnumeric.csv)" ] && [ "$(wc -l < dong.gnumeric.csv)" = 2 ] || { echo "Gnumeric reads the cells otherwise now"; exit 1; }
