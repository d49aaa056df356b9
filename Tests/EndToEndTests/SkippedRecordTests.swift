import Foundation
import TestKit
import Testing

/// Templates whose SKIPIF leaves out records.
@Suite struct SkippedRecordTests {
    /// A template that leaves out the records whose column `Loại` is `kind`.
    private static func template(without kind: String) -> [UInt8] {
        let skip = "<w:p><w:fldSimple w:instr=\" SKIPIF «Loại» = &quot;\(kind)&quot; \"/></w:p>"
        return HandMadeDocument.docx(HandMadeDocument.wordLine("Thư") + skip + HandMadeDocument.wordLine("«Tên»"))
    }

    private static let data = "Tên,Loại\nAn,x\nBình,x\n"

    @Test(arguments: [["--one-file", "-o", "ra.docx"], ["--each", "«Tên»", "-o", "ra"], ["-o", "ra.docx"]])
    func `SKIPIF bỏ qua mọi bản ghi thì nói vậy, nêu chỗ của trường, không ghi gì`(options: [String]) async throws {
        try await withTemporaryFolder { folder in
            try Data(Self.template(without: "x")).write(to: folder.appending(path: "thu.docx"))
            _ = try folder.file("a.csv", Self.data)
            let result = try await CommandLineTool.run(Place.program, ["render", "thu.docx", "a.csv"] + options, from: folder)
            #expect(result.status == 2, "\(result.errors)")
            #expect(result.errors.contains("M120") && result.errors.contains("tất cả 2 bản ghi"), "\(result.errors)")
            #expect(result.errors.contains("thu.docx, đoạn 2"), "\(result.errors)")
            #expect(!result.errors.contains("D020"), "\(result.errors)")
            #expect(try files(below: folder).keys.sorted() == ["a.csv", "thu.docx"])
        }
    }

    @Test func `còn một bản ghi thì in bản ghi ấy; dữ liệu không có bản ghi nào vẫn là D020`() async throws {
        try await withTemporaryFolder { folder in
            try Data(Self.template(without: "x")).write(to: folder.appending(path: "thu.docx"))
            _ = try folder.file("a.csv", Self.data + "Chi,y\n")
            let each = try await CommandLineTool.run(
                Place.program,
                ["render", "thu.docx", "a.csv", "--each", "«Tên»", "-o", "ra"],
                from: folder
            )
            #expect(each.status == 0 && each.text == "ra/Chi.docx\n", "\(each.errors)")
            _ = try folder.file("trong.json", "[]")
            let none = try await CommandLineTool.run(
                Place.program,
                ["render", "thu.docx", "trong.json", "--one-file", "-o", "ra.docx"],
                from: folder
            )
            #expect(none.status == 2 && none.errors.contains("D020") && !none.errors.contains("M120"), "\(none.errors)")
        }
    }
}
