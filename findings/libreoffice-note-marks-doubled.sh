#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): marks of their own that footnotes have are doubled when a DOCX or RTF that LibreOffice wrote is opened again: “**” is “****” from both, “*” is “**” from RTF.
#
# Guess before running: “*” and “**”, as in the PDF of the ODT; in the DOCX each mark stands once, as the text behind a w:footnoteReference with w:customMarkFollows (ECMA-376 part 1, 17.11.14).
# Seen: “Thưởng****”; in the DOCX way “*” is right. Below, at the notes, the marks are right, so that the text points to notes that aren't there, “**” of RTF to the wrong one. Numbered notes are right. No message, exit code 0.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils fonts-liberation unzip; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
soffice --version | tee version && grep -q ' 7\.4\.7' version
cat > thu.fodt << 'END'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text>
<text:p>Điểm<text:note text:id="n1" text:note-class="footnote"><text:note-citation text:label="*">*</text:note-citation><text:note-body><text:p>Tính tròn</text:p></text:note-body></text:note> kỳ này.</text:p>
<text:p>Thưởng<text:note text:id="n2" text:note-class="footnote"><text:note-citation text:label="**">**</text:note-citation><text:note-body><text:p>Chưa thuế</text:p></text:note-body></text:note> kỳ này.</text:p>
<text:p>Số người<text:note text:id="n3" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Cả năm</text:p></text:note-body></text:note> kỳ này.</text:p>
</office:text></office:body></office:document>
END
convert() { soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "$1" --outdir "$2" "$3" > log 2>&1; }
convert pdf . thu.fodt
pdftotext thu.pdf - | grep 'kỳ này' | tee seen
printf 'Điểm* kỳ này.\nThưởng** kỳ này.\nSố người1 kỳ này.\n' | diff - seen
for form in docx rtf; do convert $form . thu.fodt; convert pdf $form thu.$form; pdftotext $form/thu.pdf - | grep 'kỳ này' | tee $form.seen; done
[ "$(unzip -p thu.docx word/document.xml | grep -o '<w:t>\*\**</w:t>' | tr '\n' ' ')" = '<w:t>*</w:t> <w:t>**</w:t> ' ]
printf 'Điểm* kỳ này.\nThưởng**** kỳ này.\nSố người1 kỳ này.\n' | diff - docx.seen || { echo 'the marks of a DOCX are right now'; exit 1; }
printf 'Điểm** kỳ này.\nThưởng**** kỳ này.\nSố người1 kỳ này.\n' | diff - rtf.seen || { echo 'the marks of an RTF are right now'; exit 1; }
