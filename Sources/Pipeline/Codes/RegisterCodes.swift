import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of the office's own register (sổ theo dõi): reading and joining it, what it decides, the points of judges, writing it.
    static let registerCodes: [DiagnosticCode] = [
        registerFacts, registerDiffers, registerRowUnmatched, registerIncomplete, registerCellUnread, registerRowsRepeated,
        registerColumnsMissing, registersSeveral, registerVersionUnclear, registerOwnSheets, refusedByOffice, acceptedNotValid,
        versionSetAside, scoresTied, scoresIncomplete, registerNotWritten, registerOpen,
    ]

    /// `D120`: Facts from the register (Dữ kiện lấy từ sổ).
    package static let registerFacts = DiagnosticCode(
        "D120",
        "register-facts",
        .info,
        title: .init(vi: "Thông tin lấy từ sổ theo dõi", en: "Facts from the register"),
        message: .init(
            vi: "Lấy {facts} nội dung của {dossiers} hồ sơ từ sổ theo dõi.",
            en: "{facts|# fact|# facts} of {dossiers|# dossier|# dossiers} were taken from the register."
        ),
        hint: .init(
            vi: "Không phải xử lý. Ô để trống trong sổ thì dùng nội dung đơn vị đã ghi trong hồ sơ.",
            en: "Nothing to do. Where a cell of the register is blank, what the union typed is used."
        )
    )

    /// `D121`: Register and dossier differ (Sổ và hồ sơ ghi khác nhau).
    package static let registerDiffers = DiagnosticCode(
        "D121",
        "register-and-dossier-differ",
        .warning,
        title: .init(vi: "Sổ theo dõi và hồ sơ ghi khác nhau", en: "Register and dossier differ"),
        message: .init(
            vi: "“{field}” trong sổ theo dõi khác với nội dung đơn vị ghi ở {other}; dùng nội dung trong sổ.",
            en: "“{field}” in the register is not what the union typed at {other}; the register is used."
        ),
        hint: .init(
            vi: "Xem lại ô này của sổ. Nếu đơn vị ghi đúng, xóa ô trong sổ; nếu sổ đúng thì không phải xử lý.",
            en: "Look at this cell of the register. If the union is right, clear it; if the register is right, there is nothing to do."
        )
    )

    /// `D122`: Row of the register that joins nothing (Dòng của sổ chưa khớp hồ sơ).
    package static let registerRowUnmatched = DiagnosticCode(
        "D122",
        "register-row-unmatched",
        .warning,
        title: .init(vi: "Dòng của sổ chưa khớp với hồ sơ nào", en: "Row of the register that joins nothing"),
        message: .init(
            vi: "{rows} của sổ không khớp với hồ sơ nào: {reason}. Nội dung ghi ở đó chưa được dùng.",
            en: "{rows} of the register joins no dossier: {reason}. What is typed there was not used."
        ),
        hint: .init(
            vi:
                "Kiểm tra “Đơn vị trình”, “Số Tờ trình” của dòng, và tệp của đơn vị đã nằm trong dữ liệu chưa. Dòng vẫn được giữ khi cập nhật sổ.",
            en: "Check the union and the number of the letter, and whether the union's file is among the inputs. Updating keeps the row."
        )
    )

    /// `D123`: Dossiers that the register does not have (Hồ sơ chưa có trong sổ).
    package static let registerIncomplete = DiagnosticCode(
        "D123",
        "register-incomplete",
        .info,
        title: .init(vi: "Hồ sơ chưa có trong sổ theo dõi", en: "Dossiers that the register does not have"),
        message: .init(
            vi: "Có {count} hồ sơ chưa có trong sổ theo dõi: {ids}.",
            en: "{count|# dossier is|# dossiers are} not in the register: {ids}."
        ),
        hint: .init(
            vi: "Cập nhật sổ: sangkien so CÁC-TỆP -o TỆP-SỔ. Nội dung đã ghi trong sổ được giữ nguyên.",
            en: "Update it: sangkien register FILES -o REGISTER. What is typed in it stays."
        )
    )

    /// `D124`: Cell of the register not readable (Ô của sổ không đọc được).
    package static let registerCellUnread = DiagnosticCode(
        "D124",
        "register-cell-unread",
        .error,
        title: .init(vi: "Ô của sổ không đọc được", en: "Cell of the register not readable"),
        message: .init(
            vi: "Ô “{column}” của sổ ghi “{typed}”, không phải {expected}; ô này chưa được dùng.",
            en: "The cell “{column}” of the register says “{typed}”, which is not {expected}; it was not used."
        ),
        hint: .init(
            vi: "Sửa ô này trong sổ, hoặc xóa ô nếu chưa biết.",
            en: "Correct this cell of the register, or clear it if it is not known yet."
        )
    )

    /// `D125`: Two rows for one dossier or initiative (Hai dòng của một hồ sơ, sáng kiến trong sổ).
    package static let registerRowsRepeated = DiagnosticCode(
        "D125",
        "register-rows-repeated",
        .error,
        title: .init(vi: "Sổ có nhiều dòng cho một hồ sơ hoặc sáng kiến", en: "Several rows for one dossier or initiative"),
        message: .init(
            vi: "{rows} của sổ cùng là của một {what}; nội dung các dòng ghi khác nhau thì chưa được dùng{fields}.",
            en: "{rows} of the register are for one {what}; what they say differently was not used{fields}."
        ),
        hint: .init(
            vi: "Giữ một dòng, chép sang đó nội dung cần giữ rồi xóa dòng thừa.",
            en: "Keep one row, copy into it what is to stay, and delete the others."
        )
    )

    /// `D126`: Columns of the register are missing (Sổ thiếu cột).
    package static let registerColumnsMissing = DiagnosticCode(
        "D126",
        "register-columns-missing",
        .error,
        title: .init(vi: "Sổ theo dõi thiếu cột hoặc trang tính", en: "Columns or sheets of the register are missing"),
        message: .init(
            vi: "Trang tính “{sheet}” của sổ không có {what}; nội dung ở đó chưa được dùng.{suggestion}",
            en: "The sheet “{sheet}” of the register {what}; what stood there was not used.{suggestion}"
        ),
        hint: .init(
            vi: "Ghi lại đúng tên cột, tên trang tính như khi lập sổ, hoặc khôi phục cột đã xóa từ bản lưu trước. Sổ chưa được cập nhật.",
            en:
                "Restore the names of columns and sheets as they were made, or a deleted column from an earlier copy. The register is not updated."
        )
    )

    /// `D127`: Several registers (Nhiều sổ theo dõi).
    package static let registersSeveral = DiagnosticCode(
        "D127",
        "registers-several",
        .error,
        title: .init(vi: "Có nhiều sổ theo dõi", en: "Several registers"),
        message: .init(
            vi: "Trong dữ liệu có nhiều sổ theo dõi khác nhau: {names}. Chưa dùng sổ nào, vì tên tệp không cho biết sổ nào đang dùng.",
            en: "There are several registers that differ: {names}. None was used, since a file's name does not tell which one is current."
        ),
        hint: .init(
            vi: "Giữ một sổ, chuyển các sổ khác ra khỏi thư mục dữ liệu.",
            en: "Keep one, and move the others out of the folder."
        )
    )

    /// `D128`: Which version counts is unclear in the register (Sổ chưa rõ bản có hiệu lực).
    package static let registerVersionUnclear = DiagnosticCode(
        "D128",
        "register-version-unclear",
        .review,
        title: .init(vi: "Sổ chưa rõ bản có hiệu lực", en: "Which version counts is unclear in the register"),
        message: .init(
            vi: "Sổ theo dõi {reason}.",
            en: "The register {reason}."
        ),
        hint: .init(
            vi: "Ở cột “Bản có hiệu lực”, ghi “Có” cho đúng một bản của hồ sơ.",
            en: "In the column “Bản có hiệu lực”, put “Có” beside exactly one version of the dossier."
        )
    )

    /// `D129`: Sheets of the office's own (Trang tính riêng trong sổ).
    package static let registerOwnSheets = DiagnosticCode(
        "D129",
        "register-own-sheets",
        .info,
        title: .init(vi: "Trang tính riêng trong sổ theo dõi", en: "Sheets of the office's own"),
        message: .init(
            vi: "Sổ theo dõi có trang tính do cơ quan thêm: {sheets}; các trang này không được đọc.",
            en: "The register has sheets that the office added: {sheets}; they were not read."
        ),
        hint: .init(
            vi: "Không phải xử lý; cập nhật sổ vẫn giữ các trang này.",
            en: "Nothing to do; updating the register keeps them."
        )
    )

    /// `H411`: Refused or withdrawn by the register (Sổ ghi không nhận hoặc đơn vị rút).
    package static let refusedByOffice = DiagnosticCode(
        "H411",
        "refused-by-office",
        .error,
        correction: .decision,
        title: .init(vi: "Sổ theo dõi ghi không nhận, hoặc đơn vị rút hồ sơ", en: "Refused or withdrawn by the register"),
        message: .init(
            vi: "Sổ theo dõi ghi quyết định “{decision}” đối với hồ sơ này.",
            en: "The register's decision on this dossier is “{decision}”."
        ),
        hint: .init(
            vi: "Nếu ghi nhầm, sửa cột “Quyết định” của sổ.",
            en: "If it was entered by mistake, correct the column “Quyết định” of the register."
        ),
        toUnion: .init(
            message: "Hồ sơ được ghi quyết định “{decision}”.",
            hint: "Nếu đơn vị có ý kiến khác, đề nghị liên hệ để được xem xét."
        )
    )

    /// `H412`: Accepted but not valid (Sổ ghi nhận hồ sơ chưa hợp lệ).
    package static let acceptedNotValid = DiagnosticCode(
        "H412",
        "accepted-not-valid",
        .warning,
        title: .init(vi: "Sổ theo dõi ghi “Nhận” nhưng hồ sơ chưa hợp lệ", en: "Accepted but not valid"),
        message: .init(
            vi: "Sổ theo dõi ghi “Nhận” nhưng hồ sơ {id} có kết luận: {verdict}; quyết định trong sổ không thay cho điều kiện còn thiếu.",
            en: "The register says “Nhận” (accepted), but the verdict on dossier {id} is: {verdict}; the decision replaces no condition."
        ),
        hint: .init(
            vi: "Bổ sung, xác nhận các nội dung còn thiếu, hoặc sửa cột “Quyết định”.",
            en: "Supply or confirm what is missing, or correct the column “Quyết định”."
        )
    )

    /// `L004`: Version set aside (Bản không tính).
    package static let versionSetAside = DiagnosticCode(
        "L004",
        "version-set-aside",
        .info,
        title: .init(vi: "Bản của hồ sơ không tính", en: "Version set aside"),
        message: .init(
            vi: "Hồ sơ {id} ở đây không tính: theo sổ theo dõi, bản có hiệu lực ở {other}.",
            en: "Dossier {id} here does not count: by the register, the version that does is at {other}."
        ),
        hint: .init(
            vi: "Không phải xử lý nếu đúng; nếu chưa đúng, sửa cột “Bản có hiệu lực” của sổ.",
            en: "Nothing to do if it is right; if not, correct the column “Bản có hiệu lực” of the register."
        )
    )

    /// `L121`: Equal points (Sáng kiến bằng điểm).
    package static let scoresTied = DiagnosticCode(
        "L121",
        "scores-tied",
        .warning,
        topic: "selection",
        title: .init(vi: "Sáng kiến bằng điểm, cùng hạng", en: "Equal points"),
        message: .init(
            vi: "Có {groups} nhóm sáng kiến có điểm trung bình bằng nhau nên cùng hạng: {list}.",
            en: "{groups|# group of initiatives has|# groups of initiatives have} the same mean and share a rank: {list}."
        ),
        hint: .init(
            vi: "Khi cần phân hạng, hội đồng quyết định và ghi vào cột “Hạng chốt” của sổ.",
            en: "Where an order is needed, the council decides and enters it in the column “Hạng chốt” of the register."
        )
    )

    /// `L122`: Points of some judges are missing (Chưa đủ điểm của giám khảo).
    package static let scoresIncomplete = DiagnosticCode(
        "L122",
        "scores-incomplete",
        .warning,
        topic: "selection",
        title: .init(vi: "Chưa đủ điểm của các giám khảo", en: "Points of some judges are missing"),
        message: .init(
            vi: "{count} sáng kiến chưa đủ điểm của {judges} giám khảo ({rows}); điểm trung bình tính trên số điểm đã có.",
            en:
                "{count|# initiative lacks|# initiatives lack} points of some of {judges} judges ({rows}); the mean is of the points there are."
        ),
        hint: .init(
            vi: "Ghi đủ điểm vào sổ trước khi xét chọn.",
            en: "Complete the points in the register before initiatives are selected."
        )
    )

    /// `X007`: Register not written (Chưa ghi được sổ theo dõi).
    package static let registerNotWritten = DiagnosticCode(
        "X007",
        "register-not-written",
        .error,
        title: .init(vi: "Chưa ghi sổ theo dõi", en: "Register not written"),
        message: .init(
            vi: "Chưa ghi sổ theo dõi: {reason}. Tệp đang có không bị thay đổi.",
            en: "The register was not written: {reason}. The file that is there was not changed."
        ),
        hint: .init(vi: "{advice}", en: "{advice}")
    )

    /// `X008`: Register is open (Sổ đang mở).
    package static let registerOpen = DiagnosticCode(
        "X008",
        "register-open",
        .error,
        title: .init(vi: "Sổ theo dõi đang mở ở ứng dụng khác", en: "Register is open elsewhere"),
        message: .init(
            vi: "Sổ theo dõi đang mở trong {program} (có tệp khóa “{lock}”); chưa ghi gì để không mất nội dung đang nhập.",
            en:
                "The register is open in {program} (there is a lock file “{lock}”); nothing was written, so that nothing typed there is lost."
        ),
        hint: .init(
            vi: "Lưu và đóng sổ rồi chạy lại. Nếu không ai đang mở, xóa tệp khóa.",
            en: "Save and close it, then run again. If nobody has it open, delete the lock file."
        )
    )
}
