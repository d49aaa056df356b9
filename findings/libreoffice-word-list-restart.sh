#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): the articles of a Word document that count on from chapter to chapter begin with 1 again in each chapter.
#
# Guess before running: “Điều 3” below “Chương II”, as `w:lvlRestart w:val="0"` says (ECMA-376 part 1, 17.9.10: the level never restarts); every law, statute and
# regulation of Vietnam is numbered so.
# Seen: below “Chương II” stands “Điều 1.” again, the same as without `w:lvlRestart`; the ODT saved from it counts so as well. No message, exit code 0.
# “theo Điều 3” in the text, which was right in Word, then points at nothing in the PDF, and two articles are “Điều 1”.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
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
body = "".join(item(words, place) for place, words in [(0, "Quy định chung"), (1, "Phạm vi"), (1, "Đối tượng"), (0, "Tổ chức thực hiện"), (1, "Hiệu lực")])
for name, restart in ("tiep", '<w:lvlRestart w:val="0"/>'), ("lai", ""):
    docx(f"{name}.docx", body, {"numbering": numbering(level(0, "upperRoman", "Chương %1") + level(1, "decimal", "Điều %2.", restart))})
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
one_line() { tr -s '\n\f ' ' ' | sed 's/^ //;s/ $//'; }
office --convert-to pdf tiep.docx lai.docx
for name in tiep lai; do pdftotext -raw $name.pdf - | one_line | tee $name.seen; echo; done
wanted="Chương I Quy định chung Điều 1. Phạm vi Điều 2. Đối tượng Chương II Tổ chức thực hiện Điều 1. Hiệu lực"
[ "$(cat tiep.seen)" = "$wanted" ] || { echo "the articles of the second chapter are numbered otherwise now"; exit 1; }
[ "$(cat lai.seen)" = "$wanted" ] || { echo "a list that does restart is numbered otherwise now"; exit 1; }
office --convert-to odt tiep.docx
office --convert-to pdf --outdir odt tiep.odt
pdftotext -raw odt/tiep.pdf - | one_line | grep -qx "$wanted"
