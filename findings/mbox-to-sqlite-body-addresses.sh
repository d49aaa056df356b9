#!/usr/bin/env bash
# mbox-to-sqlite 0.1a0 (PyPI): of each mail with an attachment or with HTML beside the text the table has “<email.message.Message object at 0x…>” in place of what was written.
#
# Guess before running: “Thưởng 1.500.000 đồng”, the text part, or all parts; in a column with the name payload of a database made to search mail the words are what is looked for, and names of people are decoded.
# Seen: the parts of a multipart mail are turned to texts by Python's own str, so that addresses in memory are stored, which no one can make words of again. Subjects and names stay as they are coded: “=?utf-8?b?…?=”, so no
# search for “Lê Mẫu” finds his mail. Mail of one part is right. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'mbox-to-sqlite==0.1a0'
env/bin/python - << 'END'
import mailbox
from email.message import EmailMessage

box = mailbox.mbox("thu.mbox")
for number, attached in enumerate([False, True]):
    mail = EmailMessage()
    mail["From"] = "Lê Mẫu <mau@example.vn>"
    mail["Subject"] = "Khen thưởng"
    mail["Message-ID"] = f"<{number}@example.vn>"
    mail.set_content("Thưởng 1.500.000 đồng", cte="8bit")
    if attached:
        mail.add_attachment("TT;Họ tên\n1;Lê Mẫu\n".encode(), maintype="text", subtype="csv", filename="ds.csv")
    box.add(mail.as_bytes())
box.close()
END
env/bin/mbox-to-sqlite mbox thu.db thu.mbox
env/bin/python - << 'END'
import importlib.metadata
import sqlite3

print("mbox-to-sqlite", importlib.metadata.version("mbox-to-sqlite"))
base = sqlite3.connect("thu.db")
base.row_factory = sqlite3.Row
plain, attached = [dict(row) for row in base.execute("select * from messages order by \"message-id\"")]
print(plain, attached, sep="\n")
assert plain["payload"].strip() == "Thưởng 1.500.000 đồng"
assert "email.message.Message object at 0x" in attached["payload"] and "1.500.000" not in str(attached), "the text of such a mail is stored now"
assert "=?utf-8?" in attached["From"]
END
