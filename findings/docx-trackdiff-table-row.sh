#!/usr/bin/env bash
# docx-trackdiff 1.0.0 (PyPI): of a list to which a person was added it makes a comparison that, all changes rejected, has the old points in another person's row; its own check says that all is well.
#
# Guess before running: the new row marked as inserted (w:trPr/w:ins; ECMA-376 part 1, 17.13.5.16), and “reject all” gives the old file, which its page promises and its docx-trackdiff-verify
# checks.
# Seen: no row is marked. Rejected, the list has three rows: “1” without points, and “12”, the points of the first person, below in the column of numbers. The check compares paragraphs in order, without
# tables, and prints “PASS - reject-all == OLD”. No message.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'docx-trackdiff==1.0.0' 'python-docx==1.2.0'
cat > write.py <<'END'
import docx
for name, rows in [("cu.docx", [("TT", "Điểm"), ("1", "12")]), ("moi.docx", [("TT", "Điểm"), ("1", "15"), ("2", "9,5")])]:
    document = docx.Document()
    document.add_paragraph("Kính gửi: Hội đồng")
    table = document.add_table(0, 2)
    for row in rows:
        for cell, words in zip(table.add_row().cells, row):
            cell.text = words
    document.add_paragraph("Hết")
    document.save(name)
END
cat > reject.py <<'END'
import docx
from docx.oxml.ns import qn
document = docx.Document("sosanh.docx")
body = document.element.body
assert not [mark for mark in body.iter(qn("w:ins")) if mark.getparent().tag == qn("w:trPr")], "the row is marked now"
for mark in list(body.iter(qn("w:ins"))):
    if mark.getparent().tag != qn("w:rPr"):
        mark.getparent().remove(mark)
for mark in list(body.iter(qn("w:del"))):
    if mark.getparent().tag != qn("w:rPr"):
        for words in mark.iter(qn("w:delText")):
            words.tag = qn("w:t")
        for run in list(mark):
            mark.addprevious(run)
        mark.getparent().remove(mark)
document.save("cu-lai.docx")
rows = [[cell.text for cell in row.cells] for row in docx.Document("cu-lai.docx").tables[0].rows]
print(rows)
assert rows == [["TT", "Điểm"], ["1", ""], ["12", ""]], "the rejected list is another one now"
END
env/bin/python write.py
env/bin/docx-trackdiff cu.docx moi.docx sosanh.docx
env/bin/docx-trackdiff-verify sosanh.docx cu.docx moi.docx | tee check
grep -q 'PASS - reject-all == OLD' check
env/bin/python reject.py
