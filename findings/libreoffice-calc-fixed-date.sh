#!/usr/bin/env bash
# LibreOffice Calc 7.4.7 (Debian 12): a date in a cell that is fixed (`text:fixed="true"`) becomes the day on which the file is opened.
#
# Guess before running: “Nhận ngày 15/04/2021”: a fixed date field keeps its text (ODF 1.3, part 3, 7.3.2), as Writer keeps it.
# Seen: today's date, in CSV and in PDF; saved as ODS again, today's date stands in the file and `text:fixed` is gone. python-calamine 0.9.1 and Gnumeric 1.12.55 read
# “Nhận ngày 15/04/2021” from the same file, and Writer prints it. No message, exit code 0.
# A receiving clerk's stamp is another one each time somebody opens and saves the register.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-calc libreoffice-writer poppler-utils unzip gnumeric; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version && grep -q ':7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'python-calamine==0.9.1'
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
date = '<text:p>Nhận ngày <text:date text:date-value="2021-04-15" text:fixed="true">15/04/2021</text:date></text:p>'
odf("so.ods", "spreadsheet", '<table:table table:name="So"><table:table-row><table:table-cell office:value-type="string">'
    f"{date}</table:table-cell></table:table-row></table:table>")
odf("thu.odt", "text", date.replace("<text:date ", '<text:date style:data-style-name="Ngay" '),
    f'<number:date-style xmlns:number="{oasis}:datastyle:1.0" style:name="Ngay"><number:day number:style="long"/><number:text>/</number:text>'
    '<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>')
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
office --convert-to "csv:Text - txt - csv (StarCalc):44,34,76" so.ods
office --convert-to ods --outdir saved so.ods
office --convert-to pdf thu.odt
ssconvert so.ods gnumeric.csv > log 2>&1
env/bin/python -c 'import python_calamine; print(python_calamine.CalamineWorkbook.from_path("so.ods").get_sheet_by_index(0).to_python()[0][0])' | tee calamine.seen
tr -d '"' < gnumeric.csv | tee gnumeric.seen
pdftotext thu.pdf - | grep -m1 . | tee writer.seen
cat so.csv; unzip -p saved/so.ods content.xml | grep -o '<text:date[^>]*>' | tee saved.seen
for who in calamine gnumeric writer; do [ "$(cat $who.seen)" = "Nhận ngày 15/04/2021" ]; done
grep -q '^Nhận ngày ' so.csv && ! grep -q '2021' so.csv || { echo "Calc keeps the fixed date now"; exit 1; }
if grep -q 'text:fixed\|2021' saved.seen; then echo "what was missing is there now"; exit 1; fi
