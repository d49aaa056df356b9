/// Numbers at and behind the ends of what programs count with, and texts that pretend to be numbers (số ở tận cùng).
package enum ExtremeNumbers {
    /// Whole numbers: around the ends of 8 to 64 bits, the last one a `Double` counts exactly, and far beyond.
    package static let whole: [String] = {
        let ends = [
            "0", "1", "127", "128", "255", "256", "32767", "32768", "65535", "65536", "2147483646", "2147483647", "2147483648",
            "4294967295", "4294967296", "9007199254740991", "9007199254740992", "9007199254740993", "9223372036854775806",
            "9223372036854775807", "9223372036854775808", "9223372036854775809", "18446744073709551614", "18446744073709551615",
            "18446744073709551616", "1234567890123456789", "999999999999999999", "1000000000000000000",
            String(repeating: "9", count: 40), "1" + String(repeating: "0", count: 400),
        ]
        return ends + ends.map { "-" + $0 }
    }()

    /// What is no whole number, or written as nobody would.
    package static let odd = [
        "", " ", "-", "+", "+9223372036854775807", "00", "-0", "0000000000000000000000000000007", "0.1", "-0.0", "1e308", "1E309", "-1e308",
        "1e-400", "1e99999999999999999999", "NaN", "nan", "-nan", "inf", "-Infinity", "0x7FFFFFFFFFFFFFFF", "9223372036854775807.5",
        "9,223,372,036,854,775,807", "9.223.372.036.854.775.808", "9 223 372 036 854 775 807", "0,1234567890123456789",
        "1,1234567890123456789", "1.79769313486231570814e+308", "١٢٣", "１２３４５６７８９０１２３４５６７８９０", "1_000", "½", "²", "٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢",
    ]

    /// All of them.
    package static let all = whole + odd

    /// Where a number goes in a text of `filled`.
    package static let mark = "¤"

    /// The text with each number in turn wherever `¤` stands.
    package static func filled(_ text: String) -> [String] {
        all.map { text.replacing(mark, with: $0) }
    }
}
