#if Desk
import Dossiers
import Pipeline
import Register
import SangkienDiagnostics
import VietnameseText

/// The columns of one file (trang cột): what each was read as, and what it is, settled by a drop-down and remembered.
struct ColumnsPage {
    let layout: Layout
    let receipt: Receipt
    let checked: CheckedSet
    let settled: [SettledHeading]

    /// The tables of the file.
    private var tables: [FileSummary] {
        checked.shown.files.filter { checked.receipt(of: $0.file)?.number == receipt.number && !$0.columns.isEmpty }
    }

    /// The unions whose dossiers the file holds.
    static func unions(of receipt: Receipt, in checked: CheckedSet) -> [String] {
        var known: Set<String> = []
        return checked.run.dossiers.filter { checked.receipt(of: $0.dossier.source.file)?.number == receipt.number }
            .map { checked.run.context.unionName(of: $0.dossier) }.filter { !$0.isEmpty && known.insert($0).inserted }
    }

    /// What was settled of a heading for this file or one of its unions; nil for nothing.
    private func settled(_ heading: String) -> SettledHeading? {
        let unions = Set(Self.unions(of: receipt, in: checked).map(VietnameseFolding.bareKey))
        let key = VietnameseFolding.bareKey(heading)
        return settled.last { known in
            VietnameseFolding.bareKey(known.heading) == key
                && (known.digest == receipt.digest || (!known.union.isEmpty && unions.contains(VietnameseFolding.bareKey(known.union))))
        }
    }

    func response() -> WebResponse {
        layout.page(LocalizedText(vi: "Các cột của tệp", en: "Columns of the file")) { page in
            page.element("p") { $0.name(receipt.name) }
            let unions = Self.unions(of: receipt, in: checked)
            page.element("p", ["class": "m"]) { page in
                page.text(
                    page.words(
                        "Chọn nội dung của cột chưa được dùng, hoặc của cột đọc chưa đúng, rồi bấm Lưu. ",
                        "Choose what a column holds that is not used or was read wrongly, then save. "
                    )
                )
                if unions.count == 1 {
                    page.text(page.words("Lựa chọn được ghi nhớ cho mọi tệp sau này của ", "It is remembered for all later files of "))
                    page.name(unions[0])
                    page.text(".")
                } else {
                    page.text(page.words("Lựa chọn được ghi nhớ cho tệp này.", "It is remembered for this file."))
                }
            }
            guard !tables.isEmpty else {
                return page.element("p", page.words("Tệp không có bảng nào đọc được.", "No table of the file could be read."))
            }
            page.element("form", ["method": "post", "action": "/tep/\(receipt.number)/cot"]) { page in
                for table in tables { write(table, &page) }
                page.person(page.words("Người ghi", "Your name"), layout.visit)
                page.element("button", page.words("Lưu", "Save"))
            }
        }
    }

    private func write(_ table: FileSummary, _ page: inout PageWriter) {
        page.scrollable(page.words("Các cột", "Columns")) { page in
            page.element("table", ["class": "figures columns stack"]) { page in
                page.element("caption") { page in
                    page.text(page.words("Bảng", "Table"))
                    if let sheet = table.sheet {
                        page.text(" ")
                        page.name(sheet)
                    }
                    if let reason = table.reason { page.text(page.words(" – không dùng được: ", " – not used: ") + reason[page.language]) }
                }
                page.element("thead") { page in
                    page.element("tr") { page in
                        for heading in [
                            page.words("Cột", "Column"), page.words("Đang đọc là", "Read as"),
                            page.words("Nội dung của cột", "What it holds"),
                        ] {
                            page.element("th", ["scope": "col"], heading)
                        }
                    }
                }
                page.element("tbody") { page in
                    // What is to be settled comes first.
                    let columns = table.columns.filter { !$0.heading.isEmpty }
                    for column in columns where column.fields.isEmpty { row(column, &page) }
                    for column in columns where !column.fields.isEmpty { row(column, &page) }
                }
            }
        }
    }

    private func row(_ column: ColumnReading, _ page: inout PageWriter) {
        page.element("tr", ["class": column.fields.isEmpty ? "soon" : ""]) { page in
            page.element("th", ["scope": "row"]) { $0.name(column.heading) }
            page.element("td", ["data-label": page.words("Đang đọc là", "Read as")]) { page in
                if column.fields.isEmpty {
                    page.element("b", page.words("chưa dùng", "not used"))
                } else {
                    page.text(column.fields.map(\.heading).joined(separator: ", "))
                }
            }
            page.element("td") { page in
                page.void("input", ["type": "hidden", "name": "cot", "value": column.heading])
                let label = page.words("Nội dung của cột \(column.heading)", "What \(column.heading) holds")
                let chosen = settled(column.heading)?.field ?? ""
                page.element("select", ["name": "la", "aria-label": label]) { page in
                    page.option("", page.words("(như đang đọc)", "(as it is read)"), isChosen: chosen.isEmpty)
                    page.option("-", page.words("Bỏ cột này", "Leave it out"), isChosen: chosen == "-")
                    for field in Field.allCases { page.option(field.key, field.heading, isChosen: field.key == chosen) }
                }
            }
        }
        page.newLine()
    }
}
#endif
