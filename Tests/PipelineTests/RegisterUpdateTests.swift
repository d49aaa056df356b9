import Dossiers
import Foundation
import SangkienDiagnostics
import Testing
import TestKit

@testable import Pipeline

/// Updating a register loses no cell that somebody typed, moves no row, and is refused where it would.
@Suite struct RegisterUpdateTests {
    /// A model dossier of so many initiatives under a letter of its own.
    private static func dossier(_ number: Int, _ initiatives: Int, remark: String = "") -> String {
        let list = (1...initiatives).map { "{\"number\": \"\($0)\", \"title\": \"Sáng kiến \(number).\($0)\(remark)\"}" }
            .joined(separator: ", ")
        return "{\"dossierId\": \"HS-\(number)\", \"proposal\": {\"number\": \"\(number)/TTr-LĐLĐ\"}, \"initiatives\": [\(list)]}"
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
    func `cập nhật không làm mất ô nào đã gõ, dù dữ liệu thay đổi thế nào`(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let desk = try await RegisterDesk((1...5).map { Self.dossier($0, 2) })
        let sample = RegisterSample(desk.context.programme)
        let frame = RegisterFrame(desk.context.programme, judges: 3)
        let words = ["Có", "Không", "12/4", "8,5", "abc", "=1+2", "  hai  chữ ", "<&>\"'", "dòng\nhai", "Nguyễn Văn Mẫu", "12/4/2021", "1"]
        var typed: [String: String] = [:]
        for round in 0..<4 {
            for _ in 0..<12 {
                let isDossier = Bool.random(using: &random)
                let (sheet, columns) = isDossier ? (RegisterMarks.dossiers, frame.dossiers) : (RegisterMarks.initiatives, frame.initiatives)
                let own = columns.count + Int.random(in: 0..<3, using: &random)
                let choices = columns.indices.filter { columns[$0].isTyped } + [own]
                let column = choices.randomElement(using: &random) ?? own
                // Also below the last row, and in a column of the office's own.
                let row = Int.random(in: 4...(isDossier ? 12 : 18), using: &random)
                let text = words.randomElement(using: &random) ?? ""
                try Self.type(text, sheet, row, column, desk.register)
                typed["\(sheet)!\(Workbook.letters(column))\(row)"] = text
            }
            let kept = (1...5).filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
            let changed = kept.map {
                Self.dossier($0, Int.random(in: 1...3, using: &random), remark: Bool.random(using: &random) ? " sửa" : "")
            }
            try desk.put(changed + [Self.dossier(10 + round, 1), Self.dossier(10 + round, 1, remark: " bản hai")])
            let before = try desk.cells()
            try await desk.update()
            let after = try desk.cells()
            for (place, text) in typed {
                #expect(
                    after[place]?.trimmingCharacters(in: .whitespacesAndNewlines) == text.trimmingCharacters(in: .whitespacesAndNewlines),
                    "\(place)"
                )
            }
            // Nothing that stood there moved: union, letter, number and author of each row are those of before.
            for (place, text) in before where ["A", "B", "E", "F"].contains(String(place.split(separator: "!")[1].prefix { $0.isLetter })) {
                #expect(after[place] == text || place.contains("hồ sơ!E") || place.contains("hồ sơ!F"), "\(place)")
            }
            // A second update has nothing to do, and says the same with the same bytes.
            let bytes = try Data(contentsOf: URL(filePath: desk.register))
            let again = try await desk.update()
            #expect(try Data(contentsOf: URL(filePath: desk.register)) == bytes && again.added == (0, 0))
        }
        _ = sample
    }

    private static func type(_ text: String, _ sheet: String, _ row: Int, _ column: Int, _ path: String) throws {
        var edit = SheetEdit()
        edit.set(.text(text), row: row, column: column)
        let part = sheet == RegisterMarks.dossiers ? "xl/worksheets/sheet1.xml" : "xl/worksheets/sheet2.xml"
        try RegisterSample.rewrite(path) { name, bytes in name == part ? edit.applied(to: bytes) ?? [] : bytes }
    }

    @Test func `phần không phải của sổ được giữ nguyên từng byte`() async throws {
        let desk = try await RegisterDesk()
        let style = Array("<!-- của người dùng --><styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>".utf8)
        try RegisterSample.rewrite(desk.register) { name, bytes in name == "xl/styles.xml" ? style : bytes }
        try desk.put(["{}", Self.dossier(7, 2)])
        #expect(try await desk.update().added == (1, 2))
        var seen: [UInt8] = []
        try RegisterSample.rewrite(desk.register) { name, bytes in
            if name == "xl/styles.xml" { seen = bytes }
            return bytes
        }
        #expect(seen == style)
    }

    @Test func `sổ lập hai lần từ một dữ liệu giống nhau từng byte, với số nhân bất kỳ`() async throws {
        var books: [Data] = []
        for jobs in [1, 2, 5] {
            let folder = try TemporaryFolder()
            try folder.write(try ModelDossier.json(of: (1...9).map { Self.dossier($0, 3) }), to: "a.json")
            let options = RegisterRun.Options(output: folder.path("so.xlsx"), jobs: jobs)
            _ = try await RegisterRun.run([folder.path("a.json")], context: try Checking().context, options: options)
            books.append(try Data(contentsOf: URL(filePath: folder.path("so.xlsx"))))
        }
        #expect(Set(books).count == 1)
    }

    // MARK: Refusals

    /// What is done to a register, the code that a check gives, and whether an update is refused.
    static let damage: [(lines: [String], code: String?, refused: Bool)] = [
        (["Sổ hồ sơ | 3 | Khiếu nại = Khiếu nại, tố cáo"], "D126", true), (["Sổ hồ sơ | 3 | Mã bản = "], "D126", true),
        (["Sổ hồ sơ | 3 | Đơn vị trình = Nơi gửi"], "D126", true),
        (
            ["Sổ sáng kiến | 3 | Giám khảo 1 = Ông A", "Sổ sáng kiến | 3 | Giám khảo 2 = Bà B", "Sổ sáng kiến | 3 | Giám khảo 3 = Bà C"],
            "D126", true
        ),
        (["Sổ sáng kiến | 3 | Giám khảo 1 = Giám khảo: ông A", "Sổ sáng kiến | 3 | Giám khảo 3 = Giám khảo Hoa"], nil, false),
        (["Sổ hồ sơ | 3 | Khiếu nại = KHIẾU NẠI", "Sổ hồ sơ | 3 | Ghi chú =  ghi chú "], nil, false),
        (["Sổ hồ sơ | 1 | Đơn vị trình = ", "Sổ hồ sơ | 2 | Đơn vị trình = "], nil, false),
        (["trang Sổ sáng kiến = Sáng kiến 2021"], nil, false), (["trang Sổ hồ sơ = Tháng 4"], nil, false),
        (["trang Danh mục = Riêng"], "D129", false),
    ]

    @Test(arguments: damage)
    func `sổ bị sửa được báo rõ, thiếu cột thì không cập nhật`(lines: [String], code: String?, refused: Bool) async throws {
        let desk = try await RegisterDesk()
        for line in lines { try desk.type(line) }
        try desk.type("Sổ hồ sơ | 4 | Tranh chấp quyền tác giả = Có")
        let codes = await desk.codes()
        #expect(
            codes.filter { $0.hasPrefix("D12") && $0 != "D120" && $0 != "D121" && $0 != "D122" && $0 != "D123" }
                == (code.map { [$0] } ?? []),
            "\(codes)"
        )
        // What can be read is read all the same.
        #expect(codes.contains("H403") || lines[0].contains("Đơn vị trình = Nơi gửi"), "\(codes)")
        let before = try desk.cells()
        do throws(DiagnosticError) {
            _ = try await RegisterRun.run([desk.data], context: desk.context, options: .init(output: desk.register))
            #expect(!refused)
        } catch {
            #expect(refused && error.diagnostics.map(\.code.id) == ["X007"])
            #expect(try desk.cells() == before)
        }
    }

    @Test func `tệp khác, sổ đang mở, nhiều sổ: không ghi đè`() async throws {
        let desk = try await RegisterDesk()
        func codes(_ inputs: [String], _ output: String) async -> [String] {
            do throws(DiagnosticError) {
                _ = try await RegisterRun.run(inputs, context: desk.context, options: .init(output: output))
                return []
            } catch {
                return error.diagnostics.map(\.code.id)
            }
        }
        let other = desk.folder.path("khac.xlsx")
        try desk.folder.write(Array("không phải bảng tính".utf8), to: "khac.xlsx")
        #expect(await codes([desk.data], other) == ["X007"])
        #expect(try Data(contentsOf: URL(filePath: other)) == Data("không phải bảng tính".utf8))
        // The same register by another path is the same; a copy that differs is another one.
        #expect(await codes([desk.data, desk.folder.path + "/./so.xlsx"], desk.register) == [])
        try FileManager.default.copyItem(atPath: desk.register, toPath: desk.folder.path("so-cu.xlsx"))
        try desk.type("Sổ hồ sơ | 4 | Ghi chú = mới")
        #expect(await codes([desk.data, desk.folder.path("so-cu.xlsx")], desk.register) == ["X007"])
        let run = await CheckRun.run([desk.data, desk.register, desk.folder.path("so-cu.xlsx")], context: desk.context, jobs: 1)
        #expect(run.findings.contains { $0.code.id == "D127" } && run.hasUnusableInput && !run.findings.contains { $0.code.id == "D120" })
        for lock in ["~$so.xlsx", ".~lock.so.xlsx#"] {
            try desk.folder.write([], to: lock)
            #expect(await codes([desk.data], desk.register) == ["X008"])
            try FileManager.default.removeItem(atPath: desk.folder.path(lock))
        }
        #expect(await codes([desk.data], desk.register) == [])
    }

    @Test func `sổ chưa có dòng nào vẫn là sổ, và không bị đọc thành bảng sáng kiến`() async throws {
        let desk = try await RegisterDesk()
        try RegisterSample.rewrite(desk.register) { name, bytes in
            guard name.hasPrefix("xl/worksheets/sheet") else { return bytes }
            let text = String(decoding: bytes, as: UTF8.self)
            guard let first = text.range(of: "<row r=\"4\""), let end = text.range(of: "</sheetData>") else { return bytes }
            return Array((text[..<first.lowerBound] + text[end.lowerBound...]).utf8)
        }
        let alone = await CheckRun.run([desk.register], context: desk.context, jobs: 1)
        #expect(alone.dossiers.isEmpty && !alone.hasUnusableInput && alone.files.map(\.isRegister) == [true])
        #expect(await desk.codes().contains("D123"))
        let run = try await desk.update()
        #expect(run.added == (1, 1) && !run.isNew)
        #expect(await !desk.codes().contains("D123"))
    }

    @Test func `hai dòng của một hồ sơ: chỗ giống nhau được dùng, chỗ khác nhau thì không`() async throws {
        let desk = try await RegisterDesk([#"{"complaint": null}"#])
        try desk.type(
            "Sổ hồ sơ | 5 | Đơn vị trình = Huyện Tuy Phước",
            "Sổ hồ sơ | 5 | Số Tờ trình = 12/TTr-LĐLĐ",
            "Sổ hồ sơ | 4 | Ngày gửi email = 12/4/2021",
            "Sổ hồ sơ | 5 | Ngày gửi email = 12/04/2021",
            "Sổ hồ sơ | 4 | Khiếu nại = Có",
            "Sổ hồ sơ | 5 | Khiếu nại = Không"
        )
        let run = await desk.check()
        let repeated = try #require(run.findings.first { $0.code.id == "D125" })
        #expect(repeated.argument("fields") == ": “Khiếu nại”" && repeated.location?.row == 5 && repeated.related.map(\.row) == [4])
        #expect(run.dossiers[0].finding("H402") != nil && run.dossiers[0].finding("H401") == nil)
    }
}
