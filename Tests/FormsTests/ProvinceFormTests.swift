import Dossiers
import TestKit
import Testing
import VietnameseText

@testable import Forms

/// The table of the whole province: groups, numbers, volumes.
@Suite struct ProvinceFormTests {
    /// A dossier of a union with initiatives of these titles.
    private func sent(_ union: String, _ titles: [String]) -> String {
        let initiatives = titles.map { #"{"title": "\#($0)"}"# }.joined(separator: ", ")
        return #"{"dossierId": null, "submitter": "\#(union)", "initiatives": [\#(initiatives)]}"#
    }

    private func volumes(_ dossiers: [(String, [String])], rows: Int) throws -> [FilledForm] {
        let checking = try Checking()
        let input = try checking.read(ModelDossier.json(of: dossiers.map(sent)), file: "mau.json")
        return SummaryTableForm(checking.context, isPublic: false).volumes(for: input.dossiers, volumeRows: rows).map { FilledForm($0) }
    }

    private func outline(_ form: FilledForm) -> [String] {
        form.groups.map { group in
            "\(group.name): " + group.rows.map { "\($0["TT"] ?? "")\($0["Tên sáng kiến"] ?? "")" }.joined(separator: " ")
        }
    }

    private let province = [
        ("LĐLĐ TX An Nhơn", ["a", "b"]), ("LĐLĐ huyện Phù Cát", ["c"]), ("Liên đoàn Lao động thị xã An Nhơn", ["d"]),
        ("CĐCS Công ty X", ["e"]),
        ("cđcs công ty x", ["f"]),
    ]

    @Test func `nhóm theo đơn vị ở lần gặp đầu, đánh số liền nhau`() throws {
        let forms = try volumes(province, rows: 0)
        let form = try #require(forms.first)
        #expect(forms.count == 1)
        #expect(outline(form) == ["I. LĐLĐ thị xã An Nhơn: 1a 2b 3d", "II. LĐLĐ huyện Phù Cát: 4c", "III. CĐCS Công ty X: 5e 6f"])
        #expect(form.rows.map { $0["dòng cuối"] } == ["", "", "", "", "", "có"])
        #expect(form["tập"] == "")
    }

    @Test func `đầu biểu và chữ ký là của cấp tỉnh, số và ngày để trống`() throws {
        let form = try #require(try volumes(province, rows: 0).first)
        #expect(form["đơn vị trình"] == "Liên đoàn Lao động tỉnh Bình Định")
        #expect(form["tập thể trình"] == "Ban Thường vụ Liên đoàn Lao động tỉnh Bình Định")
        #expect(form["số tờ trình"] == "..../....")
        #expect(form["ngày"] == "....")
        #expect(form["năm"] == "2021")
        #expect(form["thẩm quyền ký"] == "TM. BAN THƯỜNG VỤ")
        #expect(form["chức vụ người ký"] == "CHỦ TỊCH")
        #expect(form["người ký"] == "")
    }

    static let splits: [(rows: Int, outlines: [[String]])] = [
        (
            2,
            [
                ["I. LĐLĐ thị xã An Nhơn: 1a 2b"], ["I. LĐLĐ thị xã An Nhơn (tiếp theo): 3d", "II. LĐLĐ huyện Phù Cát: 4c"],
                ["III. CĐCS Công ty X: 5e 6f"],
            ]
        ),
        (4, [["I. LĐLĐ thị xã An Nhơn: 1a 2b 3d", "II. LĐLĐ huyện Phù Cát: 4c"], ["III. CĐCS Công ty X: 5e 6f"]]),
        (
            5,
            [
                ["I. LĐLĐ thị xã An Nhơn: 1a 2b 3d", "II. LĐLĐ huyện Phù Cát: 4c", "III. CĐCS Công ty X: 5e"],
                ["III. CĐCS Công ty X (tiếp theo): 6f"],
            ]
        ),
        (6, [["I. LĐLĐ thị xã An Nhơn: 1a 2b 3d", "II. LĐLĐ huyện Phù Cát: 4c", "III. CĐCS Công ty X: 5e 6f"]]),
    ]

    @Test(arguments: splits)
    func `chia tập theo số dòng, đánh số và nhóm liền qua các tập`(rows: Int, outlines: [[String]]) throws {
        let forms = try volumes(province, rows: rows)
        #expect(forms.map(outline) == outlines)
        #expect(forms.compactMap { $0["tập"] } == (forms.count == 1 ? [""] : ["I", "II", "III"].prefix(forms.count).map { $0 }))
        #expect(forms.map { $0.rows.last?["dòng cuối"] } == forms.map { _ in "có" })
        #expect(forms.allSatisfy { $0.rows.dropLast().allSatisfy { $0["dòng cuối"] == "" } })
    }

    @Test(arguments: [1, 2, 3, 5, 7, 100, 1000])
    func `không tập nào mất hay trùng dòng`(rows: Int) throws {
        let many = (1...7).map { union in ("CĐCS số \(union)", (1...union * 2).map { "\(union).\($0)" }) }
        let forms = try volumes(many, rows: rows)
        #expect(forms.flatMap { $0.rows.compactMap { $0["TT"] } } == (1...56).map(String.init))
        #expect(forms.flatMap { $0.rows.compactMap { $0["Tên sáng kiến"] } } == many.flatMap(\.1))
        #expect(forms.allSatisfy { $0.rows.count <= rows || rows == 0 })
        #expect(forms.count == (56 + rows - 1) / rows)
    }

    @Test(arguments: [
        (0, [["I. LĐLĐ thị xã An Nhơn: 1a 2b 3d", "II. LĐLĐ huyện Phù Cát: 4c", "III. CĐCS Công ty X: 5e 6f"]]),
        (2, [["I. LĐLĐ thị xã An Nhơn: 1a 2b"], [": 3d", "II. LĐLĐ huyện Phù Cát: 4c"], ["III. CĐCS Công ty X: 5e 6f"]]),
        (5, [["I. LĐLĐ thị xã An Nhơn: 1a 2b 3d", "II. LĐLĐ huyện Phù Cát: 4c"], ["III. CĐCS Công ty X: 5e 6f"]]),
        (6, [["I. LĐLĐ thị xã An Nhơn: 1a 2b 3d", "II. LĐLĐ huyện Phù Cát: 4c", "III. CĐCS Công ty X: 5e 6f"]]),
    ])
    func `bảng dài được chia, bảng sau không nhắc lại tên nhóm, chữ ký chỉ ở bảng cuối`(rows: Int, tables: [[String]]) throws {
        let checking = try Checking()
        let input = try checking.read(ModelDossier.json(of: province.map(sent)), file: "mau.json")
        let form = SummaryTableForm(checking.context, isPublic: false).cut(after: rows)
        let values = try #require(form.volumes(for: input.dossiers, volumeRows: 0).first)
        let cut = FilledForm.tables(values)
        let outlines = cut.map { table in
            table.groups.map { "\($0.name): " + $0.rows.map { "\($0["TT"] ?? "")\($0["Tên sáng kiến"] ?? "")" }.joined(separator: " ") }
        }
        #expect(outlines == tables)
        #expect(cut.map(\.isLast) == tables.indices.map { $0 == tables.count - 1 })
        // For templates that know no cut tables, all rows stand in one.
        #expect(FilledForm(values).rows.compactMap { $0["TT"] } == (1...6).map(String.init))
        #expect(cut.flatMap(\.groups).flatMap(\.rows).map { $0["dòng cuối"] } == ["", "", "", "", "", "có"])
    }

    @Test func `số dòng mỗi bảng là của Chương trình, mặc định 100`() throws {
        #expect(try Checking().context.programme.form.tableRows == 100)
        let checking = try Checking(edits: [("  volumeRows: 500", "  tableRows: 3\n  volumeRows: 500")])
        let input = try checking.read(ModelDossier.json(of: province.map(sent)), file: "mau.json")
        let values = SummaryTableForm(checking.context, isPublic: false).volumes(for: input.dossiers, volumeRows: 0)[0]
        #expect(FilledForm.tables(values).map { $0.groups.reduce(0) { $0 + $1.rows.count } } == [3, 3])
    }

    @Test func `không có hồ sơ nào thì một tập không có dòng`() throws {
        let forms = SummaryTableForm(try Checking().context, isPublic: false).volumes(for: [], volumeRows: 10)
        #expect(forms.map { FilledForm($0).groups.count } == [0])
    }

    @Test(arguments: [
        (1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (49, "XLIX"), (90, "XC"), (400, "CD"), (1994, "MCMXCIV"), (2021, "MMXXI"),
        (3999, "MMMCMXCIX"),
        (0, "0"), (-1, "-1"), (4000, "4000"),
    ])
    func `chữ số La Mã`(number: Int, numeral: String) {
        #expect(RomanNumeral.numeral(number) == numeral)
    }
}
