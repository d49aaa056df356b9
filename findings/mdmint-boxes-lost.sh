#!/usr/bin/env bash
# mdmint 0.2.0 (PyPI), from Markdown to Word: ticked and empty boxes are both left out, so that “[x] Đạt” and “[ ] Chưa đạt” look alike, and a footnote becomes the next article of the numbered list.
#
# Guess before running: ☒ and ☐, or [x] and [ ] as typed: its page names task lists and footnotes among what it knows, the latter as Word's own.
# Seen: the points “ Đạt” and “ Chưa đạt” without a sign; behind “1. Phạm vi” and “2. Đối tượng” the words of the footnote stand as “3. Theo số liệu. ↩︎” at the end of the letter, while the text says “[1]”; there is no footnote in the file.
# No message. A list of what was handed in says nothing, and a decision has an article more.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libreoffice-writer > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-writer; } > /dev/null
python3 -m venv env && env/bin/pip -q install 'mdmint==0.2.0' 'python-docx==1.2.0'
env/bin/python -c 'import importlib.metadata; print("mdmint", importlib.metadata.version("mdmint"))'
printf 'Kính gửi ông Lê Mẫu[^1]:\n\n1. Phạm vi\n2. Đối tượng\n\nHồ sơ:\n\n- [x] Đạt\n- [ ] Chưa đạt\n\n[^1]: Theo số liệu.\n' > thu.md
env/bin/mdmint thu.md -f docx -o thu.docx > log 2>&1
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to txt:Text thu.docx > log 2>&1
sed 's/^\xEF\xBB\xBF//; s/^ *//; s/  */ /g; /^$/d' thu.txt | tee seen
printf 'Kính gửi ông Lê Mẫu[1]:\n1. Phạm vi\n2. Đối tượng\nHồ sơ:\n• Đạt\n• Chưa đạt\n3. Theo số liệu. ↩︎\n' | diff - seen
env/bin/python -c '
import zipfile
assert not any("footnotes.xml" in name for name in zipfile.ZipFile("thu.docx").namelist()), "there is a footnote now"'
