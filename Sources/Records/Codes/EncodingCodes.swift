import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of older encodings, and characters that were converted or cleaned.
    static let encodingCodes: [DiagnosticCode] = [
        encodingConverted, headingsConverted, lettersLost, encodingUnclear, lookAlikes, invisibleCharacters, pastedBullets, privateUse,
        htmlReferences, exportGuards,
    ]

    /// `T010`: Converted from an older encoding (Chuyển từ bảng mã cũ).
    package static let encodingConverted = DiagnosticCode(
        "T010",
        "encoding-converted",
        .warning,
        title: .init(vi: "Chuyển từ bảng mã cũ", en: "Converted from an older encoding"),
        message: .init(
            vi:
                "{count} trong {cells} ô của cột này gõ bằng bảng mã {encoding}, đã chuyển sang Unicode (độ tin cậy {confidence}%; vị trí nêu dưới đây là ô đầu tiên).",
            en:
                "{count} of the {cells} cells of this column were {encoding} and were converted to Unicode (confidence {confidence}%; the first one is here)."
        ),
        hint: .init(
            vi:
                "Nên xem lại vài ô bằng sangkien xem; nếu chưa đúng thì chỉ định bảng mã bằng --encoding, hoặc --encoding utf-8 để giữ nguyên chữ.",
            en:
                "Look at some cells with inspect; if they are wrong, name the encoding by --encoding, or --encoding utf-8 to keep the letters."
        )
    )

    /// `T011`: Headings in an older encoding (Tiêu đề ở bảng mã cũ).
    package static let headingsConverted = DiagnosticCode(
        "T011",
        "headings-converted",
        .info,
        title: .init(vi: "Tên cột ở bảng mã cũ", en: "Headings in an older encoding"),
        message: .init(
            vi: "{count} tên cột ở bảng mã cũ đã chuyển sang Unicode: {headings}.",
            en:
                "{count|# column heading was in an older encoding and was|# column headings were in an older encoding and were} converted to Unicode: {headings}."
        ),
        hint: .init(
            vi: "Không phải xử lý nếu tên cột đúng.",
            en: "Nothing to do if the headings are right."
        )
    )

    /// `T012`: Letters are lost (Chữ có dấu đã mất).
    package static let lettersLost = DiagnosticCode(
        "T012",
        "letters-lost",
        .error,
        title: .init(vi: "Chữ có dấu đã mất", en: "Letters lost"),
        message: .init(
            vi: "{count} ô ({rows}) có dấu ? thay cho chữ có dấu; chữ gốc đã mất khi lưu tệp và không thể khôi phục.",
            en:
                "{count|# cell|# cells} ({rows}) {count|holds|hold} ? where letters with marks were; they were lost when the file was saved and cannot be restored."
        ),
        hint: .init(
            vi: "Mở tệp gốc (.xlsx) và lưu lại: Lưu dưới dạng (Save As) → “CSV UTF-8 (Comma delimited)”. Không sửa từ tệp này.",
            en: "Open the original (.xlsx) and save it again: Save As → “CSV UTF-8 (Comma delimited)”. Do not fix this file."
        )
    )

    /// `T013`: Encoding unclear (Bảng mã chưa rõ).
    package static let encodingUnclear = DiagnosticCode(
        "T013",
        "encoding-unclear",
        .review,
        title: .init(vi: "Bảng mã chưa rõ", en: "Encoding unclear"),
        message: .init(
            vi: "{count} ô ({rows}) có thể là chữ phông cũ (.VnTime, VNI…) nhưng chưa đủ căn cứ để chuyển; chữ được giữ nguyên.",
            en:
                "{count|# cell|# cells} ({rows}) may be text of old fonts (.VnTime, VNI…), but there is not enough evidence; {count|it is kept as it is|they are kept as they are}."
        ),
        hint: .init(
            vi: "Gõ lại các ô này bằng Unicode, hoặc chỉ định bảng mã bằng --encoding tcvn3, vni, viscii, windows-1258.",
            en: "Type those cells again in Unicode, or name the encoding by --encoding tcvn3, vni, viscii, windows-1258."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị gõ lại các ô này bằng Unicode.")
    )

    /// `T014`: Look-alike characters (Ký tự trông giống chữ khác).
    package static let lookAlikes = DiagnosticCode(
        "T014",
        "look-alikes",
        .info,
        title: .init(vi: "Ký tự trông giống chữ khác", en: "Look-alike characters"),
        message: .init(
            vi: "{count} ô ({rows}) có ký tự chỉ trông giống chữ thường dùng ({characters}); đã thay bằng chữ đúng, nhìn không đổi.",
            en:
                "{count|# cell|# cells} ({rows}) {count|holds|hold} characters that only look like the usual ones ({characters}); the right ones were put in, the look is the same."
        ),
        hint: .init(
            vi: "Không phải xử lý.",
            en: "Nothing to do."
        )
    )

    /// `T015`: Invisible characters (Ký tự không nhìn thấy).
    package static let invisibleCharacters = DiagnosticCode(
        "T015",
        "invisible-characters",
        .info,
        title: .init(vi: "Ký tự không nhìn thấy", en: "Invisible characters"),
        message: .init(
            vi: "{count} ô ({rows}) có ký tự không nhìn thấy ({characters}); đã bỏ, dấu ngắt dòng thì đổi thành xuống dòng.",
            en:
                "{count|# cell|# cells} ({rows}) {count|holds|hold} invisible characters ({characters}); they were left out, breaks became line breaks."
        ),
        hint: .init(
            vi: "Không phải xử lý.",
            en: "Nothing to do."
        )
    )

    /// `T016`: Bullets pasted from Word (Dấu đầu dòng dán từ Word).
    package static let pastedBullets = DiagnosticCode(
        "T016",
        "pasted-bullets",
        .info,
        title: .init(vi: "Dấu đầu dòng dán từ Word", en: "Bullets pasted from Word"),
        message: .init(
            vi: "{count} ô ({rows}) có dấu đầu dòng của phông ký hiệu ({characters}); in ra là dấu gạch “-”.",
            en: "{count|# cell|# cells} ({rows}) {count|holds|hold} bullets of a symbol font ({characters}); they print as “-”."
        ),
        hint: .init(
            vi: "Không phải xử lý.",
            en: "Nothing to do."
        )
    )

    /// `T017`: Characters of a private font (Ký tự của phông riêng).
    package static let privateUse = DiagnosticCode(
        "T017",
        "private-use",
        .warning,
        title: .init(vi: "Ký tự của phông riêng", en: "Characters of a private font"),
        message: .init(
            vi: "{count} ô ({rows}) có ký tự chỉ phông riêng mới hiện được ({characters}); in ra có thể là ô vuông.",
            en:
                "{count|# cell|# cells} ({rows}) {count|holds|hold} characters that only a private font shows ({characters}); they may print as boxes."
        ),
        hint: .init(
            vi: "Thay các ký tự này bằng chữ hoặc ký hiệu thường.",
            en: "Replace those characters by ordinary letters or signs."
        )
    )

    /// `T018`: HTML in the text (Mã HTML còn sót).
    package static let htmlReferences = DiagnosticCode(
        "T018",
        "html-references",
        .info,
        title: .init(vi: "Mã HTML còn sót trong chữ", en: "HTML in the text"),
        message: .init(
            vi: "{count} ô ({rows}) có mã HTML do ứng dụng xuất bảng để lại, như &#259; hoặc <br>; đã đổi lại thành chữ.",
            en:
                "{count|# cell|# cells} ({rows}) {count|holds|hold} HTML that the exporting program left, such as &#259; or <br>; it was turned into text."
        ),
        hint: .init(vi: "Không phải xử lý; nên xem lại vài ô.", en: "Nothing to do; have a look at some of the cells.")
    )

    /// `T019`: Guard around a number (Dấu giữ số).
    package static let exportGuards = DiagnosticCode(
        "T019",
        "export-guards",
        .info,
        title: .init(vi: "Dấu giữ số của ứng dụng xuất bảng", en: "Guard around a number"),
        message: .init(
            vi: "{count} ô ({rows}) có dấu giữ số như =\"0905…\" hoặc '0905…; đã bỏ dấu, giữ nguyên số.",
            en:
                "{count|# cell|# cells} ({rows}) {count|holds|hold} a guard such as =\"0905…\" or '0905…; the guard was taken off, the number stays."
        ),
        hint: .init(vi: "Không phải xử lý.", en: "Nothing to do.")
    )
}
