import VietnameseText

/// Years of birth and telephone numbers as numbers to be compared; the common ways of writing are read at once.
enum PersonFacts {
    /// The years of birth in a cell, one a person, 0 for one that cannot be read; none when the cell is blank.
    static func birthYears(in cell: String, programmeYear: Int) -> [Int16] {
        if cell.isEmpty { return [] }
        if cell.utf8.count == 4, let year = Int16(cell, in: 0...9999) { return [year] }
        return cell.split { $0 == ";" || $0 == "," || $0 == "\n" }
            .map { part in
                BirthYearParsing.parse(String(part), programmeYear: programmeYear).map { Int16(clamping: $0.year) } ?? 0
            }
    }

    /// The telephone numbers in a cell, none when one of them cannot be read.
    ///
    /// An old mobile number counts as the one that replaced it.
    static func phones(in cell: String, rules: PhoneRules) -> [UInt64] {
        if let plain = plainNumber(cell) { return [plain] }
        let numbers = PhoneParsing.parse(cell, rules: rules) ?? []
        return numbers.compactMap { number in
            if case .oldMobile(let suggestion) = number.status { return UInt64(suggestion) }
            return UInt64(number.national)
        }
    }

    /// `0905 123 456`, `0905.123.456`, `905123456`: ten digits after a 0 that may be lost, nothing else but separators.
    private static func plainNumber(_ cell: String) -> UInt64? {
        var value: UInt64 = 0
        var digits = 0
        var startsWithZero = false
        for byte in cell.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if digits == 0 { startsWithZero = byte == UInt8(ascii: "0") }
                digits += 1
                guard digits <= 10 else { return nil }
                value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"): break
            default: return nil
            }
        }
        return digits == (startsWithZero ? 10 : 9) ? value : nil
    }
}
