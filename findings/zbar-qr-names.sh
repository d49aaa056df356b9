#!/usr/bin/env bash
# zbarimg 0.23.92 (Debian 12): a Vietnamese name in a QR code is read as Japanese or Chinese: “Lê Văn Mẫu” is “Lﾃｪ Vﾄハ M蘯ｫu”, “Công An” is “C繫ng An”.
#
# Guess before running: the name; the code holds UTF-8, which qrcode 8.2 and segno 1.6.6 write for such texts, and UTF-8 is easily told from other encodings.
# Seen: zbarimg guesses Shift-JIS, Big5 or Latin-1 for short texts and is wrong for many; others (“Lê Thị Hà”) are right. Where the code says that it is UTF-8 (ECI 26, segno's
# eci=True), and with -Sbinary, all are right. No message.
# Codes on certificates that were checked with one text fail with another; whoever prints them should name the encoding.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s zbar-tools > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq zbar-tools; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' zbar-tools | tee version
grep -q 'tools 0\.23\.92' version
python3 -m venv env && env/bin/pip -q install 'segno==1.6.6' 'qrcode==8.2' 'pillow==13.0.0'
env/bin/python - <<'EOF'
import subprocess
import qrcode, segno
def read(*options):
    return subprocess.run(["zbarimg", "-q", "--raw", *options, "ma.png"], capture_output=True, check=True).stdout.decode().rstrip("\n")
seen = {}
for text in ("Lê Văn Mẫu", "Công An", "Trần Hà", "Lê Thị Hà"):
    qrcode.make(text).save("ma.png")
    seen[text], binary = read(), read("-Sbinary")
    segno.make_qr(text, encoding="utf-8").save("ma.png", scale=6)
    same = read()
    segno.make_qr(text, encoding="utf-8", eci=True).save("ma.png", scale=6)
    print(text, "→", seen[text])
    assert binary == text and read() == text, (binary, read())
    assert same == seen[text], same
assert seen == {"Lê Văn Mẫu": "Lﾃｪ Vﾄハ M蘯ｫu", "Công An": "C繫ng An", "Trần Hà": "Tráº§n HÃ\u00a0", "Lê Thị Hà": "Lê Thị Hà"}, seen
EOF
