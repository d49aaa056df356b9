#!/usr/bin/env bash
# nameparser 2.6.0: a Vietnamese name is taken apart in another way when it is typed without marks, and its last word may become a title of descent.
#
# Guess before running: the last word is the last name, with marks and without: “An” for “Nguyễn Văn An” and “Nguyen Van An”, “Vi” for “Lê Thị Vi” and “Le Thi Vi”. (That
# Vietnamese names have the family name first is known to whoever uses it.)
# Seen: “An” and “Van An”, the middle name being taken for the Dutch “van”; “Vi” (with marks: “Vĩ”) alone is no name but the suffix, as in “Henry VI”, and her last name is “Thi”.
# Every second man's middle name is Văn, and lists come with and without marks: who sorts or matches by the last name finds two people, or files them all under V.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'nameparser==2.6.0'
env/bin/python - << 'END'
import importlib.metadata
from nameparser import HumanName

print("nameparser", importlib.metadata.version("nameparser"))
seen = {text: {part: words for part, words in HumanName(text).as_dict().items() if words} for text in
        ["Nguyễn Văn An", "Nguyen Van An", "Lê Thị Vĩ", "Le Thi Vi"]}
for text, parts in seen.items():
    print(text, parts)
assert seen["Nguyễn Văn An"] == {"first": "Nguyễn", "middle": "Văn", "last": "An"}
assert seen["Lê Thị Vĩ"] == {"first": "Lê", "middle": "Thị", "last": "Vĩ"}
assert seen["Nguyen Van An"] == {"first": "Nguyen", "last": "Van An"}, "Van is a middle name now"
assert seen["Le Thi Vi"] == {"first": "Le", "last": "Thi", "suffix": "Vi"}, "Vi is a name now"
END
