#!/usr/bin/env bash
# docx2txt2 1.0.4 (PyPI): blanks come into the middle of words wherever Word has cut them into runs, and field codes and deleted words are in the text.
#
# Guess before running: “Kính gửi ông Nguyễn Văn Mẫu, 15 triệu đồng”; runs are not words (ECMA-376 part 1, 17.3.2), w:instrText and w:delText are not text that is shown (17.16.23, 17.3.3.7).
# Seen: “Kính gửi ông MERGEFIELD Ten Nguy ễn Văn Mẫu, 15 triệu 12 triệu đồng”: a blank comes between two runs, the instruction of the field and the taken-back sum stand beside
# the true ones. pandoc 2.17 gives the line as guessed.
# A bold letter, a correction or the spelling checker cuts names into runs: they are found no longer, and the old sum is found too.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'docx2txt2==1.0.4' 'python-docx==1.2.0'
env/bin/python - << 'END'
import importlib.metadata, subprocess
import docx, docx2txt2
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

print("docx2txt2", importlib.metadata.version("docx2txt2"))
letter = docx.Document()
line = letter.add_paragraph("Kính gửi ông ")
changed = 'w:author="A" w:date="2021-04-15T08:00:00Z"'
for xml in ['<w:r %s><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r %s><w:instrText xml:space="preserve"> MERGEFIELD Ten </w:instrText></w:r>',
            '<w:r %s><w:fldChar w:fldCharType="separate"/></w:r>', '<w:r %s><w:t>Nguy</w:t></w:r>', '<w:r %s><w:rPr><w:b/></w:rPr><w:t>ễn Văn Mẫu</w:t></w:r>',
            '<w:r %s><w:fldChar w:fldCharType="end"/></w:r>', '<w:r %s><w:t xml:space="preserve">, </w:t></w:r>',
            f'<w:ins w:id="1" {changed} %s><w:r><w:t>15 triệu</w:t></w:r></w:ins>', f'<w:del w:id="2" {changed} %s><w:r><w:delText>12 triệu</w:delText></w:r></w:del>',
            '<w:r %s><w:t xml:space="preserve"> đồng</w:t></w:r>']:
    line._p.append(parse_xml(xml % nsdecls("w")))
letter.save("thu.docx")
text = docx2txt2.extract_text("thu.docx")
pandoc = subprocess.run(["pandoc", "thu.docx", "-t", "plain", "--wrap=none"], capture_output=True, text=True, check=True).stdout
print(repr(text), repr(pandoc))
assert pandoc.strip() == "Kính gửi ông Nguyễn Văn Mẫu, 15 triệu đồng"
assert " ".join(text.split()) == "Kính gửi ông MERGEFIELD Ten Nguy ễn Văn Mẫu, 15 triệu 12 triệu đồng", "runs, fields or changes are read otherwise now"
END
