#!/usr/bin/env bash
# python-calamine 0.9.1 and pandas 2.2.3: what stands in a drawing above a cell of an ODS becomes part of the cell's text.
#
# Guess before running: the cell's own text, as LibreOffice's CSV, Gnumeric, ezodf and odfdo 3.27.3 give it; a text box is a drawing that is only anchored in the cell
# (ODF 1.3, part 3, 9.1.4 table:table-cell: shapes beside paragraphs).
# Seen: “Lê Mẫu” with a box that says “Đã kiểm” is 'Lê Mẫu\nĐã kiểm' in calamine and 'Lê MẫuĐã kiểm' in pandas; a cell with a number is not touched.
# In an XLSX saved from the same file calamine reads 'Lê Mẫu'.
# Offices put stamps and remarks on lists as text boxes: the name beside one is no longer found.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libreoffice-calc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version && grep -q ':7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'python-calamine==0.9.1' 'pandas==2.2.3' 'odfpy==1.4.1' 'odfdo==3.27.3'
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
box = '<draw:frame svg:width="3cm" svg:height="1cm"><draw:text-box><text:p>Đã kiểm</text:p></draw:text-box></draw:frame>'
odf("bang.ods", "spreadsheet", '<table:table table:name="Bang"><table:table-row><table:table-cell office:value-type="string"><text:p>Lê Mẫu</text:p>'
    f'{box}</table:table-cell><table:table-cell office:value-type="float" office:value="1985"><text:p>1985</text:p>{box}</table:table-cell>'
    "</table:table-row></table:table>")
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
office --convert-to ods --outdir saved bang.ods
office --convert-to xlsx bang.ods
office --convert-to "csv:Text - txt - csv (StarCalc):44,34,76" bang.ods
env/bin/python - << 'END'
import odfdo, pandas, python_calamine
def read(name): return python_calamine.CalamineWorkbook.from_path(name).get_sheet_by_index(0).to_python()
ods, saved, xlsx = read("bang.ods"), read("saved/bang.ods"), read("bang.xlsx")
other = [odfdo.Document("bang.ods").body.get_table(0).get_value((column, 0)) for column in (0, 1)]
frame = pandas.read_excel("bang.ods", engine="odf", header=None).values.tolist()
print(ods, frame, saved, xlsx, other, open("bang.csv", encoding="utf-8").read().strip())
assert xlsx == [["Lê Mẫu", 1985.0]] and other == ["Lê Mẫu", 1985]
assert ods == saved == [["Lê Mẫu\nĐã kiểm", 1985.0]] and frame == [["Lê MẫuĐã kiểm", 1985]], "the cell's text is another now"
END
[ "$(cat bang.csv)" = "Lê Mẫu,1985" ]
