import VietnameseText

/// Words by which a row shows that it is no initiative (từ nhận dạng dòng không phải sáng kiến).
package enum RowWords {
    /// The longest text that is looked at, in bytes; more is content.
    private static let longest = 400

    // MARK: Without words

    /// Whether a text has neither a letter nor a digit: `---`, `…`, `. . .`.
    static func isWordless(_ text: String) -> Bool {
        !text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// Whether a text has words in it, and is no mark or number of a part: `Đã rút`, not `IV`, `3a`.
    static func isText(_ text: String) -> Bool {
        text.unicodeScalars.lazy.filter(\.properties.isAlphabetic).prefix(4).count == 4
    }

    /// Whether a text is a whole number, as TT is: `12`, `12.`, `(12)`, `05`.
    static func number(_ text: String) -> Int? {
        guard text.utf8.count <= 8 else { return nil }
        // Every row is asked, and nearly each has digits alone.
        if let number = plainNumber(text[...]) { return number }
        var digits = text[...]
        while let last = digits.last, ".)".contains(last) { digits.removeLast() }
        if digits.first == "(" { digits.removeFirst() }
        // A spreadsheet gives a whole number now and then as `12.0`.
        if digits.hasSuffix(".0") { digits.removeLast(2) }
        return plainNumber(digits)
    }

    /// The number that at most eight digits make; nil for anything else.
    private static func plainNumber(_ digits: Substring) -> Int? {
        let span = digits.utf8Span.span
        guard (1...8).contains(span.count) else { return nil }
        var number = 0
        for place in span.indices {
            guard (0x30...0x39).contains(span[place]) else { return nil }
            number = number * 10 + Int(span[place] - 0x30)
        }
        return number
    }

    // MARK: Under the headings

    /// Whether a row only marks the columns, as statistical forms do: `A | B | 1 | 2`, also with `(11)=(9)+(10)` or `11=9+10`; or these alone.
    static func areColumnMarks(_ cells: [String]) -> Bool {
        var (letter, number): (UInt8?, Int?)
        var hasSum = false
        for cell in cells where !cell.isEmpty {
            guard cell.utf8.count <= 40 else { return false }
            let bare = cell.utf8.filter { !"()[] ".utf8.contains($0) }
            let digits = bare.prefix { (0x30...0x39).contains($0) }
            if let value = Int(String(decoding: digits, as: UTF8.self), in: 0...999) {
                let rest = bare.dropFirst(digits.count)
                let isFormula = rest.contains(where: operators.contains) || cell.utf8.contains(UInt8(ascii: "("))
                let isSum = rest.first == UInt8(ascii: "=") && isFormula
                // A row may hold the sums alone, and no numbers between them.
                let isNext = number.map { isSum ? value > $0 : value == $0 + 1 } ?? true
                guard isNext, rest.allSatisfy({ isSum && ((0x2A...0x3D).contains($0) || operators.contains($0)) }) else { return false }
                number = value
                hasSum = hasSum || isSum
            } else {
                let isNext = letter.map { bare.first == $0 + 1 } ?? true
                guard bare.count == 1, (0x41...0x5A).contains(bare[0]), number == nil, isNext else { return false }
                letter = bare[0]
            }
        }
        return hasSum || letter != nil && number != nil && cells.count(where: { !$0.isEmpty }) >= 4
    }

    /// What stands between the numbers of columns; `x` too.
    private static let operators = Array("+-*/:xX%".utf8)

    /// Whether a row is the headings once more in English: `No. | Full name | Birth | Position | …`.
    ///
    /// Most of its cells have no other words than such headings, and none of them a digit.
    static func areEnglishHeadings(_ cells: [String]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        guard filled.count >= 3, filled.count <= 100,
            filled.allSatisfy({ cell in cell.utf8.count <= 80 && cell.utf8.allSatisfy { $0 < 0x80 && !(0x30...0x39).contains($0) } })
        else { return false }
        let known = filled.count { cell in
            let words = cell.lowercased().split { !$0.isLetter }
            return !words.isEmpty && words.allSatisfy(englishWords.contains)
        }
        return known >= 3 && known * 10 >= filled.count * 6
    }

    private static let englishWords: Set<Substring> = [
        "no", "number", "order", "full", "name", "names", "first", "last", "author", "authors", "s", "year", "date", "birth", "of",
        "born", "dob", "position", "job", "title", "titles", "post", "unit", "workplace", "work", "place", "company", "organisation",
        "organization", "agency", "department", "office", "phone", "telephone", "tel", "mobile", "contact", "initiative", "initiatives",
        "innovation", "solution", "period", "time", "start", "end", "application", "applied", "applying", "summary", "content",
        "contents", "description", "effect", "effects", "effectiveness", "efficiency", "result", "results", "benefit", "benefits",
        "value", "profit", "scope", "award", "awards", "reward", "rewards", "recognition", "recognised", "recognized", "decision",
        "certificate", "type", "kind", "level", "issuer", "issued", "issuing", "authority", "by", "field", "sector", "area", "group",
        "note", "notes", "remark", "remarks", "union", "submitted", "submitting", "and", "the", "in", "for", "or", "from", "to",
    ]

    /// Whether a row holds nothing but remarks in brackets: `(ghi rõ họ tên) | (năm) | (triệu đồng)`.
    static func areRemarks(_ cells: [String]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        return filled.count >= 2
            && filled.allSatisfy { $0.utf8.count <= 200 && $0.first == "(" && $0.last == ")" && $0.contains(where: \.isLetter) }
    }

    // MARK: Under the table

    private static let closings = [
        "tm ban", "t m ban", "ban thuong vu", "ban chap hanh", "kt chu tich", "tl chu tich", "q chu tich", "chu tich", "pho chu tich",
        "noi nhan", "ky ten", "ky ghi ro", "ky va ghi ro", "da ky", "nguoi lap", "thu truong", "xac nhan cua", "tong giam doc",
        "giam doc", "pho giam doc", "hieu truong", "pho hieu truong", "dai dien", "ke toan", "can bo tong hop", "nguoi tong hop",
    ]

    /// Whether a text belongs to the signature, the recipients or the place and date under a table.
    package static func isClosing(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let key = VietnameseFolding.bareKey(text)
        let isShort = text.count <= 60 || isCapitals(text)
        if closings.contains(where: { key == $0 || (isShort && key.hasPrefix($0 + " ")) }) { return true }
        return isPlaceAndDate(key)
    }

    /// `Quy Nhơn, ngày 12 tháng 4 năm 2021`, also with the figures left blank; not a period that begins so.
    private static func isPlaceAndDate(_ key: String) -> Bool {
        let words = key.split(separator: " ")
        guard words.count <= 14, let day = words.firstIndex(of: "ngay"), let month = words.firstIndex(of: "thang"),
            let year = words.lastIndex(of: "nam"), day < month, month < year, month - day <= 2, year - month <= 2
        else { return false }
        return day <= 7 && words.count - year <= 2 && !words[..<day].contains { ["tu", "den", "truoc", "sau"].contains($0) }
    }

    private static let notes = [
        "ghi chu", "luu y", "chu y", "chu thich", "chu giai", "giai thich", "note", "notes", "remark", "remarks",
    ]

    /// Whether a text begins as remarks below a table do: `Ghi chú: …`, `* …`, `(1) …`, `1. Cột 5 ghi đủ`, `- …`.
    static func isNote(_ text: String) -> Bool {
        guard isText(text), let first = text.first else { return false }
        let key = VietnameseFolding.bareKey(String(text.prefix(20)))
        if "*([".contains(first) || notes.contains(where: { key == $0 || key.hasPrefix($0 + " ") }) { return true }
        // A mark before a word or two may be anything.
        let rest = withoutMark(text)
        return rest.utf8.count < text.utf8.count && rest.split(whereSeparator: \.isWhitespace).count >= 2
    }

    /// Whether a text is nothing but what a remark is called by: `Ghi chú:`, `Lưu ý`.
    static func isNoteLabel(_ text: String) -> Bool { text.utf8.count <= 40 && notes.contains(VietnameseFolding.bareKey(text)) }

    /// A text without the mark of a list before it: `1. `, `(2) `, `- `, `* `; without the brackets around it.
    static func withoutMark(_ text: String) -> String {
        var rest = text[...]
        if let gap = rest.firstIndex(where: \.isWhitespace), rest.distance(from: rest.startIndex, to: gap) <= 4 {
            let mark = rest[..<gap]
            let isNumber = mark.contains(where: \.isNumber) && ".)/".contains(mark.last ?? " ")
            if mark.allSatisfy({ "(.)/".contains($0) || $0.isNumber }) && isNumber || mark.allSatisfy({ "*-–—+•".contains($0) }) {
                rest = rest[gap...]
            }
        }
        while let first = rest.first, "*([ ".contains(first) { rest.removeFirst() }
        if rest.startIndex > text.startIndex { while let last = rest.last, ")] ".contains(last) { rest.removeLast() } }
        return String(rest)
    }

    private static let organisations = [
        "công ty", "tổng công ty", "tập đoàn", "trường", "bệnh viện", "sở", "phòng", "chi cục", "cục", "trung tâm", "ngân hàng", "nhà máy",
        "xí nghiệp", "hợp tác xã", "ủy ban", "ubnd", "doanh nghiệp", "kho bạc", "điện lực", "bưu điện", "viện", "tòa án", "công an",
        "chi nhánh", "huyện", "thành phố", "thị xã", "tp", "tx", "xã", "phường", "ban quản lý", "hội", "liên đoàn", "văn phòng",
    ]
    private static let plainOrganisations = organisations.map(VietnameseFolding.bareKey)

    /// Whether a text begins as the names of those do who may send something, though no union's; `Số liệu …` is no `Sở`.
    static func isOrganisation(_ text: String) -> Bool {
        guard text.count <= 120 else { return false }
        let key = VietnameseFolding.key(text)
        let names = text.utf8.allSatisfy { $0 < 0x80 } ? plainOrganisations : organisations
        return names.contains { key.hasPrefix($0 + " ") }
    }

    // MARK: Totals

    private static let totals = ["tổng cộng", "tổng số", "tổng:", "danh sách này có", "danh sách có", "danh sách gồm", "ấn định danh sách"]
    private static let parts = [
        "cộng:", "cộng khối", "cộng phần", "cộng mục", "cộng nhóm", "cộng dồn", "cộng trang", "cộng (", "cộng có",
        "cộng lđlđ", "cộng cđ", "cộng liên đoàn", "cộng công đoàn", "cộng đơn vị", "cộng huyện", "cộng ngành",
    ]
    /// What Excel writes behind the name of a group (Data, Subtotal).
    private static let sheetTotals = [" total", " count", " sum", " average"]
    private static let bareTotals = ["tong cong", "tong so", "(tong cong", "(tong so"]

    /// What a total sums up.
    package enum Total {
        /// The table: `Tổng cộng`.
        case all
        /// A part of it: `Cộng`.
        case part
    }

    /// Whether a text is what a spreadsheet calls the total of a group or of all: `LĐLĐ huyện Phù Cát Total`, `Grand Total`.
    static func isSheetTotal(_ text: String) -> Bool {
        guard text.utf8.count <= longest, let last = text.utf8.last, "lLtTmMeE".utf8.contains(last) else { return false }
        return sheetTotals.contains(where: VietnameseFolding.key(text).hasSuffix)
    }

    /// Which total a text begins; nil for other text.
    ///
    /// Never `Công đoàn`, whose tone is another.
    package static func total(_ text: String) -> Total? {
        guard text.utf8.count <= longest else { return nil }
        var key = VietnameseFolding.key(text)[...]
        while let first = key.first, "(*-– ".contains(first) { key.removeFirst() }
        if isSheetTotal(text) { return .part }
        if key == "tổng" || totals.contains(where: key.hasPrefix) || bareTotals.contains(where: key.hasPrefix) { return .all }
        return key == "cộng" || parts.contains(where: key.hasPrefix) ? .part : nil
    }

    /// Whether a text says what a total above is made of: `Trong đó: nữ 01`.
    static func isPartOfTotal(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let key = VietnameseFolding.bareKey(text)
        return ["trong do", "gom", "bao gom"].contains { key == $0 || key.hasPrefix($0 + " ") }
    }

    /// The number of initiatives that a total states, when it is beyond doubt: the one before `sáng kiến`, else the only one.
    static func declared(_ cells: [String]) -> Int? {
        var numbers: [Int] = []
        for cell in cells where cell.utf8.count <= longest {
            let words = VietnameseFolding.key(cell).split { " :;,()".contains($0) }
            for (index, word) in words.enumerated() {
                guard let number = whole(word) else { continue }
                let next = words.dropFirst(index + 1).prefix(2).joined(separator: " ")
                // A sum of money is no count.
                if words.dropFirst(index + 1).first.map(moneyWords.contains) == true { continue }
                if ["sáng kiến", "giải pháp", "đề tài", "sang kien"].contains(next) || next.hasPrefix("sk") { return number }
                numbers.append(number)
            }
        }
        return numbers.count == 1 ? numbers[0] : nil
    }

    private static let moneyWords: Set<Substring> = ["triệu", "tỷ", "tỉ", "nghìn", "ngàn", "đồng", "đ", "vnđ", "tr", "trđ"]

    /// A whole number with its groups: `12`, `1.200`.
    private static func whole(_ word: Substring) -> Int? {
        let groups = word.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        guard groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }) else { return nil }
        return Int(groups.joined(), in: 0...999_999_999)
    }

    // MARK: Sections

    private static let partNames = ["phan", "muc", "nhom", "khoi", "linh vuc", "cum", "bang"]
    private static let unionNames = [
        "cong doan", "ldld", "lien doan", "cdcs", "huyen", "thanh pho", "thi xa", "tp", "tx", "so", "truong", "cong ty",
    ]

    /// Whether a text stands for a part's number: `I`, `IV.`, `A`, `B)`.
    static func isPartNumber(_ text: String) -> Bool {
        let bare = text.prefix { !".):".contains($0) }
        guard text.utf8.count <= 8, bare.count + 1 >= text.count, !bare.isEmpty else { return false }
        return bare.allSatisfy { "IVXivx".contains($0) } || (bare.count == 1 && bare.first.map { ("A"..."H").contains($0) } == true)
    }

    /// Whether a text alone in its row names a part of the table.
    ///
    /// `I. KHỐI DOANH NGHIỆP`, `A/ Công đoàn cơ sở`, `KHỐI HÀNH CHÍNH`; in the first column also a union's name and
    /// anything in capitals.
    static func isSection(_ text: String, isFirstColumn: Bool) -> Bool {
        guard text.utf8.count <= longest, !isWordless(text) else { return false }
        let key = VietnameseFolding.bareKey(text)
        if partNames.contains(where: { key == $0 || key.hasPrefix($0 + " ") }), text.count <= 120 { return true }
        if let gap = text.firstIndex(where: { ". )/:-".contains($0) }), isPartNumber(String(text[..<gap])), text.count <= 160 {
            // `A. …`, `II - …`; a plain space does only behind a Roman number.
            return text[gap] != " " || text[..<gap].count > 1 || text.first == "I"
        }
        guard isFirstColumn else { return false }
        let isUnion = unionNames.contains { key.hasPrefix($0 + " ") } && text.count <= 120
        return isUnion || isCapitals(text)
    }

    /// Whether a text has three letters or more, and all of them are capitals.
    static func isCapitals(_ text: String) -> Bool {
        let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
        return letters.count >= 3 && !letters.contains { $0.properties.isLowercase }
    }
}
