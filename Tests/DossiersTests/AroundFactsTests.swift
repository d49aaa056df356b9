import Records
import SangkienDiagnostics
import Testing
import TestKit

@testable import Dossiers

/// What is read above and below a table: the letter, the union, who signs.
struct AroundFactsTests {
    private static func lines(_ above: [String], _ below: [String] = [], column: Int = 0) -> [AroundLine] {
        let top = above.enumerated().map { AroundLine(row: $0 + 1, column: 0, text: $1, isAbove: true) }
        return top + below.enumerated().map { AroundLine(row: 20 + $0, column: column, text: $1, isAbove: false) }
    }

    private func facts(_ lines: [AroundLine]) throws -> [String: String] {
        let facts = AroundFacts(lines, try Checking().context.reader).facts
        return Dictionary(uniqueKeysWithValues: facts.map { ($0.field.key, $0.value) })
    }

    /// Lines as unions write them, and what they say.
    static let references: [(String, [String: String])] = [
        (
            "(Kèm theo Tờ trình số 15/TTr-LĐLĐ ngày 05 tháng 4 năm 2021 của LĐLĐ huyện Phù Cát)",
            ["proposal.number": "15/TTr-LĐLĐ", "proposal.date": "05/4/2021", "submitter": "LĐLĐ huyện Phù Cát"]
        ),
        (
            "(Kèm theo Tờ trình số: 06 /TTr - LĐLĐ, ngày 6/4/2021 của Liên đoàn Lao động huyện Phù Cát).",
            ["proposal.number": "06 /TTr - LĐLĐ", "proposal.date": "06/4/2021", "submitter": "LĐLĐ huyện Phù Cát"]
        ),
        (
            "Ban hành kèm theo tờ trình số 7/TTr-CĐCS của Ban Chấp hành CĐCS Công ty CP Bịa",
            ["proposal.number": "7/TTr-CĐCS", "proposal.signingBody": "Ban Chấp hành", "submitter": "CĐCS Công ty CP Bịa"]
        ),
        (
            "(Kèm theo Tờ trình ngày 05 tháng 4 năm 2021 của BTV LĐLĐ huyện Phù Cát)",
            ["proposal.date": "05/4/2021", "proposal.signingBody": "Ban Thường vụ", "submitter": "LĐLĐ huyện Phù Cát"]
        ),
        (
            "(KÈM THEO TỜ TRÌNH SỐ 15/TTr-LĐLĐ NGÀY 05/4/2021 CỦA LĐLĐ HUYỆN PHÙ CÁT)",
            ["proposal.number": "15/TTr-LĐLĐ", "proposal.date": "05/4/2021", "submitter": "LĐLĐ huyện Phù Cát"]
        ),
        ("(Kèm theo Tờ trình số  ..../.... ngày .... tháng .... năm 2021 của .....)", [:]),
        ("(Kèm theo Tờ trình số ……/TTr-LĐLĐ ngày …… tháng 4 năm 2021 của LĐLĐ huyện Phù Cát)", ["submitter": "LĐLĐ huyện Phù Cát"]),
        (
            "(Kèm theo TTr số 07/TTr-LĐLĐ ngày 08/4/2021 của LĐLĐ huyện Phù Cát)",
            ["proposal.number": "07/TTr-LĐLĐ", "proposal.date": "08/4/2021", "submitter": "LĐLĐ huyện Phù Cát"]
        ),
        ("Số: 15/TTr-LĐLĐ", ["proposal.number": "15/TTr-LĐLĐ"]), ("Kính gửi: LĐLĐ tỉnh Bình Định", [:]), ("TỜ TRÌNH", [:]),
        ("TỔNG HỢP TÓM TẮT SÁNG KIẾN", [:]), ("LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH ĐỊNH", [:]),
        ("LĐLĐ HUYỆN PHÙ CÁT", ["submitter": "LĐLĐ huyện Phù Cát"]),
        ("CĐCS CÔNG TY CP BỊA", ["submitter": "CĐCS CÔNG TY CP BỊA"]),
        ("Phù Cát, ngày 05 tháng 4 năm 2021", ["proposal.date": "05/4/2021"]),
        ("Căn cứ Quyết định số 12/QĐ ngày 01/02/2021", [:]),
        ("Đơn vị trình: LĐLĐ huyện Phù Cát", ["submitter": "LĐLĐ huyện Phù Cát"]),
        ("ĐƠN VỊ: LĐLĐ HUYỆN PHÙ CÁT", ["submitter": "LĐLĐ huyện Phù Cát"]), ("Đơn vị: Tổ may số 2", [:]),
        ("Đơn vị tính: triệu đồng", [:]), ("Đơn vị trình: ............", [:]),
        ("Số Tờ trình: 12/TTr-LĐLĐ", ["proposal.number": "12/TTr-LĐLĐ"]),
        ("Số Tờ trình: 12/TTr-LĐLĐ ngày 07/4/2021", ["proposal.number": "12/TTr-LĐLĐ", "proposal.date": "07/4/2021"]),
        ("Ngày Tờ trình: 07/4/2021", ["proposal.date": "07/4/2021"]), ("Ngày Tờ trình 07/4/2021", [:]),
        ("Số Tờ trình: 12/TTr-LĐLĐ; Ngày Tờ trình: 07/4/2021", ["proposal.number": "12/TTr-LĐLĐ", "proposal.date": "07/4/2021"]),
        ("Khiếu nại: Không", ["complaint": "Không"]), ("Họ và tên: Lê Văn Mẫu", [:]),
    ]

    @Test(arguments: references)
    func `dòng trên bảng nói gì thì lấy nấy`(line: String, expected: [String: String]) throws {
        #expect(try facts(Self.lines([line])) == expected)
    }

    @Test func `nhãn và nội dung ở hai ô cạnh nhau đọc như một dòng`() throws {
        func row(_ number: Int, _ cells: String...) -> [AroundLine] { AroundLine.lines(of: cells, row: number, isAbove: true) }
        let sheet =
            row(1, "Đơn vị trình:", "LĐLĐ huyện Phù Cát") + row(2, "Số Tờ trình", "", "12/TTr-LĐLĐ")
            + row(3, "Ngày Tờ trình", "07/4/2021") + row(4, "Khiếu nại", "Không", "Tranh chấp quyền tác giả", "Không")
            + row(5, "Năm sinh", "1985") + row(6, "Ngày gửi", "Khiếu nại")
        let expected = [
            "submitter": "LĐLĐ huyện Phù Cát", "proposal.number": "12/TTr-LĐLĐ", "proposal.date": "07/4/2021", "complaint": "Không",
            "dispute": "Không",
        ]
        #expect(try facts(sheet) == expected)
    }

    @Test(arguments: [
        ("Số: 07/TTr-CĐN\tPhù Cát, ngày 08 tháng 4 năm 2021", ["proposal.number": "07/TTr-CĐN", "proposal.date": "08/4/2021"]),
        ("Số: 07 /TTr-CĐN        Phù Cát, ngày 8/4/2021", ["proposal.number": "07 /TTr-CĐN", "proposal.date": "08/4/2021"]),
        ("Số: 07/TTr-CĐN             Độc lập - Tự do - Hạnh phúc", ["proposal.number": "07/TTr-CĐN"]),
        ("LĐLĐ HUYỆN PHÙ CÁT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ["submitter": "LĐLĐ huyện Phù Cát"]),
        ("Đơn vị trình:\tLĐLĐ huyện Phù Cát", ["submitter": "LĐLĐ huyện Phù Cát"]),
        ("Số:     07/TTr-CĐN", ["proposal.number": "07/TTr-CĐN"]), ("Số:      /TTr-CĐN\tPhù Cát, ngày      tháng 4 năm 2021", [:]),
    ])
    func `phần đầu văn bản gõ trên một dòng, cách nhau bằng tab hay khoảng trắng, là hai dòng`(line: String, expected: [String: String])
        throws
    {
        #expect(try facts(AroundLine.lines(of: [line], row: 1, isAbove: true)) == expected)
    }

    @Test func `đoạn văn dài không bị cắt thành nhiều dòng`() {
        #expect(AroundLine.lines(of: [String(repeating: "Sáng kiến\t", count: 400)], row: 1, isAbove: true).isEmpty)
        #expect(AroundLine.lines(of: ["Sáng kiến\tCải tiến"], row: 1, isAbove: true).map(\.text) == ["Sáng kiến", "Cải tiến"])
    }

    @Test func `dòng kèm theo ngắt làm hai vẫn đọc đủ`() throws {
        let found = try facts(Self.lines(["(Kèm theo Tờ trình số 15/TTr-LĐLĐ ngày 05 tháng 4", "năm 2021 của LĐLĐ huyện Phù Cát)"]))
        #expect(found == ["proposal.number": "15/TTr-LĐLĐ", "proposal.date": "05/4/2021", "submitter": "LĐLĐ huyện Phù Cát"])
    }

    @Test func `đơn vị gửi là dòng dưới, không phải cấp trên; dòng kèm theo được dùng trước`() throws {
        let heads = ["LĐLĐ TỈNH BÌNH ĐỊNH", "LĐLĐ HUYỆN PHÙ CÁT", "CĐCS CÔNG TY CP BỊA"]
        #expect(try facts(Self.lines(heads))["submitter"] == "CĐCS CÔNG TY CP BỊA")
        let reference = "(Kèm theo Tờ trình số 1/TTr ngày 05/4/2021 của LĐLĐ huyện Phù Mỹ)"
        #expect(try facts(Self.lines(heads + [reference]))["submitter"] == "LĐLĐ huyện Phù Mỹ")
    }

    private static let letter = "(Kèm theo Tờ trình số 1/TTr ngày 05/4/2021 của LĐLĐ huyện Phù Cát)"

    @Test(arguments: [
        ["LĐLĐ TỈNH BÌNH ĐỊNH", "LĐLĐ HUYỆN TUY PHƯỚC", letter], ["Đơn vị trình: LĐLĐ huyện Tuy Phước", letter],
        ["LĐLĐ HUYỆN TUY PHƯỚC", "LĐLĐ HUYỆN PHÙ CÁT"], ["LĐLĐ HUYỆN TUY PHƯỚC", "LĐLĐ HUYỆN PHÙ CÁT", letter],
    ])
    func `hai đơn vị trong danh sách cùng ghi trên bảng thì hỏi, nêu cả hai`(above: [String]) throws {
        let checking = try Checking()
        let input = try checking.workbook(
            (above + ["TT"]).map { $0 == "TT" ? "| TT | Họ và tên | Tên sáng kiến |" : "| \($0) | | |" } + ["| 1 | Lê Văn Mẫu | Gá kẹp |"]
        )
        let dossiers = AroundFacts(of: input.table, checking.context.reader).completed(input.dossiers, of: input.table)
        let asked = try #require(dossiers.first?.diagnostics.first { $0.code.id == "D078" })
        #expect(asked.severity == .review && asked.location?.row != nil)
        #expect(Set([asked.argument("used"), asked.argument("other")]) == ["LĐLĐ huyện Tuy Phước", "LĐLĐ huyện Phù Cát"])
        #expect(asked.argument("used") == dossiers[0][.submitter])
    }

    @Test(arguments: [
        ["LĐLĐ TỈNH BÌNH ĐỊNH", "LĐLĐ HUYỆN PHÙ CÁT", letter], ["LĐLĐ TỈNH BÌNH ĐỊNH", "Liên đoàn Lao động huyện Phù Cát", letter],
        ["LĐLĐ HUYỆN PHÙ CÁT", "CĐCS CÔNG TY CP BỊA", letter], ["LĐLĐ HUYỆN PHÙ CÁT", "CĐCS CÔNG TY CP BỊA"], [letter],
        ["Đơn vị trình: LĐLĐ huyện Phù Cát", "LĐLĐ HUYỆN PHÙ CÁT", letter],
    ])
    func `cấp trên, công đoàn cơ sở hay cách viết khác thì không hỏi`(above: [String]) throws {
        #expect(AroundFacts(Self.lines(above), try Checking().context.reader).otherUnion == nil)
    }

    /// Signatures, and what they say of body, title and name.
    static let signatures: [([String], [String: String])] = [
        (
            ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "(Ký tên, đóng dấu)", "Võ Thị Nháp"],
            ["proposal.signingBody": "Ban Thường vụ", "proposal.signerTitle": "CHỦ TỊCH", "proposal.signer": "Võ Thị Nháp"]
        ),
        (
            ["TM. BAN CHẤP HÀNH", "PHÓ CHỦ TỊCH", "Đã ký", "Y Bịa Niê"],
            ["proposal.signingBody": "Ban Chấp hành", "proposal.signerTitle": "PHÓ CHỦ TỊCH", "proposal.signer": "Y Bịa Niê"]
        ),
        (
            ["TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Võ Thị Nháp"],
            ["proposal.signingBody": "Ban Thường vụ", "proposal.signerTitle": "PHÓ CHỦ TỊCH", "proposal.signer": "Võ Thị Nháp"]
        ),
        (["TM. BAN THƯỜNG VỤ/ BAN CHẤP HÀNH", "CHỦ TỊCH", "(Ký tên, đóng dấu)"], ["proposal.signerTitle": "CHỦ TỊCH"]),
        (["Nơi nhận:", "- Như trên;", "- Lưu: VT."], [:]), (["Người lập bảng", "Võ Thị Nháp"], [:]),
    ]

    @Test(arguments: signatures)
    func `phần ký nói gì thì lấy nấy`(below: [String], expected: [String: String]) throws {
        #expect(try facts(Self.lines([], below, column: 5)) == expected)
    }

    @Test func `tên phần đúng bằng giá trị trong danh mục mới được dùng`() throws {
        let sections = SectionFacts(try Checking().context.programme)
        for (name, value) in [
            ("I. KHỐI DOANH NGHIỆP", "Doanh nghiệp"), ("II | Khối hành chính sự nghiệp", "Hành chính sự nghiệp"),
            ("Khối DN (03 sáng kiến)", "Doanh nghiệp"),
            ("A/ Lĩnh vực sản xuất", "Sản xuất, giá trị làm lợi cao"), ("III. Các đơn vị khác", nil),
            ("I. DOANH NGHIỆP VÀ TRƯỜNG HỌC", nil),
        ] as [(String, String?)] {
            #expect(sections.fact(name)?.value == value, "\(name)")
        }
    }
}
