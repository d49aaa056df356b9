#!/usr/bin/env bash
# openxlsx 4.2.5 (R, Debian 12): texts of a workbook that openpyxl 3.1.5 wrote are read as “L&#234; V&#259;n M&#7851;u”; of one that LibreOffice 7.4 saved, line breaks as “&#10;”.
#
# Guess before running: “Lê Văn Mẫu” and “A & B”. openpyxl keeps a text in its cell (t="inlineStr") and, where lxml 6.1.3 is installed, writes what is not ASCII as character references,
# as LibreOffice does line breaks; to XML a reference is the character (XML 1.0, 4.1), and readxl 1.4.2 reads all of them.
# Seen: the references as they stand in the file, “&amp;” too. Texts that stand in the table of strings, as XlsxWriter 3.3.1 writes them, are right. No message.
# Python's commonest writer and one of R's commonest readers: every Vietnamese name is a string of numbers, and is compared, sorted and printed so.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in r-cran-openxlsx r-cran-readxl libreoffice-calc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' r-cran-openxlsx r-cran-readxl libreoffice-calc | tee version
for wanted in 'openxlsx 4\.2\.5' 'readxl 1\.4\.2' 'calc [0-9]+:7\.4'; do grep -qE "$wanted" version || { echo "version: $wanted"; exit 1; }; done
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5' 'lxml==6.1.3' 'XlsxWriter==3.3.1'
env/bin/python - <<'EOF'
import openpyxl, xlsxwriter
texts = ["Lê Văn Mẫu", "A & B", "Tổ\nban"]
book = openpyxl.Workbook()
for row, text in enumerate(texts, 1):
    book.active.cell(row, 1).value = text
book.save("openpyxl.xlsx")
with xlsxwriter.Workbook("xlsxwriter.xlsx") as book:
    book.add_worksheet().write_column(0, 0, texts)
EOF
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to xlsx --outdir saved xlsxwriter.xlsx > log 2>&1
export LC_ALL=C.UTF-8
for name in openpyxl.xlsx saved/xlsxwriter.xlsx xlsxwriter.xlsx; do
  Rscript -e 'name <- commandArgs(TRUE)[1]; shown <- function(x) cat(gsub("\n", "|", x), sep = "; ")
shown(openxlsx::read.xlsx(name, colNames = FALSE)[[1]]); cat("\n"); shown(readxl::read_excel(name, col_names = FALSE, .name_repair = "minimal")[[1]]); cat("\n")' $name
done | tee seen
right='Lê Văn Mẫu; A & B; Tổ|ban'
[ "$(sed -n 1p seen)" = 'L&#234; V&#259;n M&#7851;u; A &amp; B; T&#7893;|ban' ]
[ "$(sed -n 3p seen)" = 'Lê Văn Mẫu; A & B; Tổ&#10;ban' ]
[ "$(sed -n 5p seen)" = "$right" ]
[ "$(sed -n '2p;4p;6p' seen | sort -u)" = "$right" ]
