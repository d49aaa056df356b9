#!/usr/bin/env bash
# AbiWord 3.0.5 (Debian 12): of a Word letter, a merged word is printed as the name of its field, a moved sentence twice, and the hyphen of the number not at all.
#
# Guess before running: “05/TTr-LĐLĐ gửi Trường Mẫu: Thi hành. Khen thưởng.”, with the field's result (w:fldSimple; ECMA-376 part 1, 17.16.19) and the sentence where it was moved to,
# since words added are shown and words deleted are not, and the result of a field in its long form is.
# Seen: “05/TTrLĐLĐ gửi <Dv>: Khen thưởng. Thi hành. Khen thưởng.” in the text; pandoc 2.17 has hyphen and sentence right.
# No message, exit code 0.
# The letter is addressed to a placeholder though it was merged, its number is another, and the draft orders the same thing twice.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in abiword pandoc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' abiword pandoc | tee version
grep -q '^abiword 3\.0\.5' version
grep -q '^pandoc 2\.17' version
python3 -m venv env && env/bin/pip -q install 'python-docx==1.2.0'
env/bin/python - << 'END'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
letter = docx.Document()
line = letter.add_paragraph()
who = 'w:author="A" w:date="2021-04-15T08:00:00Z"'
run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
for xml in ["<w:r %s><w:t>05/TTr</w:t><w:noBreakHyphen/><w:t xml:space='preserve'>LĐLĐ gửi </w:t></w:r>",
            "<w:fldSimple %s w:instr=' MERGEFIELD Dv '>" + run.format("Trường Mẫu") + "</w:fldSimple>", "<w:r %s>" + run.format(": ")[5:],
            f"<w:moveFromRangeStart %s w:id='1' {who} w:name='m'/>", f"<w:moveFrom %s w:id='2' {who}>" + run.format("Khen thưởng. ") + "</w:moveFrom>", "<w:moveFromRangeEnd %s w:id='1'/>",
            f"<w:ins %s w:id='3' {who}>" + run.format("Thi hành. ") + "</w:ins>", f"<w:del %s w:id='4' {who}><w:r><w:delText>Bãi bỏ. </w:delText></w:r></w:del>",
            f"<w:moveToRangeStart %s w:id='5' {who} w:name='m'/>", f"<w:moveTo %s w:id='6' {who}>" + run.format("Khen thưởng.") + "</w:moveTo>", "<w:moveToRangeEnd %s w:id='5'/>"]:
    line._p.append(parse_xml(xml % nsdecls("w")))
letter.save("thu.docx")
END
abiword --to=txt --to-name="$dir/abi.txt" thu.docx > log 2>&1
tr -d '\n' < abi.txt | tee seen; echo
[ "$(tr -d '\n' < seen)" = "05/TTrLĐLĐ gửi <Dv>: Khen thưởng. Thi hành. Khen thưởng." ]
pandoc thu.docx -t plain --wrap=none | tee pandoc.seen
grep -q 'Thi hành\. Khen thưởng\.' pandoc.seen && ! grep -q 'Khen.*Khen' pandoc.seen && grep -qE '05/TTr.LĐLĐ' pandoc.seen
