import Dossiers
import Forms
import TestKit
import Testing

/// What settings of the programme change in the form.
@Suite struct FormSettingTests {
    @Test func `ngày sinh chỉ in năm, trừ khi chương trình muốn khác`() throws {
        let changes = #"{"initiatives": [{"birthYear": "20/3/1985; 5/1990"}]}"#
        #expect(try Checking().form(changes).rows.first?["Năm sinh"] == "1985; 1990")
        let typed = try Checking(edits: [("birthYear: yearOnly", "birthYear: asTyped")])
        #expect(try typed.form(changes).rows.first?["Năm sinh"] == "20/3/1985; 5/1990")
    }

    @Test func `bí mật công nghệ không in tóm tắt ở bản công khai`() throws {
        for (answer, summary) in [("Có", ""), ("một phần", ""), ("Không", "Bộ gá kẹp nhanh"), ("", "Bộ gá kẹp nhanh")] {
            let changes = #"{"initiatives": [{"secret": "\#(answer)"}]}"#
            #expect(try Checking().form(changes, isPublic: true).rows.first?["Tóm tắt nội dung sáng kiến"] == summary)
            #expect(try Checking().form(changes).rows.first?["Tóm tắt nội dung sáng kiến"] == "Bộ gá kẹp nhanh")
        }
    }

    @Test(arguments: [("through", ["1", "2", "3"]), ("perUnion", ["1", "2", "1"]), ("asTyped", ["7", "2", "9"])])
    func `biểu toàn tỉnh đánh số theo thiết lập và giữ số gốc`(numbering: String, numbers: [String]) throws {
        let checking = try Checking(edits: [("numbering: through", "numbering: \(numbering)")])
        let dossiers =
            try checking.read(
                ModelDossier.json(of: [
                    #"{"initiatives": [{"number": "7"}, {"number": ""}]}"#,
                    #"{"dossierId": "2", "submitter": "LĐLĐ huyện Phù Cát", "initiatives": [{"number": "9"}]}"#,
                ]),
                file: "mau.json"
            )
            .dossiers
        let volume = try #require(SummaryTableForm(checking.context, isPublic: false).volumes(for: dossiers, volumeRows: 0).first)
        let rows = FilledForm(volume).rows
        #expect(rows.map { $0["TT"] } == numbers)
        #expect(rows.map { $0["TT gốc"] } == ["7", "", "9"])
    }
}
