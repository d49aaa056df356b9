import VietnameseText

/// Words by which a union takes an initiative back (từ ngữ xin rút); the programme's `withdrawal.words`.
struct WithdrawalWords: Sendable {
    /// The words of each phrase, folded, the longest phrases first.
    private let phrases: [[String]]

    /// More than this is a story, and no state of an initiative; in bytes.
    private static let longest = 240
    /// What may follow a bare “rút”: rút ngày 12/4, rút theo đề nghị, rút khỏi danh sách; never rút gọn, rút tiền, rút thăm.
    private static let after: Set<String> = [
        "ngay", "theo", "vi", "do", "ra", "khoi", "lai", "ho", "sang", "ten", "de", "tu", "roi", "truoc", "sau", "thang", "luon", "giai",
    ]
    private static let hedges: Set<String> = [
        "chua", "khong", "ko", "dang", "neu", "xem", "se", "sap", "du", "nen", "can", "the", "muon", "hoi",
    ]
    private static let dashes = [" - ", " – ", " — "].map { Array($0.utf8) }
    private static let brackets = ["()", "[]", "{}"].map { Array($0.utf8) }.map { (open: $0[0], close: $0[1]) }

    /// The phrases in `words`.
    init(_ words: [String]) {
        phrases = words.map(Self.words).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }

    private static func words(_ text: String) -> [String] {
        VietnameseFolding.bareKey(text).split(separator: " ").map(String.init)
    }

    /// What a cell or a remark says of withdrawing: true, false for “không rút”, unclear for “có thể rút”; blank when it does not speak of it.
    func reading(_ text: String) -> Reading<Bool> {
        guard !text.isEmpty, text.utf8.count <= Self.longest else { return .blank }
        let words = Self.words(text)
        guard let found = words.indices.lazy.compactMap({ phrase(at: $0, in: words) }).first else { return .blank }
        let (before, after) = (words[..<found.lowerBound], words[found.upperBound...])
        // A complaint that was withdrawn is no initiative that was.
        if words.contains("nai") || words.contains("tranh") { return .blank }
        if after.first == "don" || text.contains("?") || Self.isOpen(text, after) { return .unclear }
        if before == ["khong"] || before == ["chua"] { return .value(false) }
        let isSure = before.isEmpty || (found.count > 1 && before.count <= 12)
        return isSure && !before.contains(where: Self.hedges.contains) ? .value(true) : .unclear
    }

    /// Whether the withdrawal is of a part, waits for somebody, or was taken back: `Rút 1 phần`, `chờ rút`, `Rút, đề nghị lại`.
    private static func isOpen(_ text: String, _ after: ArraySlice<String>) -> Bool {
        // Without its mark, `chờ` is `cho`.
        if VietnameseFolding.key(text).split(whereSeparator: { !$0.isLetter }).contains("chờ") { return true }
        if after.prefix(2).contains("phan") { return true }
        return " \(after.joined(separator: " ")) ".contains(" de nghi lai ")
    }

    /// Whether a state speaks of withdrawing in words that nobody knows: `Xin rút, BTV xem`; never `Rút kinh nghiệm`, `Đã rút đơn khiếu nại`.
    static func isSpokenOf(in state: String) -> Bool {
        guard state.utf8.count <= longest else { return false }
        let words = words(state)
        guard let place = words.firstIndex(of: "rut"), !words.contains("nai"), !words.contains("tranh") else { return false }
        return place + 1 == words.count || !otherUses.contains(words[place + 1])
    }

    private static let otherUses: Set<String> = ["kinh", "gon", "ngan", "tien", "tham", "xuong", "bot", "ket"]

    /// The phrase that begins at a word.
    private func phrase(at place: Int, in words: [String]) -> Range<Int>? {
        guard let phrase = phrases.first(where: { words[place...].starts(with: $0) }) else { return nil }
        let end = place + phrase.count
        guard phrase.last == "rut", end < words.count else { return place..<end }
        let next = words[end]
        return next == "don" || Self.after.contains(next) || next.first?.isNumber == true ? place..<end : nil
    }

    /// Whether a heading speaks of withdrawing among other words: `Tình trạng (Rút)`.
    func isNamed(in heading: String) -> Bool {
        let words = Self.words(heading)
        return words.indices.contains { phrase(at: $0, in: words) != nil }
    }

    /// Words of a state by which an initiative is out, but nobody says by whose will: `Hủy`, `Không tham gia`, `Loại`.
    static func isLeaving(_ state: String) -> Bool {
        var rest = words(state)[...]
        while let first = rest.first, ["da", "bi", "xin"].contains(first), rest.count > 1 { rest.removeFirst() }
        let key = rest.joined(separator: " ")
        return leaving.contains(key) || leavingBeginnings.contains { (key + " ").hasPrefix($0 + " ") }
    }

    private static let leaving: Set<String> = ["huy", "huy bo", "bo", "loai", "loai bo", "dung", "thoi", "xoa", "tra lai", "khong dat"]
    private static let leavingBeginnings = [
        "khong tham gia", "khong xet", "khong gui", "khong de nghi", "khong du dieu kien", "de nghi huy", "de nghi bo", "de nghi khong",
    ]

    /// What a title says in a remark of its own: `Máy tách hạt (đã rút)`, `ĐÃ RÚT: Máy tách hạt`, `Máy tách hạt – xin rút`.
    func reading(ofTitle title: String) -> Reading<Bool> {
        for remark in Self.remarks(of: title) {
            // `Rút ra bài học: cải tiến lò`, `Rút từ 5 xuống 3 bước` are titles.
            if !remark.isBracketed, isBareVerb(remark.text) { continue }
            let reading = reading(ofRemark: remark.text)
            if case .blank = reading { continue }
            return reading
        }
        return .blank
    }

    /// What a remark says that stands in no column of its own; “rút từ …” alone may speak of anything: a person must tell.
    func reading(ofRemark text: String) -> Reading<Bool> {
        let reading = reading(text)
        if case .value(true) = reading, isBareVerb(text) { return .unclear }
        return reading
    }

    /// Whether the only word for withdrawing is “rút” with other words beside it that are no day.
    private func isBareVerb(_ text: String) -> Bool {
        let words = Self.words(text)
        guard let found = words.indices.lazy.compactMap({ phrase(at: $0, in: words) }).first, found.count == 1 else { return false }
        let rest = words[found.upperBound...]
        let isDated = rest.first == "ngay" && rest.dropFirst().first?.first?.isNumber == true
        return found.lowerBound > 0 || !(rest.isEmpty || isDated)
    }

    /// What stands apart from the rest of a title.
    ///
    /// Every title of a run comes here: its bytes are gone through once.
    private static func remarks(of title: String) -> [(text: String, isBracketed: Bool)] {
        var remarks: [(text: String, isBracketed: Bool)] = []
        let bytes = title.utf8Span.span
        guard bytes.count > 0 else { return [] }
        func add(_ range: Range<Int>, isBracketed: Bool = false) {
            // A remark is a few words; a part of the title itself is longer, or a title of nothing else.
            guard range.count <= 120 else { return }
            let start = title.utf8.index(title.utf8.startIndex, offsetBy: range.lowerBound)
            remarks.append((String(title[start..<title.utf8.index(start, offsetBy: range.count)]), isBracketed))
        }
        if let open = opening(bytes[bytes.count - 1]), let start = last(open, in: bytes) {
            add(start + 1..<bytes.count - 1, isBracketed: true)
        }
        if let close = closing(bytes[0]), let end = first(close, in: bytes) { add(1..<end, isBracketed: true) }
        if let colon = first(UInt8(ascii: ":"), in: bytes) { add(0..<colon) }
        for dash in dashes {
            var outer: (first: Int, last: Int)?
            for place in bytes.indices where starts(bytes, at: place, with: dash) { outer = (outer?.first ?? place, place) }
            guard let outer else { continue }
            add(0..<outer.first)
            add(outer.last + dash.count..<bytes.count)
        }
        if bytes.count <= 30 { remarks.append((title, false)) }
        return remarks
    }

    private static func first(_ byte: UInt8, in bytes: Span<UInt8>) -> Int? {
        for place in bytes.indices where bytes[place] == byte { return place }
        return nil
    }

    private static func last(_ byte: UInt8, in bytes: Span<UInt8>) -> Int? {
        for place in bytes.indices.reversed() where bytes[place] == byte { return place }
        return nil
    }

    private static func starts(_ bytes: Span<UInt8>, at start: Int, with word: [UInt8]) -> Bool {
        guard bytes[start] == word[0], bytes.count - start >= word.count else { return false }
        for place in word.indices where bytes[start + place] != word[place] { return false }
        return true
    }

    /// The bracket that opens what `close` closes.
    private static func opening(_ close: UInt8) -> UInt8? {
        brackets.first { $0.close == close }?.open
    }

    /// The bracket that closes what `open` opens.
    private static func closing(_ open: UInt8) -> UInt8? {
        brackets.first { $0.open == open }?.close
    }
}
