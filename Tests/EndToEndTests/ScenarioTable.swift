import Foundation
import TestKit
import Testing

/// A table of one valid dossier a row, changed in some cells; what the real command says of it and prints of it.
struct ScenarioTable {
    /// The columns of every table, with the cells of a valid row.
    private static let model: [(heading: String, cell: String)] = [
        ("Mã hồ sơ", ""), ("Đơn vị trình", "LĐLĐ huyện Tuy Phước"), ("Số tờ trình", "12/TTr-LĐLĐ"), ("Ngày tờ trình", "05/4/2021"),
        ("Tệp tờ trình", "to-trinh.pdf"), ("Ngày gửi bưu điện", "12/4/2021"), ("Ngày gửi email", "12/4/2021"), ("Khiếu nại", "Không"),
        ("Tranh chấp quyền tác giả", "Không"), ("Người xác nhận", "Trần Thị Mẫu"), ("Ngày xác nhận", "19/4/2021"),
        ("Họ và tên", "Lê Văn Mẫu"), ("Năm sinh", "1985"), ("Chức vụ", "Tổ trưởng"), ("Đơn vị công tác", "Công ty TNHH Mẫu"),
        ("Số điện thoại", "0950 000 001"), ("Tên sáng kiến", "Cải tiến gá kẹp"), ("Thời gian áp dụng", "Từ tháng 01/2021 đến nay"),
        ("Tóm tắt nội dung sáng kiến", "Bộ gá kẹp nhanh"), ("Hiệu quả sáng kiến", "Giảm thời gian gá"),
        ("Giá trị làm lợi", "Không tính được bằng tiền"), ("Phạm vi ứng dụng", "Toàn phân xưởng"),
        ("Danh hiệu thi đua, khen thưởng", "2020: Lao động tiên tiến"), ("Loại công nhận", "Quyết định"),
        ("Số quyết định công nhận", "45/QĐ-CT"), ("Ngày công nhận", "15/3/2021"), ("Cơ quan công nhận", "Công ty TNHH Mẫu"),
        ("Cấp công nhận", "Cơ sở"), ("Tệp công nhận", "QD cong nhan.pdf"),
    ]
    /// Column 2 of the form in one cell, and the columns that it stands for.
    static let person = "Họ và tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại liên hệ"
    static let personColumns: Set = ["Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị công tác", "Số điện thoại"]
    static let day = "20/4/2021"

    /// Headings to be written otherwise, or with more columns behind.
    var renamed: [String: String] = [:]
    var added: [String] = []
    var left: Set<String> = []
    /// The changed cells of each row, by heading of the model; `Mã hồ sơ` is `K-1`, `K-2` … unless given.
    var rows: [[String: String]]

    var csv: String {
        let columns = Self.model.filter { !left.contains($0.heading) } + added.map { ($0, "") }
        var text = columns.map { Self.quoted(renamed[$0.0] ?? $0.0) }.joined(separator: ",") + "\n"
        for (place, row) in rows.enumerated() {
            let cells = columns.map { heading, cell in row[heading] ?? (heading == "Mã hồ sơ" ? "K-\(place + 1)" : cell) }
            text += cells.map(Self.quoted).joined(separator: ",") + "\n"
        }
        return text
    }

    private static func quoted(_ cell: String) -> String {
        "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    /// What `check --format json` says of the table.
    func checked(_ options: String..., in folder: URL) async throws -> CheckReport {
        let input = try folder.file("bang.csv", csv)
        let outcome = try await CommandLineTool.run(
            Place.program,
            ["check", input, "--as-of", Self.day, "--format", "json", "--quiet"] + options
        )
        #expect(outcome.status <= 1, "\(outcome.errors)")
        return try outcome.decoded(as: CheckReport.self)
    }

    /// The documents that `generate` makes of the table, each dossier's own, in a format.
    func documents(_ format: String, in folder: URL) async throws -> [MadeDocument] {
        let input = try folder.file("bang.csv", csv)
        let output = folder.appending(path: "ra-\(format)")
        let outcome = try await CommandLineTool.run(
            Place.program,
            ["generate", input, "-o", output.path, "--as-of", Self.day, "--format", format, "--per", "dossier", "--quiet"]
        )
        #expect(outcome.status <= 1, "\(outcome.errors)")
        return try await MadeDocument.below(output)
    }

    /// The cells that the forms print for the dossiers' initiatives, row by row, in the order of the dossiers.
    func printed(in folder: URL) async throws -> [[String]] {
        try await documents("html", in: folder)
            .sorted { $0.path.utf8.count == $1.path.utf8.count ? $0.path < $1.path : $0.path.utf8.count < $1.path.utf8.count }
            .flatMap { document in
                try document.root().all("tr").filter { $0.attributes["class"]?.contains("muc") == true }
                    .map { row in row.elements.map { Self.lines(of: $0) } }
            }
    }

    /// The text of an element, a line break for each `br`.
    private static func lines(of element: Element) -> String {
        element.children
            .map { node in
                switch node {
                case .text(let text): text
                case .element(let child): child.name == "br" ? "\n" : lines(of: child)
                }
            }
            .joined()
    }
}

extension CheckReport {
    /// The codes of one dossier's findings about fields or the dossier.
    func codes(_ id: String) -> [String] {
        dossiers.first { $0.id == id }?.findings.map(\.code) ?? ["không có \(id)"]
    }

    func verdict(_ id: String) -> String? {
        dossiers.first { $0.id == id }?.verdict
    }

    /// The first finding of a code, wherever it stands.
    func finding(_ code: String) -> Finding? {
        (findings + dossiers.flatMap(\.findings)).first { $0.code == code }
    }
}
