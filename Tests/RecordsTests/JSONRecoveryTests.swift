import SangkienDiagnostics
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
        #expect(refusal(#"[{"id": }, {"id": "2"}]"#, file: "a.json")?.code.id == "D016")
        #expect(refusal(#"[{"id": 1, "id": 2}]"#, file: "a.json")?.code.id == "D018")
    }

    @Test func `dòng CSV thừa ô mang lý do`() throws {
        let table = try read("a,b\n1,2\n1,2,3\n", file: "a.csv")
        #expect(table.records.map { $0.fault == nil } == [true, false])
        #expect(table.records[1].fault?[.vietnamese] == "dòng có 3 ô, bảng có 2 cột")
    }

    @Test func `sai cú pháp giữa tệp thì giữ những gì đọc trọn trước đó, chỗ sai là một bản ghi lỗi`() throws {
        let table = try read(#"[{"id": "1"}, {"id": "2", "x": }, {"id": "3"}]"#, file: "a.json")
        #expect(table.isCut)
        #expect(table.codes == ["D016"])
        #expect(table.rows == [["1"], ["2"]])
        #expect(table.records.map { $0.fault == nil } == [true, false])
    }

    @Test(arguments: [
        #"{"dossiers": [{"id": "1", "initiatives": [{"t": "a"}]}, {"id": "2", "initiatives": [{"t": "b"}, {"t": "c"#,
        #"{"dossiers": [{"id": "1", "initiatives": [{"t": "a"}]}, {"id": "2", "initiatives": [{"t": "b"}]]}"#,
    ])
    func `tệp bị cắt hay sai ngoặc: hồ sơ trước giữ nguyên, hồ sơ dở dang là bản ghi lỗi của riêng nó`(text: String) throws {
        let table = try read(text, file: "a.json")
        #expect(table.isCut)
        #expect(table.records.map(\.group) == [1, 2])
        #expect(table.records.map { $0.fault == nil } == [true, false])
        #expect(table.records[1].cells.contains("2"))
    }

    @Test func `mỗi dòng một mục: dòng sai không che các dòng sau`() throws {
        let lines = [#"{"id": "1"}"#, #"{"id": "2", "x": }"#, #"{"id": "3""#, "abc", #"{"id": "4"}"#, #"{"id": "5"}"#]
        for ending in ["\n", "\r\n"] {
            let table = try read(lines.joined(separator: ending), file: "a.jsonl")
            #expect(!table.isCut)
            #expect(table.format == .jsonLines)
            #expect(table.rows.map { $0[0] } == ["1", "2", "3", "", "4", "5"])
            #expect(table.records.map { $0.fault == nil } == [true, false, false, false, true, true])
            #expect(table.records.map(\.line) == [1, 2, 3, 4, 5, 6])
            #expect(table.diagnostics.map { $0.location?.line } == [2, 4, 4])
        }
    }

    @Test func `dòng đầu sai mà tên tệp không nói là mỗi dòng một mục thì không đoán`() throws {
        #expect(refusal("{\"id\": }\n{\"id\": \"2\"}", file: "a.json")?.code.id == "D016")
        let table = try read("{\"id\": }\n{\"id\": \"2\"}", file: "a.ndjson")
        #expect(table.records.map { $0.fault == nil } == [false, true])
    }

    @Test func `cắt ở mọi chỗ: không bao giờ hỏng, bản ghi trọn vẹn không đổi`() throws {
        let text = Array(#"[{"id": "1", "x": [1, 2]}, {"id": "2", "a": {"b": null}}, {"id": "3"}]"#.utf8)
        let whole = try read(text, file: "a.json").records
        for count in 1..<text.count {
            guard let table = try? read(Array(text[..<count]), file: "a.json") else { continue }
            #expect(table.isCut)
            let kept = table.records.filter { $0.fault == nil }.map { $0.cells[0] }
            #expect(kept == whole.prefix(kept.count).map { $0.cells[0] })
            #expect(table.records.last?.fault != nil)
        }
    }

    @Test func `ô CSV mở ngoặc kép không đóng: các dòng trước giữ nguyên, dòng ấy là bản ghi lỗi`() throws {
        let table = try read("id,x\n1,a\n2,b\n3,\"c\n4,d\n", file: "a.csv")
        #expect(table.isCut)
        #expect(table.rows == [["1", "a"], ["2", "b"], ["3", ""]])
        #expect(table.records.map { $0.fault == nil } == [true, true, false])
        #expect(try table.finding("D014").location == SourceLocation(file: "a.csv", line: 4, row: 4, column: 2))
        #expect(refusal("id,x\n3,\"c\n4,d\n", file: "a.csv")?.code.id == "D014")
        #expect(refusal("\"id,x\n3,c\n", file: "a.csv")?.code.id == "D014")
    }
}
