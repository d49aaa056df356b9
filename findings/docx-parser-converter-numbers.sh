#!/usr/bin/env bash
# docx-parser-converter 1.0.3: an article that Word numbers “Điều 5.” is “Điều 5.” in the HTML that it makes and “Điều 1.” in the text.
#
# Guess before running: the same number in both, 5, which is the list's w:start (ECMA-376 part 1, 17.9.25) and what pandoc 2.17 and LibreOffice 7.4 show; at worst no number.
# Seen: 5 and 6 in the HTML, 1 and 2 in the text. No warning.
# The second half of a regulation that is kept as a file of its own is quoted by the wrong articles.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'docx-parser-converter==1.0.3' 'python-docx==1.2.0'
env/bin/python - << 'END'
import html, importlib.metadata, re, subprocess
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx_parser_converter import docx_to_html, docx_to_text

print("docx-parser-converter", importlib.metadata.version("docx-parser-converter"))
letter = docx.Document()
numbering = letter.part.numbering_part.element
first = numbering.find(qn("w:num"))
first.addprevious(parse_xml("<w:abstractNum %s w:abstractNumId='90'><w:multiLevelType w:val='singleLevel'/><w:lvl w:ilvl='0'><w:start w:val='5'/><w:numFmt w:val='decimal'/>"
                            "<w:lvlText w:val='Điều %%1.'/><w:lvlJc w:val='left'/></w:lvl></w:abstractNum>" % nsdecls("w")))
numbering.append(parse_xml("<w:num %s w:numId='90'><w:abstractNumId w:val='90'/></w:num>" % nsdecls("w")))
for words in ("Phạm vi", "Hiệu lực"):
    properties = letter.add_paragraph(words)._p.get_or_add_pPr()
    properties.append(parse_xml("<w:numPr %s><w:ilvl w:val='0'/><w:numId w:val='90'/></w:numPr>" % nsdecls("w")))
letter.save("quy-che.docx")
numbers = lambda text: re.findall(r"(?:Điều )?(\d+)\.", text)
seen = {
    "pandoc": subprocess.run(["pandoc", "quy-che.docx", "-t", "plain"], capture_output=True, text=True, check=True).stdout,
    "HTML": html.unescape(re.sub("<[^>]+>", "", docx_to_html("quy-che.docx").split("<body")[1].partition(">")[2])),
    "text": docx_to_text("quy-che.docx"),
}
print({name: text.split() for name, text in seen.items()})
seen = {name: numbers(text) for name, text in seen.items()}
assert seen == {"pandoc": ["5", "6"], "HTML": ["5", "6"], "text": ["1", "2"]}, "the text counts otherwise now"
END
