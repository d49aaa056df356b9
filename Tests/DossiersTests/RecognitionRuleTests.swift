import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// The recognition paper: a decision or a certificate, from the base level upwards, of the employer.
@Suite struct RecognitionRuleTests {
    private func codes(_ recognition: String, _ checking: Checking? = nil) throws -> [String] {
        try (checking ?? Checking()).model(#"{"initiatives": [{"recognition": \#(recognition)}]}"#).codes
    }

    @Test(arguments: [
        (#"{"number": null, "date": null, "issuer": null, "file": null}"#, ["S201"]), ("null", ["S201"]),
        (#"{"number": " ", "date": "", "issuer": "", "file": ""}"#, ["S201"]),
        (#"{"date": null, "issuer": null, "file": null}"#, ["S206"]),
        (#"{"number": null, "date": null, "issuer": null}"#, ["S205", "S206"]),
        (#"{"number": null, "issuer": null, "file": null}"#, ["S205"]),
        (#"{"number": null, "date": null, "file": null}"#, ["S205", "S206"]),
    ])
    func `có số, ngày, cơ quan hoặc tệp là có giấy công nhận`(recognition: String, codes expected: [String]) throws {
        #expect(try codes(recognition) == expected)
    }

    @Test func `chương trình không đòi giấy công nhận thì thiếu cũng được`() throws {
        let old = "mục III.2, gạch đầu dòng thứ ba\n  required: true"
        let relaxed = try Checking(edits: [(old, "mục III.2, gạch đầu dòng thứ ba\n  required: false")])
        #expect(try codes("null", relaxed) == [])
    }

    @Test(arguments: [
        ("Quyết định", nil), ("QUYẾT ĐỊNH", nil), ("quyet dinh", nil), ("QĐ", nil), ("QĐ công nhận", nil),
        ("Giấy chứng nhận", nil), ("GCN", nil), ("", nil), ("Quyết định khen thưởng", "S202"), ("Bằng khen", "S202"),
        ("Giấy khen", "S202"), ("Biên bản họp Hội đồng sáng kiến", "S202"), ("Giấy gì đó", "S211"),
    ])
    func `loại giấy khác quyết định và giấy chứng nhận phải xem lại`(kind: String, code: String?) throws {
        #expect(try codes(#"{"kind": "\#(kind)"}"#) == (code.map { [$0] } ?? []))
    }

    @Test(arguments: [
        (#"{"kind": null, "number": "Biên bản họp ngày 22/3/2021"}"#, "S202"), (#"{"kind": "", "number": "Giấy khen số 12"}"#, "S202"),
        (#"{"kind": null, "number": null, "issuer": "Biên bản họp"}"#, "S202"), (#"{"kind": null, "number": "12/BK-UBND"}"#, nil),
        (#"{"kind": null, "number": "45/QĐ-CT"}"#, nil),
    ])
    func `ô số ghi biên bản, giấy khen thì cũng phải xem lại`(recognition: String, code: String?) throws {
        #expect(try codes(recognition).filter { $0 == "S202" } == (code.map { [$0] } ?? []))
    }

    @Test func `giấy khen ghi ở ô cơ quan công nhận thì lỗi nêu đúng ô ấy, dù ô số có chữ`() throws {
        let recognition = #"{"kind": null, "number": "12/QĐ", "issuer": "Giấy khen của Công ty"}"#
        let checked = try Checking().model(#"{"initiatives": [{"recognition": \#(recognition)}]}"#)
        let finding = try #require(checked.findings.first { $0.code.id == "S202" })
        #expect(finding.field == Field.recognitionIssuer.key)
    }

    @Test(arguments: [
        ("Tổ", "S204"), ("cấp phòng", "S204"), ("Phân xưởng", "S204"), ("Cơ sở", nil), ("CƠ SỞ", nil), ("co so", nil),
        ("công ty", nil), ("huyện", nil), ("Cấp trên cơ sở", nil), ("Tỉnh", nil), ("UBND tỉnh", nil), ("Bộ, ngành, TLĐ", nil),
        ("Toàn quốc", nil), ("quốc gia", nil), ("Khu vực", "S203"), ("xã", nil), ("", "S210"), (" ", "S210"),
    ])
    func `cấp công nhận từ cơ sở trở lên`(level: String, code: String?) throws {
        #expect(try codes(#"{"level": "\#(level)"}"#) == (code.map { [$0] } ?? []))
    }

    @Test func `bảng không có cột cấp công nhận thì không nhắc`() throws {
        #expect(try codes(#"{"level": null}"#) == [])
        let unclear = try #require(
            try Checking().model(#"{"initiatives": [{"recognition": {"level": "Khu vực"}}]}"#).finding("S203")
        )
        #expect(unclear.argument("allowed") == "Cơ sở; Cấp trên cơ sở; Tỉnh; Bộ, ngành, TLĐ; Toàn quốc")
    }

    @Test(arguments: [
        ("15/3/2021", []), ("05/4/2021", []), ("06/4/2021", ["S207"]), ("01/01/2021", []), ("31/12/2020", ["S215"]),
        ("15/10/2019", ["S215"]), ("", ["S206"]), ("chưa rõ", ["S206"]), ("3/2021", ["S206"]), ("2021-03-15", []),
    ])
    func `ngày công nhận so với Tờ trình và thời gian áp dụng`(date: String, codes expected: [String]) throws {
        #expect(try codes(#"{"date": "\#(date)"}"#) == expected)
    }

    @Test func `Tờ trình chưa có ngày thì không so với ngày công nhận`() throws {
        let changes = #"{"proposal": {"date": null}, "initiatives": [{"recognition": {"date": "12/4/2021"}}]}"#
        #expect(try Checking().model(changes).codes == ["H203"])
    }

    @Test(arguments: [
        ("Công ty TNHH Mẫu", false), ("Hội đồng sáng kiến Công ty TNHH Mẫu", false), ("UBND huyện", false), ("", false),
        ("Công đoàn cơ sở Công ty", true), ("CĐCS Công ty", true), ("LĐLĐ huyện Tuy Phước", true), ("Liên đoàn Lao động tỉnh", true),
        ("BCH công đoàn", true), ("Tổng Liên đoàn Lao động Việt Nam", true), ("Công ty Đoàn Kết", false), ("Công ty TLĐA", false),
    ])
    func `cơ quan công nhận là công đoàn thì nhắc xem lại`(issuer: String, isUnion: Bool) throws {
        #expect(try codes(#"{"issuer": "\#(issuer)"}"#) == (isUnion ? ["S209"] : []))
    }

    @Test(
        arguments: [
            (#"{"proposal": {"number": "12/QĐ-LĐLĐ"}}"#, "H210"), (#"{"proposal": {"number": "08/bc-cđ"}}"#, "H210"),
            (#"{"proposal": {"number": "12/2021/TTr-LĐLĐ"}}"#, nil), (#"{"proposal": {"number": "12/CĐ"}}"#, nil),
            (#"{"proposal": {"number": "Tờ trình số 12"}}"#, nil),
        ] as [(String, String?)]
    )
    func `số của văn bản khác ở chỗ số Tờ trình thì hỏi`(changes: String, code: String?) throws {
        let checked = try Checking().model(changes)
        #expect(checked.codes == (code.map { [$0] } ?? []) && checked.verdict == (code == nil ? .valid : .needsReview))
    }

    @Test(arguments: [("12/TTr-LĐLĐ", true), ("05/BB-HĐSK", true), ("45/qđ-ct", false), ("07/GCN-SGDĐT", false), ("45", false)])
    func `số của văn bản khác ở chỗ số quyết định công nhận thì hỏi`(number: String, isAsked: Bool) throws {
        #expect(try codes(#"{"number": "\#(number)"}"#) == (isAsked ? ["S216"] : []))
    }

    @Test(arguments: [
        (#"{"number": "45/QĐ-CT (đã thu hồi)"}"#, true), (#"{"number": "45/QĐ-CT, hết hiệu lực"}"#, true),
        (#"{"kind": "Chưa được công nhận"}"#, false), (#"{"number": "Số 45/QĐ-CT"}"#, false), (#"{"issuer": "Công ty Thu Hội"}"#, false),
    ])
    func `chữ thu hồi, chưa công nhận ở ô của văn bản công nhận thì hỏi`(changes: String, isAsked: Bool) throws {
        #expect(try codes(changes).contains("S217") == isAsked)
    }

    @Test(arguments: [
        ("Đã thu hồi QĐ", ["S217"]), ("Sở chưa công nhận", ["S217"]), ("Thu hồi vốn sau 2 năm", []), ("Loại", ["S702"]),
        ("Không xét", ["S702"]),
        ("Loại tốt", []), ("", []),
    ])
    func `ghi chú rằng bị loại, văn bản bị thu hồi thì hỏi`(note: String, expected: [String]) throws {
        let lines = try ModelDossier.csv().split(separator: "\n").enumerated().map { $1 + ($0 == 0 ? ",Ghi chú" : ",\(note)") }
        let checking = try Checking()
        let checked = Checker(checking.context).check(try checking.csv(lines.joined(separator: "\n")).dossiers[0])
        #expect(checked.codes.filter { $0 == "S217" || $0 == "S702" } == expected)
    }
}
