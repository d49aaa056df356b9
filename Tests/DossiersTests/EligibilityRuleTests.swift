import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// Who takes part, where, with what; and what the programme asks about none of it.
@Suite struct EligibilityRuleTests {
    static let facts: [VerdictCase] = [
        .init(#"{"initiatives": [{"authorGroup": "Đoàn viên"}]}"#, .valid),
        .init(#"{"initiatives": [{"authorGroup": "công chức"}]}"#, .valid),
        .init(#"{"initiatives": [{"authorGroup": "CNVCLĐ"}]}"#, .valid),
        .init(#"{"initiatives": [{"authorGroup": "Sinh viên"}]}"#, .needsReview, "S503"),
        .init(#"{"initiatives": [{"workplace": "Nhà máy X, tỉnh Quảng Ngãi"}]}"#, .valid, "S505"),
        .init(#"{"initiatives": [{"workplace": "Xí nghiệp Mẫu - Đà Nẵng"}]}"#, .valid, "S505"),
        .init(#"{"initiatives": [{"workplace": "Công ty Mẫu TP Hồ Chí Minh"}]}"#, .valid, "S505"),
        .init(#"{"initiatives": [{"workplace": "Chi nhánh Bình Định, Công ty Mẫu, tỉnh Quảng Ngãi"}]}"#, .valid),
        .init(#"{"initiatives": [{"workplace": "Công ty TNHH Hòa Bình"}]}"#, .valid),
        .init(#"{"initiatives": [{"workplace": "Trường Tiểu học Bình Dương"}]}"#, .valid),
        .init(#"{"initiatives": [{"workplace": "Điện lực Mẫu Phước"}]}"#, .valid, "S506"),
        .init(#"{"initiatives": [{"exclusion": "Bảo hộ"}]}"#, .valid),
        .init(#"{"initiatives": [{"shares": "10%"}]}"#, .valid, "S031"),
        .init(#"{"initiatives": [{"shares": "100%"}]}"#, .valid),
        .init(#"{"initiatives": [{"shares": "", "birthYear": "1985; 1990", "author": "Lê Văn Mẫu; Trần Thị Mẫu"}]}"#, .valid),
        .init(#"{"initiatives": [{"shares": "60-30", "birthYear": "1985; 1990", "author": "Lê Văn Mẫu; Trần Thị Mẫu"}]}"#, .valid, "S031"),
        .init(#"{"initiatives": [{"shares": "60-40", "birthYear": "1985; 1990", "author": "Lê Văn Mẫu; Trần Thị Mẫu"}]}"#, .valid),
        .init(#"{"initiatives": [{"shares": "60", "birthYear": "1985; 1990", "author": "Lê Văn Mẫu; Trần Thị Mẫu"}]}"#, .valid, "S032"),
        .init(#"{"initiatives": [{"portal": {"date": "22/4/2021"}}]}"#, .valid),
        .init(#"{"initiatives": [{"portal": {"date": "23/4/2021"}}]}"#, .valid, "S302"),
        .init(#"{"initiatives": [{"portal": {"date": "?"}}]}"#, .valid, "S306"),
        .init(#"{"initiatives": [{"secret": "Không"}]}"#, .valid),
        .init(#"{"initiatives": [{"secret": "chưa rõ", "summary": null}]}"#, .needsReview, "S303"),
        .init(#"{"initiatives": [{"secret": "x", "summary": null}]}"#, .needsReview, "S303"),
        .init(#"{"initiatives": [{"secret": "Không", "summary": null}]}"#, .invalid, "H302", "S001"),
        .init(#"{"submitterLevel": "Công đoàn ngành tỉnh"}"#, .valid, "H005"),
        .init(#"{"phase": "Đợt 9"}"#, .valid),
        .init(#"{"initiatives": [{"birthYear": "1985; 1990", "author": "Lê Văn Mẫu; Trần Thị Mẫu"}]}"#, .valid),
        .init(#"{"initiatives": [{"birthYear": "1985; ?", "author": "Lê Văn Mẫu; Trần Thị Mẫu"}]}"#, .needsReview, "S011"),
    ]

    @Test(arguments: facts)
    func `chương trình 2021 xét đúng điều công văn nói`(_ example: VerdictCase) throws {
        let checked = try Checking().model(example.changes)
        #expect(checked.codes == example.codes)
        #expect(checked.verdict == example.verdict)
    }

    /// What the letter does not say is no rule: no age limit, no rejection for an early proposal, no maximum.
    @Test(arguments: [
        #"{"initiatives": [{"birthYear": "1930"}]}"#, #"{"initiatives": [{"birthYear": "2012"}]}"#,
        #"{"proposal": {"date": "05/01/2019"}}"#, #"{"initiatives": [{"recognition": {"date": "05/01/2019"}}]}"#,
    ])
    func `điều công văn không đặt ra thì không loại hồ sơ`(changes: String) throws {
        // A date that looks wrong may be put to a person, and no more.
        #expect(try Checking().model(changes).verdict != .invalid)
    }

    @Test func `không có chỉ tiêu tối đa`() throws {
        let many = (1...60).map { "{\"title\": \"Cải tiến \($0)\"}" }.joined(separator: ", ")
        let checked = try Checking().model(#"{"initiatives": [\#(many)]}"#)
        #expect(checked.verdict == .valid)
        #expect(try Checker(Checking().context).quotaFindings([checked]).isEmpty)
    }

    private static let pair = #""author": "Lê Văn Mẫu; Trần Thị Mẫu", "birthYear": "1985; 1990""#

    static let second: [VerdictCase] = [
        .init(#"{}"#, .valid),
        .init(#"{"exclusion": "ko"}"#, .valid),
        .init(#"{"exclusion": "Không thuộc trường hợp loại trừ"}"#, .valid),
        .init(#"{"exclusion": "☐ Có ☒ Không"}"#, .valid),
        .init(#"{"exclusion": null}"#, .needsReview, "S508"),
        .init(#"{"exclusion": "Có"}"#, .needsReview, "S508"),
        .init(#"{"exclusion": "bảo hộ SHTT"}"#, .invalid, "S507"),
        .init(#"{"portal": {"date": null}}"#, .invalid, "S305"),
        .init(#"{"portal": {"date": "đầu tháng"}}"#, .needsReview, "S306"),
        .init(#"{"portal": {"date": "01/9/2023"}}"#, .valid),
        .init(#"{"portal": {"date": "02/9/2023"}}"#, .invalid, "S302"),
        .init(#"{"period": "từ tháng 8/2021"}"#, .invalid, "S101"),
        .init("{\(pair), \"shares\": \"60%; 40%\"}", .valid),
        .init("{\(pair), \"shares\": \"60-30\"}", .valid, "S031"),
        .init("{\(pair), \"shares\": \"33,3; 66,6\"}", .valid),
        .init("{\(pair), \"shares\": \"một nửa\"}", .valid, "S032"),
        .init("{\(pair), \"shares\": \"100\"}", .valid, "S032"),
    ]

    @Test(arguments: second)
    func `chương trình thứ hai xét theo dữ liệu của nó`(_ example: VerdictCase) throws {
        let checking = try Checking(asOf: "2023-10-01", programme: "1-trieu-sang-kien-2022")
        let usual = #""portal": {"date": "20/4/2022"}, "exclusion": "Không", "period": "từ tháng 3/2022", "field": "Quản lý""#
        // The facts of the example stand last: JSON keeps the last of two equal keys.
        let own = String(example.changes.dropFirst().dropLast())
        let initiative =
            own.isEmpty
            ? usual
            : own + (own.contains("portal") ? "" : #", "portal": {"date": "20/4/2022"}"#)
                + (own.contains("exclusion") ? "" : #", "exclusion": "Không""#)
                + (own.contains("period") ? "" : #", "period": "từ tháng 3/2022""#) + #", "field": "Quản lý""#
        let changes = #"{"submitterLevel": null, "initiatives": [{\#(initiative), "recognition": {"date": "10/4/2022"}}]}"#
        let checked = try checking.model(changes)
        #expect(checked.codes.filter { $0 != "S207" } == example.codes)
        #expect(checked.verdict == example.verdict)
    }

    @Test(arguments: [("Đợt 1", "31/5/2022", true), ("Đợt 1", "01/6/2022", false), ("1", "01/6/2022", false), ("Đợt 2", "01/6/2022", true)])
    func `đợt nào theo hạn của đợt ấy`(phase: String, day: String, isInTime: Bool) throws {
        let checking = try Checking(asOf: "2023-10-01", programme: "1-trieu-sang-kien-2022")
        let changes = #"{"phase": "\#(phase)", "initiatives": [{"portal": {"date": "\#(day)"}}]}"#
        let checked = try checking.model(changes)
        #expect(checked.codes.contains("S302") == !isInTime)
        #expect(checked.timing == (isInTime ? .sent : .sentLate))
    }
}
