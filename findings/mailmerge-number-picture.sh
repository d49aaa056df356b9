#!/usr/bin/env bash
# docx-mailmerge2 1.0.3: 8.5 with the Vietnamese number picture “0,00” is printed as “008”, 1500000 with “#.##0” as “1500000.000”, and 8.25 with “0.0” as “8.2”.
#
# Guess before running: “8,50” and “1.500.000”, since Word takes the signs of the picture from the region and the letter's language is vi-VN, or a warning and the number as it is (a
# picture that it does not understand is so treated); and 8.3, as Word and spreadsheets round.
# Seen: a comma in a picture is always one of thousands and a full stop one of decimals; halves go to the even digit (8.5 with “0” is “8”). Of “#,##0;(#,##0)” the second half is printed
# behind the number. No warning.
# Points and sums on certificates are others than in the list, and nothing says so.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'docx-mailmerge2==1.0.3' 'python-docx==1.2.0'
env/bin/python - <<'EOF'
import warnings
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from mailmerge import MailMerge

pictures = [("Diem", "0,00"), ("Diem", "0"), ("Diem", "0.00"), ("Tien", "#.##0"), ("Tien", "#,##0"), ("Tb", "0.0"), ("Thu", "#,##0;(#,##0)")]
letter = docx.Document()
for name, picture in pictures:
    line = letter.add_paragraph()
    for inner in ('<w:fldChar w:fldCharType="begin"/>', f'<w:instrText xml:space="preserve"> MERGEFIELD {name} \\# "{picture}" </w:instrText>',
                  '<w:fldChar w:fldCharType="separate"/>', "<w:t>x</w:t>", '<w:fldChar w:fldCharType="end"/>'):
        line._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:rPr><w:lang w:val="vi-VN"/></w:rPr>{inner}</w:r>'))
letter.save("mau.docx")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    with MailMerge("mau.docx") as merge:
        merge.merge(Diem=8.5, Tien=1500000, Tb=8.25, Thu=-1500000)
        merge.write("giay.docx")
seen = [paragraph.text for paragraph in docx.Document("giay.docx").paragraphs]
for (name, picture), text in zip(pictures, seen):
    print(name, picture, "→", text)
assert seen == ["008", "8", "8.50", "1500000.000", "1,500,000", "8.2", "-1,500,000;(#,##0)"], seen
EOF
