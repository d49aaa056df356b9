#!/usr/bin/env bash
# msgconvert of Email::Outlook::Message 0.921 (Debian 12): once the subject of an Outlook message has a Vietnamese letter, the letters of its text are spoiled: “Kính gửi” is “KÃ­nh gá»­i”.
#
# Guess before running: “Kính gửi bà Mẫu” in the mail that it makes, whose part says “charset=UTF-8”.
# Seen: the bytes of UTF-8 are encoded as UTF-8 once more, and the subject stands in the head as it is, not encoded (RFC 2047). With the subject “Dang ky” and the same text all is right, so that a
# trial without marks in the subject finds nothing. extract-msg 0.57.0 reads the text of both right. Perl warns of wide characters; exit code 0.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libemail-outlook-message-perl libemail-address-perl; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libemail-outlook-message-perl | tee version && grep -q ' 0\.921-' version
python3 -m venv env && env/bin/pip -q install 'msgforge==1.0.0' 'extract-msg==0.57.0'
env/bin/python - <<'END'
import extract_msg, msgforge
for name, subject in [("viet", "Đăng ký"), ("ascii", "Dang ky")]:
    msgforge.Message(subject=subject, text_body="Kính gửi bà Mẫu", to=[("ung@example.org", "Tran Thi Ung")]).save(name + ".msg")
    message = extract_msg.openMsg(name + ".msg")
    print(message.subject, "|", message.body)
    assert message.subject == subject and message.body.strip() == "Kính gửi bà Mẫu"
END
for name in viet ascii; do
  msgconvert --outfile $name.eml $name.msg 2> $name.log
  /usr/bin/python3 - $name.eml << 'END' | tee $name.body
import email, email.policy, sys
mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
part = next(part for part in mail.walk() if part.get_content_type() == "text/plain")
assert part.get_content_charset() == "utf-8"
print(part.get_content().strip())
END
done
grep -q 'Wide character' viet.log
[ "$(cat ascii.body)" = 'Kính gửi bà Mẫu' ]
[ "$(iconv -f UTF-8 -t ISO-8859-1 viet.body)" = 'Kính gửi bà Mẫu' ]
[ "$(cat viet.body)" != 'Kính gửi bà Mẫu' ]
