#if Desk
import Dossiers
import Pipeline
import SangkienDiagnostics

/// What the pages advise (lời hướng dẫn ở trang): a person with a browser has no options of a command and runs nothing again.
enum DeskAdvice {
    /// A list of findings in these words, each with the page of its code.
    static func list(_ timetable: Timetable, knownFile: String? = nil) -> FindingList {
        FindingList(timetable: timetable, knownFile: knownFile, explanations: "/giai-thich/", words: words)
    }

    private static let words = FindingWords(message: message, hint: hint, file: place)

    /// A finding in one line.
    static func line(_ finding: Diagnostic, _ language: Language) -> String {
        "\(message(finding, language)) → \(hint(finding, language))"
    }

    /// What is wrong, without the option that would fix it.
    @Sendable static func message(_ finding: Diagnostic, _ language: Language) -> String {
        let text = finding.message(in: language)
        let settled = LocalizedText(
            vi: " Nếu đúng, bấm “Xem các cột” hoặc “chỉ rõ” ở dòng của tệp, trang Tệp nhận được.",
            en: " If so, settle it under “See the columns” beside the file, on the page Files."
        )[language]
        return text.replacing(#/\ (?:Nếu đúng, thêm|Then add) --map '(?:[^']|'\\'')*'\./#, with: settled)
    }

    /// What to do about it at the page.
    @Sendable static func hint(_ finding: Diagnostic, _ language: Language) -> String {
        if !finding.isTooLate, let own = own[finding.code.id] { return own[language] }
        return adapted(finding.hint(in: language))
    }

    /// The office's own answers are no file: they stand on the dossier's page.
    @Sendable static func place(_ file: String, _ language: Language) -> String? {
        guard file == OfficeBook.name else { return nil }
        return LocalizedText(vi: "phần Cơ quan ghi nhận", en: "What the office knows")[language]
    }

    /// The same advice for whoever drops files: to run again is to drop the file again, and limits are those of the desk.
    static func adapted(_ hint: String) -> String {
        var text = hint
        for (words, own) in phrases { text = text.replacing(words, with: own) }
        return text.replacing(/,? hoặc chạy lại với --limits \w+=SỐ lớn hơn/, with: "")
            .replacing(/,? or run again with a larger --limits \w+=NUMBER/, with: "")
    }

    private static let phrases = [
        ("chạy lại với thư mục đó", "thả thư mục đó vào đây"), ("run again with that folder", "drop that folder here"),
        ("Đặt tệp vào thư mục đính kèm", "Thả tệp vào trang Tệp nhận được"),
        ("Put the file into the folder", "Drop the file on the page Files"),
        ("rồi chạy lại", "rồi thả lại tệp vào đây"), ("and run again", "and drop the file here again"),
        ("then run again", "then drop the file here again"),
    ]

    private static let full = LocalizedText(
        vi: "Giải phóng dung lượng đĩa có dữ liệu của bàn làm việc, hoặc nhờ người quản trị máy xem giúp, rồi làm lại.",
        en: "Free some space on the disk with the desk's data, or ask whoever keeps this machine, and try again."
    )

    /// Advice of the desk's own, by the code's id.
    private static let own: [String: LocalizedText] = [
        "D002": .init(
            vi: "Thả lại tệp vào đây; nếu vẫn vậy thì đề nghị gửi lại tệp.",
            en: "Drop the file here again; if it stays so, ask for it again."
        ),
        "D008": .init(
            vi: "Bấm “Xem các cột” ở dòng của tệp, chọn “Bỏ cột này” cho cột không dùng; hoặc sửa tên cột rồi thả lại tệp vào đây.",
            en: "Open “See the columns” beside the file and leave out the one that is not used; or rename it and drop the file here again."
        ),
        "D021": .init(
            vi: "Tách thành các cột riêng, hoặc bấm “Xem các cột” ở dòng của tệp, chọn một nội dung cho cả cột.",
            en: "Split it into columns of their own, or open “See the columns” beside the file and choose one content for all of it."
        ),
        "D022": .init(
            vi: "Bấm “chỉ rõ” ở dòng của tệp, chọn nội dung của cột rồi bấm Lưu; hoặc đổi tên cột theo đúng mẫu rồi thả lại tệp vào đây.",
            en: "Press “settle” beside the file, choose what the column holds and save; or rename the column and drop the file here again."
        ),
        "D037": .init(
            vi: "Mở lại trang các cột của tệp và chọn lại.",
            en: "Open the columns of the file and choose anew."
        ),
        "D049": .init(
            vi: "Nếu không muốn dùng trang này thì xóa nó khỏi bảng tính rồi thả lại tệp vào đây.",
            en: "To leave it out, delete it from the workbook and drop the file here again."
        ),
        "D055": .init(vi: "Xem lại tên trang trong bảng tính.", en: "See the names of the sheets in the workbook."),
        "D057": .init(
            vi: "Để riêng bớt tệp, làm xong phần này rồi đưa lại.",
            en: "Set some files aside and bring them back when this part is done."
        ),
        "D060": .init(
            vi: "Sửa các nội dung đã nêu trong tệp rồi thả lại tệp vào đây để xem tiếp phần còn lại.",
            en: "Fix what is listed in the file and drop it here again to see the rest."
        ),
        "D064": .init(
            vi: "Xem cột mã hồ sơ có bị ghi nhầm mỗi dòng một mã không; nếu đúng là nhiều hồ sơ, chia thành nhiều tệp.",
            en: "See whether the column of dossier ids has another id in each row by mistake; if there are so many, split the file."
        ),
        "D073": .init(
            vi: "Không phải xử lý; bấm “Xem các cột” ở dòng của tệp nếu có mục bị sót.",
            en: "Nothing to do; open “See the columns” beside the file if something is missing."
        ),
        "D096": .init(
            vi: "Mở hồ sơ xem lại nội dung. Lần sau nên đề nghị gửi bản lưu dạng .xlsx hoặc .docx.",
            en: "Open the dossier and look it over. Next time better ask for it as .xlsx or .docx."
        ),
        "D123": .init(vi: "Không phải xử lý: bàn làm việc tự ghi thêm.", en: "Nothing to do: the desk adds them itself."),
        "T001": .init(
            vi: "Mở tệp bằng Excel, chọn Lưu dưới dạng (Save As) → “CSV UTF-8 (Comma delimited)” hoặc .xlsx, rồi thả lại tệp vào đây.",
            en: "Open it in Excel, choose Save As → “CSV UTF-8 (Comma delimited)” or .xlsx, and drop the file here again."
        ),
        "T010": .init(
            vi: "Nên mở hồ sơ xem lại vài ô; nếu chữ chưa đúng thì lưu tệp bằng Unicode (UTF-8) rồi thả lại tệp vào đây.",
            en: "Look at some cells of the dossiers; if they are wrong, save the file as Unicode (UTF-8) and drop it here again."
        ),
        "T013": .init(
            vi: "Gõ lại các ô này bằng Unicode rồi thả lại tệp vào đây.",
            en: "Type those cells again in Unicode and drop the file here again."
        ),
        "H411": .init(
            vi: "Nếu ghi nhầm, sửa ô “Quyết định” ở phần Cơ quan ghi nhận của hồ sơ.",
            en: "If it is a slip, correct “Quyết định” under What the office knows."
        ),
        "X001": full, "X002": full,
        "X003": .init(
            vi: "Biểu toàn tỉnh chỉ gồm sáng kiến hợp lệ của hồ sơ hợp lệ. Muốn in cả phần khác, chọn “tất cả hồ sơ” ở ô Hồ sơ được in.",
            en: "The province-wide form holds eligible initiatives of valid dossiers. To print all, choose “all of them” for the dossiers."
        ),
        "X004": .init(
            vi: "Xem lý do ở trang Hồ sơ, hoặc chọn “tất cả hồ sơ” ở ô Hồ sơ được in.",
            en: "See why on the page Dossiers, or choose “all of them” under Dossiers to print."
        ),
        "X102": .init(
            vi: "Lập riêng văn bản này, bỏ dấu ở ô “Bản công khai”.",
            en: "Make it by itself, without “Public edition”."
        ),
        "X110": .init(
            vi: "Lập dạng Word (DOCX) rồi lưu thành PDF bằng Word; hoặc nhờ người quản trị máy cài LibreOffice.",
            en: "Make Word (DOCX) and save it as PDF in Word; or have LibreOffice installed."
        ),
        "X112": .init(
            vi: "Các gói khác vẫn lập đủ. Với hồ sơ này, lập Phiếu yêu cầu bổ sung và gửi cùng tệp của đơn vị.",
            en: "The other packages are whole. For this dossier make the return slip and send it with the union's file."
        ),
    ]
}
#endif
