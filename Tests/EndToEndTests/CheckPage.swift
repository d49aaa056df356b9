import Foundation
import TestKit
import Testing

/// The page of `check --format html`, taken apart.
struct CheckPage {
    let bytes: [UInt8]
    let root: Element

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        root = try XMLTree.root(of: bytes)
    }

    /// The page about `inputs`; `options` may name another day or language.
    static func made(_ inputs: [String], options: [String] = CommandContractTests.day) async throws -> CheckPage {
        let outcome = try await CommandContractTests.run(["check", "--format", "html"] + options + inputs)
        return try CheckPage(outcome.output)
    }

    /// The page about a table that is not a file of the repository.
    static func made(table: String, options: [String] = CommandContractTests.day) async throws -> CheckPage {
        try await withTemporaryFolder { folder in
            try await made([try folder.file("bang.csv", table)], options: options)
        }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The element with this id.
    func element(_ id: String) throws -> Element {
        try #require(root.all.first { $0.attributes["id"] == id }, "không có #\(id)")
    }

    /// The rows of a table's body: the words of its cells.
    static func rows(_ table: Element) -> [[String]] {
        (table.child("tbody")?.elements ?? []).map { row in row.elements.map(\.text) }
    }

    /// The numbers beside the chart with this id, the first cell of each row being its name.
    func numbers(_ id: String) throws -> [[String]] {
        Self.rows(try #require(try element(id).all("table").first))
    }

    /// The numbers at the top: name and count.
    var totals: [[String]] {
        root.all("dl").flatMap { $0.elements.map { $0.elements.map(\.text) } }
    }

    /// The table of dossiers, row by row.
    func dossiers() throws -> [[String]] {
        Self.rows(try element("bang"))
    }
}

/// Tables made for one test: headings and rows.
enum SmallTable {
    static let headings = [
        "Mã hồ sơ", "Đơn vị trình", "Số tờ trình", "Ngày tờ trình", "Ngày gửi bưu điện", "Ngày gửi email", "Khiếu nại",
        "Tranh chấp quyền tác giả", "Người xác nhận", "Ngày xác nhận", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị công tác",
        "Số điện thoại", "Tên sáng kiến", "Thời gian áp dụng", "Tóm tắt nội dung sáng kiến", "Hiệu quả sáng kiến", "Loại công nhận",
        "Số quyết định công nhận", "Ngày công nhận", "Cơ quan công nhận", "Cấp công nhận",
    ]

    private static let valid = [
        "K-1", "LĐLĐ huyện Tuy Phước", "12/TTr", "05/4/2021", "12/4/2021", "12/4/2021", "Không", "Không", "Người Mẫu", "13/4/2021",
        "Lê Văn Mẫu", "1985", "Tổ trưởng", "Công ty Mẫu", "0950 000 001", "Cải tiến gá kẹp", "Từ tháng 01/2021 đến nay", "Gá nhanh",
        "Giảm thời gian", "Quyết định", "45/QĐ-CT", "15/3/2021", "Công ty Mẫu", "Cơ sở",
    ]

    /// A table of valid rows, each with these cells changed.
    static func csv(_ changes: [[String: String]]) -> String {
        let rows = changes.map { changed in zip(headings, valid).map { changed[$0] ?? $1 } }
        return ([headings] + rows).map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ cell: String) -> String {
        "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
