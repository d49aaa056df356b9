import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of the files of a dossier's papers (tệp đính kèm).
    static let dossierPaperCodes: [DiagnosticCode] = [
        proposalFileNotFound, proposalFileNotNamed, proposalFileUnusable, proposalFileUndecided, proposalFileOutside, paperEndingWrong,
        paperSpeltOtherwise, scanCouldBeBetter, paperPagesEstimated, oneFileTwoPapers, letterOfAnotherDossier, sameBytesTwoNames,
        attachmentsUnused, papersOpened, optionalPaperUnusable,
    ]

    /// `H501`: File of the proposal letter not found (Không có tệp Tờ trình).
    package static let proposalFileNotFound = DiagnosticCode(
        "H501",
        "proposal-file-not-found",
        .error,
        topic: "proposal",
        title: .init(vi: "Không có tệp Tờ trình", en: "File of the proposal letter not found"),
        message: .init(
            vi: "Không có tệp “{name}” (Tờ trình) trong thư mục {folder}.",
            en: "There is no file “{name}” (proposal letter) in {folder}."
        ),
        hint: .init(
            vi: "Đặt tệp vào thư mục đính kèm, hoặc sửa tên trong cột “Tệp Tờ trình” cho đúng.",
            en: "Put the file into the folder, or correct its name in the column “Tệp tờ trình”."
        ),
        toUnion: .init(message: "Chưa nhận được tệp “{name}” (Tờ trình).", hint: "Đề nghị đơn vị gửi tệp này.")
    )

    /// `H502`: No file of the proposal letter (Chưa có tệp Tờ trình).
    package static let proposalFileNotNamed = DiagnosticCode(
        "H502",
        "proposal-file-not-named",
        .error,
        topic: "proposal",
        title: .init(vi: "Chưa có tệp Tờ trình", en: "No file of the proposal letter"),
        message: .init(
            vi: "Bảng không ghi tên tệp Tờ trình, và trong thư mục {folder} không có tệp to-trinh… nào ở thư mục con của hồ sơ {id}.",
            en: "The table names no file of the proposal letter, and {folder} holds no file to-trinh… in a folder of dossier {id}."
        ),
        hint: .init(
            vi: "Gửi bản quét Tờ trình: ghi tên tệp vào cột “Tệp Tờ trình”, hoặc đặt tên to-trinh.pdf trong thư mục mang mã hồ sơ.",
            en: "Send a scan of the letter: enter its name in “Tệp tờ trình”, or call it to-trinh.pdf in the folder named as the dossier."
        ),
        toUnion: .init(message: "Chưa nhận được bản quét Tờ trình.", hint: "Đề nghị đơn vị gửi bản quét Tờ trình.")
    )

    /// `H503`: File of the proposal letter unusable (Tệp Tờ trình không dùng được).
    package static let proposalFileUnusable = DiagnosticCode(
        "H503",
        "proposal-file-unusable",
        .error,
        topic: "proposal",
        title: .init(vi: "Tệp Tờ trình không dùng được", en: "File of the proposal letter unusable"),
        message: .init(
            vi: "Tệp Tờ trình “{name}”: {reason}.",
            en: "The file of the proposal letter “{name}”: {reason}."
        ),
        hint: .init(
            vi: "Đề nghị đơn vị gửi lại tệp không đặt mật khẩu và mở thử trước khi gửi.",
            en: "Ask the union to send the file again, without a password, and to open it before sending."
        )
    )

    /// `H504`: File of the proposal letter undecided (Chưa rõ tệp Tờ trình).
    package static let proposalFileUndecided = DiagnosticCode(
        "H504",
        "proposal-file-undecided",
        .review,
        topic: "proposal",
        title: .init(vi: "Chưa rõ tệp Tờ trình", en: "File of the proposal letter undecided"),
        message: .init(
            vi: "Tệp Tờ trình “{name}”: {reason}.",
            en: "The file of the proposal letter “{name}”: {reason}."
        ),
        hint: .init(
            vi: "Việc cần làm: {action}.",
            en: "To do: {action}."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị gửi lại văn bản dạng PDF.")
    )

    /// `H505`: Proposal letter outside the folder (Tên tệp Tờ trình dẫn ra ngoài thư mục).
    package static let proposalFileOutside = DiagnosticCode(
        "H505",
        "proposal-file-outside",
        .error,
        topic: "proposal",
        title: .init(vi: "Tên tệp Tờ trình dẫn ra ngoài thư mục", en: "Proposal letter outside the folder"),
        message: .init(
            vi: "Không mở tệp Tờ trình “{name}”: tên {reason}, ngoài thư mục {folder}.",
            en: "The file of the proposal letter “{name}” was not opened: {reason}, outside {folder}."
        ),
        hint: .init(
            vi: "Chép tệp vào thư mục đính kèm, rồi chỉ ghi tên tệp trong thư mục đó.",
            en: "Copy the file into the folder of attachments, and enter only its name in there."
        ),
        toUnion: .init(message: "Chưa nhận được bản quét Tờ trình.", hint: "Đề nghị đơn vị gửi bản quét Tờ trình.")
    )

    /// `H506`: File ending does not fit (Đuôi tên tệp không khớp nội dung).
    package static let paperEndingWrong = DiagnosticCode(
        "H506",
        "paper-ending-wrong",
        .warning,
        title: .init(vi: "Đuôi tên tệp không khớp nội dung", en: "Wrong file extension"),
        message: .init(
            vi: "Tệp “{name}” thật ra là {kind}, nhưng đuôi tên ghi khác.",
            en: "The file “{name}” is a {kind} by its content, but its extension says something else."
        ),
        hint: .init(
            vi: "Đổi đuôi tên tệp thành .{right}, để máy nào cũng mở được.",
            en: "Let its name end in .{right}, so that every computer can open it."
        )
    )

    /// `H507`: File spelled otherwise (Tên tệp viết khác).
    package static let paperSpeltOtherwise = DiagnosticCode(
        "H507",
        "paper-spelt-otherwise",
        .info,
        title: .init(vi: "Tên tệp viết khác", en: "File name spelled differently"),
        message: .init(
            vi: "Bảng ghi “{name}”; chỉ có tệp viết khác là “{found}” và đã dùng tệp này.",
            en: "The table says “{name}”; only “{found}”, spelled differently, is there, and it was taken."
        ),
        hint: .init(
            vi: "Không phải xử lý nếu đúng là tệp này.",
            en: "Nothing to do if this is the file."
        )
    )

    /// `H508`: Scan could be better (Bản quét có thể tốt hơn).
    package static let scanCouldBeBetter = DiagnosticCode(
        "H508",
        "scan-could-be-better",
        .info,
        title: .init(vi: "Bản quét có thể tốt hơn", en: "Scan could be better"),
        message: .init(
            vi: "Tệp “{name}”: {advice}.",
            en: "The file “{name}”: {advice}."
        ),
        hint: .init(
            vi: "Góp ý theo Phụ lục I kèm theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ. Không cần quét lại nếu đọc rõ.",
            en: "Advice only (Nghị định 30/2020/NĐ-CP, Phụ lục I); no new scan is needed if it reads well."
        )
    )

    /// `H509`: PDF partly damaged (Tệp PDF hỏng một phần).
    package static let paperPagesEstimated = DiagnosticCode(
        "H509",
        "paper-pages-estimated",
        .warning,
        title: .init(vi: "Tệp PDF hỏng một phần", en: "PDF partly damaged"),
        message: .init(
            vi: "Tệp “{name}” hỏng phần mục lục trang; đếm ước lượng được {pages} trang.",
            en: "The list of pages in “{name}” is damaged; by estimate it has {pages}."
        ),
        hint: .init(
            vi: "Mở tệp, đếm lại số trang rồi lưu thành tệp PDF mới.",
            en: "Open the file, count its pages and save it as a new PDF."
        )
    )

    /// `H510`: One file as letter and decision (Một tệp cho cả Tờ trình và quyết định).
    package static let oneFileTwoPapers = DiagnosticCode(
        "H510",
        "one-file-two-papers",
        .review,
        topic: "recognition",
        title: .init(vi: "Một tệp cho cả Tờ trình và quyết định", en: "One file as letter and decision"),
        message: .init(
            vi: "Tệp “{name}” vừa là Tờ trình, vừa là văn bản công nhận của {count|00} sáng kiến.",
            en: "The file “{name}” is both the proposal letter and the recognition of initiatives, {count} in number."
        ),
        hint: .init(
            vi: "Mở tệp xem có đủ cả hai văn bản không; nếu thiếu thì đề nghị gửi riêng từng tệp.",
            en: "Open it and see whether both papers are in it; otherwise ask for a file of each."
        ),
        toUnion: .init(hint: "Đề nghị đơn vị gửi riêng tệp Tờ trình và tệp văn bản công nhận.")
    )

    /// `H511`: Letter of another dossier (Tờ trình trùng với hồ sơ khác).
    package static let letterOfAnotherDossier = DiagnosticCode(
        "H511",
        "letter-of-another-dossier",
        .warning,
        topic: "proposal",
        title: .init(vi: "Tờ trình trùng với hồ sơ khác", en: "Letter of another dossier"),
        message: .init(
            vi: "Tệp Tờ trình “{name}” cũng là Tờ trình của hồ sơ {other} (trùng với {count} hồ sơ khác).",
            en: "The proposal letter “{name}” is also that of dossier {other} (shared with other dossiers: {count})."
        ),
        hint: .init(
            vi: "Kiểm tra xem có gửi nhầm tệp, hoặc hai hồ sơ là một.",
            en: "See whether a wrong file was sent, or both dossiers are really one."
        )
    )

    /// `H512`: Two names, one content (Hai tên tệp, một nội dung).
    package static let sameBytesTwoNames = DiagnosticCode(
        "H512",
        "same-bytes-two-names",
        .warning,
        topic: "recognition",
        title: .init(vi: "Hai tên tệp, một nội dung", en: "Two names, one content"),
        message: .init(
            vi: "Tệp “{name}” trùng hoàn toàn tệp “{other}” (số tệp giống: {count}).",
            en: "The file “{name}” is the same as “{other}” (files alike: {count})."
        ),
        hint: .init(
            vi: "Nếu là một quyết định dùng chung thì không phải xử lý; nếu là hai quyết định thì một tệp đã gửi nhầm.",
            en: "Fine for one decision that covers both; if they are two decisions, a wrong file was sent."
        )
    )

    /// `H513`: Files no dossier uses (Tệp chưa thuộc hồ sơ nào).
    package static let attachmentsUnused = DiagnosticCode(
        "H513",
        "attachments-unused",
        .info,
        title: .init(vi: "Tệp chưa thuộc hồ sơ nào", en: "Files no dossier uses"),
        message: .init(
            vi: "Có {count|00} tệp chưa hồ sơ nào ghi tên: {names}.",
            en: "Files that no dossier uses: {count} ({names})."
        ),
        hint: .init(
            vi: "Không phải xử lý nếu là tài liệu kèm thêm; nếu là văn bản bắt buộc thì ghi tên tệp vào bảng.",
            en: "Nothing to do for additional papers; name a required one in the table."
        )
    )

    /// `H514`: Attachments opened (Đã mở tệp đính kèm).
    package static let papersOpened = DiagnosticCode(
        "H514",
        "papers-opened",
        .info,
        title: .init(vi: "Đã mở tệp đính kèm", en: "Attachments opened"),
        message: .init(
            vi: "Đã mở {files} tệp, {pages} trang; {papers} tệp văn bản công nhận cho {initiatives} sáng kiến.",
            en: "Files opened: {files}, pages: {pages}; files of recognition: {papers}, for initiatives: {initiatives}."
        ),
        hint: .init(
            vi: "Không phải xử lý; một quyết định dùng cho nhiều sáng kiến là hợp lệ.",
            en: "Nothing to do; one decision may cover many initiatives."
        )
    )

    /// `H515`: Optional paper unusable (Văn bản không bắt buộc chưa dùng được).
    package static let optionalPaperUnusable = DiagnosticCode(
        "H515",
        "optional-paper-unusable",
        .warning,
        title: .init(vi: "Văn bản không bắt buộc chưa dùng được", en: "Optional paper unusable"),
        message: .init(
            vi: "Chương trình không bắt buộc văn bản này, nhưng: {words}",
            en: "The programme does not require this paper, but: {words}"
        ),
        hint: .init(
            vi: "Kiểm tra lại tệp, hoặc bỏ tên tệp khỏi bảng.",
            en: "Check the file, or take its name out of the table."
        )
    )
}
