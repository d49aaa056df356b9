import Testing
import VietnameseText

@Suite struct HostileInputTests {
    static func readAll(_ text: String) {
        _ = Normalization.nfc(text)
        _ = Normalization.characterCount(text)
        _ = trimmed(text)
        _ = VietnameseFolding.key(text)
        _ = VietnameseFolding.bareKey(text)
        _ = VietnameseFolding.slug(text)
        _ = CalendarDate(iso: text)
        _ = DateParsing.parse(text, pivotYear: 2021)
        _ = PeriodParsing.parse(text, pivotYear: 2021)
        _ = BirthYearParsing.parse(text, programmeYear: 2021)
        _ = PhoneParsing.parse(text, rules: PhoneParsingTests.rules)
        _ = PersonCellParsing.parse(text, programmeYear: 2021)
        _ = Suggestion.nearest(to: text, among: ["LĐLĐ tỉnh", text])
        _ = AwardYears.years(in: text)
        _ = YesNo.parse(text)
        _ = Redaction.redact(text)
    }

    @Test(arguments: HostileInput.texts)
    func `không hỏng với dữ liệu lạ`(text: String) {
        Self.readAll(text)
        Self.readAll(text + text)
        Self.readAll("từ " + text + " đến " + text)
    }

    // The index stands for the text, which would fill the log.
    @Test(arguments: HostileInput.large.indices)
    func `không hỏng với một triệu byte`(index: Int) {
        Self.readAll(HostileInput.large[index])
    }

    @Test(arguments: HostileInput.long.indices)
    func `không chậm dần theo độ dài`(index: Int) {
        Self.readAll(HostileInput.long[index])
    }

    @Test func `không hỏng với dữ liệu ngẫu nhiên`() {
        for text in HostileInput.random(count: 3000, from: HostileInput.pieces) { Self.readAll(text) }
    }

    @Test func `chỉ bỏ, không thêm hay sửa chữ khi che dữ liệu`() {
        for text in HostileInput.random(count: 3000, from: HostileInput.pieces) {
            let parts = [UInt8](Redaction.redact(text).utf8)
                .split(separator: [UInt8]("[…]".utf8), omittingEmptySubsequences: false)
            var rest = [UInt8](text.utf8)[...]
            for part in parts {
                guard let found = part.isEmpty ? rest.startIndex..<rest.startIndex : rest.firstRange(of: part) else {
                    Issue.record("\(text.debugDescription)")
                    break
                }
                rest = rest[found.upperBound...]
            }
        }
    }
}
