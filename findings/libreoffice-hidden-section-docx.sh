#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): a section that a condition hides, and that is not printed from ODT, is plain visible text once saved as DOCX.
#
# Guess before running: Word has no hidden sections, so their paragraphs become hidden text (`w:vanish`) or are left out; either way no reader sees them.
# Seen: the paragraph stands in the DOCX like any other, and in the PDF made of it; the same in RTF and DOC. No message, exit code 0.
# An ODT letter with parts for some receivers only shows all of them to everyone after “Save as Word”.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils unzip; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4\.7' version
urn=urn:oasis:names:tc:opendocument:xmlns
cat > thu.fodt << END
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="$urn:office:1.0" xmlns:text="$urn:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text>
<text:user-field-decls><text:user-field-decl office:value-type="float" office:value="2" text:name="NHOM"/></text:user-field-decls>
<text:p>Chung cho mọi đơn vị</text:p>
<text:section text:name="Rieng" text:condition="ooow:NHOM == 2" text:display="condition"><text:p>Riêng cho nhóm một</text:p></text:section>
<text:p>Hết thư</text:p>
</office:text></office:body></office:document>
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
printed() { pdftotext "$1" - | tr -s '\n\f ' ' '; }
office --convert-to pdf --outdir odt thu.fodt
echo "printed from ODT: $(printed odt/thu.pdf)"
[[ $(printed odt/thu.pdf) == *"mọi đơn vị Hết thư"* ]]
for format in docx rtf doc; do
  office --convert-to $format --outdir $format thu.fodt && office --convert-to pdf --outdir $format $format/thu.$format
  echo "printed from $format: $(printed $format/thu.pdf)"
  [[ $(printed $format/thu.pdf) == *"mọi đơn vị Riêng cho nhóm một Hết thư"* ]]
done
! unzip -p docx/thu.docx word/document.xml | grep -q 'w:vanish'
