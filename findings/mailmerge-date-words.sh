#!/usr/bin/env bash
# docx-mailmerge2 1.0.3: the usual date picture of Vietnamese papers is refused, and the date is printed the machine's way.
#
# Guess before running: \@ "'ngày' dd 'tháng' MM 'năm' yyyy" prints “ngày 05 tháng 04 năm 2021”, as Word does: quoted words are
# literal (ECMA-376 Part 1, 17.16.4.1). \@ "dd/MM/yyyy" does work.
# Seen: a Python warning, and the letter says “2021-04-05”: the letters d, m, y of quoted words are read as parts of the date.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'docx-mailmerge2==1.0.3' 'python-docx==1.2.0'
env/bin/python - <<'EOF'
import datetime, warnings
import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from mailmerge import MailMerge

def merged(picture):
    letter = docx.Document()
    paragraph = letter.add_paragraph()
    for kind, text in (("begin", None), (None, f' MERGEFIELD ngay \\@ "{picture}" '), ("separate", None), ("", "cũ"), ("end", None)):
        run = paragraph.add_run(text if kind == "" else None)
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif kind is None:
            code = OxmlElement("w:instrText")
            code.text = text
            run._r.append(code)
    letter.save("mau.docx")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with MailMerge("mau.docx") as document:
            document.merge(ngay=datetime.date(2021, 4, 5))
            document.write("thu.docx")
    said = [str(w.message) for w in caught if "Invalid formatting" in str(w.message)]
    return docx.Document("thu.docx").paragraphs[0].text, len(said)

plain, words = merged("dd/MM/yyyy"), merged("'ngày' dd 'tháng' MM 'năm' yyyy")
print(plain, words)
assert plain == ("05/04/2021", 0) and words == ("2021-04-05", 1)
EOF
