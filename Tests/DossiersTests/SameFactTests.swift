import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// Values that mean the same agree, whatever their spelling; H004 is given only where they differ (docs/data.md, “The same said twice”).
@Suite struct SameFactTests {
    /// The findings of a dossier of two rows that give `first` and `second` for a column.
    private func codes(_ heading: String, _ first: String, _ second: String) throws -> [String] {
        let rows = [first, second].enumerated()
            .map { place, value in "HS1,\"\(value.replacing("\"", with: "\"\""))\",\(place + 1),Lê Mẫu \(place),Gá \(place)\n" }
        let input = try Checking().csv("Mã hồ sơ,\(heading),TT,Họ và tên,Tên sáng kiến\n" + rows.joined())
        let dossier = try #require(input.dossiers.first)
        // The wording kept is the first one's, as typed; the date behind a number is the date.
        let field = try #require(Field.allCases.first { $0.heading == heading })
        #expect(dossier[field] == first.replacing("Tờ trình số 31/TTr-LĐLĐ ngày 5/4/2021", with: "31/TTr-LĐLĐ"))
        return dossier.diagnostics.map(\.code.id)
    }

    static let same: [(String, String, String)] = [
        ("Ngày gửi email", "8/4/2021", "08/04/2021"), ("Ngày gửi email", "08/4/2021", "2021-04-08"),
        ("Ngày gửi email", "8/4/2021", "ngày 08 tháng 4 năm 2021"), ("Ngày gửi email", "8.4.2021", "8-4-21"),
        ("Ngày gửi email", "8/4/2021", "8/4"), ("Ngày gửi email", "8/4/2021", "8/4/2021 8:30"), ("Ngày Tờ trình", "05/4/2021", "05-4-2021"),
        ("Ngày xác nhận", "20/4/2021", "20/04/2021"), ("Ngày gửi bưu điện", "8/4/2021", "44294"),
        ("Khiếu nại", "Không", "không"), ("Khiếu nại", "Không", "Không có"), ("Khiếu nại", "Không", "KHÔNG."),
        ("Khiếu nại", "Có", "yes"), ("Tranh chấp quyền tác giả", "Ko", "Không"), ("Tranh chấp quyền tác giả", "chưa rõ", "Đang xác minh"),
        ("Số Tờ trình", "31/TTr-LĐLĐ", "31 /TTr-LĐLĐ"), ("Số Tờ trình", "31/TTr-LĐLĐ", "31/TTr – LĐLĐ"),
        ("Số Tờ trình", "05/TTr-LĐLĐ", "5/TTr-LĐLĐ"), ("Số Tờ trình", "31/TTr-LĐLĐ", "Số: 31/TTr-LĐLĐ"),
        ("Số Tờ trình", "31/TTr", "31/TTR"), ("Số Tờ trình", "31/TTr-LĐLĐ", "Tờ trình số 31/TTr-LĐLĐ ngày 5/4/2021"),
        ("Đơn vị trình", "LĐLĐ huyện Tuy Phước", "LĐLĐ H. Tuy Phước"),
        ("Đơn vị trình", "LĐLĐ huyện Tuy Phước", "Liên đoàn Lao động huyện Tuy Phước"), ("Đơn vị trình", "CĐCS Cty Mẫu", "cđcs  CTY MẪU"),
        ("Cấp trình", "LĐLĐ cấp huyện", "LĐLĐ CẤP HUYỆN"), ("Ký thay mặt", "Ban Thường vụ", "BAN THƯỜNG VỤ"),
        ("Người xác nhận", "Hồ Thị Thử", "HỒ THỊ THỬ"), ("Người xác nhận", "Hồ Thị Thử", "bà  Hồ Thị Thử"),
        ("Người xác nhận", "Hồ Thị Thử", "Ho\u{302}\u{300} Thị Thử"), ("Người ký", "ThS. Lê Văn Hoà", "Lê Văn Hòa"),
        ("Chức vụ người ký", "Chủ tịch", "CHỦ TỊCH"), ("Tệp Tờ trình", "HS/to-trinh.pdf", "./HS\\to-trinh.pdf"),
        ("Mã hồ sơ", "HS1", "hs1"), ("Mã hồ sơ", "HS-01", "hs 01"), ("Mã hồ sơ", "HS01", "HS-01"), ("Mã hồ sơ", "HS 01/2021", "hs.01-2021"),
    ]

    @Test(arguments: [
        ("HS-1-1", "HS-11"), ("HS-1", "HS-2"), ("HS-1", "HS-01"), ("HS-A", "HSA"), ("1.1", "11"), ("Đ-1", "D-1"),
    ])
    func `mã hồ sơ khác nhau thì là hai hồ sơ`(first: String, second: String) throws {
        let input = try Checking().csv("Mã hồ sơ,Họ và tên,Tên sáng kiến\n\(first),a,b\n\(second),c,d\n")
        #expect(input.dossiers.map(\.id) == [first, second])
    }

    @Test(arguments: [
        ("12/TTr-LĐLĐ", "12/TTr", "07/4/2021", 1), ("12", "12/TTr-LĐLĐ", "07/4/2021", 1),
        ("12/TTr-LĐLĐ", "123/TTr-LĐLĐ", "07/4/2021", 2),
        ("12/TTr-LĐLĐ", "12/TTr-CĐN", "07/4/2021", 2), ("12/TTr-LĐLĐ", "12/TTr", "08/4/2021", 2), ("12/TTr-LĐLĐ", "12/TTr", "", 2),
    ])
    func `số Tờ trình ghi tắt, cùng đơn vị và cùng ngày: một hồ sơ, hỏi lại`(first: String, second: String, day: String, count: Int) throws
    {
        let unit = "LĐLĐ huyện Tuy Phước"
        let rows = "\(unit),\(first),07/4/2021,1,Lê An,Máy xay\n\(unit),\(second),\(day),2,Võ Bảy,Lò sấy\n"
        let dossiers = try Checking().csv("Đơn vị trình,Số Tờ trình,Ngày Tờ trình,TT,Họ và tên,Tên sáng kiến\n" + rows).dossiers
        #expect(dossiers.count == count)
        #expect(dossiers[0].diagnostics.contains { $0.code.id == "H004" } == (count == 1))
    }

    @Test(arguments: same)
    func `cùng một nghĩa thì không báo`(heading: String, first: String, second: String) throws {
        if heading == "Mã hồ sơ" {
            let input = try Checking().csv("Mã hồ sơ,Họ và tên,Tên sáng kiến\n\(first),a,b\n\(second),c,d\n")
            #expect(input.dossiers.map(\.id) == [first] && input.dossiers[0].diagnostics.isEmpty)
        } else {
            #expect(try codes(heading, first, second) == [])
            #expect(try codes(heading, second, first) == [])
        }
    }

    static let different: [(String, String, String)] = [
        ("Ngày gửi email", "8/4/2021", "9/4/2021"), ("Ngày gửi email", "8/4/2021", "4/8/2021"), ("Ngày gửi email", "8/4/2021", "đã gửi"),
        ("Số Tờ trình", "31/TTr-LĐLĐ", "32/TTr-LĐLĐ"), ("Số Tờ trình", "31/TTr-LĐLĐ", "31/TTr-CĐN"), ("Số Tờ trình", "31/TTr", "3/1TTr"),
        ("Đơn vị trình", "LĐLĐ huyện Tuy Phước", "LĐLĐ huyện Phù Cát"), ("Cấp trình", "LĐLĐ cấp huyện", "Công đoàn ngành tỉnh"),
        ("Người ký", "Lê Văn Hoà", "Lê Văn Hoà; Trần Mẫu"),
        ("Chức vụ người ký", "Chủ tịch", "Phó Chủ tịch"), ("Tệp Tờ trình", "HS/to-trinh.pdf", "HS/to-trinh-2.pdf"),
    ]

    @Test(arguments: different)
    func `khác nghĩa thì báo`(heading: String, first: String, second: String) throws {
        #expect(try codes(heading, first, second) == ["H004"])
    }

    @Test(arguments: [("Khiếu nại", "Không", "Có"), ("Khiếu nại", "Không", "chưa rõ"), ("Người xác nhận", "Hồ Thị Thử", "Hồ Thị Thu")])
    func `mỗi dòng tự trả lời về khiếu nại và người xác nhận`(heading: String, first: String, second: String) throws {
        #expect(try codes(heading, first, second) == [])
    }

    @Test func `dòng không mã ghi đơn vị và số cách khác vẫn là một hồ sơ`() throws {
        let rows = [
            ",LĐLĐ huyện Tuy Phước,31/TTr-LĐLĐ,a,T1", ",LĐLĐ H. Tuy Phước,31 /TTr-LĐLĐ,b,T2", ",LĐLĐ huyện Phù Cát,31/TTr-LĐLĐ,c,T3",
            ",Liên đoàn Lao động huyện Tuy Phước,Số 31/TTr-LĐLĐ,d,T4",
        ]
        let input = try Checking().csv("Mã hồ sơ,Đơn vị trình,Số Tờ trình,Họ và tên,Tên sáng kiến\n" + rows.joined(separator: "\n") + "\n")
        #expect(input.dossiers.map { $0.initiatives.map { $0[.title] } } == [["T1", "T2", "T4"], ["T3"]])
        #expect(input.dossiers.flatMap(\.diagnostics).isEmpty)
    }

    /// The model dossier twice, the second time with a value spelled otherwise.
    @Test(arguments: [
        #"{"emailedOn": "12 tháng 4 năm 2021"}"#, #"{"complaint": "không có"}"#, #"{"initiatives": [{"phone": "+84 950 000 001"}]}"#,
        #"{"initiatives": [{"author": "Ông LÊ VĂN MẪU"}]}"#, #"{"initiatives": [{"birthYear": "SN 1985"}]}"#,
        #"{"initiatives": [{"title": "CẢI TIẾN  GÁ KẸP"}]}"#, #"{"initiatives": [{"number": "31"}]}"#,
        #"{"initiatives": [{"number": ""}]}"#,
    ])
    func `hồ sơ gửi hai lần với cách ghi khác vẫn là một`(changes: String) throws {
        let checking = try Checking()
        let model = try checking.model().dossier
        let other = try checking.model(changes).dossier
        let result = Checker(checking.context).withoutRepeats([model, other])
        #expect(result.dossiers.count == 1 && result.findings.map(\.code.id) == ["L001"], "\(changes)")
    }

    @Test func `số tiền ghi hai cách là một, số khác là khác`() throws {
        let checking = try Checking()
        func count(_ first: String, _ second: String) throws -> Int {
            let dossiers = try [first, second].map { try checking.model(#"{"initiatives": [{"benefit": "\#($0)"}]}"#).dossier }
            return Checker(checking.context).withoutRepeats(dossiers).dossiers.count
        }
        #expect(try count("30 triệu đồng", "30.000.000 đ") == 1)
        #expect(try count("1,5 tỷ đồng", "1.500 triệu đồng") == 1)
        #expect(try count("30 triệu đồng/năm", "30 triệu đồng/tháng") == 2)
        #expect(try count("30 triệu đồng", "31 triệu đồng") == 2)
    }

    @Test(arguments: ["-", "…", "nt", "như trên", "〃", "0"])
    func `gạch hay như trên không trái với dòng trên`(words: String) throws {
        let heading = "Mã hồ sơ,Đơn vị trình,Số Tờ trình,Ngày Tờ trình,TT,Họ và tên,Tên sáng kiến\n"
        let first = "LĐLĐ huyện Phù Cát,15/TTr-LĐLĐ,08/4/2021"
        let silent = "\(words),\(words),\(words)"
        for (id, rows) in [("H1", [first, silent]), ("", [first, silent]), ("H1", [silent, first])] {
            let lines = rows.enumerated().map { "\(id),\($0.element),\($0.offset + 1),Lê Văn Mẫu \($0.offset),Gá kẹp \($0.offset)\n" }
                .joined()
            let dossiers = try Checking().csv(heading + lines).dossiers
            #expect(dossiers.count == 1 && dossiers[0].initiatives.count == 2)
            #expect(dossiers[0][.submitter] == "LĐLĐ huyện Phù Cát" && dossiers[0][.proposalNumber] == "15/TTr-LĐLĐ")
            #expect(!dossiers[0].diagnostics.contains { $0.code.id == "H004" })
        }
    }
}
