#!/usr/bin/env bash
# LibreOffice 7.4.7 and Gnumeric 1.12.55 (Debian 12): a date whose format names its language by tag (`[$-vi-VN]dd/mm/yyyy`) is shown as the number 44301.
#
# Guess before running: 15/04/2021, as with the number of the same language, `[$-42A]dd/mm/yyyy`; or the date in some other form. Tags (`[$-en-US]`) are what newer
# versions of Excel write, and openpyxl 3.1.5 and python-calamine 0.9.1 read a date.
# Seen: 44301 in LibreOffice for vi-VN and en-US, in Gnumeric for vi-VN; a tag in the sign of a currency (`[$₫-vi-VN]`) LibreOffice does understand. No message,
# exit code 0.
# A column of dates comes out as a column of five-digit numbers, in CSV and in the PDF.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-calc gnumeric poppler-utils; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version && grep -q ':7\.4\.7' version
dpkg-query -W -f '${Package} ${Version}\n' gnumeric | tee version && grep -q ' 1\.12\.55' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5' 'python-calamine==0.9.1'
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
formats = ["[$-42A]dd/mm/yyyy", "[$-vi-VN]dd/mm/yyyy", "[$-en-US]d-mmm-yy;@", "#,##0\\ [$₫-vi-VN]"]
xlsx("ngay.xlsx", '<row r="1">' + "".join(f'<c r="{column}1" s="{place + 1}"><v>44301</v></c>' for place, column in enumerate("ABCD")) + "</row>", formats)
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
office --convert-to "csv:Text - txt - csv (StarCalc):44,34,76" ngay.xlsx
mv ngay.csv office.seen
office --convert-to pdf ngay.xlsx
ssconvert ngay.xlsx gnumeric.csv > log 2>&1
env/bin/python - << 'END' | tee python.seen
import openpyxl, python_calamine
print(*(cell.isoformat()[:10] for cell in next(openpyxl.load_workbook("ngay.xlsx").active.iter_rows(max_col=3, values_only=True))))
print(*python_calamine.CalamineWorkbook.from_path("ngay.xlsx").get_sheet_by_index(0).to_python()[0][:3])
END
cat office.seen gnumeric.csv; pdftotext ngay.pdf - | grep -c 44301
[ "$(sort -u python.seen)" = "2021-04-15 2021-04-15 2021-04-15" ]
[ "$(cat office.seen)" = '15/04/2021,44301,44301,"44,301 ₫"' ] || { echo "LibreOffice shows the dates otherwise now"; exit 1; }
[ "$(cut -d, -f1-3 gnumeric.csv)" = '2021/04/15,44301,2021/04/15' ] || { echo "Gnumeric shows the dates otherwise now"; exit 1; }
