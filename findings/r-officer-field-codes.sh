#!/usr/bin/env bash
# officer 0.6.0 (R, Debian 12): the text that it gives of a Word letter holds the instructions of fields and words that were deleted, and lacks the hyphen of the number.
#
# Guess before running: “Kính gửi Lê Mẫu, 12 triệu, số 05/TTr-LĐLĐ”, as pandoc 2.17 gives it; w:instrText and w:delText are not text that is shown (ECMA-376 part 1, 17.16.23 and
# 17.3.3.7), and a w:noBreakHyphen is (17.3.3.18).
# Seen: docx_summary gives “Kính gửi  MERGEFIELD Ten Lê Mẫu, 15 triệu12 triệu, số 05/TTrLĐLĐ”. No message.
# A search for the paper's number finds nothing, and the sum that was struck out stands beside the one that holds.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in r-cran-officer pandoc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' r-cran-officer pandoc | tee version
grep -q 'officer 0\.6\.0' version
python3 -m venv env && env/bin/pip -q install 'python-docx==1.2.0'
env/bin/python - <<'EOF'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
letter = docx.Document()
line = letter.add_paragraph("Kính gửi ")
run = lambda inner: line._p.append(parse_xml(f'<w:r {nsdecls("w")}>{inner}</w:r>'))
for inner in ('<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> MERGEFIELD Ten </w:instrText>', '<w:fldChar w:fldCharType="separate"/>',
              "<w:t>Lê Mẫu</w:t>", '<w:fldChar w:fldCharType="end"/>'):
    run(inner)
line.add_run(", ")
line._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="M" w:date="2021-04-01T00:00:00Z"><w:r><w:delText>15 triệu</w:delText></w:r></w:del>'))
line._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="2" w:author="M" w:date="2021-04-01T00:00:00Z"><w:r><w:t>12 triệu</w:t></w:r></w:ins>'))
line.add_run(", số 05/TTr")
run("<w:noBreakHyphen/>")
line.add_run("LĐLĐ")
letter.save("thu.docx")
EOF
export LC_ALL=C.UTF-8
pandoc thu.docx -t plain | tee pandoc.seen
Rscript -e 'cat(officer::docx_summary(officer::read_docx("thu.docx"))$text, sep = "\n")' | tee seen
[ "$(sed 's/\xE2\x80\x91/-/' pandoc.seen)" = "Kính gửi Lê Mẫu, 12 triệu, số 05/TTr-LĐLĐ" ]
[ "$(cat seen)" = "Kính gửi  MERGEFIELD Ten Lê Mẫu, 15 triệu12 triệu, số 05/TTrLĐLĐ" ]
