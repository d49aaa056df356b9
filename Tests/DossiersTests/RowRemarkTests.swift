import Dossiers
import Records
import SangkienDiagnostics
import Testing
import TestKit

/// Words that stand in columns of the dossier's own and are none of its facts (docs/data.md, “Rows”).
@Suite struct RowRemarkTests {
    private static let heading =
        "Đơn vị trình,Số Tờ trình,Ngày Tờ trình,Khiếu nại,Người xác nhận,TT,Họ và tên,Tên sáng kiến,Thời gian áp dụng,Tóm tắt\n"
    private static let facts = "LĐLĐ huyện Tuy Phước,12/TTr-LĐLĐ,07/4/2021,Không,Trần Văn Mẫu,"
    private static let first = facts + "1,Lê Văn Mẫu,Cải tiến gá kẹp,Quý I/2021,a\n"
    private static let second = facts + "2,Trần Thị Thử,Số hoá sổ theo dõi,Quý I/2021,c\n"

    private func read(_ rows: String, heading: String = Self.heading) throws -> Checking.Input {
        try Checking().csv(heading + rows)
    }

    private func reasons(_ input: Checking.Input) -> [String] {
        input.table.skipped.filter { $0.reason != .heading }.map { "\($0.row) \($0.reason.rawValue)" }
    }

    private func codes(_ input: Checking.Input) -> [String] {
        (input.diagnostics + input.dossiers.flatMap(\.diagnostics)).map(\.code.id).filter { !["D007", "D009", "D013"].contains($0) }
    }

    // MARK: Below the table

    @Test(arguments: [
        ["Ghi chú: số liệu tính đến 10/4", "* Tác giả chịu trách nhiệm về nội dung"], [",Ghi chú: số liệu tính đến 10/4"],
        ["Ghi chú:", "1. Cột 5 ghi đủ", "2. Cột 7 ghi năm"], ["1. Cột 5 ghi đủ"], [",,,,CHỦ TỊCH", ",,,,Trần Văn Mẫu"],
        ["(1) Theo báo cáo của các đơn vị"], ["Ghi chú:,số liệu tính đến 10/4"], ["- Các cột để trống là chưa có số liệu"],
        ["Lưu ý: các sáng kiến trên không có khiếu nại"],
    ])
    func `ghi chú, phần ký dưới bảng ở cột của hồ sơ không thành hồ sơ`(rows: [String]) throws {
        let input = try read(Self.first + Self.second + rows.joined(separator: "\n") + "\n")
        #expect(input.dossiers.map(\.initiatives.count) == [2])
        #expect(reasons(input) == rows.indices.map { "\($0 + 4) closing" })
        #expect(codes(input) == ["D028"])
    }

    @Test(arguments: ["Số liệu các đơn vị gửi về", ",Gửi kèm công văn", ",,Đơn vị gửi sau"])
    func `chữ khác dưới bảng thì chờ người xem, không thành hồ sơ`(row: String) throws {
        let input = try read(Self.first + row + "\n")
        #expect(input.dossiers.count == 1)
        #expect(codes(input) == ["D030"])
    }

    @Test(arguments: [Self.heading, "TT,Họ và tên,Tên sáng kiến,Thời gian áp dụng,Tóm tắt\n"])
    func `ghi chú dưới bảng nói có khiếu nại thì chờ người xem`(heading: String) throws {
        let row = heading == Self.heading ? Self.first : "1,Lê Văn Mẫu,Cải tiến gá kẹp,Quý I/2021,a\n"
        let input = try read(row + "Ghi chú: sáng kiến số 1 đang bị khiếu nại\n", heading: heading)
        #expect(codes(input) == ["D030"])
        #expect(input.dossiers.map(\.initiatives.count) == [1])
    }

    @Test(arguments: [
        "Ghi chú: sáng kiến số 1 xin rút", "* SK số 1 đề nghị rút khỏi danh sách",
        "TM. BAN THƯỜNG VỤ\n* Lưu ý: SK số 1 đang tranh chấp quyền tác giả",
        "Nơi nhận:\n- Như trên\nGhi chú: tác giả sáng kiến số 1 xin rút",
    ])
    func `ghi chú dưới bảng nói xin rút, tranh chấp thì chờ người xem, dưới cả phần ký`(rows: String) throws {
        for heading in [Self.heading, "TT,Họ và tên,Tên sáng kiến,Thời gian áp dụng,Tóm tắt\n"] {
            let row = heading == Self.heading ? Self.first : "1,Lê Văn Mẫu,Cải tiến gá kẹp,Quý I/2021,a\n"
            let input = try read(row + rows + "\n", heading: heading)
            #expect(codes(input).filter { $0 != "D028" } == ["D030"])
            #expect(input.dossiers.map(\.initiatives.count) == [1])
        }
    }

    @Test(arguments: ["Ghi chú: Sáng kiến số 1 đang có khiếu nại của ông B.", "Ghi chú: Sáng kiến số 1 tác giả xin rút."])
    func `đoạn văn dưới bảng của Word cũng vậy`(note: String) throws {
        let rows = [["TT", "Họ và tên", "Tên sáng kiến"], ["1", "Lê Văn Mẫu", "Cải tiến gá kẹp"]]
        let lines = ["TM. BAN THƯỜNG VỤ", note].map(HandMadeDocument.wordLine).joined()
        let input = try Checking().read(HandMadeDocument.docx(HandMadeDocument.wordTable(rows) + lines), file: "a.docx")
        let asked = input.dossiers.flatMap(\.diagnostics).filter { $0.code.id == "D030" }
        #expect(asked.count == 1 && asked[0].message(in: .vietnamese).contains("chỉ có chữ dưới bảng, có nói về khiếu nại"))
        #expect(reasons(input).contains { $0.hasSuffix("loose-text") } && input.dossiers.map(\.initiatives.count) == [1])
    }

    @Test(arguments: [("Danh sách này có 03 sáng kiến.", ["D026", "D027"]), ("Tổng số: 1 sáng kiến./.", ["D026"])])
    func `số đếm dưới bảng của Word được so với bảng`(line: String, expected: [String]) throws {
        let rows = [["TT", "Họ và tên", "Tên sáng kiến"], ["1", "Lê Văn Mẫu", "Cải tiến gá kẹp"]]
        let body = HandMadeDocument.wordTable(rows) + HandMadeDocument.wordLine(line)
        let input = try Checking().read(HandMadeDocument.docx(body), file: "a.docx")
        #expect(codes(input).filter { ["D026", "D027", "D028"].contains($0) } == expected)
    }

    @Test(arguments: ["Ghi chú: không có sáng kiến nào rút", "Nơi nhận:\nGhi chú: các sáng kiến trên không có tranh chấp"])
    func `ghi chú dưới bảng nói là không có thì không phải hỏi`(rows: String) throws {
        #expect(codes(try read(Self.first + rows + "\n")) == ["D028"])
    }

    @Test(arguments: [
        "LĐLĐ huyện Phù Cát", "1. LĐLĐ huyện Phù Cát", "- LĐLĐ huyện Phù Cát", "CĐCS Công ty Mẫu", "Công ty TNHH Mẫu",
        "LĐLĐ huyện Phù Cát,15/TTr-LĐLĐ",
        ",15/TTr-LĐLĐ", ",Số 15", "Ghi chú,15/TTr-LĐLĐ",
    ])
    func `đơn vị hay số Tờ trình dưới bảng vẫn là một hồ sơ`(row: String) throws {
        let input = try read(Self.first + row + "\n")
        #expect(input.dossiers.count == 2)
        #expect(reasons(input) == [])
    }

    @Test(arguments: [",,,Có", ",,08/4/2021", ",,,,Lê Văn Thử"])
    func `trả lời, ngày, người xác nhận đứng riêng vẫn là dữ kiện của hồ sơ trên`(row: String) throws {
        let input = try read(Self.first + row + "\n" + Self.second)
        #expect(input.dossiers.map(\.initiatives.count) == [2])
        #expect(reasons(input) == [])
    }

    @Test func `đơn vị với Tờ trình của mình dưới phần ký vẫn là một hồ sơ`() throws {
        let input = try read(Self.first + "Nơi nhận:\nLĐLĐ huyện Phù Cát,15/TTr-LĐLĐ\n")
        #expect(input.dossiers.map { $0[.submitter] } == ["LĐLĐ huyện Tuy Phước", "LĐLĐ huyện Phù Cát"])
    }

    // MARK: Between the initiatives

    @Test(arguments: ["Ghi chú: bổ sung sau", "* Đã có quyết định", "Đang chờ bổ sung"])
    func `chữ giữa hai sáng kiến thì chờ người xem, không thành hồ sơ`(row: String) throws {
        let input = try read(Self.first + row + "\n" + Self.second)
        #expect(input.dossiers.map(\.initiatives.count) == [2])
        #expect(reasons(input) == ["3 loose-text"])
    }

    @Test func `dòng dữ kiện của hồ sơ đứng trên các sáng kiến của nó giữ nguyên`() throws {
        let own = ",,,,,1,Lê Văn Mẫu,Cải tiến gá kẹp,Quý I/2021,a\n"
        let input = try read("LĐLĐ huyện Tuy Phước\n" + own + "Đơn vị khác\n" + own)
        #expect(input.dossiers.map { $0[.submitter] } == ["LĐLĐ huyện Tuy Phước", "Đơn vị khác"])
        #expect(input.dossiers.map(\.initiatives.count) == [1, 1])
    }

    // MARK: Under the headings

    private static let form = "TT,Họ và tên,Năm sinh,Tên sáng kiến,Thời gian áp dụng,Tóm tắt,Hiệu quả\n"
    private static let initiative = "1,Lê Văn Mẫu,1985,Cải tiến gá kẹp,Quý I/2021,a,b\n"

    @Test(arguments: [
        ("No.,Full name,Birth,Title,Period,Summary,Effect", "repeated-heading"),
        (",Author(s),Year of birth,Name of initiative,Applied from,,", "repeated-heading"),
        (",,,,5=3x4,,7=5+6", "column-numbers"), (",,,,,,(7)=(5)+(6)", "column-numbers"),
        ("(1),(2),(3),(4),(5)=(3)+(4),(6),(7)=(5)/(6)*100%", "column-numbers"),
    ])
    func `tiêu đề tiếng Anh, công thức của cột ngay dưới tiêu đề không là sáng kiến`(row: String, reason: String) throws {
        let input = try read(row + "\n" + Self.initiative, heading: Self.form)
        #expect(reasons(input) == ["2 " + reason])
        #expect(input.dossiers.map(\.initiatives.count) == [1])
        // The same among the initiatives is one, or a person's to look at.
        #expect(try reasons(read(Self.initiative + row + "\n" + Self.initiative, heading: Self.form)) != ["3 " + reason])
    }

    @Test(arguments: [",Full Name,1985,Time,From 2021,Summary,Effect", ",An,Binh,Work,Hai,Summary,Ba", ",,,5=3,,,x"])
    func `dòng gần giống tiêu đề tiếng Anh, công thức vẫn là sáng kiến`(row: String) throws {
        #expect(try read(row + "\n" + Self.initiative, heading: Self.form).dossiers.flatMap(\.initiatives).count == 2)
    }

    // MARK: Facts that are repeated on each row

    @Test func `dữ kiện của hồ sơ ghi lại ở mọi dòng không cản sáng kiến khác của tác giả dòng trên`() throws {
        let row = Self.facts + ",,Thay lưỡi cắt,Quý I/2021,x\n"
        let input = try read(Self.first + row + row.replacing("LĐLĐ huyện Tuy Phước", with: "LĐLĐ  HUYỆN TUY PHƯỚC") + Self.second)
        #expect(input.dossiers.map(\.initiatives.count) == [4])
        #expect(input.dossiers[0].initiatives.map { $0[.author] } == ["Lê Văn Mẫu", "Lê Văn Mẫu", "Lê Văn Mẫu", "Trần Thị Thử"])
        #expect(codes(input) == ["D029", "D029"])
    }

    @Test(arguments: [
        (",,,,và giảm phế phẩm", "“Tóm tắt”"), (",Phạm Văn Ví,,,", "“Họ và tên”"), (",,và giảm chi phí,,", "“Tên sáng kiến”"),
    ])
    func `chữ rời trong dòng ghi lại dữ kiện của hồ sơ cũng chờ người xem`(rest: String, column: String) throws {
        let input = try read(Self.first + Self.facts + rest + "\n" + Self.second)
        #expect(input.dossiers.map(\.initiatives.count) == [2])
        #expect(reasons(input) == ["3 loose-text"] && codes(input) == ["D030"])
        #expect(input.dossiers[0].diagnostics[0].argument("columns") == "ở cột \(column)")
    }

    @Test(arguments: [
        ("12/TTr-LĐLĐ", "13/TTr-LĐLĐ"), ("LĐLĐ huyện Tuy Phước", "LĐLĐ huyện Phù Cát"), ("Không", "Có"), ("07/4/2021", "08/4/2021"),
    ])
    func `dữ kiện khác dòng trên thì không nối`(old: String, new: String) throws {
        let input = try read(Self.first + (Self.facts + ",,Thay lưỡi cắt,Quý I/2021,x\n").replacing(old, with: new))
        #expect(input.dossiers.flatMap(\.initiatives).map { $0[.author] } == ["Lê Văn Mẫu", ""])
        #expect(!codes(input).contains("D029"))
    }
}
