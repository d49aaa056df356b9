#!/usr/bin/env bash
# catdoc 0.95 (Debian 12): of a paragraph to which somebody added a comment, all that stands before the comment's place is left out.
#
# Guess before running: the paragraph as it is, with or without the comment's words, as antiword and LibreOffice give it.
# Seen: of “Họ tên: Lê Văn Mẫu, tổ trưởng ở Huế” only “ ở Huế” is printed (the comment is on “tổ trưởng”), then at the end of everything the comment, exit code 0,
# nothing on standard error. The same letter without the comment comes whole; a footnote does no harm.
# In a draft that an office has commented on and sent back, the very words in question are missing.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in catdoc antiword libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' catdoc | tee version && grep -q ':0\.95-' version
python3 - << 'END'
import zipfile
schemas = "http://schemas.openxmlformats.org"
kind = "application/vnd.openxmlformats-"
head = '<?xml version="1.0" encoding="UTF-8"?>\n'
names = f'xmlns:w="{schemas}/wordprocessingml/2006/main" xmlns:r="{schemas}/officeDocument/2006/relationships"'
def docx(name, body, parts={}):
    """Writes a document of `body` and of `parts`: the kind of each (numbering, styles …), and what its part holds."""
    with zipfile.ZipFile(name, "w") as package:
        package.writestr("[Content_Types].xml", head + f'<Types xmlns="{schemas}/package/2006/content-types">'
            f'<Default Extension="rels" ContentType="{kind}package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}officedocument.wordprocessingml.document.main+xml"/>'
            + "".join(f'<Override PartName="/word/{part}.xml" ContentType="{kind}officedocument.wordprocessingml.{part}+xml"/>' for part in parts)
            + "</Types>")
        package.writestr("_rels/.rels", head + f'<Relationships xmlns="{schemas}/package/2006/relationships"><Relationship Id="rId1" '
            f'Type="{schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        package.writestr("word/_rels/document.xml.rels", head + f'<Relationships xmlns="{schemas}/package/2006/relationships">'
            + "".join(f'<Relationship Id="r{part}" Type="{schemas}/officeDocument/2006/relationships/{part}" Target="{part}.xml"/>' for part in parts)
            + "</Relationships>")
        package.writestr("word/document.xml", head + f"<w:document {names}><w:body>{body}</w:body></w:document>")
        for part, words in parts.items():
            package.writestr(f"word/{part}.xml", head + words)
text = lambda words, format="": f'<w:r>{format and f"<w:rPr>{format}</w:rPr>"}<w:t xml:space="preserve">{words}</w:t></w:r>'
line = lambda *runs, format="": f'<w:p>{format and f"<w:pPr>{format}</w:pPr>"}{"".join(runs)}</w:p>'
said = f'<w:comments {names}><w:comment w:id="1" w:author="Ban" w:date="2021-04-15T00:00:00Z" w:initials="B">{line(text("Ghi rõ chức vụ"))}</w:comment></w:comments>'
more = line(text("Công đoàn xã đã nhận được hồ sơ sáng kiến của các đoàn viên trong xã.")) * 8
docx("thuong.docx", line(text("Họ tên: Lê Văn Mẫu, "), text("tổ trưởng"), text(" ở Huế")) + more)
docx("chu.docx", line(text("Họ tên: Lê Văn Mẫu, "), '<w:commentRangeStart w:id="1"/>', text("tổ trưởng"), '<w:commentRangeEnd w:id="1"/>',
                      '<w:r><w:commentReference w:id="1"/></w:r>', text(" ở Huế")) + more, {"comments": said})
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
office --convert-to doc thuong.docx
office --convert-to doc chu.docx
for name in thuong chu; do catdoc -d utf-8 -w $name.doc 2>&1 | head -1 | tee $name.seen; done
antiword -m UTF-8.txt -w 0 chu.doc 2> /dev/null | grep -m1 . | tee antiword.seen
[ "$(cat thuong.seen)" = "Họ tên: Lê Văn Mẫu, tổ trưởng ở Huế" ]
[ "$(cat antiword.seen)" = "Họ tên: Lê Văn Mẫu, tổ trưởng ở Huế" ]
[ "$(cat chu.seen)" = " ở Huế" ] || { echo "catdoc gives other words of a paragraph with a comment now"; exit 1; }
