import Dossiers
import Foundation
import TemplateEngine
import TestKit
import Testing
import VietnameseText

@testable import Forms

/// What a programme's own forms may print (docs/forms.md).
@Suite struct ProgrammeFormTests {
    private static func form(_ text: String = "title: Thư mời\n") throws -> ProgrammeForm {
        ProgrammeForm(name: "thu-moi", folder: "forms/thu-moi", file: try ProgrammeFormFile.load(yaml: text, path: "form.yaml"))
    }

    /// Every level of names of a schema.
    private static func levels(_ schema: Schema) -> [[Schema.Field]] {
        [schema.fields] + schema.fields.compactMap(\.rows).flatMap(levels)
    }

    @Test(arguments: PaperScope.allCases)
    func `không hai tên nào ở một chỗ là một tên khi bỏ dấu`(scope: PaperScope) {
        for level in Self.levels(ProgrammeFormData.schema(scope)) {
            let keys = level.map { VietnameseFolding.bareKey($0.name) }
            #expect(Set(keys).count == keys.count, "\(level.map(\.name))")
        }
    }

    @Test(arguments: PaperScope.allCases)
    func `mọi tên đều có trong docs/forms.md`(scope: PaperScope) throws {
        let docs = try String(contentsOf: Repository.root.appending(path: "docs/forms.md"), encoding: .utf8)
        for name in Self.levels(ProgrammeFormData.schema(scope)).flatMap({ $0 }).map(\.name) {
            #expect(docs.contains("`\(name)`"), "\(name)")
        }
    }

    @Test func `mỗi đồng tác giả một dòng, có thông tin của riêng mình`() throws {
        let checking = try Checking()
        let dossier = try checking.model(
            #"{"initiatives": [{"author": "Nguyễn Văn Mẫu; Lê Thị Thử", "birthYear": "1985; 1990", "position": "Kỹ sư; Tổ trưởng", "shares": "60%; 40%"}]}"#
        )
        let data = ProgrammeFormData(try Self.form(), checking.context, isPublic: false)
        let paper = try #require(data.papers(for: dossier).first)
        let authors = try Self.rows("các tác giả", paper.values, ProgrammeFormData.schema(.initiative))
        #expect(paper.place == 1)
        #expect(authors.map { $0["Họ và tên"] } == ["Nguyễn Văn Mẫu", "Lê Thị Thử"])
        #expect(authors.map { $0["Năm sinh"] } == ["1985", "1990"])
        #expect(authors.map { $0["Chức vụ"] } == ["Kỹ sư", "Tổ trưởng"])
        #expect(authors.map { $0["Tỷ lệ đóng góp"] } == ["60%", "40%"])
        #expect(authors.map { $0["tác giả chính"] } == ["có", ""])
    }

    @Test func `bản công khai không có năm sinh, số điện thoại của từng tác giả`() throws {
        let checking = try Checking()
        let changes =
            #"{"initiatives": [{"author": "Nguyễn Văn Mẫu; Lê Thị Thử", "birthYear": "1985; 1990", "phone": "0905000001; 0905000002"}]}"#
        let dossier = try checking.model(changes)
        for isPublic in [false, true] {
            let data = ProgrammeFormData(try Self.form(), checking.context, isPublic: isPublic)
            let paper = try #require(data.papers(for: dossier).first)
            let authors = try Self.rows("các tác giả", paper.values, ProgrammeFormData.schema(.initiative))
            #expect(authors.allSatisfy { ($0["Năm sinh"] == "") == isPublic && ($0["Số điện thoại"] == "") == isPublic })
        }
    }

    @Test func `số, ngày để trống thành dấu chấm; số ghi ở papers.letters thì được in`() throws {
        let plain = try Checking()
        let letter = "  letters:\n    - form: thu-moi\n      number: 07/GM-LĐLĐ\n"
        let named = try Checking(edits: [("  letters:\n", letter)])
        for (checking, number) in [(plain, "..../...."), (named, "07/GM-LĐLĐ")] {
            let data = ProgrammeFormData(try Self.form(), checking.context, isPublic: false)
            let values = data.values(for: try checking.model("{}"))
            let schema = ProgrammeFormData.schema(.dossier)
            #expect(Self.text("số văn bản", values, schema) == number)
            #expect(Self.text("ngày", values, schema) == "....")
            #expect(Self.text("năm", values, schema) == "2021")
        }
    }

    @Test func `thang điểm của Chương trình có trong mẫu: tiêu chí, mức, điểm đạt, số phiếu`() throws {
        let rubric = """
            rubric:
              judges: 3
              pass: 50
              criteria:
                - id: moi
                  name: Tính mới
                  points: 40
                  minimum: 10
                  classes: [{name: Khá, from: 20}, {name: Tốt, from: 31}]
                - id: ap-dung
                  name: Khả năng áp dụng
                  points: 60

            # Số sáng kiến gửi
            """
        let checking = try Checking(edits: [("# Số sáng kiến gửi", rubric)])
        let values = ProgrammeFormData(try Self.form(), checking.context, isPublic: false).values(for: try checking.model("{}"))
        let schema = ProgrammeFormData.schema(.dossier)
        #expect(Self.text("tổng điểm tối đa", values, schema) == "100" && Self.text("điểm đạt", values, schema) == "50")
        let criteria = try Self.rows("tiêu chí", values, schema)
        #expect(criteria.map { $0["tên tiêu chí"] } == ["Tính mới", "Khả năng áp dụng"])
        #expect(criteria.map { $0["điểm tối thiểu"] } == ["10", ""])
        #expect(try Self.rows("giám khảo", values, schema).map { $0["số phiếu"] } == ["1", "2", "3"])
    }

    @Test func `phạm vi: form.yaml nói trước, --per chọn trong số đó, không có gì thì từng hồ sơ`() throws {
        let open = try Self.form()
        #expect(open.scopes(asked: nil) == [.dossier] && open.scopes(asked: [.all]) == [.all])
        let each = try Self.form("per: [initiative, all]\n")
        #expect(each.scopes(asked: nil) == [.initiative, .all])
        #expect(each.scopes(asked: [.dossier, .all]) == [.all] && each.scopes(asked: [.dossier]).isEmpty)
    }

    // MARK: Values by name

    private static func text(_ name: String, _ values: [Value], _ schema: Schema) -> String? {
        guard let place = schema.index(of: name), case .text(let text) = values[place] else { return nil }
        return text
    }

    private static func rows(_ name: String, _ values: [Value], _ schema: Schema) throws -> [[String: String]] {
        let place = try #require(schema.index(of: name))
        let inner = try #require(schema.fields[place].rows)
        guard case .rows(let rows) = values[place] else { return [] }
        return (0..<rows.count)
            .map { row in
                Dictionary(
                    uniqueKeysWithValues: inner.fields.enumerated()
                        .map { index, field in
                            if case .text(let text) = rows.value(row, index) { return (field.name, text) }
                            return (field.name, "")
                        }
                )
            }
    }
}
