import Dossiers
import Records
import SangkienDiagnostics
import Testing
import TestKit

/// No cell of any table is lost: each row is a record, or stands in the list of rows set aside.
@Suite struct NothingLostTests {
    private static let words = [
        "Lê Văn Mẫu", "1985", "Cải tiến gá kẹp", "Quý I/2021", "1", "2", "7", "I", "A", "I. KHỐI DOANH NGHIỆP", "Tổng cộng: 3 sáng kiến",
        "Cộng", "CHỦ TỊCH", "TM. BAN THƯỜNG VỤ", "Nơi nhận:", "Quy Nhơn, ngày 1 tháng 4 năm 2021", "…", "---", "(1)", "(2)", "(3)",
        "Họ và tên", "TT", "Tên sáng kiến", "Tóm tắt", "LĐLĐ HUYỆN MẪU", "và giảm chi phí", "x", "Công đoàn", "LĐLĐ huyện Tuy Phước",
        "HS-1",
    ]
    private static let headings = [
        ["TT", "Họ và tên", "Tên sáng kiến", "Thời gian áp dụng", "Tóm tắt"], ["Họ và tên", "Năm sinh", "Tên sáng kiến"],
        ["Mã hồ sơ", "TT", "Tác giả", "Tên giải pháp", "Ghi chú", "Đơn vị trình"], ["Tên sáng kiến", "Họ tên"],
    ]

    private static func row(_ width: Int, _ random: inout SeededRandom) -> [String] {
        let filled = Int.random(in: 0...width, using: &random)
        var cells = (0..<width).map { _ in "" }
        for _ in 0..<filled { cells[Int.random(in: 0..<width, using: &random)] = words.randomElement(using: &random) ?? "" }
        return cells
    }

    private static func csv(_ rows: [[String]]) -> String {
        rows.map { row in row.map { "\"\($0)\"" }.joined(separator: ",") + "\n" }.joined()
    }

    @Test(arguments: ["csv", "fods"])
    func `bảng lộn xộn ngẫu nhiên: mỗi dòng có chữ là bản ghi hoặc được liệt kê`(format: String) throws {
        var random = SeededRandom(seed: 7)
        let checking = try Checking()
        for round in 0..<(format == "csv" ? 1_500 : 300) {
            let heading = Self.headings[round % Self.headings.count]
            let titles = (0..<Int.random(in: 0...3, using: &random)).map { _ in ["LĐLĐ HUYỆN MẪU"] + heading.dropFirst().map { _ in "" } }
            let rows = titles + [heading] + (0..<Int.random(in: 1...12, using: &random)).map { _ in Self.row(heading.count, &random) }
            let input: Checking.Input
            do {
                let bytes = format == "csv" ? Array(Self.csv(rows).utf8) : FlatSheet.bytes([FlatSheet.Sheet("Trang", rows)])
                input = try checking.read(bytes, file: "x.\(format)")
            } catch {
                #expect(
                    error.diagnostics.allSatisfy { $0.code.id == "D020" },
                    "\(rows) \(error.diagnostics.map { $0.message(in: .vietnamese) })"
                )
                continue
            }
            let kept = Dictionary(uniqueKeysWithValues: input.table.records.map { ($0.row, $0) })
            let aside = input.table.skipped.map(\.row)
            #expect(Set(aside).count == aside.count && Set(aside).isDisjoint(with: kept.keys))
            for (index, cells) in rows.enumerated() where cells.contains(where: { !$0.isEmpty }) {
                guard let record = kept[index + 1] else {
                    #expect(aside.contains(index + 1), "\(rows)")
                    continue
                }
                for (column, cell) in cells.enumerated() where !cell.isEmpty { #expect(record.cells[column] == cell, "\(rows)") }
            }
            // What a dossier shows comes from the records: none of them is dropped on the way.
            let shown = input.dossiers.reduce(0) { $0 + $1.initiatives.count }
            let filled = input.table.records.filter { record in
                Field.ofInitiative.contains { $0 != .number && !input.source.value(of: $0, in: record).isEmpty }
            }
            #expect(shown == filled.count)
            #expect(input.table.records.map(\.number) == input.table.records.indices.map { $0 + 1 })
        }
    }
}
