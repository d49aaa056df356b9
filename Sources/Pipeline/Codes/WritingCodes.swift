import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of writing results.
    static let writingCodes: [DiagnosticCode] = [
        dossierSkipped, nothingToWrite, outputBusy, manifestForeign, outputFormatUnfit, starterExists, publicEditionMissing, formScopeUnfit,
        formFormatMissing, unitListUnusable, pdfUnavailable, pdfFailed, papersSetAside, earlierPapersStay, packageFailed, senderFileCopied,
        senderFileChanged, publicNamesShortened,
    ]

    /// `X128`: First authors alone in the public edition (Bản công khai chỉ in tên đầu).
    package static let publicNamesShortened = DiagnosticCode(
        "X128",
        "public-names-shortened",
        .warning,
        title: .init(vi: "Bản công khai chỉ in tên đầu tiên", en: "First names alone in the public edition"),
        message: .init(
            vi: "Hồ sơ {id}, sáng kiến số {list}: ô tác giả chưa tách rõ nên bản công khai chỉ in tên đầu tiên trong ô.",
            en: "{id}, initiative no. {list}: the author cell is unclear, so the public edition prints the first name in it alone."
        ),
        hint: .init(
            vi: "Ghi mỗi tác giả một dòng trong ô, hoặc dùng các cột riêng, rồi lập lại.",
            en: "Put each author on a line of the cell, or use columns of their own, and make it again."
        )
    )

    /// `X003`: Dossier left out of a form (Hồ sơ không đưa vào biểu).
    package static let dossierSkipped = DiagnosticCode(
        "X003",
        "dossier-skipped",
        .info,
        title: .init(vi: "Hồ sơ chưa được đưa vào biểu", en: "Dossier left out of a form"),
        message: .init(
            vi: "Hồ sơ {id} chưa được đưa vào {form}. Lý do: {reason}.",
            en: "{id} is not in {form}: {reason}."
        ),
        hint: .init(
            vi: "Biểu toàn tỉnh chỉ gồm sáng kiến hợp lệ của hồ sơ hợp lệ; --include all in cả phần khác, trừ sáng kiến đã rút.",
            en: "The province-wide form holds eligible initiatives of valid dossiers; --include all prints all but withdrawn ones."
        )
    )

    /// `X004`: Nothing to write (Không có gì để in).
    package static let nothingToWrite = DiagnosticCode(
        "X004",
        "nothing-to-write",
        .warning,
        title: .init(vi: "Không có hồ sơ đủ điều kiện để lập biểu", en: "Nothing to write"),
        message: .init(
            vi: "Không có hồ sơ nào thuộc diện lập {form}.",
            en: "There is no dossier to fill {form} with."
        ),
        hint: .init(
            vi: "Chạy “sangkien kiem-tra” để xem lý do, hoặc dùng --include all.",
            en: "Run “sangkien check” to see why, or use --include all."
        )
    )

    /// `X005`: Another run writes here (Nơi lưu đang có lượt chạy khác).
    package static let outputBusy = DiagnosticCode(
        "X005",
        "output-busy",
        .error,
        title: .init(vi: "Nơi lưu đang có lượt chạy khác", en: "Another run writes here"),
        message: .init(
            vi: "Một lượt chạy khác của sangkien đang ghi vào thư mục này{start}; chưa ghi gì.",
            en: "Another run of sangkien is writing to this folder{start}; nothing was written."
        ),
        hint: .init(
            vi: "Chờ lượt chạy đó xong rồi chạy lại, hoặc chọn thư mục khác bằng -o.",
            en: "Wait until the other run is done, or choose another folder with -o."
        )
    )

    /// `X006`: A manifest.json that is not ours (Tệp manifest.json không do sangkien lập).
    package static let manifestForeign = DiagnosticCode(
        "X006",
        "manifest-foreign",
        .error,
        title: .init(vi: "Tệp manifest.json không do sangkien lập", en: "A manifest.json that is not ours"),
        message: .init(
            vi: "Ở đây đã có một manifest.json không phải do sangkien lập; không ghi đè lên, và chưa ghi gì.",
            en: "There is a manifest.json here that sangkien did not make; it was not overwritten, and nothing was written."
        ),
        hint: .init(
            vi: "Chuyển tệp đó đi nơi khác, hoặc chọn thư mục khác bằng -o.",
            en: "Move it away, or choose another folder with -o."
        )
    )

    /// `X009`: Output name of another format (Tên tệp không đúng dạng văn bản).
    package static let outputFormatUnfit = DiagnosticCode(
        "X009",
        "output-format-unfit",
        .error,
        title: .init(vi: "Tên tệp không đúng dạng văn bản", en: "Output name of another format"),
        message: .init(
            vi: "Mẫu này cho ra văn bản {formats}, không ghi được thành {ending}; chưa ghi gì.",
            en: "This template makes {formats} documents, which cannot be written as {ending}; nothing was written."
        ),
        hint: .init(
            vi: "Đặt tên tệp kết quả có đuôi {formats}; cần dạng khác thì mở văn bản ấy bằng Word hoặc LibreOffice rồi lưu.",
            en: "Name the output {formats}; for another format open that document in Word or LibreOffice and save it."
        )
    )

    /// `X010`: Earlier papers set aside (Đã cất văn bản của lần trước).
    package static let papersSetAside = DiagnosticCode(
        "X010",
        "papers-set-aside",
        .info,
        title: .init(vi: "Đã cất riêng văn bản của lần trước", en: "Earlier papers set aside"),
        message: .init(
            vi: "Đã chuyển {count} văn bản của lần trước mà lần này không lập vào thư mục “{folder}”.",
            en: "{count|# paper of an earlier run was|# papers of an earlier run were} not made again and moved to “{folder}”."
        ),
        hint: .init(
            vi: "Không dùng các văn bản ấy thì xóa thư mục này; còn dùng thì lập vào thư mục khác bằng -o.",
            en: "Delete that folder if they are not needed; otherwise write to another folder with -o."
        )
    )

    /// `X011`: Earlier papers stay (Văn bản của lần trước còn nằm lẫn).
    package static let earlierPapersStay = DiagnosticCode(
        "X011",
        "earlier-papers-stay",
        .warning,
        title: .init(vi: "Văn bản của lần trước còn nằm lẫn", en: "Earlier papers stay among the new ones"),
        message: .init(
            vi: "Chưa cất riêng được văn bản của lần trước: {reason}. Trong thư mục có thể còn văn bản đã cũ.",
            en: "Papers of the run before could not be moved aside: {reason}. Some in this folder may be out of date."
        ),
        hint: .init(
            vi: "Chỉ dùng các văn bản ghi trong manifest.json của lần này, hoặc lập lại vào một thư mục trống bằng -o.",
            en: "Use only what this run's manifest.json lists, or run again into an empty folder with -o."
        )
    )

    /// `X020`: Starter folder not empty (Thư mục khởi tạo đã có sẵn).
    package static let starterExists = DiagnosticCode(
        "X020",
        "starter-exists",
        .error,
        title: .init(vi: "Thư mục khởi tạo đã có sẵn", en: "Starter folder is there already"),
        message: .init(
            vi: "Ở đây đã có {names}; không ghi đè lên, và chưa tạo gì.",
            en: "There are {names} here already; nothing was overwritten, and nothing was made."
        ),
        hint: .init(
            vi: "Chọn thư mục khác, hoặc chuyển các tệp này đi nơi khác rồi chạy lại.",
            en: "Choose another folder, or move these away and run again."
        )
    )

    /// `X102`: No public edition (Không có bản công khai).
    package static let publicEditionMissing = DiagnosticCode(
        "X102",
        "public-edition-missing",
        .warning,
        title: .init(vi: "Không có bản công khai", en: "No public edition"),
        message: .init(
            vi: "{form} là văn bản gửi riêng, không có bản công khai, nên không lập.",
            en: "{form} is a letter to one addressee without a public edition; it was not made."
        ),
        hint: .init(vi: "Lập riêng văn bản này, không dùng --public.", en: "Make it by itself, without --public.")
    )

    /// `X104`: Form made for something else (Biểu không lập cho phạm vi này).
    package static let formScopeUnfit = DiagnosticCode(
        "X104",
        "form-scope-unfit",
        .warning,
        title: .init(vi: "Biểu không lập cho phạm vi này", en: "Form made for something else"),
        message: .init(
            vi: "“{form}” lập {own}, không lập {asked}; chưa lập văn bản nào của biểu này.",
            en: "“{form}” is made {own}, not {asked}; no document of it was made."
        ),
        hint: .init(vi: "Bỏ --per, hoặc ghi phạm vi mà biểu có.", en: "Leave --per out, or name what the form is made for.")
    )

    /// `X105`: Form without a format (Biểu chưa có mẫu dạng này).
    package static let formFormatMissing = DiagnosticCode(
        "X105",
        "form-format-missing",
        .info,
        title: .init(vi: "Biểu chưa có mẫu dạng này", en: "Form without a template of this format"),
        message: .init(
            vi: "“{form}” chưa có mẫu dạng {formats}; các dạng khác vẫn được lập.",
            en: "“{form}” has no template of format {formats}; it was made in the others."
        ),
        hint: .init(
            vi: "Cần dạng này thì đặt thêm mẫu vào thư mục của biểu.",
            en: "If you need it, put a template of that format into the form's folder."
        )
    )

    /// `X021`: List of unions unusable (Danh sách đơn vị không dùng được).
    package static let unitListUnusable = DiagnosticCode(
        "X021",
        "unit-list-unusable",
        .error,
        title: .init(vi: "Danh sách đơn vị không dùng được", en: "List of unions unusable"),
        message: .init(
            vi: "Không đọc được đơn vị nào: cần cột “Tên đơn vị” và cột “Cấp”. Các cột có trong tệp: {found}.",
            en: "No union was read: the columns “Tên đơn vị” and “Cấp” are needed. Columns of the file: {found}."
        ),
        hint: .init(
            vi: "Đặt tên hai cột như vậy; cột “Tên khác” không bắt buộc, các tên cách nhau bằng dấu chấm phẩy.",
            en: "Name the two columns so; a column “Tên khác” is optional, its names apart by semicolons."
        )
    )

    /// `X110`: No program that makes PDF (Máy chưa có LibreOffice để lập PDF).
    package static let pdfUnavailable = DiagnosticCode(
        "X110",
        "pdf-unavailable",
        .error,
        title: .init(vi: "Máy chưa có LibreOffice để lập PDF", en: "No program that makes PDF"),
        message: .init(
            vi: "Máy này chưa cài LibreOffice nên không lập được PDF; chưa lập văn bản nào.",
            en: "LibreOffice is not installed here, so no PDF can be made; nothing was written."
        ),
        hint: .init(
            vi: "Cài LibreOffice rồi chạy lại, hoặc lập DOCX (--format docx) và lưu thành PDF bằng Word.",
            en: "Install LibreOffice and run again, or make DOCX (--format docx) and save it as PDF in Word."
        )
    )

    /// `X111`: PDF not made (Chưa lập được PDF).
    package static let pdfFailed = DiagnosticCode(
        "X111",
        "pdf-failed",
        .error,
        title: .init(vi: "Chưa lập được PDF", en: "PDF not made"),
        message: .init(vi: "Chưa lập được PDF: {reason}.", en: "The PDF was not made: {reason}."),
        hint: .init(
            vi: "Chạy lại; nếu vẫn vậy thì lập DOCX và lưu thành PDF bằng Word hoặc LibreOffice.",
            en: "Run again; if it stays so, make DOCX and save it as PDF in Word or LibreOffice."
        )
    )
}
