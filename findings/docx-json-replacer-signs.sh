#!/usr/bin/env bash
# docx-json-replacer 0.9.1 (PyPI): of a value that says “from … < 10 % and > 5 %” all between the two signs is left out of the letter.
#
# Guess before running: the value as it is; HTML is documented for the cells of tables that are made from data, and this is a word in a line, not a tag of HTML either.
# Seen: “độ ẩm < 10 % và > 5 %” becomes “độ ẩm 5 %”, “x<y và z>t” “xt”, “<Lê Mẫu>” nothing; “5 &lt; 6” becomes “5 < 6”, and two blanks one. With one sign only (“giảm <10 %”) it stays.
# No error, no warning. docxtpl 0.20.2 with autoescape=True prints the value as it is.
# Effects of initiatives are told by limits: the letter states another measure than the data.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'docx-json-replacer==0.9.1' 'python-docx==1.2.0' 'docxtpl==0.20.2'
env/bin/python - << 'END'
import importlib.metadata
import docx
from docx_json_replacer import DocxReplacer
from docxtpl import DocxTemplate

print("docx-json-replacer", importlib.metadata.version("docx-json-replacer"))
form = docx.Document()
form.add_paragraph("Sau: {{hq}}.")
form.save("mau.docx")
def filled(value):
    replacer = DocxReplacer("mau.docx")
    replacer.replace_from_json({"hq": value})
    replacer.save("thu.docx")
    other = DocxTemplate("mau.docx")
    other.render({"hq": value}, autoescape=True)
    other.save("khac.docx")
    return [docx.Document(name).paragraphs[0].text for name in ("thu.docx", "khac.docx")]
values = ["giảm <10 %", "độ ẩm < 10 % và > 5 %", "x<y và z>t", "<Lê Mẫu>", "5 &lt; 6"]
seen = {value: filled(value) for value in values}
for value, texts in seen.items():
    print(value, texts)
assert all(texts[1] == f"Sau: {value}." for value, texts in seen.items())
assert seen["giảm <10 %"][0] == "Sau: giảm <10 %."
assert [seen[value][0] for value in values[1:]] == ["Sau: độ ẩm 5 %.", "Sau: xt.", "Sau: .", "Sau: 5 < 6."], "values are printed as they are now"
END
