import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of headings and rows of a table.
    static let headingCodes: [DiagnosticCode] = [
        looseText, noUsableHeading, missingColumn, duplicateHeading, privateColumn, ambiguousHeading, neededColumnMissing, repeatedHeading,
        sectionRow,
        totalRow, totalDiffers, closingRows, continuedAuthor, rowsWithoutWords, numberingGaps, combinedCellUnclear, otherTable,
        figuresBelow,
    ]

    /// `D006`: No usable heading (Không có dòng tiêu đề).
    package static let noUsableHeading = DiagnosticCode(
        "D006",
        "no-usable-heading",
        .error,
        title: .init(vi: "Không có dòng tiêu đề", en: "No usable heading"),
        message: .init(
            vi: "Trong {rows} dòng đầu chưa nhận ra dòng tiêu đề nào (dòng gần đúng nhất có {found} ô).",
            en: "No heading row was recognised in the first {rows|row|# rows} (the row looked at has {found|# cell|# cells})."
        ),
        hint: .init(
            vi: "Thêm một dòng tiêu đề có ít nhất “Họ và tên” và “Tên sáng kiến” ngay trên dữ liệu.",
            en: "Add a heading row with at least “Họ và tên” and “Tên sáng kiến” right above the data."
        )
    )

    /// `D007`: Missing column (Thiếu cột).
    package static let missingColumn = DiagnosticCode(
        "D007",
        "missing-column",
        .warning,
        title: .init(vi: "Thiếu cột", en: "Missing column"),
        message: .init(
            vi: "Bảng không có cột: {columns}.{suggestion}",
            en: "The table has no column for: {columns}.{suggestion}"
        ),
        hint: .init(
            vi: "Bổ sung các cột này, hoặc đổi tên cột đã có theo đúng mẫu.",
            en: "Add these columns, or rename the ones you have."
        )
    )

    /// `D008`: Two columns for one field (Hai cột cùng một nội dung).
    package static let duplicateHeading = DiagnosticCode(
        "D008",
        "duplicate-heading",
        .error,
        title: .init(vi: "Hai cột cùng một nội dung", en: "Two columns for one field"),
        message: .init(
            vi: "Cột {first} “{firstHeading}” và cột {second} “{secondHeading}” cùng là “{field}”.",
            en: "Columns {first} “{firstHeading}” and {second} “{secondHeading}” both mean “{field}”."
        ),
        hint: .init(
            vi: "Giữ một cột, đổi tên hoặc xóa cột kia; hoặc chạy lại với {map} để chỉ dùng cột đó.{both}",
            en: "Keep one, rename or delete the other; or run again with {map} to use only that column.{both}"
        )
    )

    /// `D010`: Needless personal data (Cột dữ liệu cá nhân không cần thiết).
    package static let privateColumn = DiagnosticCode(
        "D010",
        "private-column",
        .warning,
        title: .init(vi: "Cột dữ liệu cá nhân không cần thiết", en: "Needless personal data"),
        message: .init(
            vi: "Các cột chứa dữ liệu cá nhân mà biểu không yêu cầu, sangkien bỏ qua và không in: {columns}.",
            en: "Columns with personal data the form does not ask for; they are ignored and never printed: {columns}."
        ),
        hint: .init(
            vi: "Nên xóa các cột này khỏi tệp trước khi gửi.",
            en: "Better delete these columns before passing the file on."
        )
    )

    /// `D021`: Heading of several fields (Một cột chứa nhiều trường).
    package static let ambiguousHeading = DiagnosticCode(
        "D021",
        "ambiguous-heading",
        .error,
        title: .init(vi: "Tiêu đề cột gồm nhiều nội dung", en: "Heading of several fields"),
        message: .init(
            vi: "Cột {column} “{heading}” gồm nhiều nội dung không tách được từ một ô: {fields}.",
            en: "Column {column} “{heading}” holds facts that one cell cannot be split into: {fields}."
        ),
        hint: .init(
            vi: "Tách thành các cột riêng, hoặc chạy lại với {map} để dùng cả cột cho một nội dung.",
            en: "Split it into columns of their own, or run again with {map} to use the whole column for one field."
        )
    )

    /// `D022`: Needed column missing (Thiếu cột bắt buộc).
    package static let neededColumnMissing = DiagnosticCode(
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
    package static let repeatedHeading = DiagnosticCode(
        "D024",
        "repeated-heading",
        .info,
        title: .init(vi: "Tiêu đề lặp lại giữa bảng", en: "Heading repeated"),
        message: .init(
            vi: "Tiêu đề, tên biểu hoặc dòng đánh số cột lặp lại giữa bảng ở các dòng {rows}; không tính là sáng kiến.",
            en: "Headings, titles or column numbers appear again in the table at rows {rows}; they are not initiatives."
        ),
        hint: .init(vi: "Không phải xử lý.", en: "Nothing to do.")
    )

    /// `D025`: Section row (Dòng tên phần).
    package static let sectionRow = DiagnosticCode(
        "D025",
        "section-row",
        .info,
        title: .init(vi: "Dòng tên phần", en: "Section row"),
        message: .init(
            vi: "Dòng {rows} là tên các phần của bảng, không phải sáng kiến. Tên phần chỉ được dùng khi trùng danh mục (D077).",
            en:
                "{rows~Row # names a part of the table and is not an initiative. Its|Rows # name parts of the table and are not initiatives. Their} words count only where they equal an entry of a list (D077)."
        ),
        hint: .init(
            vi: "Nếu tên phần là khối hoặc đơn vị trình mà không có D077 thì ghi vào cột “Khối” hay “Đơn vị trình” của từng dòng.",
            en:
                "If a part is a sector or the submitting union and D077 does not say so, enter it in the column “Khối” or “Đơn vị trình” of each row."
        )
    )

    /// `D026`: Total row (Dòng cộng).
    package static let totalRow = DiagnosticCode(
        "D026",
        "total-row",
        .info,
        title: .init(vi: "Dòng cộng", en: "Total row"),
        message: .init(
            vi: "Dòng {rows} là dòng cộng, không tính là sáng kiến.",
            en: "{rows~Row # is a total, not an initiative|Rows # are totals, not initiatives}."
        ),
        hint: .init(vi: "Không phải xử lý.", en: "Nothing to do.")
    )

    /// `D027`: Total differs (Số cộng khác số đếm).
    package static let totalDiffers = DiagnosticCode(
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
    package static let closingRows = DiagnosticCode(
        "D028",
        "closing-rows",
        .info,
        title: .init(vi: "Phần ký, nơi nhận dưới bảng", en: "Text under the table"),
        message: .init(
            vi: "Dòng {rows} là ghi chú, nơi nhận, ngày tháng, phần ký dưới bảng; không tính là sáng kiến.",
            en: "{rows~Row # is|Rows # are} notes, recipients, date and signature under the table, not {rows~an initiative|initiatives}."
        ),
        hint: .init(vi: "Không phải xử lý.", en: "Nothing to do.")
    )

    /// `D029`: Author taken from above (Sáng kiến nối tác giả dòng trên).
    package static let continuedAuthor = DiagnosticCode(
        "D029",
        "continued-author",
        .review,
        judges: .initiative,
        title: .init(vi: "Tác giả lấy từ dòng trên", en: "Author taken from above"),
        message: .init(
            vi: "Dòng này có tên sáng kiến nhưng trống số thứ tự và tác giả; tạm coi là sáng kiến khác của tác giả ở dòng {row}.",
            en: "This row has a title but neither number nor author; it is taken as another initiative of the author in row {row}."
        ),
        hint: .init(
            vi: "Nếu đúng, ghi lại tên tác giả vào dòng này; nếu không, ghi tác giả của sáng kiến hoặc gộp chữ vào dòng trên.",
            en: "If so, repeat the author here; if not, enter the right author, or join the text to the row above."
        ),
        toUnion: .init(
            message: "Dưới dòng {row} có sáng kiến trống số thứ tự và tác giả; tạm coi là sáng kiến khác của tác giả ở dòng {row}."
        )
    )

    /// `D031`: Row without words (Dòng không có nội dung).
    package static let rowsWithoutWords = DiagnosticCode(
        "D031",
        "rows-without-words",
        .info,
        title: .init(vi: "Dòng không có nội dung", en: "Row without words"),
        message: .init(
            vi: "Dòng {rows} chỉ có số thứ tự hoặc gạch, chấm; không tính là sáng kiến.",
            en:
                "{rows~Row # holds only a number, dashes or dots and is not an initiative|Rows # hold only a number, dashes or dots and are not initiatives}."
        ),
        hint: .init(vi: "Không phải xử lý.", en: "Nothing to do.")
    )

    /// `D032`: Numbering broken (Số thứ tự không liền).
    package static let numberingGaps = DiagnosticCode(
        "D032",
        "numbering-gaps",
        .warning,
        title: .init(vi: "Số thứ tự không liền", en: "Numbering broken"),
        message: .init(
            vi: "Số thứ tự không liền mạch: {problems}. Biểu in ra được đánh số lại.",
            en: "The numbers do not follow one another: {problems}. The forms number anew."
        ),
        hint: .init(
            vi: "Xem có dòng nào bị xóa hoặc chép hai lần không.",
            en: "See whether a row was deleted, or pasted twice."
        )
    )

    /// `D080`: Combined cell not taken apart (Chưa tách rõ ô gộp).
    package static let combinedCellUnclear = DiagnosticCode(
        "D080",
        "combined-cell-unclear",
        .review,
        judges: .initiative,
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

    /// `D085`: Another table below (Bảng khác ở dưới).
    package static let otherTable = DiagnosticCode(
        "D085",
        "other-table",
        .error,
        title: .init(vi: "Bảng khác ở dưới", en: "Another table below"),
        message: .init(
            vi: "Dòng {rows} là một bảng khác, có tiêu đề riêng với các cột theo thứ tự khác; các dòng này chưa được đọc.",
            en: "Rows {rows} are another table, whose own heading has its columns in another order; they were not read."
        ),
        hint: .init(
            vi: "Chuyển bảng ở dưới sang trang tính riêng, hoặc xếp lại các cột theo bảng ở trên.",
            en: "Move the table below to a sheet of its own, or put its columns in the order of the one above."
        )
    )

    /// `D087`: Table of figures below (Bảng số liệu ở dưới).
    package static let figuresBelow = DiagnosticCode(
        "D087",
        "figures-below",
        .info,
        title: .init(vi: "Bảng số liệu ở dưới", en: "Table of figures below"),
        message: .init(
            vi: "Dòng {rows} là bảng số liệu ở dưới bảng sáng kiến, không tính là sáng kiến.",
            en: "{rows~Row # is a table|Rows # are a table} of figures below the initiatives, and no initiative."
        ),
        hint: .init(vi: "Không phải xử lý.", en: "Nothing to do.")
    )

    /// `D030`: Text without an initiative (Dòng chữ không rõ thuộc sáng kiến nào).
    package static let looseText = DiagnosticCode(
        "D030",
        "loose-text",
        .review,
        judges: .initiative,
        title: .init(vi: "Dòng chữ chưa rõ thuộc sáng kiến nào", en: "Text without an initiative"),
        message: .init(
            vi:
                "Dòng này{further} trống tên sáng kiến, chỉ có chữ {columns}: có thể là phần tiếp theo, đồng tác giả hoặc ghi chú "
                + "của dòng {row}. sangkien không tự ghép, nên chữ này chưa được dùng.",
            en: "This row{further} has no title, only text {columns}: perhaps the rest of row {row}, a co-author or a remark. "
                + "It is not joined on its own, so this text is not used yet."
        ),
        hint: .init(
            vi: "Ghép chữ vào ô tương ứng của dòng {row}, hoặc ghi đủ tên sáng kiến cho dòng này.",
            en: "Join the text to the cell of row {row}, or give this row its title."
        ),
        toUnion: .init(
            message:
                "Dưới dòng {row} có dòng trống tên sáng kiến, chỉ có chữ {columns}: có thể là phần tiếp theo, đồng tác giả hoặc ghi chú của dòng {row}."
        )
    )
}
