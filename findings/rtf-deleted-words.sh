#!/usr/bin/env bash
# striprtf 0.0.35, firecrawl-anydoc 0.2.4 and catdoc 0.95 (Debian 12): words that were deleted from an RTF letter stand in its text beside the new ones, as if they were one sum.
#
# Guess before running: “Số tiền: 15 triệu đồng”; text marked `\deleted` is no longer part of the document (RTF 1.9.1, “Track Changes”), firecrawl-anydoc leaves deleted words of a DOCX out, and
# pandoc 2.17 marks these as struck out.
# Seen: “Số tiền: 15 triệu12 triệu đồng” from all three. No message.
# Of a letter that came back corrected the register keeps both sums.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in catdoc pandoc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' catdoc pandoc | tee version
grep -q '^catdoc 1:0\.95' version
grep -q '^pandoc 2\.17' version
python3 -m venv env && env/bin/pip -q install 'striprtf==0.0.35' 'firecrawl-anydoc==0.2.4' 'python-docx==1.2.0'
env/bin/python - << 'END'
import importlib.metadata, subprocess
import anydoc, docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from striprtf.striprtf import rtf_to_text

for name in ("striprtf", "firecrawl-anydoc"):
    print(name, importlib.metadata.version(name))
text = r"Số tiền: {\revised\revauth1\revdttm1 15 triệu}{\deleted\revauthdel1\revdttmdel1 12 triệu} đồng\par"
text = "".join(one if ord(one) < 128 else rf"\u{ord(one)}\'3f" for one in text)
open("thu.rtf", "w", encoding="ascii").write(r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}}{\*\revtbl {Unknown;}{VP;}}\pard\plain\f0 " + text + "}")
letter = docx.Document()
line = letter.add_paragraph("Số tiền: ")
for xml in ["<w:ins %s w:id='1' w:author='VP'><w:r><w:t>15 triệu</w:t></w:r></w:ins>", "<w:del %s w:id='2' w:author='VP'><w:r><w:delText>12 triệu</w:delText></w:r></w:del>",
            "<w:r %s><w:t xml:space='preserve'> đồng</w:t></w:r>"]:
    line._p.append(parse_xml(xml % nsdecls("w")))
letter.save("thu.docx")
out = lambda *command: subprocess.run(command, capture_output=True, text=True, check=True).stdout
seen = {"striprtf": rtf_to_text(open("thu.rtf").read()), "firecrawl-anydoc": anydoc.to_markdown("thu.rtf"), "catdoc": out("catdoc", "-d", "utf-8", "thu.rtf"),
        "DOCX": anydoc.to_markdown("thu.docx"), "pandoc": out("pandoc", "thu.rtf", "-t", "markdown")}
seen = {name: " ".join(text.split()) for name, text in seen.items()}
print(seen)
assert seen.pop("DOCX") == "Số tiền: 15 triệu đồng" and "~~12 triệu~~" in seen.pop("pandoc")
assert set(seen.values()) == {"Số tiền: 15 triệu12 triệu đồng"}, "deleted words are told apart now"
END
