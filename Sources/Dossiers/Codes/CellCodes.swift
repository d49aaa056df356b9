import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of what single cells and whole columns show of the program they come from.
    static let cellCodes: [DiagnosticCode] = [
        phoneAmbiguous, phonesUnmatched, birthYearShownAsDate, columnMonthFirst, columnSerialDates, columnLostZeros, columnScientific,
        columnYearsAsDates, benefitAmbiguous, benefitColumnRead, columnDatesSwapped, yearAssumed, columnBeforeMidnight, columnEnglishTimes,
    ]

    /// `S060`: Landline or mobile (Chưa rõ là số di động hay số máy bàn).
    package static let phoneAmbiguous = DiagnosticCode(
        "S060",
        "phone-ambiguous",
        .warning,
        topic: "form",
        settings: ["phones.oldLandlinePrefixes"],
        judges: .initiative,
        title: .init(vi: "Chưa rõ là số di động hay số máy bàn", en: "Landline or mobile"),
        message: .init(
            vi: "Đầu số {prefix} là di động ngày nay, cũng là mã vùng cũ của điện thoại bàn; chưa rõ là loại nào.",
            en: "{prefix} is a mobile prefix of today and the area code of old landlines; the digits do not tell which."
        ),
        hint: .init(
            vi: "Đề nghị xác nhận với tác giả; nếu là máy bàn thì ghi theo mã vùng mới (11 chữ số).",
            en: "Ask; a landline is written with its new area code (11 digits)."
        )
    )

    /// `S061`: Phones and authors differ in number (Số điện thoại khác số tác giả).
    package static let phonesUnmatched = DiagnosticCode(
        "S061",
        "phones-unmatched",
        .info,
        topic: "form",
        judges: .initiative,
        title: .init(vi: "Số điện thoại khác số tác giả", en: "Phones and authors differ in number"),
        message: .init(
            vi: "Có {authors|00} tác giả nhưng {found|00} số điện thoại; {use}, in đúng như đã ghi.",
            en:
                "There {authors|is # author|are # authors} but {found|# telephone number|# telephone numbers}; {use}, printed as typed."
        ),
        hint: .init(
            vi: "Không bắt buộc; muốn rõ thì ghi một số liên hệ chung, hoặc mỗi tác giả một số theo đúng thứ tự.",
            en: "Not required; for clearness enter one number for all, or one for each author in the same order."
        )
    )

    /// `S062`: Birth year shown as a date (Năm sinh thành ngày của năm 1905).
    package static let birthYearShownAsDate = DiagnosticCode(
        "S062",
        "birth-year-as-date",
        .warning,
        topic: "form",
        judges: .initiative,
        title: .init(vi: "Năm sinh thành ngày của năm 1905", en: "Birth year shown as a date of 1905"),
        message: .init(
            vi: "Ô năm sinh là một ngày của năm 1905: Excel hiện năm thành ngày. Đã đọc lại thành năm sinh.",
            en: "The birth year is a date of 1905: Excel showed the year as a date. It was read as the year again."
        ),
        hint: .init(
            vi: "Kiểm tra năm in ra; trong bảng, đổi dạng ô thành Số hoặc Văn bản rồi gõ lại năm.",
            en: "Check the year that is printed; in the table, format the cell as number or text and type the year again."
        )
    )

    /// `S063`: Dates with the month first (Cột ngày ghi theo kiểu tháng/ngày/năm).
    package static let columnMonthFirst = DiagnosticCode(
        "S063",
        "column-month-first",
        .warning,
        judges: .initiative,
        title: .init(vi: "Cột ngày ghi theo kiểu tháng/ngày/năm", en: "Dates with the month first"),
        message: .init(
            vi:
                "Cột “{column}” có {count} ô chỉ đúng khi đọc tháng/ngày/năm (kiểu Mỹ). Ô đọc được cả hai cách, như 3/4/2021, coi là chưa rõ.",
            en:
                "The column “{column}” holds {count|# cell that is a date|# cells that are dates} only with the month first. Cells that can be read both ways, such as 3/4/2021, count as unclear."
        ),
        hint: .init(
            vi: "Đặt vùng ngày của máy là Tiếng Việt (ngày/tháng/năm) rồi xuất lại, hoặc sửa các ngày trong cột.",
            en: "Set the computer to Vietnamese dates (day/month/year) and export again, or correct the dates of the column."
        )
    )

    /// `S064`: Dates as numbers (Ngày ghi thành số).
    package static let columnSerialDates = DiagnosticCode(
        "S064",
        "column-serial-dates",
        .info,
        judges: .initiative,
        title: .init(vi: "Ngày ghi thành số", en: "Dates as numbers"),
        message: .init(
            vi:
                "Cột “{column}” có {count} ô là số ngày của Excel, đã đọc thành ngày: “{typed}” là ngày {date} (vị trí nêu dưới đây là ô đầu tiên).",
            en:
                "The column “{column}” holds {count|# date as Excel's number, read as a date|# dates as Excel's numbers, read as dates}: “{typed}” is {date} (the first one is here)."
        ),
        hint: .init(
            vi: "Kiểm tra một vài ngày; muốn in đúng thì đổi dạng ô thành Ngày hoặc Văn bản.",
            en: "Check a few of them; to have them printed as dates, format the cells as date or text."
        )
    )

    /// `S065`: Leading zeros lost in a column (Cả cột điện thoại mất số 0 đầu).
    package static let columnLostZeros = DiagnosticCode(
        "S065",
        "column-lost-zeros",
        .info,
        judges: .initiative,
        title: .init(vi: "Cả cột điện thoại mất số 0 đầu", en: "Leading zeros lost in a column"),
        message: .init(
            vi:
                "Cột “{column}” có {count} số điện thoại mất số 0 ở đầu. Số nào nhận ra được thì thêm lại khi in (vị trí nêu dưới đây là ô đầu tiên).",
            en:
                "The column “{column}” holds {count} telephone numbers without their leading zero; those recognised are printed with it (the first one is here)."
        ),
        hint: .init(
            vi: "Đặt dạng cột là Văn bản (Text) trước khi nhập, để lần sau không mất.",
            en: "Format the column as text before typing, so that it does not happen again."
        )
    )

    /// `S066`: Phones in scientific notation (Cột điện thoại bị Excel đổi sang dạng 9,05E+08).
    package static let columnScientific = DiagnosticCode(
        "S066",
        "column-scientific",
        .warning,
        judges: .initiative,
        title: .init(vi: "Cột điện thoại bị Excel đổi sang dạng 9,05E+08", en: "Phones in scientific notation"),
        message: .init(
            vi:
                "Cột “{column}” có {count} ô bị Excel đổi thành dạng 9,05E+08; chữ số đã mất, không khôi phục được (vị trí nêu dưới đây là ô đầu tiên).",
            en:
                "The column “{column}” holds {count|# cell|# cells} that Excel turned into 9,05E+08; digits are lost for good (the first one is here)."
        ),
        hint: .init(
            vi: "Mở tệp Excel gốc, đổi dạng cột thành Số không thập phân hoặc Văn bản, kéo rộng cột rồi xuất lại.",
            en: "Open the original workbook, format the column as whole numbers or text, widen it and export again."
        )
    )

    /// `S067`: Birth years shown as dates in a column (Cả cột năm sinh thành ngày).
    package static let columnYearsAsDates = DiagnosticCode(
        "S067",
        "column-years-as-dates",
        .warning,
        judges: .initiative,
        title: .init(vi: "Cả cột năm sinh thành ngày", en: "Birth years shown as dates in a column"),
        message: .init(
            vi:
                "Cột “{column}” có {count} ô là ngày của năm 1905: Excel hiện năm thành ngày. Đã đọc lại thành năm sinh (vị trí nêu dưới đây là ô đầu tiên).",
            en:
                "The column “{column}” holds {count|# date of 1905: Excel showed the year as a date. It was read as a year again|# dates of 1905: Excel showed the years as dates. They were read as years again} (the first one is here)."
        ),
        hint: .init(
            vi: "Kiểm tra vài năm in ra; trong bảng, đổi dạng cột thành Số hoặc Văn bản rồi gõ lại năm.",
            en: "Check a few of the years; in the table, format the column as number or text and type the years again."
        )
    )

    /// `S068`: Benefit with two readings (Giá trị làm lợi ghi chưa rõ).
    package static let benefitAmbiguous = DiagnosticCode(
        "S068",
        "benefit-ambiguous",
        .warning,
        topic: "form",
        judges: .initiative,
        title: .init(vi: "Giá trị làm lợi ghi chưa rõ", en: "Benefit with two readings"),
        message: .init(
            vi: "“{typed}” có thể là {first} hoặc {second}; biểu in đúng như đã ghi.",
            en: "“{typed}” may be {first} or {second}; it is printed as typed."
        ),
        hint: .init(
            vi: "Ghi theo kiểu Việt Nam: dấu chấm ngăn hàng nghìn, dấu phẩy thập phân, ví dụ 3,5 hoặc 3.500.",
            en: "Write it the Vietnamese way: points between thousands, a comma before decimals, such as 3,5 or 3.500."
        )
    )

    /// `S069`: Unit taken from the heading (Đơn vị tiền lấy ở tên cột).
    package static let benefitColumnRead = DiagnosticCode(
        "S069",
        "benefit-unit",
        .info,
        judges: .initiative,
        title: .init(vi: "Đơn vị tiền lấy ở tên cột", en: "Unit taken from the heading"),
        message: .init(
            vi:
                "Cột “{column}” có {count} ô chỉ ghi số, tính theo đơn vị ở tên cột: “{typed}” là {amount} đồng; biểu in đúng số đã ghi, kèm đơn vị.",
            en:
                "The column “{column}” holds {count} bare numbers, read in the unit of the heading: “{typed}” is {amount} đồng; they are printed as typed, with the unit."
        ),
        hint: .init(vi: "Không phải xử lý nếu đơn vị đúng.", en: "Nothing to do if the unit is right.")
    )

    /// `S070`: Dates with day and month swapped (Cột ngày bị đảo ngày, tháng).
    package static let columnDatesSwapped = DiagnosticCode(
        "S070",
        "column-dates-swapped",
        .warning,
        judges: .initiative,
        title: .init(vi: "Cột ngày có thể bị đảo ngày, tháng", en: "Dates perhaps swapped"),
        message: .init(
            vi:
                "Cột “{column}” có {count} ô ngày chưa chắc: không ô nào có ngày sau 12, còn ngày gõ thành chữ như {sign} thì có. Bảng có thể đã mở bằng máy đặt kiểu ngày khác, nên ngày {date} có thể là ngày {other}.",
            en:
                "The column “{column}” holds {count|# doubtful date|# doubtful dates}: none has a day beyond 12, while dates typed as text, such as {sign}, have. A computer with other date settings may have swapped them: {date} may be {other}."
        ),
        hint: .init(
            vi: "Đối chiếu các ngày của cột với bản giấy, gõ lại ngày bị đảo và ngày đang là chữ, rồi chạy lại.",
            en: "Compare the dates of the column with the paper, type the swapped ones and those that are text again, and run again."
        )
    )

    /// `S071`: Year not written (Ngày không ghi năm).
    package static let yearAssumed = DiagnosticCode(
        "S071",
        "year-assumed",
        .warning,
        topic: "form",
        judges: .initiative,
        title: .init(vi: "Ngày không ghi năm", en: "Year not written"),
        message: .init(
            vi: "“{typed}” không ghi năm; tính là ngày {date}, theo năm của Chương trình.",
            en: "“{typed}” has no year; it is read as {date}, in the programme's year."
        ),
        hint: .init(vi: "Ghi đủ ngày/tháng/năm.", en: "Write day, month and year.")
    )

    /// `S072`: Dates just before midnight (Cột ngày lùi sang hôm trước).
    package static let columnBeforeMidnight = DiagnosticCode(
        "S072",
        "column-before-midnight",
        .warning,
        judges: .initiative,
        title: .init(vi: "Cột ngày có thể lùi sang hôm trước", en: "Dates just before midnight"),
        message: .init(
            vi:
                "Cả {count} ô ngày của cột “{column}” đều có giờ {time}, thường do công cụ chuyển đổi tệp làm lệch: ngày {date} có thể là ngày {other}. Các ngày này coi là chưa rõ.",
            en:
                "Every date of the column “{column}” ({count}) has the time {time}, as a faulty converter leaves it: {date} may be {other}. They count as unclear."
        ),
        hint: .init(
            vi: "Đối chiếu với bản giấy hoặc tệp gốc, sửa lại ngày, xóa giờ, rồi chạy lại.",
            en: "Compare with the paper or the original file, correct the days, remove the time, and run again."
        )
    )

    /// `S073`: Dates with AM or PM (Ngày có AM, PM).
    package static let columnEnglishTimes = DiagnosticCode(
        "S073",
        "column-english-times",
        .warning,
        judges: .initiative,
        title: .init(vi: "Ngày có AM, PM", en: "Dates with AM or PM"),
        message: .init(
            vi:
                "Cột “{column}” có {count} ô ghi giờ kiểu Mỹ (AM, PM), nên ngày được đọc theo kiểu Mỹ, tháng trước: “{sign}” là ngày {day} tháng {month}. Ô nào vì vậy ra sau khi Chương trình kết thúc thì coi là chưa rõ.",
            en:
                "The column “{column}” holds {count|# cell|# cells} with AM or PM, so their dates are read with the month first: “{sign}” is day {day} of month {month}. A cell that would then lie after the end of the programme counts as unclear."
        ),
        hint: .init(
            vi: "Đối chiếu với bản giấy; nếu ngày ghi trước thì bỏ AM, PM hoặc ghi SA, CH.",
            en: "Compare with the paper; if the day comes first, remove AM and PM or write SA and CH."
        )
    )
}
