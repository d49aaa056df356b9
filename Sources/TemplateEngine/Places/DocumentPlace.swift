import SangkienDiagnostics

/// Where in a document something stands, in the terms of a person who sees its pages: which table, row and cell.
struct DocumentPlace: Sendable, Equatable {
    /// What the place belongs to.
    enum Region: Sendable, Equatable {
        case body
        case header
        case footer
        case footnote
        case endnote
        case comment
        case textBox
        /// The document's properties, or the one called so.
        case property(LocalizedText?)
        case chart
        /// The target of a hyperlink, which Word keeps in a part of its own.
        case link
        /// A part that no person sees.
        case hidden
    }

    /// A cell, each number counted from 1; a row or cell of 0 stands outside any.
    struct Cell: Sendable, Equatable {
        var table = 0
        var row = 0
        var cell = 0
    }

    var region: Region
    /// Which one of its kind: of notes, comments and text boxes; 0 where they are not counted.
    var number = 0
    /// The cell of a table that stands in no other.
    var cell: Cell?
    /// The innermost cell when tables stand in one another.
    var innerCell: Cell?
    /// Which paragraph of the cell, or of the region outside tables, counted from 1; 0 outside any.
    var paragraph = 0
}

extension DocumentPlace {
    /// The place in words: `bảng 2, dòng 3, ô 4`.
    var words: LocalizedText {
        let parts = [regionWords, cellWords, paragraphWords].compactMap { $0 }
        guard !parts.isEmpty else { return LocalizedText(vi: "thân văn bản", en: "body of the document") }
        return LocalizedText(
            vi: parts.map(\.vietnamese).joined(separator: ", "),
            en: parts.map(\.english).joined(separator: ", ")
        )
    }

    private var regionWords: LocalizedText? {
        switch region {
        case .body: nil
        case .header: LocalizedText(vi: "đầu trang", en: "page header")
        case .footer: LocalizedText(vi: "chân trang", en: "page footer")
        case .footnote: LocalizedText(vi: "chú thích cuối trang \(number)", en: "footnote \(number)")
        case .endnote: LocalizedText(vi: "chú thích cuối văn bản \(number)", en: "endnote \(number)")
        case .comment: LocalizedText(vi: "ghi chú bên lề \(number)", en: "comment \(number)")
        case .textBox: LocalizedText(vi: "hộp văn bản \(number)", en: "text box \(number)")
        case .property(nil): LocalizedText(vi: "thuộc tính tài liệu", en: "document properties")
        case .property(let name?):
            LocalizedText(vi: "thuộc tính tài liệu “\(name.vietnamese)”", en: "document property “\(name.english)”")
        case .chart: LocalizedText(vi: "biểu đồ", en: "chart")
        case .link: LocalizedText(vi: "địa chỉ của một liên kết", en: "address of a hyperlink")
        case .hidden: LocalizedText(vi: "phần không hiện trên trang", en: "part not shown on any page")
        }
    }

    private var cellWords: LocalizedText? {
        guard let cell else { return nil }
        guard let innerCell else { return Self.words(cell, vi: "bảng", en: "table") }
        let (outer, inner) = (Self.words(cell, vi: "bảng", en: "table"), Self.words(innerCell, vi: "bảng con", en: "inner table"))
        return LocalizedText(vi: "\(outer.vietnamese), trong đó \(inner.vietnamese)", en: "\(outer.english), in it \(inner.english)")
    }

    private static func words(_ cell: Cell, vi vietnamese: String, en english: String) -> LocalizedText {
        var words = ("\(vietnamese) \(cell.table)", "\(english) \(cell.table)")
        if cell.row > 0 { words = (words.0 + ", dòng \(cell.row)", words.1 + ", row \(cell.row)") }
        if cell.cell > 0 { words = (words.0 + ", ô \(cell.cell)", words.1 + ", cell \(cell.cell)") }
        return LocalizedText(vi: words.0, en: words.1)
    }

    /// A cell's only paragraph needs no number, nor does that of a header.
    private var paragraphWords: LocalizedText? {
        let isPlain = cell != nil || region != .body
        guard paragraph > (isPlain ? 1 : 0) else { return nil }
        return LocalizedText(vi: "đoạn \(paragraph)", en: "paragraph \(paragraph)")
    }
}
