import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of templates (mẫu).
    static let templateCodes: [DiagnosticCode] = [
        templatePartMissing, templateUnreadable, macrosDropped, templateTooLarge, tagUnclosed, tagUnclear, fieldUnknown, formatterUnknown,
        fieldAmbiguous, fieldSwitchUnknown, fieldNotComputed, cellNotNumber, valueNotNumber, valueNotDay, pictureUnusable, codeUnprintable,
        tooManyColumns,
        columnsUnequal, valuesUnfit, documentUnsound, sectionUnclosed, sectionUnopened, sectionCrossed, sectionAcross, mergeOutsideRow,
        noteInRepeat,
        columnsMisplaced,
    ]

    /// `M004`: Template part missing (Mẫu thiếu phần).
    public static let templatePartMissing = DiagnosticCode(
        "M004",
        "template-part-missing",
        .error,
        title: .init(vi: "Mẫu thiếu phần", en: "Template part missing"),
        message: .init(vi: "Mẫu thiếu tệp “{part}”.", en: "The template lacks “{part}”."),
        hint: .init(vi: "Lấy lại mẫu gốc và sửa từ đó.", en: "Take the original template again.")
    )

    /// `M005`: Template unreadable (Không đọc được mẫu).
    public static let templateUnreadable = DiagnosticCode(
        "M005",
        "template-unreadable",
        .error,
        title: .init(vi: "Không đọc được mẫu", en: "Template unreadable"),
        message: .init(vi: "Không đọc được mẫu: {reason}.", en: "The template cannot be read: {reason}."),
        hint: .init(vi: "Kiểm tra đường dẫn và quyền đọc.", en: "Check the path and that you may read it.")
    )

    /// `M006`: Macros left out (Bỏ macro của mẫu).
    public static let macrosDropped = DiagnosticCode(
        "M006",
        "macros-dropped",
        .info,
        title: .init(vi: "Bỏ macro của mẫu", en: "Macros left out"),
        message: .init(
            vi: "Mẫu có macro; văn bản điền ra không mang theo macro.",
            en: "The template holds macros; filled documents leave them out."
        ),
        hint: .init(vi: "Không phải xử lý.", en: "Nothing to do.")
    )

    /// `M007`: Template too large (Mẫu quá lớn).
    public static let templateTooLarge = DiagnosticCode(
        "M007",
        "template-too-large",
        .error,
        title: .init(vi: "Mẫu quá lớn", en: "Template too large"),
        message: .init(
            vi: "Phần này của mẫu lớn hơn hoặc lồng nhau nhiều lớp hơn biểu mẫu thông thường.",
            en: "This part of the template is larger, or nested deeper, than any real form."
        ),
        hint: .init(
            vi: "Kiểm tra xem có chọn nhầm tệp không; mẫu chỉ cần một dòng cho mỗi danh sách.",
            en: "Check that it is the right file; a template needs one row for each list only."
        )
    )

    /// `M101`: Tag not closed (Thẻ chưa đóng).
    public static let tagUnclosed = DiagnosticCode(
        "M101",
        "tag-unclosed",
        .error,
        title: .init(vi: "Thẻ chưa đóng", en: "Tag not closed"),
        message: .init(
            vi: "Thẻ mở bằng « nhưng không có » trong cùng đoạn chữ: “{tag}”.",
            en: "A tag opens with « and has no » in the same text: “{tag}”."
        ),
        hint: .init(vi: "Gõ thêm », hoặc xóa « nếu không phải thẻ.", en: "Add », or delete « if it is no tag.")
    )

    /// `M102`: Tag could not be read (Không đọc được thẻ).
    public static let tagUnclear = DiagnosticCode(
        "M102",
        "tag-unclear",
        .error,
        title: .init(vi: "Không đọc được thẻ", en: "Tag could not be read"),
        message: .init(vi: "Không đọc được thẻ “{tag}”: {problem}.", en: "The tag “{tag}” could not be read: {problem}."),
        hint: .init(
            vi: "Viết «tên cột», «#danh sách» … «/danh sách», hoặc «?điều kiện» … «/».",
            en: "Write «field», «#list» … «/list», or «?condition» … «/»."
        )
    )

    /// `M103`: Unknown field (Tên chưa có trong dữ liệu).
    public static let fieldUnknown = DiagnosticCode(
        "M103",
        "field-unknown",
        .error,
        title: .init(vi: "Tên chưa có trong dữ liệu", en: "Unknown field"),
        message: .init(
            vi: "Mẫu dùng tên “{tag}” mà dữ liệu chưa có.{suggestion}",
            en: "The template uses the field “{tag}”, which the data lacks.{suggestion}"
        ),
        hint: .init(vi: "Sửa tên thẻ cho đúng một trong: {available}.", en: "Correct it to one of: {available}.")
    )

    /// `M104`: Unknown formatter (Chưa có cách định dạng này).
    public static let formatterUnknown = DiagnosticCode(
        "M104",
        "formatter-unknown",
        .error,
        title: .init(vi: "Chưa có cách định dạng này", en: "Unknown formatter"),
        message: .init(
            vi: "Không có cách định dạng “{formatter}” (thẻ “{tag}”).",
            en: "There is no formatter “{formatter}” (tag “{tag}”)."
        ),
        hint: .init(vi: "Dùng một trong: {available}.", en: "Use one of: {available}.")
    )

    /// `M105`: Ambiguous field (Hai tên trùng nhau).
    public static let fieldAmbiguous = DiagnosticCode(
        "M105",
        "field-ambiguous",
        .error,
        title: .init(vi: "Hai tên trùng nhau", en: "Ambiguous field"),
        message: .init(
            vi: "Dữ liệu có hai cột cùng ứng với thẻ “{tag}”: “{first}” và “{second}”.",
            en: "Two fields of the data match the tag “{tag}”: “{first}” and “{second}”."
        ),
        hint: .init(vi: "Đổi tên một trong hai cột của dữ liệu.", en: "Rename one of the two columns of the data.")
    )

    /// `M106`: Switch of a field that cannot be computed (Tùy chọn của trường (field) không tính được).
    public static let fieldSwitchUnknown = DiagnosticCode(
        "M106",
        "field-switch-unknown",
        .error,
        title: .init(vi: "Tùy chọn của trường (field) không tính được", en: "Switch of a field that cannot be computed"),
        message: .init(
            vi: "Trường (field) “{tag}” có tùy chọn hay kiểu số “{switch}” mà sangkien không tính được.",
            en: "The field “{tag}” has the switch or number format “{switch}”, which cannot be computed."
        ),
        hint: .init(
            vi: "Bỏ tùy chọn ấy, hoặc thay trường bằng thẻ có cách định dạng, ví dụ «{tag} | hoa».",
            en: "Remove it, or use a tag with a formatter instead, such as «{tag} | hoa»."
        )
    )

    /// `M107`: Field that cannot be computed (Trường (field) không tính được).
    public static let fieldNotComputed = DiagnosticCode(
        "M107",
        "field-not-computed",
        .error,
        title: .init(vi: "Trường (field) không tính được", en: "Field that cannot be computed"),
        message: .init(
            vi: "Trường “{field}” phụ thuộc dữ liệu mà công cụ không tính được: {reason}.",
            en: "The field “{field}” depends on the data and cannot be computed: {reason}."
        ),
        hint: .init(
            vi: "Sửa mẫu như trên; kết quả cũ lưu trong trường không được in ra.",
            en: "Change the template as said; the old result that the field keeps is never printed."
        )
    )

    /// `M108`: Values that do not fit the schema (Giá trị không khớp lược đồ).
    public static let valuesUnfit = DiagnosticCode(
        "M108",
        "values-unfit",
        .error,
        title: .init(vi: "Giá trị không khớp lược đồ", en: "Values that do not fit the schema"),
        message: .init(
            vi: "Giá trị để điền không khớp lược đồ: {problem}.",
            en: "The values do not fit the schema: {problem}."
        ),
        hint: .init(
            vi: "Lỗi của ứng dụng gọi thư viện: đưa vào đúng số giá trị theo thứ tự của lược đồ, hoặc dùng values(named:).",
            en: "A fault of the calling program: give as many values as the schema has fields, in its order, or use values(named:)."
        )
    )

    /// `M109`: A document that would be broken (Văn bản sẽ hỏng).
    public static let documentUnsound = DiagnosticCode(
        "M109",
        "document-unsound",
        .error,
        title: .init(vi: "Văn bản sẽ hỏng", en: "A document that would be broken"),
        message: .init(
            vi: "Điền mẫu này sẽ ra văn bản hỏng ({problem}), nên không văn bản nào được ghi. Đây là lỗi của công cụ.",
            en: "Filling this template would make a broken document ({problem}), so none is written. It is a fault of this tool."
        ),
        hint: .init(
            vi: "Gửi mẫu cho người làm công cụ; trong lúc chờ, sửa chỗ nêu trên của mẫu cho đơn giản hơn.",
            en: "Send the template to the makers of the tool; meanwhile make the place named above simpler."
        )
    )

    /// `M201`: Section not closed (Phần lặp chưa đóng).
    public static let sectionUnclosed = DiagnosticCode(
        "M201",
        "section-unclosed",
        .error,
        title: .init(vi: "Phần lặp chưa đóng", en: "Section not closed"),
        message: .init(vi: "Phần lặp hoặc phần có điều kiện “{tag}” mở mà chưa đóng.", en: "The section “{tag}” is never closed."),
        hint: .init(vi: "Thêm «/{name}» ở chỗ phần này kết thúc.", en: "Add «/{name}» where it ends.")
    )

    /// `M202`: Section not open (Đóng phần chưa mở).
    public static let sectionUnopened = DiagnosticCode(
        "M202",
        "section-unopened",
        .error,
        title: .init(vi: "Đóng phần chưa mở", en: "Section not open"),
        message: .init(vi: "“{tag}” đóng một phần chưa mở.", en: "“{tag}” closes a section that is not open."),
        hint: .init(vi: "Xóa thẻ này, hoặc thêm thẻ mở trước đó.", en: "Delete it, or open the section before it.")
    )

    /// `M203`: Sections cross (Các phần lặp đan chéo).
    public static let sectionCrossed = DiagnosticCode(
        "M203",
        "section-crossed",
        .error,
        title: .init(vi: "Các phần lặp đan chéo", en: "Sections cross"),
        message: .init(
            vi: "“{tag}” đóng khi phần “{open}” bên trong chưa đóng.",
            en: "“{tag}” closes while “{open}” inside it is still open."
        ),
        hint: .init(vi: "Đóng phần bên trong trước.", en: "Close the inner one first.")
    )

    /// `M204`: Section in unfit places (Phần lặp đặt chưa đúng chỗ).
    public static let sectionAcross = DiagnosticCode(
        "M204",
        "section-across",
        .error,
        title: .init(vi: "Phần lặp đặt chưa đúng chỗ", en: "Section in unfit places"),
        message: .init(
            vi: "Phần “{tag}” mở và đóng ở hai chỗ không ghép được ({problem}).",
            en: "The section “{tag}” opens and closes in places that do not fit together ({problem})."
        ),
        hint: .init(
            vi: "Đặt hai đầu trong cùng một bảng, cùng một đoạn, hoặc hai đoạn cạnh nhau.",
            en: "Put both ends in one table, one paragraph, or neighbouring paragraphs."
        )
    )

    /// `M205`: Merging outside a repeated row (Gộp ô chưa đúng chỗ).
    public static let mergeOutsideRow = DiagnosticCode(
        "M205",
        "merge-outside-row",
        .error,
        title: .init(vi: "Gộp ô chưa đúng chỗ", en: "Merging outside a repeated row"),
        message: .init(
            vi: "Thẻ “{tag}” gộp ô, nhưng {problem}.",
            en: "The tag “{tag}” merges cells, but {problem}."
        ),
        hint: .init(
            vi: "Đặt thẻ trong ô của dòng lặp; mỗi lượt lặp chỉ một dòng, mỗi ô một thẻ gộp.",
            en: "Put it into a cell of the repeated row; one row a turn, one such tag a cell."
        )
    )

    /// `M207`: Column widths out of place (Độ rộng cột chưa đúng chỗ).
    public static let columnsMisplaced = DiagnosticCode(
        "M207",
        "columns-misplaced",
        .error,
        title: .init(vi: "Độ rộng cột chưa đúng chỗ", en: "Column widths out of place"),
        message: .init(
            vi:
                "Thẻ “{tag}” đặt độ rộng cột, nhưng không nằm trong bảng có độ rộng cột, nằm trong dòng lặp, hoặc bảng đã có thẻ như vậy hay có cột lặp.",
            en:
                "The tag “{tag}” sets columns, but stands in no table with column widths, in a repeat, or in a table that has such a tag or repeated columns."
        ),
        hint: .init(
            vi: "Đặt một thẻ trong dòng tiêu đề của bảng; bảng của Word, LibreOffice phải có độ rộng cột, bảng HTML phải có <col>.",
            en: "Put one into the heading row; a table of Word or LibreOffice needs column widths, one of HTML <col>."
        )
    )

    /// `M206`: Note in a repeat (Chú thích trong phần lặp).
    public static let noteInRepeat = DiagnosticCode(
        "M206",
        "note-in-repeat",
        .warning,
        title: .init(vi: "Chú thích trong phần lặp", en: "Note in a repeat"),
        message: .init(
            vi: "Chú thích cuối trang trong phần lặp chỉ có ở lượt đầu, vì Word không cho hai chỗ dùng chung một chú thích.",
            en: "A footnote or endnote in a repeat stands in its first copy only, as Word allows no two references to one note."
        ),
        hint: .init(
            vi: "Đưa chú thích ra ngoài phần lặp, hoặc viết thẳng vào dòng.",
            en: "Move the note out of the repeat, or write it into the row."
        )
    )
}
