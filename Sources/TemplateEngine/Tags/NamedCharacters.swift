/// The named characters of HTML that Word and editors write for letters and signs (WHATWG HTML, 13.5).
enum NamedCharacters {
    /// The character of a name without its `&` and `;`; nil for a name that is none of them.
    static func scalar(named name: String) -> Unicode.Scalar? {
        byName[name].flatMap(Unicode.Scalar.init)
    }

    /// Those of U+00A0 to U+00FF, in order.
    private static let latin = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
        micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring
        AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml
        times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil
        egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash
        ugrave uacute ucirc uuml yacute thorn yuml
        """
    private static let others: [String: UInt32] = [
        "OElig": 0x152, "oelig": 0x153, "Scaron": 0x160, "scaron": 0x161, "fnof": 0x192, "circ": 0x2C6, "ensp": 0x2002,
        "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200C, "zwj": 0x200D, "ndash": 0x2013, "mdash": 0x2014,
        "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "dagger": 0x2020,
        "Dagger": 0x2021, "bull": 0x2022, "hellip": 0x2026, "permil": 0x2030, "Prime": 0x2033, "lsaquo": 0x2039,
        "rsaquo": 0x203A, "euro": 0x20AC, "trade": 0x2122, "larr": 0x2190, "rarr": 0x2192, "harr": 0x2194,
        "sum": 0x2211, "minus": 0x2212, "radic": 0x221A, "infin": 0x221E, "ne": 0x2260, "equiv": 0x2261, "le": 0x2264,
        "ge": 0x2265,
        "lt": 0x3C, "gt": 0x3E, "amp": 0x26, "quot": 0x22, "apos": 0x27,
    ]
    private static let byName: [String: UInt32] = {
        var result = others
        for (place, name) in latin.split(whereSeparator: \.isWhitespace).enumerated() { result[String(name)] = 0xA0 + UInt32(place) }
        return result
    }()
}
