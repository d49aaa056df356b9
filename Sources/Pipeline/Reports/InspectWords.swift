import Dossiers
import Records
import SangkienDiagnostics

/// The words of `inspect` in both languages.
enum InspectWords {
    /// Why a row is no record: `tên biểu`.
    static func reason(_ reason: SkippedRow.Reason) -> LocalizedText {
        switch reason {
        case .title: LocalizedText(vi: "tên biểu", en: "title")
        case .heading: LocalizedText(vi: "tiêu đề cột", en: "heading")
        case .columnNumbers: LocalizedText(vi: "đánh số cột", en: "column numbers")
        case .repeatedHeading: LocalizedText(vi: "tiêu đề lặp lại", en: "heading repeated")
        case .section: LocalizedText(vi: "tên phần", en: "name of a part")
        case .total: LocalizedText(vi: "dòng cộng", en: "total")
        case .closing: LocalizedText(vi: "phần ký, nơi nhận, ghi chú dưới bảng", en: "signature, recipients or note under the table")
        case .looseText: LocalizedText(vi: "chữ chưa rõ thuộc dòng nào, chưa dùng", en: "text without an initiative, not used")
        case .noWords: LocalizedText(vi: "chỉ có gạch, chấm", en: "dashes or dots only")
        case .hint: LocalizedText(vi: "dòng gợi ý của bảng nhập liệu", en: "the hints of the starter workbook")
        case .figures: LocalizedText(vi: "bảng số liệu ở dưới", en: "a table of figures below")
        case .otherTable: LocalizedText(vi: "bảng khác, cột theo thứ tự khác", en: "another table, its columns in another order")
        case .filledDown: LocalizedText(vi: "chỉ có ô kéo từ trên xuống", en: "cells filled down from above only")
        case .numberOnly: LocalizedText(vi: "chỉ có số thứ tự", en: "a number only")
        }
    }

    /// How a heading was recognised: `theo --map`; empty where it is the form's own heading.
    static func way(_ way: HeadingMatcher.Way) -> LocalizedText {
        switch way {
        case .map: LocalizedText(vi: "theo --map", en: "by --map")
        case .programme: LocalizedText(vi: "theo tệp quy định của Chương trình", en: "by the programme file")
        case .contract: LocalizedText(vi: "đúng tên", en: "exact")
        case .synonym: LocalizedText(vi: "tên gọi khác", en: "synonym")
        case .wording: LocalizedText(vi: "cách ghi khác", en: "another wording")
        case .composite: LocalizedText(vi: "cột gộp", en: "several facts in one column")
        }
    }

    /// What a table is: `CSV, UTF-8 BOM, dấu chấm phẩy (;)`.
    static func delimiter(_ delimiter: String) -> LocalizedText {
        switch delimiter {
        case ",": LocalizedText(vi: "dấu phẩy (,)", en: "comma (,)")
        case "|": LocalizedText(vi: "gạch đứng (|)", en: "bar (|)")
        case ";": LocalizedText(vi: "dấu chấm phẩy (;)", en: "semicolon (;)")
        case "\t": LocalizedText(vi: "dấu Tab", en: "tab")
        default: LocalizedText(vi: delimiter, en: delimiter)
        }
    }

    /// Where the heading stands: `dòng 4`, `dòng 4 và 5 (hai tầng)`, or that there is none.
    static func heading(_ table: Table) -> LocalizedText? {
        guard let heading = table.heading, let line = table.headingLine else { return nil }
        guard heading.isKnown else {
            return LocalizedText(
                vi: "dòng \(line) (không nhận ra tiêu đề nào, lấy dòng đầu)",
                en: "line \(line) (no heading recognised; the first row is taken)"
            )
        }
        guard heading.rows.count > 1 else { return LocalizedText(vi: "dòng \(line)", en: "line \(line)") }
        let rows = heading.rows.map(String.init)
        return LocalizedText(
            vi: "dòng \(rows.joined(separator: " và ")) (hai tầng, ô gộp)",
            en: "rows \(rows.joined(separator: " and ")) (two levels, merged cells)"
        )
    }
}
