"""Random records over the whole of Unicode, the same for the same seed."""
import random
import unicodedata

from normalised import LOOK_ALIKES

COLUMNS = ["k1", "k2", "k3", "k4"]

# What tables really trip over.
TRAPS = [
    '"', '""', '"a"', 'a"b', ",", ";", "\t", "a\nb", "a\r\nb", "a\rb", "\n", " a", "a ", "  a  b  ", "=1+1", "@x", "+84", "-1", "'0950000111",
    "01/02/2021", "2021-02-01", "1.0", "007", "1e5", "TRUE", "null", "#N/A", "0,5", "_x000D_", "_x0041_", "_x005F_", "a_x000a_\nb", "«#dòng»", "«k2»",
    "{{x}}", "<b>&amp;</b>", "]]>", "a\u0301", "ế", "e\u0302\u0301", "\U0001F468\u200d\U0001F469\u200d\U0001F467", "क्\u200dष", "a\u200db", "\ufeffa",
    "\u2028", "\u00a0a\u00a0", "\uf0b7 x", "a\uf0b7", "１２", "\x7f", "\u0085", "\u202ea\u202c", "\U0010FFFD", "\U000F0000", "\U0001F1FB\U0001F1F3", "",
    "x" * 3000, "ạ" * 900,
]


def characters():
    """Every assigned or private character but surrogates and those no reference can judge."""
    pool = [chr(c) for c in range(0x20, 0x110000) if unicodedata.category(chr(c)) not in ("Cn", "Cs", "Cc") and chr(c) not in LOOK_ALIKES]
    planes = {}
    for character in pool:
        planes.setdefault(ord(character) >> 16, []).append(character)
    return planes


def records(count, seed, controls=True):
    """`count` rows of texts; the first column is never blank. `controls` adds C0 and C1 characters."""
    source, planes = random.Random(seed), characters()

    def text():
        kind = source.random()
        if kind < 0.25:
            return source.choice(TRAPS)
        if kind < 0.35:
            return source.choice(TRAPS) + source.choice(["", " ", "\n"]) + source.choice(TRAPS)
        out = []
        for _ in range(source.randint(1, 12)):
            plane = source.choice([0, 0, 0, *planes])
            out.append(source.choice(planes[plane]))
            if controls and source.random() < 0.02:
                out.append(chr(source.choice([*range(1, 9), *range(0x0B, 0x0D), *range(0x0E, 0x20), *range(0x7F, 0xA0)])))
            if source.random() < 0.2:
                out.append(source.choice(' ",;\n\t'))
        return "".join(out)

    return [["r%d" % number] + [text() for _ in COLUMNS[1:]] for number in range(count)]
