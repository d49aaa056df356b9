#!/usr/bin/env bash
# openpyxl 3.1.5: what stands in a cell below a merged one is there or not, depending on how the same file is opened.
#
# Guess before running: `read_only=True` only saves memory; both ways give the same values (the file keeps “Tổ 2” under the merged “Tổ 1”, as LibreOffice writes it when
# one merges cells and keeps the hidden contents).
# Seen: None by default, “Tổ 2” with read_only=True, in python-calamine 0.9.1 and in LibreOffice's CSV. No warning; saved by openpyxl the text is gone from the file.
# A small file that is read the one way and a large one that is read the other, or by pandas, put a person into another group.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-calc unzip; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version && grep -q ':7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5' 'python-calamine==0.9.1'
python3 - << 'END'
import zipfile
oasis = "urn:oasis:names:tc:opendocument:xmlns"
spaces = " ".join(f'xmlns:{prefix}="{oasis}:{name}:1.0"' for prefix, name in dict(office="office", text="text", table="table", style="style", draw="drawing",
                  fo="xsl-fo-compatible", svg="svg-compatible").items()) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ooow="http://openoffice.org/2004/writer"'
head = '<?xml version="1.0" encoding="UTF-8"?>\n'
def odf(name, kind, body, styles=""):
    media = f"application/vnd.oasis.opendocument.{kind}"
    with zipfile.ZipFile(name, "w") as package:
        package.writestr("mimetype", media)
        package.writestr("META-INF/manifest.xml", head + f'<manifest:manifest xmlns:manifest="{oasis}:manifest:1.0" manifest:version="1.2">'
            + "".join(f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{type}"/>'
                      for path, type in {"/": media, "content.xml": "text/xml", "styles.xml": "text/xml"}.items()) + "</manifest:manifest>")
        package.writestr("styles.xml", head + f'<office:document-styles {spaces} office:version="1.2"><office:styles/></office:document-styles>')
        package.writestr("content.xml", head + f'<office:document-content {spaces} office:version="1.2"><office:automatic-styles>{styles}'
            f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>")
cell = lambda words, more="", name="table-cell": f'<table:{name} office:value-type="string"{more}><text:p>{words}</text:p></table:{name}>'
row = lambda *cells: f"<table:table-row>{''.join(cells)}</table:table-row>"
odf("nhom.ods", "spreadsheet", '<table:table table:name="Nhom">' + row(cell("Tổ"), cell("Tên"))
    + row(cell("Tổ 1", ' table:number-rows-spanned="2" table:number-columns-spanned="1"'), cell("Lê Mẫu"))
    + row(cell("Tổ 2", name="covered-table-cell"), cell("Trần Thử")) + "</table:table>")
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
office --convert-to xlsx nhom.ods
office --convert-to "csv:Text - txt - csv (StarCalc):44,34,76" nhom.xlsx
env/bin/python - << 'END' | tee seen
import openpyxl, python_calamine
for mode in False, True:
    print(*[row[0] for row in openpyxl.load_workbook("nhom.xlsx", read_only=mode).worksheets[0].iter_rows(values_only=True)], sep=", ")
book = openpyxl.load_workbook("nhom.xlsx")
book.save("luu.xlsx")
print(*[row[0] for row in python_calamine.CalamineWorkbook.from_path("nhom.xlsx").get_sheet_by_index(0).to_python()], sep=", ")
END
cut -d, -f1 nhom.csv | paste -sd, | sed 's/,/, /g' | tee csv.seen
wanted="Tổ, Tổ 1, Tổ 2"
[ "$(sed -n 2p seen)" = "$wanted" ]
[ "$(sed -n 3p seen)" = "$wanted" ]
[ "$(cat csv.seen)" = "$wanted" ]
unzip -p nhom.xlsx 'xl/*.xml' | grep -c 'Tổ 2' | grep -qx 1
unzip -p luu.xlsx 'xl/*.xml' | grep -c 'Tổ 1' | grep -qx 1
if unzip -p luu.xlsx 'xl/*.xml' | grep 'Tổ 2'; then echo "what was missing is there now"; exit 1; fi
[ "$(sed -n 1p seen)" = "Tổ, Tổ 1, None" ] || { echo "openpyxl gives the covered cell by default now"; exit 1; }
