"""DOCX and ODT: the texts that python-docx and odfdo read out of filled documents equal the data.

usage: papers.py make FOLDER | compare FOLDER
`render mau.docx du-lieu.json -o ra.docx` and the same for ODT stand between the two.
"""
import json
import sys

import docx
import odfdo

import normalised
from records import COLUMNS, records

COUNT = 3000


def make(folder):
    rows = [dict(zip(COLUMNS, row)) for row in records(COUNT, 5)]
    open(folder + "/du-lieu.json", "w", encoding="utf-8").write(json.dumps({"dòng": rows}))
    lines = ["«#dòng»", *["«%s»" % key for key in COLUMNS], "«/dòng»"]
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(folder + "/mau.docx")
    text = odfdo.Document("text")
    text.body.clear()
    for line in lines:
        text.body.append(odfdo.Paragraph(line))
    text.save(folder + "/mau.odt")


def of_docx(path):
    return [paragraph.text for paragraph in docx.Document(path).paragraphs]


def of_odt(path):
    return [paragraph.inner_text for paragraph in odfdo.Document(path).body.paragraphs]


def compare(folder):
    rows = json.load(open(folder + "/du-lieu.json", encoding="utf-8"))["dòng"]
    wanted = [normalised.document(row[key]) for row in rows for key in COLUMNS]
    faults = []
    for name, texts in [("python-docx", of_docx(folder + "/ra.docx")), ("odfdo", of_odt(folder + "/ra.odt"))]:
        if len(texts) != len(wanted):
            faults.append("%s: %d paragraphs, wanted %d" % (name, len(texts), len(wanted)))
        for number, (text, want) in enumerate(zip(texts, wanted)):
            if text != want:
                faults.append("%s paragraph %d: %s, wanted %s" % (name, number, ascii(text)[:200], ascii(want)[:200]))
        print(name, len(texts), "paragraphs")
    print("\n".join(faults[:20]), len(faults), "faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    {"make": make, "compare": compare}[sys.argv[1]](sys.argv[2])
