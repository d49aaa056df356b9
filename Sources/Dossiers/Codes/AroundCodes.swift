import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of what stands around a table.
    static let aroundCodes: [DiagnosticCode] = [aroundFact, aroundDiffers, nameHint, sectionFact, unionsAroundDiffer]

    /// `D074`: Fact from around the table (Thông tin lấy ở ngoài bảng).
    package static let aroundFact = DiagnosticCode(
        "D074",
        "fact-around-table",
        .info,
        title: .init(vi: "Thông tin lấy ở ngoài bảng", en: "Fact from around the table"),
        message: .init(
            vi: "“{field}” lấy ở dòng {row}, ngoài bảng.",
            en: "“{field}” was taken from line {row}, outside the table."
        ),
        hint: .init(
            vi: "Không phải xử lý nếu đúng. Nếu sai, sửa dòng đó, hoặc thêm cột “{field}” vào bảng: cột được dùng trước.",
            en: "Nothing to do if it is right. If not, correct that line, or add a column “{field}”: a column goes first."
        )
    )

    /// `D075`: Column and surroundings differ (Cột và dòng ngoài bảng khác nhau).
    package static let aroundDiffers = DiagnosticCode(
        "D075",
        "column-and-surroundings-differ",
        .warning,
        title: .init(vi: "Cột và dòng ngoài bảng ghi khác nhau", en: "Column and surroundings differ"),
        message: .init(
            vi: "“{field}” ở dòng {row}, ngoài bảng, khác với cột của bảng; dùng nội dung trong cột.",
            en: "“{field}” in line {row}, outside the table, is not what the column says; the column is used."
        ),
        hint: .init(
            vi: "Xem lại hai chỗ, sửa chỗ sai; có thể bảng được chép từ hồ sơ khác.",
            en: "Look at both and correct the wrong one; the table may have been copied from another dossier."
        )
    )

    /// `D076`: Name speaks of a union (Tên tệp gợi ý đơn vị trình).
    package static let nameHint = DiagnosticCode(
        "D076",
        "name-hints-at-union",
        .info,
        title: .init(vi: "Tên tệp gợi ý đơn vị trình", en: "Name speaks of a union"),
        message: .init(
            vi: "Tên tệp hoặc trang tính gợi ý đơn vị trình là “{unit}”; tên tệp không phải căn cứ nên chưa dùng.",
            en: "The name of the file or sheet speaks of “{unit}”; a name decides nothing, so it was not used."
        ),
        hint: .init(
            vi: "Nếu đúng, ghi tên đơn vị vào dòng “Kèm theo Tờ trình số … của …”, hoặc vào cột “Đơn vị trình”.",
            en: "If it is right, write the union into the line “Kèm theo Tờ trình số … của …”, or into the column “Đơn vị trình”."
        )
    )

    /// `D077`: Fact from the name of a part (Dữ kiện lấy từ tên phần).
    package static let sectionFact = DiagnosticCode(
        "D077",
        "fact-from-section",
        .info,
        title: .init(vi: "Thông tin lấy từ tên phần của bảng", en: "Fact from the name of a part"),
        message: .init(
            vi: "“{field}” của các sáng kiến từ dòng này là “{value}”, lấy từ tên phần ở trên.",
            en: "“{field}” of the initiatives from this row on is “{value}”, taken from the name of their part above."
        ),
        hint: .init(
            vi: "Không phải xử lý nếu đúng. Nếu sai, thêm cột “{field}” vào bảng: cột được dùng trước.",
            en: "Nothing to do if it is right. If not, add a column “{field}”: a column goes first."
        )
    )

    /// `D078`: Two unions around the table (Hai đơn vị ghi ngoài bảng).
    package static let unionsAroundDiffer = DiagnosticCode(
        "D078",
        "two-unions-around-table",
        .review,
        correction: .entry,
        title: .init(vi: "Ngoài bảng ghi hai đơn vị", en: "Two unions around the table"),
        message: .init(
            vi: "Dòng {row} ghi “{used}”, dòng {otherRow} ghi “{other}”; tạm lấy “{used}” là đơn vị trình.",
            en: "Line {row} says “{used}”, line {otherRow} “{other}”; “{used}” is taken as the union that sends it."
        ),
        hint: .init(
            vi: "Sửa dòng ghi nhầm; có thể biểu được chép từ hồ sơ của đơn vị khác. Đúng cả hai thì thêm cột “Đơn vị trình” vào bảng.",
            en: "Correct the wrong line; the form may have been copied from another union. If both are right, add a column “Đơn vị trình”."
        )
    )
}
