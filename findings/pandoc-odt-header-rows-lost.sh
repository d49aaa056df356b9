#!/usr/bin/env bash
# pandoc 2.17 (Debian 12): the heading row of a table in an ODT, the one that repeats on each page, is left out, and a list that starts with 5 starts with 1.
#
# Guess before running: the row as the table's head; `table:table-header-rows` only stands around rows (ODF 1.3, part 3), and pandoc does so for DOCX and HTML. The
# list with 5, as from DOCX and HTML (`text:start-value`).
# Seen: the table begins with its second row; exit code 0, nothing on standard error. “Điều 5” is 1. Without the element around it the row is there.
# Each table made in Writer has such a row by default; converted to Markdown or HTML its columns have no names any more.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pandoc libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
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
cells = lambda *words: "<table:table-row>" + "".join(f"<table:table-cell><text:p>{word}</text:p></table:table-cell>" for word in words) + "</table:table-row>"
for name, before, after in ("lap", "<table:table-header-rows>", "</table:table-header-rows>"), ("thuong", "", ""):
    odf(f"{name}.odt", "text", '<table:table table:name="Bang"><table:table-column table:number-columns-repeated="2"/>' + before + cells("Tác giả", "Sáng kiến")
        + after + cells("Lê Mẫu", "Máy gặt") + '</table:table><text:list text:style-name="Dieu"><text:list-item text:start-value="5"><text:p>Hiệu lực</text:p>'
        "</text:list-item></text:list>", '<text:list-style style:name="Dieu"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1">'
        "</text:list-level-style-number></text:list-style>")
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
one_line() { tr -s '\n\f ' ' ' | sed 's/^ //;s/ $//'; }
plain() { pandoc "$1" -t plain 2>&1 | tr -d '-' | one_line; }
for name in lap thuong; do plain $name.odt | tee $name.seen; echo; done
office --convert-to docx lap.odt
plain lap.docx | tee word.seen; echo
[ "$(cat word.seen)" = "Tác giả Sáng kiến Lê Mẫu Máy gặt 5. Hiệu lực" ]
[ "$(cat thuong.seen)" = "Tác giả Sáng kiến Lê Mẫu Máy gặt 1. Hiệu lực" ]
[ "$(cat lap.seen)" = "Lê Mẫu Máy gặt 1. Hiệu lực" ] || { echo "the heading row or the number of the list is there now"; exit 1; }
