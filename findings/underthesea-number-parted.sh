#!/usr/bin/env bash
# underthesea 9.5.0 (PyPI): its text_normalize parts the number of a paper and every sign from its word: “05/TTr-LĐLĐ” becomes “05 / TTr-LĐLĐ”, “12%” “12 %”, “Hoà, quý” “Hòa , quý”.
#
# Guess before running: “Hòa, quý” and the rest as it is: letters and tone marks brought to one form (hoà, qúy), which it does well, “quý” and “hoàn” being kept.
# Seen: blanks before commas and per cent signs and round the stroke of the number; “15/4/2021”, “1.500.000” and “CĐCS-THPT” stay whole. With tokenizer="space" the number stays whole
# and “Hoà,” is not changed at all. No message.
# Texts that are cleaned with it before they are kept or printed are spaced wrongly, and no search for a paper's number finds it.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'underthesea==9.5.0'
env/bin/python - <<'EOF'
from underthesea import text_normalize
texts = ["Hoà, quý", "hoàn thuế qúy", "Số 05/TTr-LĐLĐ", "tăng 12%", "ngày 15/4/2021: 1.500.000 đồng"]
seen = [text_normalize(text) for text in texts]
assert text_normalize("Hoà, 05/TTr-LĐLĐ", tokenizer="space") == "Hoà, 05/TTr-LĐLĐ"
for text, new in zip(texts, seen):
    print(text, "→", new)
assert seen == ["Hòa , quý", "hoàn thuế quý", "Số 05 / TTr-LĐLĐ", "tăng 12 %", "ngày 15/4/2021 : 1.500.000 đồng"], seen
EOF
