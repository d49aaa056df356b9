import SangkienDiagnostics
import Testing
import TestKit

@testable import Records

/// Several tables of a document, what stands around them, and slips.
struct DocumentPiecesTests {
    static let head = ["TT", "Họ và tên", "Tên sáng kiến"]

    static func word(_ parts: String...) -> [UInt8] { HandMadeDocument.docx(parts.joined()) }
    static func line(_ text: String) -> String { HandMadeDocument.wordLine(text) }
    static func table(_ rows: [String]...) -> String { HandMadeDocument.wordTable(rows) }

    func tables(_ bytes: [UInt8], sheet: String? = nil) throws(DiagnosticError) -> [Table] {
        try TableReader.tables(bytes, file: "thu.docx", options: ReadOptions(sheet: sheet)) { knownHeadings.contains($0) }
    }

    /// What stands between two tables, and whether they are one table then.
    static let between: [(String, [String], Bool)] = [
        ("không có gì", [], true), ("đoạn trống", [""], true), ("số trang", ["3"], true), ("tiếp theo", ["(tiếp theo)"], true),
        ("trang", ["Trang 2/5"], true), ("tên phần", ["II. KHỐI HÀNH CHÍNH"], true), ("chữ ký", ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"], false),
        ("lời dẫn", ["Ngoài ra, đơn vị đề nghị thêm các sáng kiến sau đây."], false),
    ]

    @Test(arguments: between)
    func `bảng bị ngắt trang được nối lại`(name: String, lines: [String], isOne: Bool) throws {
        let gap = lines.map(Self.line).joined()
        let bytes = Self.word(Self.table(Self.head, ["1", "An", "Một"]), gap, Self.table(Self.head, ["2", "Bình", "Hai"]))
        let read = try tables(bytes)
        #expect(read.count == (isOne ? 1 : 2))
        let joined = read.flatMap(\.rows).filter { Int($0[0]) != nil }
        #expect(joined == [["1", "An", "Một"], ["2", "Bình", "Hai"]])
    }

    @Test func `phần nối không lặp tiêu đề`() throws {
        let read = try tables(Self.word(Self.table(Self.head, ["1", "An", "Một"]), Self.line(""), Self.table(["2", "Bình", "Hai"])))
        #expect(read.map(\.rows) == [[["1", "An", "Một"], ["2", "Bình", "Hai"]]])
        #expect(try read[0].finding("D071").message(in: .vietnamese).contains("2 bảng nối tiếp"))
    }

    @Test func `bảng khác cột là bảng khác, gọi được theo số`() throws {
        let other = ["TT", "Họ và tên", "Năm sinh", "Chức vụ"]
        let bytes = Self.word(Self.table(Self.head, ["1", "An", "Một"]), Self.table(other, ["1", "Bình", "1985", "Tổ trưởng"]))
        #expect(try tables(bytes).map(\.sheet) == ["bảng 1", "bảng 2"])
        #expect(try tables(bytes, sheet: "2").map(\.rows) == [[["1", "Bình", "1985", "Tổ trưởng"]]])
        #expect(try tables(bytes, sheet: "Bảng 1").map(\.rows) == [[["1", "An", "Một"]]])
        #expect(throws: DiagnosticError.self) { try tables(bytes, sheet: "bảng 3") }
    }

    @Test func `khung tiêu ngữ và khung chữ ký là các dòng quanh bảng`() throws {
        let frame = Self.table(
            ["LĐLĐ TỈNH BÌNH ĐỊNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["LĐLĐ HUYỆN PHÙ CÁT", "Độc lập - Tự do - Hạnh phúc"]
        )
        let signature = Self.table(["Nơi nhận:", "TM. BAN THƯỜNG VỤ"])
        let read = try tables(Self.word(frame, Self.line("TỔNG HỢP"), Self.table(Self.head, ["1", "An", "Một"]), signature))
        #expect(read.count == 1)
        #expect(
            read[0].around.map(\.text) == [
                "LĐLĐ TỈNH BÌNH ĐỊNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "LĐLĐ HUYỆN PHÙ CÁT", "Độc lập - Tự do - Hạnh phúc",
                "TỔNG HỢP",
                "Nơi nhận:", "TM. BAN THƯỜNG VỤ",
            ]
        )
        #expect(read[0].around.map(\.isAbove) == [true, true, true, true, true, false, false])
        #expect(read[0].around.map(\.row) == [1, 1, 2, 2, 3, 6, 6])
        #expect(read[0].records.map(\.row) == [5])
    }

    @Test func `phiếu dọc là một dòng, nhiều phiếu là nhiều dòng`() throws {
        func slip(_ name: String, _ title: String) -> String {
            Self.table(["1", "Họ và tên:", name], ["2", "Năm sinh", "1985"], ["3", "Tên sáng kiến", title], ["4", "Ghi chú thêm", "x"])
        }
        let read = try tables(Self.word(Self.line("PHIẾU 1"), slip("An", "Một"), Self.line("PHIẾU 2"), slip("Bình", "Hai")))
        #expect(read.count == 1)
        #expect(read[0].headings == ["Họ và tên", "Năm sinh", "Tên sáng kiến", "Ghi chú thêm"])
        #expect(read[0].rows == [["An", "1985", "Một", "x"], ["Bình", "1985", "Hai", "x"]])
        #expect(read[0].codes.contains("D073"))
    }

    @Test func `phiếu có giá trị trùng tên cột vẫn là phiếu`() throws {
        let rows = [["Họ và tên", "An"], ["Chức vụ", "Năm sinh"], ["Năm sinh", "1985"], ["Tên sáng kiến", "Một"]]
        for last in [rows, rows + [["Tóm tắt", "Hiệu quả"]]] {
            let read = try tables(Self.word(HandMadeDocument.wordTable(last)))
            #expect(read[0].headings == last.map { $0[0] })
            #expect(read[0].rows == [last.map { $0[1] }])
            #expect(read[0].codes.contains("D073"))
        }
    }

    @Test func `bảng thường có ô trùng tên cột vẫn là bảng thường`() throws {
        let rows = [["Họ và tên", "Tên sáng kiến"], ["Chức vụ", "Một"], ["Năm sinh", "Hai"], ["Tên sáng kiến", "Ba"]]
        let read = try tables(Self.word(HandMadeDocument.wordTable(rows)))
        #expect(read[0].headings == rows[0])
        #expect(read[0].rows == Array(rows.dropFirst()))
    }

    @Test func `văn bản không có bảng nào thì nói rõ`() throws {
        let finding = try #require(refusal(Self.word(Self.line("TỜ TRÌNH"), Self.table(["Nơi nhận:", "CHỦ TỊCH"])), file: "to-trinh.docx"))
        #expect(finding.code.id == "D072")
        expectComplete(finding)
    }

    @Test func `bảng lớn nhất được lấy để nói thiếu cột gì`() throws {
        let read = try tables(Self.word(Self.table(["A", "B", "C"], ["1", "2", "3"], ["4", "5", "6"])))
        #expect(read[0].heading?.isKnown == false)
        #expect(read[0].rows.count == 2)
    }
}
