#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): a paragraph that Writer hides by a condition is printed once the letter is saved as DOCX, DOC or RTF or turned into HTML.
#
# Guess before running: it stays hidden: DOCX, DOC and RTF have hidden text (w:vanish, \v), HTML has display: none, and a field “hidden text” keeps at least its state.
# Seen: “Mời dự họp Ban Thường vụ” with a hidden-paragraph field whose condition is true (text:hidden-paragraph of ODF 1.3) is not in Writer's PDF, and is in the PDF of each of the
# other files and in the HTML. No message.
# Merged letters hide what concerns only some of the people in this way: in the copy that is sent on, everybody reads it.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v soffice > /dev/null || { apt-get update -qq && apt-get install -y -qq libreoffice-writer; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version
grep -q ':7\.4\.7' version
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "$@" > log 2>&1; }
dpkg -s poppler-utils > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq poppler-utils; } > /dev/null
cat > thu.fodt <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:ooow="http://openoffice.org/2004/writer"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="D" svg:font-family="'DejaVu Sans'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="D"/></style:default-style></office:styles>
<office:body><office:text><text:p>Kính gửi ông Mẫu</text:p>
<text:p>Mời dự họp Ban Thường vụ<text:hidden-paragraph text:condition="ooow:1==1" text:is-hidden="true"/></text:p><text:p>Trân trọng</text:p></office:text></office:body></office:document>
END
read_pdf() { pdftotext "$1" - | tr -s ' \n\f' ' '; }
office pdf thu.fodt; echo "Writer: $(read_pdf thu.pdf)"
[ "$(read_pdf thu.pdf)" = "Kính gửi ông Mẫu Trân trọng " ]
for kind in docx doc rtf; do
  office $kind thu.fodt; office pdf --outdir $kind thu.$kind; echo "$kind: $(read_pdf $kind/thu.pdf)"
  [ "$(read_pdf $kind/thu.pdf)" = "Kính gửi ông Mẫu Mời dự họp Ban Thường vụ Trân trọng " ]
done
office html thu.fodt
grep -q 'Mời dự họp Ban Thường vụ' <(tr '\n' ' ' < thu.html)
if grep -q 'display: *none' thu.html; then exit 1; fi
