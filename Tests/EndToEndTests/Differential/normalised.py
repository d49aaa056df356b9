"""Everything the program changes in a text on purpose, with the finding that reports each change: the one place of it.

What is not listed here must come out of the program exactly as the reference reads it.
"""
import datetime
import re
import unicodedata

# Letters that turn into Đ only where that makes a Vietnamese word (T014): no rule a reference could repeat, so never generated.
LOOK_ALIKES = "\u00d0\u0189\u00f0\u0256"

INVISIBLE = {0xAD, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF, *range(0x202A, 0x202F), *range(0x2060, 0x2070)}
LINE_BREAKS = {0x0B, 0x0C, 0x85, 0x2028, 0x2029}
ESCAPES = {"000D": "\n", "000A": "\n", "000B": "\n", "000C": "\n", "0009": "\t"}


def cell(text, codes):
    """A cell of a table as the program reads it; the codes of what was changed are added to `codes`."""
    guarded = re.fullmatch(r"'([0-9 .,+/():-]+)", text.strip(" \t\r\n"))
    if guarded and len(re.sub("[^0-9]", "", guarded[1])) >= 4:
        codes.add("T019")  # the guard of an exporter around a number
        text = guarded[1]
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        codes.add("T002")  # normalised to NFC
    out, at_line_start, index = [], True, 0

    def put(character):
        nonlocal at_line_start
        out.append(character)
        if character in "\n\r":
            at_line_start = True
        elif not is_space(character):
            at_line_start = False

    while index < len(composed):
        character, code = composed[index], ord(composed[index])
        escape = re.match(r"_x([0-9A-Fa-f]{4})_", composed[index:index + 7])
        if escape and escape[1].upper() in ESCAPES:
            codes.add("T015")  # `_x000D_`, as Excel writes control characters
            meant = ESCAPES[escape[1].upper()]
            if not (meant == "\n" and composed[index + 7:index + 8] in ("\r", "\n")):
                put(meant)
            index += 7
            continue
        if code in LINE_BREAKS:
            codes.add("T015")  # a line break of another kind
            put("\n")
        elif code in INVISIBLE or (code in (0x200C, 0x200D) and beside_latin(composed, index)):
            codes.add("T015")  # an invisible character
        elif 0xE000 <= code <= 0xF8FF and at_line_start:
            codes.add("T016")  # a bullet of Word's
            put("-")
        elif 0xFF10 <= code <= 0xFF19:
            codes.add("T014")  # a full-width digit
            put(chr(code - 0xFF10 + 0x30))
        else:
            if (code < 0x20 and character not in "\t\n\r") or code in (0xFFFE, 0xFFFF):
                codes.add("T003")  # told, kept here, left out of documents
            if 0x7F <= code < 0xA0 or 0xE000 <= code <= 0xF8FF:
                codes.add("T017")  # told, kept
            put(character)
        index += 1
    return "".join(out)


def seen(value, code, codes):
    """A cell with a kind as the program shows it with Vietnamese settings: openpyxl's value in the formats that sheets.py makes."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        # Dates are shown day first, in whatever order their format has them, with the time that the format shows.
        return value.strftime("%d/%m/%Y %H:%M" if "h" in code.lower() else "%d/%m/%Y")
    if isinstance(value, str) and value.startswith("#"):
        codes.add("D047")  # an error of a formula is no value
        return ""
    if isinstance(value, (int, float)) and set(code) == {"0"}:
        return str(value).zfill(len(code))
    if code == "#,##0":
        return "{:,.0f}".format(value).replace(",", ".")
    if code == "0.00":
        return "{:.2f}".format(value).replace(".", ",")
    return "" if value is None else re.sub(r"\.0$", "", str(value)).replace(".", ",")


def document(text):
    """A value of JSON data as a document shows it: in NFC (T002), no control characters, which documents cannot hold (T003), and
    every line break is one."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub("\r\n?", "\n", text)
    return "".join(c for c in text if c in "\t\n" or not (ord(c) < 0x20 or 0xFFFE <= (ord(c) & 0xFFFF)))


def beside_latin(text, index):
    """Whether a joiner stands between Latin letters, where it does nothing; in emoji and other scripts it does something."""
    latin = lambda c: ord(c) < 0x370 or 0x1E00 <= ord(c) < 0x1F00
    return (index == 0 or latin(text[index - 1])) and (index + 1 == len(text) or latin(text[index + 1]))


def is_space(character):
    """Unicode's White_Space."""
    return character in "\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" or "\u2000" <= character <= "\u200a"
