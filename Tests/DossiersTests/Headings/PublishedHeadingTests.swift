import Dossiers
import Foundation
import SangkienDiagnostics
import Testing
import TestKit

/// Headings of published tables: what each names, and that the tables can be used.
@Suite struct PublishedHeadingTests {
    private static let matcher = HeadingMatcher(extra: [:])

    private static func keys(_ heading: String) -> [String] {
        matcher.match(heading)?.fields.map(\.key) ?? []
    }

    @Test(arguments: PublishedHeadings.tables)
    func `mỗi tiêu đề là nội dung đã ghi, không tiêu đề nào bị gán nhầm`(table: PublishedHeadings.Table) {
        for column in table.columns {
            #expect(Self.keys(column.heading) == column.fields, "\(column.heading)")
        }
    }

    /// A heading means the same in capitals, in decomposed letters, with marks of direction, with blanks around it, with a star.
    @Test(arguments: PublishedHeadings.tables)
    func `chữ hoa, tổ hợp, dấu chiều viết, khoảng trắng không đổi nghĩa`(table: PublishedHeadings.Table) {
        for column in table.columns where !column.heading.contains(where: { "_/".contains($0) }) && column.heading.contains(" ") {
            for spelling in [
                column.heading.uppercased(), column.heading.decomposedStringWithCanonicalMapping, "\u{202B}\(column.heading)\u{202C}",
                "  \(column.heading)\u{A0}", column.heading + " (*)", column.heading.replacing(" ", with: "\u{A0} "),
            ] {
                #expect(Self.keys(spelling) == column.fields, "\(spelling)")
            }
        }
    }

    @Test(
        arguments: PublishedHeadings.tables.filter { table in
            let fields = table.columns.flatMap(\.fields)
            return fields.contains("title") && (fields.contains("author") || fields.contains("person"))
                && Set(fields).count == fields.count && table.columns.count > 2
        }
    )
    func `bảng đã công bố dùng được`(table: PublishedHeadings.Table) throws {
        let quoted = table.columns.map { "\"\($0.heading)\"" }.joined(separator: ",")
        let row = table.columns.indices.map { "a\($0)" }.joined(separator: ",")
        let input = try Checking().csv("\(quoted)\n\(row)\n")
        #expect(input.dossiers.first?.initiatives.count == 1)
        for (place, column) in table.columns.enumerated() where column.fields.count == 1 {
            #expect(input.source.field(at: place)?.key == column.fields[0], "\(column.heading)")
        }
    }
}
