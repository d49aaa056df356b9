import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of the files of a run together.
    static let inputCodes: [DiagnosticCode] = [
        sheetNotUsed, sameFile, mappingUnused, initiativesOverBudget, dossiersOverBudget, archiveNotRead, conversionFailed,
    ]

    /// `D033`: Sheet not used (Trang tính không dùng).
    package static let sheetNotUsed = DiagnosticCode(
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
    package static let sameFile = DiagnosticCode(
        "D036",
        "same-file",
        .warning,
        title: .init(vi: "Hai tệp trùng hoàn toàn", en: "Same file twice"),
        message: .init(
            vi: "Tệp trùng hoàn toàn với “{other}” nên chỉ tính một lần.",
            en: "The file is the same, byte by byte, as “{other}”, so it counts once."
        ),
        hint: .init(vi: "Xóa một trong hai tệp.", en: "Delete one of the two.")
    )

    /// `D037`: Mapping not used (--map không khớp cột nào).
    package static let mappingUnused = DiagnosticCode(
        "D037",
        "mapping-unused",
        .warning,
        title: .init(vi: "Cột nêu ở --map không có trong tệp", en: "Mapping not used"),
        message: .init(
            vi: "--map nêu cột “{heading}” nhưng không tệp nào có cột đó.{suggestion}",
            en: "--map names the column “{heading}”, which no input has.{suggestion}"
        ),
        hint: .init(
            vi: "Chép đúng tên cột như sangkien xem hiện ra.",
            en: "Copy the heading as sangkien inspect shows it."
        )
    )

    /// `D057`: Too many initiatives (Quá nhiều sáng kiến).
    package static let initiativesOverBudget = DiagnosticCode(
        "D057",
        "initiatives-over-budget",
        .error,
        reachesBudget: true,
        title: .init(vi: "Quá nhiều sáng kiến", en: "Too many initiatives"),
        message: .init(
            vi: "Lượt chạy này chỉ kiểm tra {limit} sáng kiến; từ chỗ này còn {dossiers} hồ sơ chưa kiểm tra.",
            en: "This run judges {limit|# initiative|# initiatives}; from here on {dossiers|# dossier was|# dossiers were} not judged."
        ),
        hint: .init(
            vi: "Chạy từng phần, hoặc chạy lại với --limits initiatives=SỐ lớn hơn.",
            en: "Run in parts, or run again with a larger --limits initiatives=NUMBER."
        )
    )

    /// `D064`: Too many dossiers (Quá nhiều hồ sơ).
    package static let dossiersOverBudget = DiagnosticCode(
        "D064",
        "dossiers-over-budget",
        .error,
        reachesBudget: true,
        title: .init(vi: "Quá nhiều hồ sơ", en: "Too many dossiers"),
        message: .init(
            vi: "Lượt chạy này chỉ kiểm tra {limit} hồ sơ; từ chỗ này còn {dossiers} hồ sơ chưa kiểm tra.",
            en: "This run judges {limit|# dossier|# dossiers}; from here on {dossiers|# was|# were} not judged."
        ),
        hint: .init(
            vi:
                "Xem cột mã hồ sơ có bị ghi nhầm mỗi dòng một mã không; nếu đúng là nhiều hồ sơ, chạy lại với --limits dossiers=SỐ lớn hơn.",
            en:
                "See whether the column of dossier ids has another id in each row by mistake; if there are so many dossiers, run again with a larger --limits dossiers=NUMBER."
        )
    )

    /// `D095`: Archive not read (Tệp nén không đọc được).
    package static let archiveNotRead = DiagnosticCode(
        "D095",
        "archive-not-read",
        .error,
        title: .init(vi: "Tệp nén không đọc được", en: "Archive not read"),
        message: .init(
            vi: "Không đọc được tệp nén: {reason}. Các tệp khác vẫn được đọc.",
            en: "The archive could not be read: {reason}. All other files were read."
        ),
        hint: .init(
            vi:
                "Giải nén vào một thư mục (nhập mật khẩu nếu được hỏi) rồi chạy lại với thư mục đó; nếu không giải nén được thì đề nghị gửi lại tệp.",
            en: "Unpack it into a folder, with its password if it has one, and run again with that folder; else ask for the file again."
        )
    )

    /// `D097`: Conversion failed (Không chuyển đổi được tệp).
    package static let conversionFailed = DiagnosticCode(
        "D097",
        "conversion-failed",
        .error,
        title: .init(vi: "Không chuyển đổi được tệp", en: "Conversion failed"),
        message: .init(vi: "Không chuyển đổi được tệp này: {reason}.", en: "This file could not be converted: {reason}."),
        hint: .init(
            vi: "Mở tệp bằng ứng dụng đã soạn ra nó và lưu thành .xlsx hoặc .docx; nếu không mở được thì đề nghị gửi lại tệp.",
            en: "Open it in the program it comes from and save it as .xlsx or .docx; if it does not open, ask for it again."
        )
    )
}
