#!/usr/bin/env bash
# chiecthuyenngoaixa 0.3.0 (PyPI): 8,05 and 8,005 are written by the same words, “tám phẩy không trăm năm”, eight point nought hundred and five.
#
# Guess before running: “tám phẩy không năm” and “tám phẩy không không năm”: behind the comma figures are read one by one as soon as a nought stands first, and two numbers are never one text;
# its page shows “…phẩy bốn mươi lăm” for 0,45.
# Seen: what stands behind the comma is read as a whole number of three figures with the noughts of a group in the middle of a number:
# 100,01 and 100,001 are one text too, and hundredths and thousandths are not to be told apart. 8,5 is right. No error. Written into a decision, a mean of 8,05 points can't be told from 8,005.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'chiecthuyenngoaixa==0.3.0'
env/bin/python - << 'END'
import importlib.metadata

import ctnx

print("chiecthuyenngoaixa", importlib.metadata.version("chiecthuyenngoaixa"))
words = {text: ctnx.num_to_words(text) for text in ["8.5", "8.05", "8.005", "100.01", "100.001", "105", "0.45"]}
for text, said in words.items():
    print(text, "→", said)
assert words["8.5"] == "tám phẩy năm" and words["105"] == "một trăm linh năm" and words["0.45"] == "không phẩy bốn mươi lăm"
assert words["8.05"] == words["8.005"] == "tám phẩy không trăm năm", "the two are told apart now"
assert words["100.01"] == words["100.001"]
END
