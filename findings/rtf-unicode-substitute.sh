#!/usr/bin/env bash
# pandoc 2.17 and catdoc 0.95 (Debian 12): of Vietnamese RTF as Word writes it, pandoc drops the letter behind each letter with a mark, catdoc leaves a question mark there.
#
# Guess before running: “Tiến sỹ và bản vẽ”; `\uc1` says that one character behind `\uN` is a substitute to be skipped, be it `?` or `\'3f` (RTF 1.9.1, “Unicode RTF”).
# Seen: “Tiế sỹvàbả vẽ” from pandoc: the substitute and the letter or blank behind it are skipped; “Tiế?n sỹ? và? bả?n vẽ?” from catdoc as soon as the file says `\uc1`.
# With `\'3f`, which LibreOffice writes, pandoc is right; LibreOffice 7.4 and striprtf 0.0.35 read both forms. No message, exit code 0.
# Word writes `\uc1` and `?`: whole letters of unions come out with words cut or pierced.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pandoc catdoc libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' pandoc catdoc libreoffice-writer | tee version
grep -q '^pandoc 2\.17' version
grep -q '^catdoc 1:0\.95' version
grep -q ':7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'striprtf==0.0.35'
python3 - << 'END'
words = "Tiến sỹ và bản vẽ"
for name, substitute in [("word", "?"), ("office", r"\'3f")]:
    text = "".join(one if ord(one) < 128 else rf"\u{ord(one)}{substitute}" for one in words)
    open(name + ".rtf", "w", encoding="ascii").write(r"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0 Times New Roman;}}\pard\plain\f0 " + text + r"\par}")
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'txt:Text (encoded):UTF8' word.rtf > log 2>&1
for name in word office; do
  echo "pandoc $name: $(pandoc $name.rtf -t plain)"
  echo "catdoc $name: $(catdoc -d utf-8 $name.rtf | tr -d '\n')"
  echo "striprtf $name: $(env/bin/python -c "from striprtf.striprtf import rtf_to_text; print(rtf_to_text(open('$name.rtf').read()).strip())")"
done | tee seen
grep -q 'Tiến sỹ và bản vẽ' word.txt
[ "$(grep -c ': Tiến sỹ và bản vẽ$' seen)" = 3 ]
grep -qx 'pandoc word: Tiế sỹvàbả vẽ' seen && [ "$(grep -cxE 'catdoc (word|office): Tiế[?]n sỹ[?] và[?] bả[?]n vẽ[?]' seen)" = 2 ]
