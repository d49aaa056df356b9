extension DiagnosticCode {
    /// Family `D`: headings, rows and sheets of a table.
    static let table: [DiagnosticCode] = [
        ambiguousHeading, neededColumnMissing, repeatedHeading, sectionRow, totalRow, totalDiffers, closingRows,
        continuedAuthor, looseText, rowsWithoutWords, numberingGaps, sheetNotUsed, sameFile, mappingUnused, combinedCellUnclear,
    ]

    /// `D021`: Heading of several fields (Một cột chứa nhiều trường).
    public static let ambiguousHeading = DiagnosticCode(
        "D021",
        "ambiguous-heading",
        .error,
        title: .init(vi: "Tiêu đề cột gồm nhiều nội dung", en: "Heading of several fields"),
        message: .init(
            vi: "Cột {column} “{heading}” gồm nhiều nội dung không tách được từ một ô: {fields}.",
            en: "Column {column} “{heading}” holds facts that one cell cannot be split into: {fields}."
        ),
        hint: .init(
            vi: "Tách thành các cột riêng, hoặc chạy lại với {map} để dùng cả cột cho một trường.",
            en: "Split it into columns of their own, or run again with {map} to use the whole column for one field."
        )
    )

    /// `D080`: Combined cell not taken apart (Chưa tách rõ ô gộp).
    public static let combinedCellUnclear = DiagnosticCode(
        "D080",
        "combined-cell-unclear",
        .review,
        title: .init(vi: "Chưa tách rõ ô gồm nhiều nội dung", en: "Combined cell not taken apart with certainty"),
        message: .init(
            vi: "Ô này gồm nhiều nội dung ({fields}) nhưng chưa phân biệt rõ từng nội dung.",
            en: "This cell holds several facts ({fields}), which cannot be told apart with certainty."
        ),
        hint: .init(
            vi: "Tách thành các cột riêng, hoặc ghi mỗi nội dung một dòng theo đúng thứ tự của tiêu đề.",
            en: "Use a column for each, or put each fact on a line of its own in the order of the heading."
        )
    )

    /// `D022`: Needed column missing (Thiếu cột bắt buộc).
    public static let neededColumnMissing = DiagnosticCode(
        "D022",
        "needed-column-missing",
        .error,
        title: .init(vi: "Thiếu cột bắt buộc", en: "Needed column missing"),
        message: .init(
            vi: "Bảng có các cột: {found}. Còn thiếu cột phải có: {needed}.{suggestion}",
            en: "The table has the columns: {found}. A column it must have is missing: {needed}.{suggestion}"
        ),
        hint: .init(
            vi: "Đổi tên cột theo đúng mẫu, hoặc chạy lại và cho biết cột nào: {map}",
            en: "Rename the column, or say which one it is: {map}"
        )
    )

    /// `D024`: Heading repeated (Tiêu đề lặp lại).
    public static let repeatedHeading = DiagnosticCode(
        "D024",
        "repeated-heading",
        .info,
        title: .init(vi: "Tiêu đề lặp lại giữa bảng", en: "Heading repeated"),
        message: .init(
            vi: "Tiêu đề, tên biểu hoặc dòng đánh số cột lặp lại giữa bảng ở các dòng {rows}; không tính là sáng kiến.",
            en: "Headings, titles or column numbers stand again in the table at rows {rows}; they are no initiatives."
        ),
        hint: .init(vi: "Không cần làm gì.", en: "Nothing to do.")
    )

    /// `D025`: Section row (Dòng tên phần).
    public static let sectionRow = DiagnosticCode(
        "D025",
        "section-row",
        .info,
        title: .init(vi: "Dòng tên phần", en: "Section row"),
        message: .init(
            vi: "Dòng {rows} là tên các phần của bảng, không phải sáng kiến. Tên phần không được tự ghi vào cột nào.",
            en:
                "{rows~Row # names a part of the table and is no initiative. Its|Rows # name parts of the table and are no initiatives. Their} words are put into no column."
        ),
        hint: .init(
            vi: "Nếu tên phần là khối hoặc đơn vị trình thì ghi vào cột “Khối” hay “Đơn vị trình” của từng dòng.",
            en: "If a part is a sector or the submitting union, enter it in the column “Khối” or “Đơn vị trình” of each row."
        )
    )

    /// `D026`: Total row (Dòng cộng).
    public static let totalRow = DiagnosticCode(
        "D026",
        "total-row",
        .info,
        title: .init(vi: "Dòng cộng", en: "Total row"),
        message: .init(
            vi: "Dòng {rows} là dòng cộng, không tính là sáng kiến.",
            en: "{rows~Row # is a total and no initiative|Rows # are totals and no initiatives}."
        ),
        hint: .init(vi: "Không cần làm gì.", en: "Nothing to do.")
    )

    /// `D027`: Total differs (Số cộng khác số đếm).
    public static let totalDiffers = DiagnosticCode(
        "D027",
        "total-differs",
        .warning,
        title: .init(vi: "Số cộng khác số sáng kiến đếm được", en: "Total differs from the count"),
        message: .init(
            vi: "Dòng cộng ghi {declared}, trong bảng đếm được {counted} sáng kiến.",
            en: "The total says {declared}, the table has {counted|# initiative|# initiatives}."
        ),
        hint: .init(
            vi: "Xem có thiếu hoặc thừa dòng nào không, rồi sửa dòng cộng hoặc bảng.",
            en: "See whether a row is missing or one too many, then fix the total or the table."
        )
    )

    /// `D028`: Text under the table (Phần ký dưới bảng).
    public static let closingRows = DiagnosticCode(
        "D028",
        "closing-rows",
        .info,
        title: .init(vi: "Phần ký, nơi nhận dưới bảng", en: "Text under the table"),
        message: .init(
            vi: "Dòng {rows} là nơi nhận, ngày tháng, phần ký dưới bảng; không tính là sáng kiến.",
            en: "{rows~Row # is|Rows # are} recipients, date and signature under the table and no {rows~initiative|initiatives}."
        ),
        hint: .init(vi: "Không cần làm gì.", en: "Nothing to do.")
    )

    /// `D029`: Author taken from above (Sáng kiến nối tác giả dòng trên).
    public static let continuedAuthor = DiagnosticCode(
        "D029",
        "continued-author",
        .review,
        title: .init(vi: "Tác giả lấy từ dòng trên", en: "Author taken from above"),
        message: .init(
            vi: "Dòng này có tên sáng kiến nhưng trống số thứ tự và tác giả; hiểu là sáng kiến khác của tác giả ở dòng {row}.",
            en: "This row has a title but neither number nor author; it is taken as another initiative of the author in row {row}."
        ),
        hint: .init(
            vi: "Nếu đúng, ghi lại tên tác giả vào dòng này; nếu không, ghi tác giả của sáng kiến hoặc gộp chữ vào dòng trên.",
            en: "If so, repeat the author here; if not, enter the right author, or join the text to the row above."
        )
    )

    /// `D030`: Text without an initiative (Dòng chữ không rõ thuộc sáng kiến nào).
    public static let looseText = DiagnosticCode(
        "D030",
        "loose-text",
        .review,
        title: .init(vi: "Dòng chữ không rõ thuộc sáng kiến nào", en: "Text without an initiative"),
        message: .init(
            vi:
                "Dòng này{further} trống số thứ tự và tên sáng kiến, chỉ có chữ ở cột {columns}: có thể là phần tiếp theo hoặc đồng tác giả "
                + "của dòng {row}. Phần mềm không tự ghép, nên chữ này chưa được dùng.",
            en: "This row{further} has neither number nor title, only text in {columns}: perhaps the rest or a co-author of row {row}. "
                + "It is not joined on its own, so this text is not used yet."
        ),
        hint: .init(
            vi: "Ghép chữ vào ô tương ứng của dòng {row}, hoặc ghi đủ tên sáng kiến cho dòng này.",
            en: "Join the text to the cell of row {row}, or give this row its title."
        )
    )

    /// `D031`: Row without words (Dòng không có nội dung).
    public static let rowsWithoutWords = DiagnosticCode(
        "D031",
        "rows-without-words",
        .info,
        title: .init(vi: "Dòng không có nội dung", en: "Row without words"),
        message: .init(
            vi: "Dòng {rows} chỉ có số thứ tự hoặc gạch, chấm; không tính là sáng kiến.",
            en:
                "{rows~Row # holds only a number, dashes or dots and is no initiative|Rows # hold only a number, dashes or dots and are no initiatives}."
        ),
        hint: .init(vi: "Không cần làm gì.", en: "Nothing to do.")
    )

    /// `D032`: Numbering broken (Số thứ tự không liền).
    public static let numberingGaps = DiagnosticCode(
        "D032",
        "numbering-gaps",
        .warning,
        title: .init(vi: "Số thứ tự không liền", en: "Numbering broken"),
        message: .init(
            vi: "Số thứ tự không liền mạch: {problems}. Biểu in ra được đánh số lại.",
            en: "The numbers do not follow one another: {problems}. The forms number anew."
        ),
        hint: .init(
            vi: "Xem có dòng nào bị xoá hoặc chép hai lần không.",
            en: "See whether a row was deleted, or pasted twice."
        )
    )

    /// `D033`: Sheet not used (Trang tính không dùng).
    public static let sheetNotUsed = DiagnosticCode(
        "D033",
        "sheet-not-used",
        .info,
        title: .init(vi: "Trang tính không dùng", en: "Sheet not used"),
        message: .init(
            vi: "Trang tính không có bảng sáng kiến nên không dùng: {sheets}.",
            en: "Sheets without a table of initiatives, not used: {sheets}."
        ),
        hint: .init(
            vi: "Nếu trang tính đó có sáng kiến, thêm dòng tiêu đề có “Họ và tên” và “Tên sáng kiến”.",
            en: "If there are initiatives on it, add a heading row with “Họ và tên” and “Tên sáng kiến”."
        )
    )

    /// `D036`: Same file twice (Một tệp gửi hai lần).
    public static let sameFile = DiagnosticCode(
        "D036",
        "same-file",
        .warning,
        title: .init(vi: "Hai tệp giống hệt nhau", en: "Same file twice"),
        message: .init(
            vi: "Tệp giống hệt “{other}” nên chỉ tính một lần.",
            en: "The file is the same, byte by byte, as “{other}”, so it counts once."
        ),
        hint: .init(vi: "Xoá một trong hai tệp.", en: "Delete one of the two.")
    )

    /// `D037`: Mapping not used (--map không khớp cột nào).
    public static let mappingUnused = DiagnosticCode(
        "D037",
        "mapping-unused",
        .warning,
        title: .init(vi: "--map không khớp cột nào", en: "Mapping not used"),
        message: .init(
            vi: "--map nêu cột “{heading}” nhưng không tệp nào có cột đó.{suggestion}",
            en: "--map names the column “{heading}”, which no input has.{suggestion}"
        ),
        hint: .init(
            vi: "Chép đúng tên cột như sangkien xem hiện ra.",
            en: "Copy the heading as sangkien inspect shows it."
        )
    )
}
