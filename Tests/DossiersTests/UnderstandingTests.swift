import Dossiers
import SangkienDiagnostics
import Testing
import TestKit
import VietnameseText

/// A dossier that cannot be understood has a verdict with the reason, hides no other and never counts as valid.
@Suite struct UnderstandingTests {
    private func checked(_ input: Checking.Input, _ checking: Checking) -> [CheckedDossier] {
        input.dossiers.map(Checker(checking.context).check)
    }

    @Test func `hồ sơ JSON hỏng cần xác nhận, hồ sơ bên cạnh vẫn hợp lệ`() throws {
        let checking = try Checking()
        let good = String(decoding: try ModelDossier.json(), as: UTF8.self)
        let list = good.replacing(#"{"dossiers":["#, with: "").dropLast(2)
        let text = #"{"dossiers": [\#(list), {"dossierId": "HỎNG", "submitter": "LĐLĐ huyện Phù Cát", "initiatives": 5}, 7]}"#
        let all = try checked(checking.json(text), checking)
        #expect(all.map(\.verdict) == [.valid, .needsReview, .needsReview])
        #expect(all.map(\.isUnderstood) == [true, false, false])
        #expect(all[1].codes == ["H007"] && all[1].dossier.id == "HỎNG" && all[1].dossier[.submitter] == "LĐLĐ huyện Phù Cát")
        #expect(all[1].findings[0].message(in: .vietnamese).contains("“initiatives”"))
        #expect(all[2].dossier.id == "mau.json#3")
    }

    @Test func `dòng CSV lệch cột không bao giờ thành hợp lệ`() throws {
        let checking = try Checking()
        let table = try ModelDossier.csv()
        let row = table.split(separator: "\n")[1]
        let all = try checked(checking.csv(table + row.replacing("MAU-01", with: "MAU-02") + ",thừa\n"), checking)
        #expect(all.map(\.dossier.id) == ["MAU-01", "MAU-02"])
        #expect(all.map(\.verdict) == [.valid, .needsReview])
        #expect(all[1].codes == ["H007"])
    }

    @Test func `dòng mất chữ không bao giờ thành hợp lệ, dữ liệu hồ sơ của nó vẫn dùng được`() throws {
        let checking = try Checking()
        let table = try ModelDossier.csv()
        let row = String(table.split(separator: "\n")[1])
        let lossy = row.replacing("MAU-01", with: "MAU-03").replacing("Nguyễn", with: "Nguy?n")
        #expect(lossy.contains("Nguy?n"))
        let whole = row.replacing("MAU-01", with: "MAU-02") + "\n"
        let all = try checked(checking.csv(table + whole + lossy + "\n"), checking)
        #expect(all.map(\.dossier.id) == ["MAU-01", "MAU-02", "MAU-03"])
        #expect(all.map(\.verdict) == [.valid, .valid, .needsReview])
        #expect(all[2].codes == ["H007"] && !all[2].isUnderstood)
        #expect(all[2].dossier[.submitter] == all[0].dossier[.submitter])
    }

    @Test func `một dòng hỏng không làm mất kết luận về các dòng khác`() throws {
        let checking = try Checking()
        let table = try ModelDossier.csv().replacing("12/4/2021", with: "16/4/2021")
        let row = table.split(separator: "\n")[1]
        let all = try checked(checking.csv(table + row + ",thừa\n"), checking)
        #expect(all.count == 1)
        #expect(all[0].verdict == .invalid && all[0].codes.contains("H007") && all[0].codes.contains("H101"))
    }

    /// Fields whose words a message may repeat.
    private static let mayBeShown: Set<Field> = [.dossierId]

    @Test(arguments: Field.allCases)
    func `thông báo không nhắc lại dữ liệu cá nhân gõ nhầm ô`(field: Field) throws {
        let checking = try Checking()
        let secret = "Nguyễn Bí Ẩn, SN 1985, 0905 123 456, bi.an@mau.vn"
        var headings = try ModelDossier.csv().split(separator: "\n")[0]
        if !headings.contains("\"\(field.heading)\"") { headings += ",\"\(field.heading)\"" }
        let cells = headings.split(separator: "\",\"")
            .map { heading in
                let name = heading.replacing("\"", with: "").replacing(",", with: "")
                return VietnameseFolding.bareKey(String(name)) == VietnameseFolding.bareKey(field.heading) ? "\"\(secret)\"" : "x"
            }
        let input = try checking.csv(headings + "\n" + cells.joined(separator: ",") + "\n")
        let findings = checked(input, checking).flatMap(\.findings) + input.diagnostics
        for finding in findings {
            for language in Language.allCases {
                let text = finding.message(in: language) + finding.hint(in: language)
                for value in ["0905", "123 456", "1985", "bi.an"] { #expect(!text.contains(value), "\(finding.code.id): \(text)") }
                if !Self.mayBeShown.contains(field) { #expect(!text.contains("Bí Ẩn"), "\(finding.code.id): \(text)") }
            }
        }
    }

    @Test func `chỉ khi được yêu cầu mới ghi nội dung đã gõ`() throws {
        let context = try Checking().context
        let checked = try Checking().model(#"{"initiatives": [{"phone": "12"}]}"#)
        #expect(checked.findings.map { $0.message(in: .vietnamese).contains("“12”") } == [false])
        #expect(checked.showingTyped(context).findings[0].message(in: .vietnamese).hasSuffix("Đã ghi: “12”."))
        #expect(checked.showingTyped(context).findings[0].message(in: .english).hasSuffix("Typed: “12”."))
        #expect(checked.showingTyped(context).verdict == checked.verdict)
    }
}
