#!/usr/bin/env bash
# LibreOffice 7.4 on Debian 12 with its font for “Times New Roman”: in the PDF of a Vietnamese letter the letters with marks stand behind the rest of the line, and four of six readers
# give them so: pypdf 7.1.1, pypdfium2 5.15.2, pdfminer.six 20260107 and PyMuPDF 2.0.
#
# Guess before running: “Nguyễn Thị Mẫu, Tổ trưởng” from every reader; the font that stands for Times New Roman (Liberation Serif 1.07, package fonts-liberation) has no “ễ”, so that
# such letters come from another font, which is seen on paper but should not be in the text.
# Seen: “Nguy n Th M u, T tr ng ễ ị ẫ ổ ưở” or alike: what comes from the second font is drawn after the line, and the readers take words in the order in which they are drawn. pdftotext
# 22.12 and pdfplumber 0.11.10, which look where a letter stands, have the words whole. With a font that holds all letters (DejaVu Serif) all six do. No message anywhere.
# A PDF that is right on paper is not found by a name, and what is copied out of it is no Vietnamese.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils fonts-liberation fonts-dejavu-core; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer poppler-utils fonts-liberation fonts-dejavu-core | tee version
for wanted in 'writer [0-9]+:7\.4' 'utils 22\.12' 'liberation 1:1\.07' 'core 2\.37'; do grep -qE "$wanted" version || { echo "version: $wanted"; exit 1; }; done
# Only the two families in question, whatever else the machine has.
mkdir fonts && cp /usr/share/fonts/truetype/liberation/LiberationSerif-*.ttf /usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf fonts/
cat > fonts.conf <<END
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$dir/fonts</dir><cachedir>$dir/cache</cachedir>
<alias binding="same"><family>Times New Roman</family><accept><family>Liberation Serif</family></accept></alias></fontconfig>
END
export FONTCONFIG_FILE=$dir/fonts.conf
python3 -m venv env && env/bin/pip -q install 'python-docx==1.2.0' 'pypdf==7.1.1' 'pypdfium2==5.15.2' 'pdfminer.six==20260107' 'pymupdf==2.0' 'pdfplumber==0.11.10'
env/bin/python - <<'EOF'
import docx
for name, font in (("thu", "Times New Roman"), ("khac", "DejaVu Serif")):
    letter = docx.Document()
    letter.styles["Normal"].font.name = font
    letter.add_paragraph("Nguyễn Thị Mẫu, Tổ trưởng")
    letter.save(name + ".docx")
EOF
for name in thu khac; do soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to pdf $name.docx > /dev/null 2>&1; done
pdffonts thu.pdf | tee fonts.seen
env/bin/python - <<'EOF'
import subprocess
import pdfminer.high_level, pdfplumber, pymupdf, pypdf, pypdfium2
readers = {
    "pypdf": lambda name: pypdf.PdfReader(name).pages[0].extract_text(),
    "pypdfium2": lambda name: pypdfium2.PdfDocument(name)[0].get_textpage().get_text_range(),
    "pdfminer": pdfminer.high_level.extract_text,
    "PyMuPDF": lambda name: pymupdf.open(name)[0].get_text(),
    "pdfplumber": lambda name: pdfplumber.open(name).pages[0].extract_text(),
    "pdftotext": lambda name: subprocess.run(["pdftotext", name, "-"], capture_output=True, text=True, check=True).stdout,
}
words = "Nguyễn Thị Mẫu, Tổ trưởng"
for reader, read in readers.items():
    seen, other = (" ".join(read(name).split()) for name in ("thu.pdf", "khac.pdf"))
    print(f"{reader:11}", seen)
    assert other == words, (reader, other)
    whole = reader in ("pdfplumber", "pdftotext")
    assert (seen == words) == whole, (reader, seen)
    if not whole:
        assert "Nguyễn" not in seen and "Nguy n" in seen and "ễ" in seen, (reader, seen)
EOF
