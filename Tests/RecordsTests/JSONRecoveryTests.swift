import Diagnostics
import Testing

@testable import Records

/// An entry with a fault never hides the others.
struct JSONRecoveryTests {
    @Test(arguments: [
        (#"{"dossiers": [{"id": "1"}, 5, {"id": "2"}]}"#, ["1", "", "2"]),
        (#"{"dossiers": [{"id": "1"}, [{"x": [1]}], {"id": "2"}]}"#, ["1", "", "2"]),
        (#"{"dossiers": [{"id": "1"}, {"id": "B", "initiatives": 5, "z": {"y": [[]]}}, {"id": "2"}]}"#, ["1", "B", "2"]),
        (#"{"dossiers": [{"id": "B", "initiatives": [{}, "x"]}, {"id": "2"}]}"#, ["B", "2"]),
        (#"[{"id": "1"}, null, {"id": "2"}]"#, ["1", "", "2"]),
        (#"[{"id": "1"}, {"id": "B", "id": "C"}, {"id": "2"}]"#, ["1", "B", "2"]),
        ("{\"id\": \"1\"}\n{\"id\": \"B\", \"a\": [[]]}\n{\"id\": \"2\"}", ["1", "B", "2"]),
    ])
    func `mục hỏng được giữ lại có lý do, mục khác vẫn đọc`(text: String, ids: [String]) throws {
        let table = try read(text, file: "a.json")
        #expect(table.rows.map { $0[0] } == ids)
        #expect(table.records.map { $0.fault == nil } == ids.map { !["", "B"].contains($0) })
        #expect(table.codes.filter { ["D017", "D018"].contains($0) }.count == 1)
        #expect(table.records.allSatisfy { $0.cells.count == table.headings.count && $0.lines?.count == table.headings.count })
    }

    @Test func `mục hỏng nằm trong hồ sơ của riêng nó`() throws {
        let table = try read(#"{"dossiers": [{"id": "1", "initiatives": [{"t": "x"}]}, {"initiatives": 5}, {"id": "2"}]}"#, file: "a.json")
        #expect(table.records.map(\.group) == [1, 2, 3])
    }

    @Test func `sai cú pháp thì không đoán phần còn lại`() {
        #expect(refusal(#"[{"id": "1"}, {"id": }, {"id": "2"}]"#, file: "a.json")?.code.id == "D016")
        #expect(refusal(#"[{"id": 1, "id": 2}]"#, file: "a.json")?.code.id == "D018")
    }

    @Test func `dòng CSV thừa ô mang lý do`() throws {
        let table = try read("a,b\n1,2\n1,2,3\n", file: "a.csv")
        #expect(table.records.map { $0.fault == nil } == [true, false])
        #expect(table.records[1].fault?[.vietnamese] == "dòng có 3 ô, bảng có 2 cột")
    }
}
