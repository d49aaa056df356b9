#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): the words in a text:meta-field of an ODT are gone in the DOCX, DOC and RTF that are made of it, though the PDF of the same file has them.
#
# Guess before running: the words as plain text; a meta field is text with data about it (ODF 1.3, part 3, 7.5.19), and the words of text:meta beside it come through.
# Seen: “Kính gửi .” in all three formats, “Kính gửi Phòng Mẫu.” in the PDF and of text:meta. Nothing in the DOCX tells that something stood there. No message, exit code 0.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils fonts-liberation; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
soffice --version | tee version && grep -q ' 7\.4\.7' version
cat > thu.fodt << 'END'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text>
<text:p>Kính gửi <text:meta-field xml:id="m1">Phòng Mẫu</text:meta-field>.</text:p>
<text:p>Nơi nhận: <text:meta xml:id="m2">Tổ 1</text:meta>.</text:p>
</office:text></office:body></office:document>
END
convert() { soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "$1" --outdir "$2" "$3" > log 2>&1; }
convert pdf . thu.fodt
pdftotext thu.pdf - | sed '/^\f*$/d' | tee seen
grep -qx 'Kính gửi Phòng Mẫu\.' seen
for form in docx doc rtf; do
  convert $form . thu.fodt
  convert pdf $form thu.$form
  pdftotext $form/thu.pdf - | sed '/^\f*$/d' | tee $form.seen
  grep -qx 'Nơi nhận: Tổ 1\.' $form.seen
  grep -qx 'Kính gửi \.' $form.seen || { echo "$form: the words are kept now"; exit 1; }
done
