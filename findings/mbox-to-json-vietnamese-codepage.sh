#!/usr/bin/env bash
# mbox-to-json 2.0.0 (PyPI): the Vietnamese text of a mail that says charset=windows-1258 is read in another codepage: “Tiếng Việt, ngày hôm nay” is “Tięěng Vięňt, ngŕy hôm nay”.
#
# Guess before running: “Tiếng Việt”; Python decodes windows-1258, the mail tells its charset (RFC 2045, 5.2), and the library decodes the subject, which is in the same charset, rightly.
# Seen: the charset of the body is not asked; a guess of the bytes is taken, another one for other words: “Tiêêng Viêt” alone gave Arabic letters. No message. A mail in UTF-8 is right; old Vietnamese mail of Outlook is in windows-1258.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'mbox-to-json==2.0.0' 'charset-normalizer==3.5.3'
env/bin/python - << 'END'
import importlib.metadata
import mailbox
import unicodedata

print("mbox-to-json", importlib.metadata.version("mbox-to-json"))
words = {"windows-1258": b"Ti\xea\xecng Vi\xea\xf2t, ng\xe0y h\xf4m nay\n", "utf-8": "Tiếng Việt, ngày hôm nay\n".encode()}
box = mailbox.mbox("thu.mbox")
for charset, body in words.items():
    assert unicodedata.normalize("NFC", body.decode(charset)) == "Tiếng Việt, ngày hôm nay\n"
    head = (f"From: mau@example.vn\nTo: ung@example.vn\nDate: Fri, 01 Jan 2021 08:00:00 +0700\nMessage-ID: <{charset}@example.vn>\nMIME-Version: 1.0\n"
            f"Subject: =?windows-1258?Q?K=EA=EC_hoa=F2ch?=\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n")
    box.add(head.encode() + body)
box.close()
END
env/bin/mbox-to-json thu.mbox -o thu.json > log 2>&1
env/bin/python - << 'END'
import json
import unicodedata

with open("thu.json", encoding="utf-8") as made:
    old, new = json.load(made)
print(old["Subject"], old["Body"], new["Body"])
assert unicodedata.normalize("NFC", old["Subject"]) == "Kế hoạch" and new["Body"].strip() == "Tiếng Việt, ngày hôm nay"
assert "ng Vi" in old["Body"] and "Việt" not in unicodedata.normalize("NFC", old["Body"]), "the charset is asked now"
END
