#!/usr/bin/env bash
# aspose-words-foss 26.7.0 (PyPI): saved as text, a Word letter has none of its tables, and the instructions of fields instead; as Markdown all articles have the number of the first.
#
# Guess before running: the cells of the table in both, as pandoc 2.17 gives them, “Điều 5.” and “Điều 6.”, and of the merge field what it shows (ECMA-376 part 1, 17.16.19 and 17.9.25).
# Seen: in the text “MERGEFIELD Ten Lê Mẫu” and not a word of the table; in Markdown the table, and “5.” before every article, also behind a paragraph without a number. In both, words
# that were added while changes were tracked (w:ins) are missing. No message, though the package says that it converts to text.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'aspose-words-foss==26.7.0' 'python-docx==1.2.0'
env/bin/python - <<'END'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
document = docx.Document()
numbering = document.part.numbering_part.element
numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'))
numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
field = document.add_paragraph("Kính gửi ")
def run(inner):
    field._p.append(parse_xml(f'<w:r {nsdecls("w")}>{inner}</w:r>'))
for inner in ['<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> MERGEFIELD Ten </w:instrText>', '<w:fldChar w:fldCharType="separate"/>', "<w:t>Lê Mẫu</w:t>", '<w:fldChar w:fldCharType="end"/>']:
    run(inner)
field._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="1" w:author="Mẫu" w:date="2021-04-15T07:30:00Z"><w:r><w:t xml:space="preserve"> và Trần Mẫu</w:t></w:r></w:ins>'))
for words in ["Phạm vi", "Hiệu lực", None, "Thi hành"]:
    paragraph = document.add_paragraph(words or "Phần sau")
    if words:
        paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>'))
table = document.add_table(1, 2)
table.cell(0, 0).text, table.cell(0, 1).text = "Sáng kiến một", "8,5"
document.add_paragraph("Hết")
document.save("thu.docx")
from aspose.words_foss import Document, SaveFormat
Document("thu.docx").save("thu.md", SaveFormat.MARKDOWN)
Document("thu.docx").save("thu.txt", SaveFormat.TEXT)
END
cat thu.txt thu.md
pandoc -t plain thu.docx > pandoc.text
grep -q 'Sáng kiến một' pandoc.text && grep -q '7\. *Thi hành' pandoc.text && grep -q 'Lê Mẫu và Trần Mẫu' pandoc.text
grep -q 'Hết' thu.txt && grep -q 'MERGEFIELD Ten' thu.txt
if grep -qE 'Sáng kiến một|8,5' thu.txt; then echo 'the table is in the text now'; exit 1; fi
if grep -q 'Trần Mẫu' thu.txt thu.md; then echo 'the added words are there now'; exit 1; fi
grep -q 'Sáng kiến một' thu.md && grep -q '^5\. Thi hành' thu.md && grep -q '^5\. Hiệu lực' thu.md
