/// Words around a date that say nothing against it (ghi chú quanh ngày): the day of the week, the half of the day, the postmark.
enum DateRemarks {
    /// Steps over a day of the week; its number as in `CalendarDate.weekday`, or nil when there is none.
    static func weekday(_ cursor: inout TokenCursor) -> Int? {
        guard cursor.current?.kind == .word else { return nil }
        var ahead = cursor
        var day: Int?
        if ahead.skip("chu", "nhat") || ahead.skip("cn") {
            day = 6
        } else if ahead.skip("thu")
            || (ahead.word() == "t" && ahead.number(1, digits: 1) != nil && ahead.mark(2) != UInt8(ascii: "/") && ahead.skip("t"))
        {
            let number = ahead.number(digits: 1) ?? words[ahead.word()]
            guard let number, (2...7).contains(number), ahead.mark(1) != UInt8(ascii: "/") else {
                // `Thu Apr 08 2021`
                return english(&cursor)
            }
            ahead.position += 1
            day = number - 2
        } else {
            return english(&cursor)
        }
        _ = ahead.skip("ngay")
        ahead.skipMarks(",-.(")
        cursor = ahead
        return day
    }

    private static let words = ["hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7]

    private static func english(_ cursor: inout TokenCursor) -> Int? {
        let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        let word = cursor.word()
        guard word.utf8.count >= 3, let day = names.firstIndex(where: { $0 == word || $0.prefix(3) == word }) else { return nil }
        cursor.position += 1
        cursor.skipMarks(",-.")
        return day
    }

    private static let leads = [
        ["sang"], ["trua"], ["chieu"], ["toi"], ["buoi"], ["da", "gui"], ["gui"], ["da", "nop"], ["nop"], ["nhan"], ["da", "nhan"],
        ["dau", "buu", "dien"],
        ["dau", "bd"], ["buu", "dien"], ["theo"], ["qua"], ["email"], ["luc"], ["vao"], ["hoi"],
    ]

    /// Steps over harmless words before a date.
    static func skipLead(_ cursor: inout TokenCursor) {
        while cursor.skipMark(",:-\n") || cursor.current?.kind == .word && leads.contains(where: { cursor.skip($0) }) {}
    }

    private static let tails = [
        ["dau", "buu", "dien"], ["dau", "bd"], ["theo", "dau", "buu", "dien"], ["qua", "buu", "dien"], ["buu", "dien"], ["qua", "email"],
        ["email"],
        ["sang"], ["trua"], ["chieu"], ["toi"], ["sa"], ["ch"],
    ]
    /// Words that make a date doubtful, or another day than that of the event.
    private static let doubts: Set<String> = [
        "bo", "sung", "lai", "du", "kien", "khoang", "truoc", "sau", "khong", "chua", "huy", "nham", "sua", "den", "tu", "hoac", "va", "am",
    ]

    /// Steps over what may follow a date: a remark in brackets without numbers and doubt, a word about the postmark.
    static func skipTail(_ cursor: inout TokenCursor) {
        var moved = true
        while moved, !cursor.isAtEnd {
            moved = tails.contains { cursor.skip($0) } || skipBrackets(&cursor)
            if !moved, cursor.mark() == UInt8(ascii: ","), cursor.peek(1) != nil {
                var ahead = cursor
                ahead.position += 1
                if tails.contains(where: { ahead.skip($0) }) { (cursor, moved) = (ahead, true) }
            }
        }
    }

    private static func skipBrackets(_ cursor: inout TokenCursor) -> Bool {
        guard cursor.mark() == UInt8(ascii: "(") else { return false }
        var ahead = cursor
        ahead.position += 1
        while let token = ahead.current, token.mark != UInt8(ascii: ")") {
            if token.kind == .number || doubts.contains(token.word) { return false }
            ahead.position += 1
        }
        guard ahead.skipMark(")") else { return false }
        cursor = ahead
        return true
    }
}
