#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): a Word list that counts in Vietnamese words (“một, hai, ba”) is printed with figures.
#
# Guess before running: “Thứ một:”, “Thứ hai:”: `vietnameseCounting` is a number format of its own with exactly these words (ECMA-376 part 1, 17.18.59), and
# LibreOffice knows them: with `cardinalText` the same list in a document of the language vi-VN counts “Một”, “Hai”.
# Seen: “Thứ 1:”, “Thứ 2:”, whatever the language. No message, exit code 0.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libreoffice-writer > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq libreoffice-writer; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4\.7' version
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
level = lambda place, numbers, label, more="": (f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{numbers}"/>{more}<w:lvlText w:val="{label}"/>'
                                             '<w:lvlJc w:val="left"/></w:lvl>')
item = lambda words, place: line(text(words), format=f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="1"/></w:numPr>')
numbering = lambda levels: (f'<w:numbering {names}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
                            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
body = "".join(item(words, place) for place, words in [(0, "Nêu gương"), (0, "Sáng tạo"), (1, "Xã"), (1, "Phường")])
styles = f'<w:styles {names}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>'
docx("dem.docx", body, {"numbering": numbering(level(0, "vietnameseCounting", "Thứ %1:") + level(1, "cardinalText", "Số %2:")), "styles": styles})
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
office --convert-to "txt:Text (encoded):UTF8" dem.docx
sed 's/^\xef\xbb\xbf//' dem.txt | tr -s ' \n' '  ' | sed 's/^ //;s/ $//' | tee seen; echo
[ "$(cat seen)" = "Thứ 1: Nêu gương Thứ 2: Sáng tạo Số Một: Xã Số Hai: Phường" ] || { echo "the list is counted otherwise now"; exit 1; }
