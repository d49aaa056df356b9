import Foundation
import Testing

/// A list that has no element yet is still a list: its rows may have any field.
@Suite struct EmptyListTests {
    @Test func `danh sách JSON không có phần tử nào thì khối lặp không in gì`() async throws {
        try await withTemporaryFolder { folder in
            let template = try folder.file("mau.html", "<p>a</p><p>«#sáng kiến»</p><p>«Tên»</p><p>«/sáng kiến»</p>")
            let data = try folder.file("a.json", "{\"sáng kiến\": []}")
            let out = folder.appending(path: "ra.html")
            let result = try await CommandLineTool.run("render", template, data, "-o", out.path)
            #expect(result.status == 0, "\(result.errors)")
            #expect(try String(contentsOf: out, encoding: .utf8) == "<p>a</p>")
        }
    }
}
