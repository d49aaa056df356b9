#!/usr/bin/env bash
# pandoc 2.17 (Debian 12), markitdown 0.1.9, doc-files 0.1.0, firecrawl-anydoc 0.2.4 and docx-parser-converter 1.0.3: what was chosen from a drop-down list of a Word form is left out.
#
# Guess before running: “Cấp công nhận: Tỉnh”; the field says which entry was chosen (w:ddList with w:result 1; ECMA-376 part 1, 17.16.9), as Word and LibreOffice 7.4 show it.
# markitdown does write “[x]” for a ticked box of the same kind.
# Seen: “Cấp công nhận: .” from all five, no warning: such a field has no run with the chosen words. docx-to-markdown 2.32.0 has “Tỉnh”.
# Forms of offices have lists for level, field and kind of unit: in texts that are made of them for a register these answers are blank.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pandoc libreoffice-writer poppler-utils; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' pandoc libreoffice-writer | tee version
grep -q '^pandoc 2\.17' version
grep -q ':7\.4\.7' version
python3 -m venv env
env/bin/pip -q install 'markitdown[docx]==0.1.9' 'mammoth==1.13.0' 'doc-files==0.1.0' 'firecrawl-anydoc==0.2.4' 'docx-parser-converter==1.0.3' 'docx-to-markdown==2.32.0' 'python-docx==1.2.0'
env/bin/python - << 'END'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
form = docx.Document()
line = form.add_paragraph("Cấp công nhận: ")
data = ("<w:ffData><w:name w:val='cap'/><w:enabled/><w:calcOnExit w:val='0'/><w:ddList><w:result w:val='1'/><w:listEntry w:val='Cơ sở'/><w:listEntry w:val='Tỉnh'/></w:ddList></w:ffData>")
for inner in [f"<w:fldChar w:fldCharType='begin'>{data}</w:fldChar>", "<w:instrText xml:space='preserve'> FORMDROPDOWN </w:instrText>", "<w:fldChar w:fldCharType='separate'/>",
              "<w:fldChar w:fldCharType='end'/>", "<w:t>.</w:t>"]:
    line._p.append(parse_xml("<w:r %s>%s</w:r>" % (nsdecls("w"), inner)))
form.save("mau.docx")
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to pdf mau.docx > log 2>&1
pdftotext mau.pdf - | tee pdf.seen && grep -q 'Cấp công nhận: Tỉnh\.' pdf.seen
env/bin/python -W ignore - << 'END'
import importlib.metadata, subprocess
import anydoc, doc_files, docx_to_markdown
from docx_parser_converter import docx_to_text
from markitdown import MarkItDown
for name in ("markitdown", "doc-files", "firecrawl-anydoc", "docx-parser-converter", "docx-to-markdown"):
    print(name, importlib.metadata.version(name))
seen = {"docx-to-markdown": docx_to_markdown.convert("mau.docx").markdown.replace("\\", ""),
        "pandoc": subprocess.run(["pandoc", "mau.docx", "-t", "plain"], capture_output=True, text=True, check=True).stdout,
        "markitdown": MarkItDown().convert("mau.docx").text_content, "doc-files": doc_files.to_markdown(doc_files.read("mau.docx")),
        "anydoc": anydoc.to_markdown("mau.docx"), "docx-parser-converter": docx_to_text("mau.docx")}
seen = {name: " ".join(text.split()) for name, text in seen.items()}
print(seen)
assert seen.pop("docx-to-markdown") == "Cấp công nhận: Tỉnh."
assert set(seen.values()) == {"Cấp công nhận: ."}, "the choice is read now"
END
