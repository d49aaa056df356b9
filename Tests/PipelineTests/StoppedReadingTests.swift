import Foundation
import SangkienDiagnostics
import SangkienFiles
import TestKit
import Testing

@testable import Dossiers
@testable import Pipeline

/// A file that nobody waits for any more is left where it is.
struct StoppedReadingTests {
    private static let csv = "Đơn vị trình,Số Tờ trình,Họ và tên,Tên sáng kiến\nLĐLĐ huyện Tuy Phước,1/TTr,Nguyễn Văn Mẫu,Giá treo\n"
    private static let json = """
        [{"Đơn vị trình": "LĐLĐ huyện Tuy Phước", "Số Tờ trình": "1/TTr", "Họ và tên": "Nguyễn Văn Mẫu", "Tên sáng kiến": "Giá treo"}]
        """
    private static let fods = """
        <?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="A">\
        \(csv.split(separator: "\n").map { row in
            "<table:table-row>" + row.split(separator: ",")
                .map { "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>" }.joined()
                + "</table:table-row>"
        }.joined())\
        </table:table></office:spreadsheet></office:body></office:document>
        """

    /// What a task gives that is cancelled before it begins.
    private static func cancelled<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) async -> Value {
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return await body()
        }
        task.cancel()
        return await task.value
    }

    @Test(arguments: [("a.csv", csv), ("a.json", json), ("a.fods", fods)])
    func `đọc trong việc đã dừng thì thôi ngay, lý do nói rõ; không dừng thì đọc đủ`(name: String, text: String) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path(name)
        try Data(text.utf8).write(to: URL(filePath: path))
        let programme = try Checking().context.programme
        let stopped = await Self.cancelled { InputReader(programme).read(path) }
        #expect(stopped.isUnusable && stopped.parts.isEmpty)
        #expect(stopped.diagnostics.map(\.code.id) == ["D002"])
        #expect(stopped.diagnostics.first?.message(in: .vietnamese).contains("đã được dừng theo yêu cầu") == true)
        let whole = InputReader(programme).read(path)
        #expect(!whole.isUnusable && whole.initiativeCount == 1)
    }

    @Test func `lượt kiểm tra bị dừng không để lại gì trong bộ nhớ: lượt sau đọc đủ`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.csv")
        try Data(Self.csv.utf8).write(to: URL(filePath: path))
        let context = try Checking().context
        let (memory, digests) = (CheckMemory(), [path: SHA256.hex(of: Array(Self.csv.utf8))])
        let stopped = await Self.cancelled { await CheckRun.run([path], context: context, jobs: 1, memory: memory, digests: digests) }
        #expect(stopped.isStopped && stopped.dossiers.isEmpty && stopped.files.isEmpty)
        let whole = await CheckRun.run([path], context: context, jobs: 1, memory: memory, digests: digests)
        #expect(!whole.isStopped && whole.dossiers.count == 1 && whole.initiativeCount == 1)
    }
}
