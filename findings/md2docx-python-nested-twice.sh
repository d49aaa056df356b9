#!/usr/bin/env bash
# md2docx-python 1.0.0 (PyPI): a point below a point of a list is printed twice, and a quotation is left out with all its words.
#
# Guess before running: “Quy mô”, “tỉnh” below it, once, and the quotation as an indented paragraph; its page says that it “preserves document structure” and names lists without a limit.
# Seen: “Quy mô⏎tỉnh⏎⏎” is one point and “tỉnh” another. “Theo quy định …” behind “>” is nowhere. pandoc 2.17 gives the point once, and the quotation.
# No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'md2docx-python==1.0.0' 'python-docx==1.2.0' 'Markdown==3.11.3' 'beautifulsoup4==4.15.0' 'mammoth==1.13.0'
cat > thu.md <<'END'
# Tờ trình

- Quy mô
    - tỉnh
- Kinh phí

> Theo quy định của điều lệ.

Hết.
END
env/bin/python - <<'END'
import docx
from md2docx_python.src.md2docx_python import markdown_to_word
markdown_to_word("thu.md", "thu.docx")
seen = [paragraph.text for paragraph in docx.Document("thu.docx").paragraphs]
print(seen)
words = " ".join(seen)
assert words.count("tỉnh") == 2, "the point is printed another number of times now"
assert "quy định" not in words, "the quotation is there now"
assert "Kinh phí" in seen and "Hết." in seen
END
pandoc -o pandoc.docx thu.md
pandoc -t plain pandoc.docx > pandoc.text
[ "$(grep -c tỉnh pandoc.text)" = 1 ] && grep -q 'quy định' pandoc.text
