import Records
import SangkienDiagnostics
import Testing
import TestKit

@testable import Dossiers

/// Forms that stand below each other in one sheet: each is the dossier of its own letter (docs/data.md, “Rows”).
@Suite struct StackedFormTests {
    private static let heading = "| TT | Họ và tên | Năm sinh | Tên sáng kiến | Thời gian áp dụng |"

    /// Lines above a form, two initiatives of `mark`, and what stands below them.
    private static func form(_ union: String, _ number: String, _ mark: String, _ below: [String] = []) -> [String] {
        title(union, number) + [Self.heading] + rows(mark) + below
    }

    private static func title(_ union: String, _ number: String) -> [String] {
        [
            "| \(union.uppercased()) | | | | |", "| | | | TỔNG HỢP TÓM TẮT SÁNG KIẾN | |",
            "| | | | (Kèm theo Tờ trình số \(number) ngày 07 tháng 4 năm 2021 của Ban Thường vụ \(union)) | |",
        ]
    }

    private static func rows(_ mark: String) -> [String] {
        ["| 1 | Lê An \(mark) | 1980 | Máy xay \(mark) | 02/2021 |", "| 2 | Trần Bảy \(mark) | 1981 | Bàn may \(mark) | 03/2021 |"]
    }

    private static let signature = [
        "| | Tổng cộng: 02 sáng kiến | | | |", "| | | | CHỦ TỊCH | |", "| | | | Nguyễn Văn Mẫu | |", "| | | | | |",
    ]
    private static let first = "LĐLĐ huyện Tuy Phước"
    private static let second = "LĐLĐ huyện Phù Cát"

    /// The dossiers of a sheet, as the lines around its forms complete them.
    private func read(_ lines: [String]) throws -> (table: Table, dossiers: [Dossier]) {
        let checking = try Checking()
        let input = try checking.workbook(lines)
        let facts = AroundFacts(of: input.table, checking.context.reader)
        return (input.table, facts.completed(input.dossiers, of: input.table))
    }

    private func names(_ lines: [String]) throws -> [String] {
        try read(lines).dossiers.map { "\($0[.submitter]) \($0[.proposalNumber]) \($0.initiatives.count)" }
    }

    private static let both = ["LĐLĐ huyện Tuy Phước 12/TTr-LĐLĐ 2", "LĐLĐ huyện Phù Cát 15/TTr-LĐLĐ 2"]

    @Test func `hai biểu có chữ ký chồng nhau là hai hồ sơ, số đếm và người ký của biểu nào theo biểu nấy`() throws {
        let upper = Self.form(Self.first, "12/TTr-LĐLĐ", "A", Self.signature)
        let lower = Self.form(Self.second, "15/TTr-LĐLĐ", "B", Self.signature.map { $0.replacing("Nguyễn Văn Mẫu", with: "Võ Thị Nháp") })
        let (table, dossiers) = try read(upper + lower)
        #expect(try names(upper + lower) == Self.both)
        #expect(dossiers.map { $0[.signer] } == ["Nguyễn Văn Mẫu", "Võ Thị Nháp"])
        #expect(!table.diagnostics.contains { ["D027", "D032"].contains($0.code.id) })
        #expect(dossiers.allSatisfy { dossier in !dossier.diagnostics.contains { $0.code.id == "D075" } })
    }

    @Test func `biểu dưới chỉ có tên biểu, dòng kèm theo và tiêu đề cũng là hồ sơ khác`() throws {
        let lower = Self.form(Self.second, "15/TTr-LĐLĐ", "B")
        #expect(try names(Self.form(Self.first, "12/TTr-LĐLĐ", "A") + lower.dropFirst()) == Self.both)
    }

    @Test func `biểu dưới không lặp lại tiêu đề: tên biểu không thành sáng kiến hay tên phần`() throws {
        let lower = Self.title(Self.second, "15/TTr-LĐLĐ") + Self.rows("B")
        let (table, dossiers) = try read(Self.form(Self.first, "12/TTr-LĐLĐ", "A") + ["| | | | | |"] + lower)
        #expect(dossiers.map { $0[.proposalNumber] } == ["12/TTr-LĐLĐ", "15/TTr-LĐLĐ"])
        #expect(dossiers.map(\.initiatives.count) == [2, 2])
        #expect(table.skipped.filter { $0.row > 7 }.map(\.reason) == [.title, .title, .title])
    }

    @Test func `biểu dưới chỉ có tên một đơn vị trong danh sách`() throws {
        let lower = ["| \(Self.second) | | | | |", Self.heading] + Self.rows("B")
        #expect(try names(Self.form(Self.first, "12/TTr-LĐLĐ", "A") + lower) == [Self.both[0], "LĐLĐ huyện Phù Cát  2"])
    }

    @Test func `trang sau lặp lại tên biểu với cùng Tờ trình thì vẫn là một hồ sơ`() throws {
        let page = Self.form(Self.first, "12/TTr-LĐLĐ", "A")
        #expect(try names(page + Self.form(Self.first, "012/TTr - LĐLĐ", "B")) == ["LĐLĐ huyện Tuy Phước 12/TTr-LĐLĐ 4"])
        // The same without the headings.
        #expect(try names(page + Self.title(Self.first, "12/TTr-LĐLĐ") + Self.rows("B")) == ["LĐLĐ huyện Tuy Phước 12/TTr-LĐLĐ 4"])
    }

    @Test func `tên công đoàn cơ sở hay tên phần ở giữa không tách hồ sơ`() throws {
        for line in ["CĐCS Công ty May Mẫu", "I. KHỐI DOANH NGHIỆP", "TỔNG HỢP TÓM TẮT SÁNG KIẾN"] {
            let lower = ["| \(line) | | | | |", Self.heading] + Self.rows("B")
            #expect(try names(Self.form(Self.first, "12/TTr-LĐLĐ", "A") + lower) == ["LĐLĐ huyện Tuy Phước 12/TTr-LĐLĐ 4"], "\(line)")
        }
    }

    @Test func `dòng kèm theo ở cuối trang, dưới mọi sáng kiến, vẫn là của biểu trên`() throws {
        let lines = [Self.heading] + Self.rows("A") + ["| | | | | |", Self.title(Self.first, "12/TTr-LĐLĐ")[2]]
        let (table, dossiers) = try read(lines)
        #expect(table.furtherForms.isEmpty && dossiers.map(\.initiatives.count) == [2])
    }

    @Test func `dòng nói bằng cột mình của hồ sơ nào thì theo cột`() throws {
        let heading = "| Mã hồ sơ | Họ và tên | Năm sinh | Tên sáng kiến | Thời gian áp dụng |"
        let row = "| HS1 | Lê Văn Mẫu | 1980 | Gá kẹp | 02/2021 |"
        let lower = Self.title(Self.second, "15/TTr-LĐLĐ") + [heading, row.replacing("Gá kẹp", with: "Cữ may")]
        let (table, dossiers) = try read(Self.title(Self.first, "12/TTr-LĐLĐ") + [heading, row] + lower)
        #expect(table.furtherForms.isEmpty && dossiers.map(\.initiatives.count) == [2])
    }
}
