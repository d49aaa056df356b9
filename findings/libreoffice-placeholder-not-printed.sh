#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): a placeholder that nobody filled in is a blank in the PDF, though it stands in the document, in its text and in its DOCX.
#
# Guess before running: “<ngày>” is in the PDF as it is on the screen, and so whoever checks the PDF sees that something is missing.
# Seen: “Tam Kỳ, tháng 4”, with a blank for “<ngày>”; the text file says “<ngày>”, and the DOCX saved from it prints “ngày”. That placeholders are printed is an option
# of the program (“Text placeholders”), off by default and not kept in the letter. No message, exit code 0.
# A check of finished letters that reads their PDFs for leftover placeholders finds none, ever.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4\.7' version
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
odf("thu.odt", "text", '<text:p>Tam Kỳ, <text:placeholder text:placeholder-type="text">&lt;ngày&gt;</text:placeholder> tháng 4</text:p>')
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
one_line() { tr -s '\n\f ' ' ' | sed 's/^ //;s/ $//'; }
office --convert-to pdf thu.odt
office --convert-to "txt:Text (encoded):UTF8" thu.odt
office --convert-to docx thu.odt
office --convert-to pdf --outdir word thu.docx
pdftotext thu.pdf - | one_line | tee pdf.seen; echo
sed 's/^\xef\xbb\xbf//' thu.txt | one_line | tee txt.seen; echo
pdftotext word/thu.pdf - | one_line | tee word.seen; echo
[ "$(tr -s ' ' < pdf.seen)" = "Tam Kỳ, tháng 4" ] || { echo "the PDF has other words now"; exit 1; }
[ "$(cat txt.seen)" = "Tam Kỳ, <ngày> tháng 4" ]
[ "$(cat word.seen)" = "Tam Kỳ, ngày tháng 4" ]
