#!/usr/bin/env bash
# underthesea 9.5.0 (PyPI): sent_tokenize makes “Điều 5.” a sentence and “Phạm vi.” the next, parts “PGS.TS.” from the name, and puts a closing quotation mark at the head of the sentence behind.
#
# Guess before running: “Điều 5. Phạm vi.”, “PGS.TS. Lê Văn Mẫu ở TP. Huế …”, and “… Tốt.”” with its mark: it is made for Vietnamese, and it knows “TP.” and “ThS.” as no end of a sentence.
# Seen: “Điều 5.” | “Phạm vi.”, “1.” | “Mục một.”, “PGS.TS.” | “Lê Văn Mẫu ở TP. Huế dạy.”, “Tốt.” | “” Rồi về.”. No sentence of a law or decision has both its number and its words, so that a search for one finds the other elsewhere.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install --no-deps 'underthesea==9.5.0' 'underthesea-core==3.3.2' cloudpickle joblib python-crfsuite pyyaml requests urllib3 idna certifi charset-normalizer tqdm
env/bin/python - << 'END'
import importlib.metadata

from underthesea import sent_tokenize

print("underthesea", importlib.metadata.version("underthesea"))
seen = [sent_tokenize(text) for text in ["Điều 5. Phạm vi. Điều 6. Đối tượng.", "1. Mục một.\n2. Mục hai.", "PGS.TS. Lê Văn Mẫu ở TP. Huế dạy. Hết.", "Bà nói: “Đúng. Tốt.” Rồi về.", "ThS. Lê Mẫu ở Huế. Hết."]]
for sentences in seen:
    print(" | ".join(sentences))
assert seen == [["Điều 5.", "Phạm vi.", "Điều 6.", "Đối tượng."], ["1.", "Mục một.", "2.", "Mục hai."], ["PGS.TS.", "Lê Văn Mẫu ở TP. Huế dạy.", "Hết."],
                ["Bà nói: “Đúng.", "Tốt.", "” Rồi về."], ["ThS. Lê Mẫu ở Huế.", "Hết."]], "sentences are others now"
END
