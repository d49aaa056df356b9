/// What people write into a cell instead of its content (lời ghi thay cho nội dung): a dash, “chưa có”, “như trên”.
///
/// Such a cell is not blank, but it says nothing of what its column asks for. Source: docs/data.md, “Words in place of a content”.
public enum StandIn: Sendable, Equatable {
    /// There is nothing, or nothing yet: `-`, `…`, `N/A`, `không có`, `chưa có`, `bổ sung sau`, `đang chờ ký`.
    case nothing
    /// The content is somewhere else, or nobody knows it: `nt`, `như trên`, `〃`, `x`, `xem tệp đính kèm`, `chưa rõ`, `#REF!`, `Err:502`.
    case elsewhere

    /// Longer texts say something; in bytes.
    private static let longest = 60

    /// What `text`, as typed and trimmed, stands for; nil for a content, and for a blank cell.
    ///
    /// Only whole cells count: `Chưa tính được bằng tiền`, `Không gian xanh` and the names `Khổng Cơ`, `Đặng Trình` are contents.
    public init?(_ text: String) {
        guard Self.mayBeOne(text) else { return nil }
        let words = Self.words(of: text)
        if words.isEmpty {
            let pointsAway = text.contains(where: { "?\"″〃“”".contains($0) }) || ["//", "##", "''"].contains(where: text.hasPrefix)
            self = pointsAway ? .elsewhere : .nothing
        } else if Self.isError(text) {
            self = .elsewhere
        } else if Self.computers.contains(text) || words.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) {
            self = .nothing
        } else {
            let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
            if (isPlain ? Self.plainNone : Self.none).contains(words) {
                self = .nothing
            } else if (isPlain ? Self.plainAway : Self.away).contains(words) || Self.pointsToRow(words) {
                self = .elsewhere
            } else {
                return nil
            }
        }
    }

    /// True for a cell that holds a content: neither blank nor words in its place.
    public static func isContent(_ text: String) -> Bool {
        !text.isEmpty && StandIn(text) == nil
    }

    /// True for a cell that says nothing of its own beside a cell above it: a dash or dots, `nt`, `như trên`, ditto marks.
    public static func isSilent(_ text: String) -> Bool {
        switch StandIn(text) {
        case .nothing: !text.contains(where: \.isLetter)
        case .elsewhere: text.hasPrefix("//") || text.contains { "\"″〃“”".contains($0) } || ditto.contains(words(of: text))
        case nil: false
        }
    }

    /// True for what a spreadsheet shows in place of a value: `#REF!`, `#N/A`, `Err:502`, and for a formula that was never computed.
    public static func isError(_ text: String) -> Bool {
        if text.hasPrefix("Err:") { return officeErrors.contains(text) }
        return text.hasPrefix("#") && text.utf8.count <= longest && errors.contains(words(of: text))
    }

    /// Whether words point to a row or a part of the table or of a paper: `như TT 1`, `xem mục II`, `giống dòng 3`.
    private static func pointsToRow(_ words: String) -> Bool {
        var rest = words.split(separator: " ")[...]
        guard let first = rest.popFirst(), pointers.contains(first), let number = rest.popLast() else { return false }
        // `Như Vi` is somebody; `như mục VI` points to a part.
        let isRoman = !rest.isEmpty && number.allSatisfy { "ivx".contains($0) }
        return (isRoman || number.allSatisfy(\.isNumber)) && rest.allSatisfy(pointed.contains)
    }

    private static let pointers: Set<Substring> = ["như", "nhu", "xem", "giống", "giong"]
    private static let pointed: Set<Substring> = [
        "tt", "stt", "số", "so", "dòng", "dong", "mục", "muc", "điểm", "diem", "ý", "y", "trang", "sk", "sáng", "sang", "kiến", "kien",
        "thứ",
        "tự", "thu", "tu", "trên", "tren", "phụ", "lục", "phu", "luc",
    ]

    private static let ditto: Set<String> = [
        "nt", "n t", "như trên", "như dòng trên", "như ô trên", "tương tự trên", "giống trên", "giống như trên",
    ]

    /// The words with their marks, in lower case: `Chưa có.` is `chưa có`.
    private static func words(of text: String) -> String {
        VietnameseFolding.key(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// A quick look at the first word: names, numbers and titles are seen by the hundred thousand.
    private static func mayBeOne(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= longest else { return false }
        if isDigit(first) {
            // Of what begins with a digit only zeros are nothing.
            return bytes.allSatisfy { $0 < 0x80 && !isLetter($0) && (!isDigit($0) || $0 == UInt8(ascii: "0")) }
        }
        guard isLetter(first) || (first >= 0x80 && !endsWord(first)) else { return true }
        return firstWord(of: bytes).map(firstWords.contains) ?? false
    }

    /// The first word by its ASCII letters, which is all that is looked at: `chưa` is `cha`, in NFD `chua`; nil for a long one.
    private static func firstWord(of bytes: String.UTF8View) -> UInt64? {
        var word: UInt64 = 0
        var count = 0
        for byte in bytes {
            if isLetter(byte) {
                count += 1
                guard count <= 8 else { return nil }
                word = word << 8 | UInt64(byte | 0x20)
            } else if endsWord(byte) {
                break
            }
        }
        return word
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }

    /// A sign, or the first byte of one: no Vietnamese letter begins with 0xC2 or 0xE2 in UTF-8.
    private static func endsWord(_ byte: UInt8) -> Bool { (byte < 0x80 && !isLetter(byte)) || byte == 0xC2 || byte == 0xE2 }

    /// The first words of all that is known below.
    private static let firstWords: Set<UInt64> = Set(
        [none, away, ditto, computers, officeErrors].joined()
            .flatMap { [$0, VietnameseFolding.bareKey($0)] }
            .compactMap { firstWord(of: $0.utf8) }
    )

    /// What programs write for no value; only in this spelling, `Nan` being a name.
    private static let computers: Set<String> = ["nan", "NaN", "null", "NULL", "None", "N/A", "n/a", "(blank)", "(trống)"]
    /// Words for nothing, or nothing yet.
    private static let none: Set<String> = [
        "không", "ko", "không có", "ko có", "k có", "không có gì", "để trống", "bỏ trống", "chưa", "chưa có", "chưa có gì", "chưa cập nhật",
        "chưa bổ sung", "chưa ghi", "chưa điền", "chưa nhập", "chưa có thông tin", "chưa gửi", "không gửi", "chưa nhận", "chưa nhận được",
        "chưa trình", "không trình", "chưa nộp", "không nộp", "chưa ban hành", "chưa ký", "chưa có số", "chưa cấp số", "chưa công nhận",
        "chưa được công nhận", "không công nhận", "không được công nhận", "chưa có quyết định", "chưa có qđ", "không có quyết định",
        "không có qđ", "chưa có quyết định công nhận", "chưa có giấy chứng nhận", "đang chờ", "đang chờ ký", "chờ ký", "chờ cấp số",
        "đang xin số", "chờ công nhận", "đang chờ công nhận", "chờ quyết định", "đang chờ quyết định", "chờ qđ", "đang chờ qđ",
        "đang trình",
        "đang trình ký", "đang làm thủ tục", "đang xét", "đang chờ xét", "đang hoàn thiện", "đang làm", "đang cập nhật", "đang bổ sung",
        "sẽ bổ sung", "sẽ bổ sung sau", "bổ sung sau", "cập nhật sau", "sẽ cập nhật", "sẽ cập nhật sau", "sẽ gửi", "sẽ gửi sau", "gửi sau",
    ]
    /// Words that point elsewhere, or say that nobody knows.
    private static let away: Set<String> = [
        "x", "xx", "xxx", "tbd", "nt", "n t", "như trên", "như dòng trên", "như ô trên", "tương tự", "tương tự trên", "tương tự như trên",
        "giống trên",
        "giống như trên", "chưa rõ", "không rõ", "chưa biết", "không biết", "chưa xác định", "đính kèm", "kèm theo", "file đính kèm",
        "tệp đính kèm", "có file đính kèm", "theo file đính kèm", "theo tệp đính kèm", "xem file", "xem tệp", "xem file đính kèm",
        "xem tệp đính kèm", "xem file kèm theo", "xem tệp kèm theo", "xem đính kèm", "xem kèm theo", "xem báo cáo", "xem báo cáo kèm theo",
        "xem báo cáo đính kèm", "xem tờ trình", "xem phụ lục", "theo phụ lục", "có báo cáo kèm theo", "có bản mô tả kèm theo",
        "xem bản mô tả", "xem bản mô tả kèm theo", "xem hồ sơ", "như đính kèm", "theo đính kèm", "như phụ lục", "như mục trên", "xem trên",
        "như file đính kèm", "như tệp đính kèm", "như kèm theo",
    ]
    /// The same without marks, for cells typed without any; `Dang Trinh` and `Cho Ky` may be people.
    private static let plainNone = plain(none)
    private static let plainAway = plain(away)
    /// Error values of spreadsheets.
    private static let errors: Set<String> = [
        "n a", "na", "ref", "value", "name", "num", "null", "div 0", "spill", "calc", "getting data",
        "công thức chưa tính",
    ]
    /// Those of LibreOffice that have a number.
    private static let officeErrors: Set<String> = Set((501...540).map { "Err:\($0)" })

    private static func plain(_ words: Set<String>) -> Set<String> {
        Set(words.map(VietnameseFolding.bareKey).filter { !$0.hasPrefix("dang ") && !$0.hasPrefix("cho ") })
    }
}
