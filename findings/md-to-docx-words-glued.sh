#!/usr/bin/env bash
# md-to-docx 0.2.0 and md-ops 1.0.0 (PyPI), from Markdown to Word: the blanks beside bold and slanted words and links are gone (“Kính gửiông Lêvàbà Đỗ”), and by the first a quotation is printed twice.
#
# Guess before running: “Kính gửi ông Lê và bà Đỗ, theo thư này.”, as pandoc 2.17 (Debian 12) writes it, each with its looks; the quotation once; two lines that end with two blanks as two lines.
# Seen: whatever stands between marks has lost the blanks at both ends, so that three words are one; the two lines are glued together too (“Tổ mộtTổ hai”). A sentence without marks is right, and the looks are.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends pandoc; } > /dev/null
python3 -m venv one && one/bin/pip -q install 'md-to-docx==0.2.0' 'python-docx==1.2.0'
python3 -m venv two && two/bin/pip -q install 'md-ops==1.0.0' 'python-docx==1.2.0'
cat > thu.md <<'END_MD'
Kính gửi **ông Lê** và *bà Đỗ*, theo [thư](https://example.com) này.

Số 05 không có dấu.

> trích dẫn

Tổ một  
Tổ hai
END_MD
one/bin/python -c 'from md_to_docx import md_to_docx; md_to_docx(open("thu.md", encoding="utf-8").read(), "one.docx")' > log 2>&1
# without the link: what it does with links is told in md-ops-table-in-line.sh
two/bin/python -c 'from md_ops import md_to_docx; md_to_docx(open("thu.md", encoding="utf-8").read().replace("[thư](https://example.com)", "thư"), "two.docx")' > log 2>&1
pandoc -o three.docx thu.md
one/bin/python - <<'END_PYTHON'
import docx
def texts(name):
    return ["".join(node.text or "\n" for node in paragraph._p.iter("{*}t", "{*}br")) for paragraph in docx.Document(name).paragraphs]
one, two, three = texts("one.docx"), texts("two.docx"), texts("three.docx")
print(one, two, three, sep="\n")
assert three[0] == "Kính gửi ông Lê và bà Đỗ, theo thư này." and three.count("trích dẫn") == 1 and three[-1] == "Tổ một\nTổ hai"
assert one[0] == "Kính gửiông Lêvàbà Đỗ, theothưnày." and one.count("trích dẫn") == 2 and "Tổ mộtTổ hai" in one
assert two[0] == "Kính gửiông Lêvàbà Đỗ, theo thư này." and "Tổ mộtTổ hai" in two
assert "Số 05 không có dấu." in one and "Số 05 không có dấu." in two
END_PYTHON
