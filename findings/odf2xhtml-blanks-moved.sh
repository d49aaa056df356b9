#!/usr/bin/env bash
# odf2xhtml of odfpy 1.4.1 (PyPI): blanks between words of a Writer letter move to the beginning of the line, so that the words are one; and what was deleted is the first line of the page.
#
# Guess before running: “Họ tên:  Lê Mẫu”, “12 triệu đồng”: `text:s` stands for blanks at its place (ODF 1.3, part 3, 6.1.3), and what stands in text:tracked-changes is no longer part of the text (5.5.1).
# Seen: two no-break blanks and then “Họ tên:Lê Mẫu”; “15 triệu”, which was deleted, as a paragraph of its own before all others. Tabs (as a blank) and line breaks stand where they belong.
# No message. Of three blanks that Writer saves as a blank and text:s, two move.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'odfpy==1.4.1' 'odfdo==3.27.3'
env/bin/python - << 'END'
import importlib.metadata

import odfdo

print("odfpy", importlib.metadata.version("odfpy"))
letter = odfdo.Document("text")
letter.body.clear()
for piece in ["""<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>M</dc:creator><dc:date>2021-04-01T00:00:00</dc:date></office:change-info>\
<text:p>15 triệu</text:p></text:deletion></text:changed-region></text:tracked-changes>""", "<text:p>Danh sách</text:p>", '<text:p>Số tiền: <text:change text:change-id="c1"/>12 triệu đồng</text:p>',
              '<text:p>Họ tên:<text:s text:c="2"/>Lê Mẫu</text:p>', "<text:p>Tổ<text:tab/>1<text:line-break/>Hết</text:p>"]:
    letter.body.append(odfdo.Element.from_tag(piece))
letter.save("thu.odt")
END
env/bin/odf2xhtml thu.odt | sed -n '/<body>/,$p' | sed 's/<[^>]*>//g' | sed '/^$/d' | tee seen
printf '15 triệu\nDanh sách\nSố tiền: 12 triệu đồng\n&#160;&#160;Họ tên:Lê Mẫu\nTổ 1\nHết\n' | diff - seen
