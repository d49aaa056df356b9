import Diagnostics
import Testing

@testable import TemplateEngine

/// The language of templates; every case in every format.
@Suite struct LanguageTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let name: String
        let template: [Block]
        let result: [Block]

        init(_ name: String, _ template: [Block], _ result: [Block]) {
            self.name = name
            self.template = template
            self.result = result
        }

        var testDescription: String { name }
    }

    static let values: [Example] = [
        Example("không có thẻ", [.p("chữ")], [.p("chữ")]),
        Example("giá trị", [.p("Tác giả: «Họ và tên».")], [.p("Tác giả: Lê Văn Mẫu.")]),
        Example("hai thẻ liền nhau", [.p("«Họ và tên»«Cấp»")], [.p("Lê Văn MẫuCơ sở")]),
        Example("dấu cách trong thẻ", [.p("« Họ và tên »")], [.p("Lê Văn Mẫu")]),
        Example("tên hoa thường", [.p("«HỌ VÀ TÊN»")], [.p("Lê Văn Mẫu")]),
        Example("tên không dấu", [.p("«ho va ten»")], [.p("Lê Văn Mẫu")]),
        Example("tên gạch dưới", [.p("«Họ_và_tên»")], [.p("Lê Văn Mẫu")]),
        Example("tên tổ hợp", [.p("«Ho\u{323} va\u{300} te\u{302}n»")], [.p("Lê Văn Mẫu")]),
        Example("dấu cách không ngắt", [.p("«Họ\u{A0}và  tên\u{200B}»")], [.p("Lê Văn Mẫu")]),
        Example("ký hiệu được thoát", [.p("«Ký hiệu»")], [.p("a &amp; b &lt;c&gt;")]),
        Example("giá trị giống thẻ", [.p("«Thẻ» «Họ và tên»")], [.p("«Họ và tên» {{x}} Lê Văn Mẫu")]),
        Example("ghi chú", [.p("a«!không in»b"), .p("«! chỉ ghi chú »"), .p("c")], [.p("ab"), .p("c")]),
        Example("ngày dài", [.p("«Ngày | ngày dài»")], [.p("ngày 05 tháng 7 năm 2023")]),
        Example("ngày ngắn", [.p("«Ngày|ngày ngắn»")], [.p("05/7/2023")]),
        Example("không phải ngày", [.p("«Cấp | ngày dài»")], [.p("Cơ sở")]),
        Example("hoa", [.p("«Họ và tên | hoa»")], [.p("LÊ VĂN MẪU")]),
        Example("tên cách định dạng không dấu", [.p("«Họ và tên | HOA»")], [.p("LÊ VĂN MẪU")]),
        Example("danh sách in ra số dòng", [.p("«sáng kiến»")], [.p("3")]),
    ]

    static let repeats: [Example] = [
        Example("trong dòng chữ", [.p("«#sáng kiến»«Tên», «/sáng kiến»hết")], [.p("A, B, C, hết")]),
        Example("đóng không tên", [.p("«#sáng kiến»«Tên»«/»")], [.p("ABC")]),
        Example(
            "các đoạn",
            [.p("«#sáng kiến»"), .p("«Tên»"), .p("«Ngày»"), .p("«/sáng kiến»")],
            [.p("A"), .p("1/2/2021"), .p("B"), .p("15/12/2021"), .p("C"), .p("hôm qua")]
        ),
        Example(
            "thẻ trong đoạn có chữ",
            [.p("«#sáng kiến»1 «Tên»"), .p("2 «/sáng kiến»")],
            [.p("1 A"), .p("2 "), .p("1 B"), .p("2 "), .p("1 C"), .p("2 ")]
        ),
        Example(
            "cùng một dòng của bảng",
            [.table(["Tên", "Ngày"], ["«#sáng kiến»«Tên»", "«Ngày»«/sáng kiến»"])],
            [.table(["Tên", "Ngày"], ["A", "1/2/2021"], ["B", "15/12/2021"], ["C", "hôm qua"])]
        ),
        Example(
            "thẻ ở dòng riêng",
            [.table(["«#sáng kiến»", ""], ["«Tên»", "«Cấp»"], ["«/sáng kiến»", ""])],
            [.table(["A", "Cơ sở"], ["B", "Cơ sở"], ["C", "Cơ sở"])]
        ),
        Example(
            "hai dòng một lượt",
            [.table(["«#sáng kiến»«Tên»"], ["«Ngày»«/sáng kiến»"])],
            [.table(["A"], ["1/2/2021"], ["B"], ["15/12/2021"], ["C"], ["hôm qua"])]
        ),
        Example("trong một ô", [.table(["«#sáng kiến»«Tên» «/sáng kiến»", "x"])], [.table(["A B C ", "x"])]),
        Example(
            "lồng nhau, dòng riêng",
            [.table(["«#nhóm»"], ["«tên nhóm»"], ["«#sáng kiến»"], ["«Tên» của «tên nhóm»"], ["«/sáng kiến»"], ["«/nhóm»"])],
            [.table(["I"], ["A của I"], ["B của I"], ["II"], ["III"], ["C của III"])]
        ),
        Example("lồng nhau trong dòng chữ", [.p("«#nhóm»«tên nhóm»(«#sáng kiến»«Tên»«/sáng kiến»)«/nhóm»")], [.p("I(AB)II()III(C)")]),
        Example(
            "lồng trong ô của dòng lặp",
            [.table(["«#sáng kiến»«Tên»", "«#tác giả»«Họ tên»;«/tác giả»«/sáng kiến»"])],
            [.table(["A", "An;Bình;"], ["B", "Chi;"], ["C", ";"])]
        ),
        Example(
            "đoạn lặp trong ô",
            [.cells([[["«#sáng kiến»", "«Tên»", "«/sáng kiến»", "cuối"]]])],
            [.cells([[["A", "B", "C", "cuối"]]])]
        ),
        Example(
            "bảng trong khối lặp",
            [.p("«#nhóm»"), .p("Nhóm «tên nhóm»"), .table(["TT"], ["«#sáng kiến»«Tên»«/sáng kiến»"]), .p("«/nhóm»"), .p("cuối")],
            [.p("Nhóm I"), .table(["TT"], ["AB"]), .p("Nhóm II"), .table(["TT"], [""]), .p("Nhóm III"), .table(["TT"], ["C"]), .p("cuối")]
        ),
        Example(
            "hai khối nối nhau trong một đoạn",
            [.p("«#sáng kiến»"), .p("«Tên»"), .p("«/sáng kiến»«#nhóm»"), .p("«tên nhóm»"), .p("«/nhóm»")],
            [.p("A"), .p("B"), .p("C"), .p("I"), .p("II"), .p("III")]
        ),
        Example(
            "hai thẻ mở trong một đoạn",
            [.p("«#nhóm»«#sáng kiến»"), .p("«tên nhóm»«Tên»"), .p("«/sáng kiến»«/nhóm»")],
            [.p("IA"), .p("IB"), .p("IIIC")]
        ),
        Example("danh sách trống", [.p("đầu"), .p("«#không có»"), .p("«x»"), .p("«/không có»"), .p("cuối")], [.p("đầu"), .p("cuối")]),
        Example(
            "danh sách trống trong bảng",
            [.table(["Tiêu đề"], ["«#không có»«x»«/không có»"], ["«#không có»"], ["«x»"], ["«/không có»"])],
            [.table(["Tiêu đề"], [""])]
        ),
        Example("dòng lặp của danh sách trống", [.table(["Tiêu", "đề"], ["«#không có»«x»", "«/không có»"])], [.table(["Tiêu", "đề"])]),
        Example("đếm", [.p("«#sáng kiến»«STT»/«tổng số» «/sáng kiến»")], [.p("1/3 2/3 3/3 ")]),
        Example("đếm theo danh sách trong cùng", [.p("«#nhóm»«STT»:«#sáng kiến»«stt»«/sáng kiến»;«/nhóm»")], [.p("1:12;2:;3:1;")]),
        Example(
            "tìm tên ra ngoài",
            [.p("«#nhóm»«#sáng kiến»«Họ và tên»-«tên nhóm»-«Tên» «/sáng kiến»«/nhóm»")],
            [.p("Lê Văn Mẫu-I-A Lê Văn Mẫu-I-B Lê Văn Mẫu-III-C ")]
        ),
        Example(
            "tên trong cùng che tên ngoài",
            [.p("«Ngày»«#sáng kiến» «Ngày»«/sáng kiến»")],
            [.p("05/07/2023 1/2/2021 15/12/2021 hôm qua")]
        ),
    ]

    static let conditions: [Example] = [
        Example("có giá trị", [.p("«?Cấp»có«/»")], [.p("có")]),
        Example("trống thì thôi", [.p("x«?Trống»có«/Trống»")], [.p("x")]),
        Example("khi trống", [.p("«^Trống»trống«/Trống»«^Cấp»x«/Cấp»")], [.p("trống")]),
        Example("bằng", [.p("«?Cấp = cơ sở»đúng«:»sai«/»")], [.p("đúng")]),
        Example("bằng, nhánh kia", [.p("«?Cấp = Tỉnh»đúng«:»sai«/»")], [.p("sai")]),
        Example("khác", [.p("«?Cấp ≠ Tỉnh»khác«/»«?Cấp != Cơ sở»x«/»")], [.p("khác")]),
        Example("bằng trống", [.p("«?Trống = »trống«/»«?Cấp = »x«/»")], [.p("trống")]),
        Example("danh sách có dòng", [.p("«?sáng kiến»có«/»«?không có»x«/»«^không có»không«/»")], [.p("cókhông")]),
        Example("ba đoạn được in", [.p("«?Cấp»"), .p("1"), .p("2"), .p("3"), .p("«/»")], [.p("1"), .p("2"), .p("3")]),
        Example(
            "ba đoạn không in",
            [.p("đầu"), .p("«?Trống»"), .p("1"), .p("2"), .p("3"), .p("«/»"), .p("cuối")],
            [.p("đầu"), .p("cuối")]
        ),
        Example("không thì, ở đoạn riêng", [.p("«?Trống»"), .p("1"), .p("«:»"), .p("2"), .p("«/»")], [.p("2")]),
        Example("dòng của bảng", [.table(["«?Cấp»a", "b«/»"], ["«?Trống»c", "d«/»"], ["e", "f"])], [.table(["a", "b"], ["e", "f"])]),
        Example("dòng và nhánh kia", [.table(["«?Trống»"], ["1"], ["«:»"], ["2"], ["«/»"])], [.table(["2"])]),
        Example("trong khối lặp", [.p("«#sáng kiến»«Tên»«?Ghi chú»*«:»-«/»«/sáng kiến»")], [.p("A*B-C-")]),
        Example("cả bảng theo điều kiện", [.p("«?Trống»"), .table(["x"]), .p("«/»"), .p("cuối")], [.p("cuối")]),
        Example("lồng nhau", [.p("«?Cấp»1«?Trống»2«:»3«/»4«/»")], [.p("134")]),
    ]

    @Test(arguments: DocumentFormat.allCases, values + repeats + conditions)
    func `mẫu cho ra cùng một kết quả ở mọi định dạng`(format: DocumentFormat, example: Example) throws {
        let found = try Filling.plain(example.template, format)
        #expect(found == Filling.bare(example.result.written(as: format)))
    }

    @Test(arguments: [
        (DocumentFormat.docx, "một</w:t><w:br/><w:t xml:space=\"preserve\">hai"), (.odt, "một<text:line-break/>hai"),
        (.html, "một<br/>hai"),
    ])
    func `xuống dòng trong giá trị thành xuống dòng của định dạng`(format: DocumentFormat, expected: String) throws {
        #expect(try Filling.fill([Block.p("«Nhiều dòng»")].written(as: format), format).contains(expected))
    }
}
