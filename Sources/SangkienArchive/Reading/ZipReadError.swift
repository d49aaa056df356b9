import SangkienDiagnostics
import SangkienFiles

/// An archive that could not be read (lỗi đọc tệp nén): which one, which member, and why.
package struct ZipReadError: Error, Sendable, Equatable {
    /// What is wrong.
    package enum Code: Sendable, Equatable {
        /// The bytes are no ZIP archive, or something else comes before it.
        case notAnArchive
        /// An Office file of before 2007, or one locked by a password; both are of that older form.
        case oldOfficeFile
        /// The end of the archive is missing.
        case truncated
        /// The parts of the archive contradict one another, or the compressed bytes cannot be inflated.
        case damaged
        /// A member is locked by a password.
        case encrypted
        /// A member is compressed in a way other than DEFLATE.
        case unsupportedMethod
        /// More members than the limits allow.
        case tooManyMembers
        /// A member larger than the limits allow.
        case memberTooLarge
        /// The archive, or all its members together, larger than the limits allow.
        case archiveTooLarge
        /// A large member that unfolds to far too many times its compressed size.
        case suspiciousRatio
        /// A name that could lead out of a folder or deceive its reader.
        case unsafeName
        /// Two members with one name, small and capital letters taken as equal.
        case duplicateName
        /// Members that share bytes, as a trap does.
        case overlappingEntries
        /// The bytes are not those that were packed.
        case wrongChecksum
        /// More or fewer bytes than the archive says.
        case wrongSize
        /// No member of that name.
        case noSuchMember
        /// The system's error number.
        case unreadable(Int32)
    }

    /// What is wrong.
    package let code: Code
    /// The archive's path or name.
    package let archive: String
    /// The member it is about, as far as there is one; an unsafe name is shown without its control characters.
    package let member: String?

    init(_ code: Code, archive: String, member: String? = nil) {
        self.code = code
        self.archive = archive
        self.member = member
    }

    /// The reason and what to do, in words an office worker understands.
    package var reason: LocalizedText {
        if case .unreadable(let errno) = code { return FileError(path: archive, errno: errno).reason }
        let words = words
        guard let member else { return words }
        return LocalizedText(
            vi: "phần “\(member)” trong tệp: \(words.vietnamese)",
            en: "its part “\(member)”: \(words.english)"
        )
    }

    private var words: LocalizedText {
        switch code {
        case .notAnArchive:
            LocalizedText(
                vi: "tệp không phải dạng DOCX, ODT, XLSX hay ODS; hãy mở tệp gốc rồi lưu lại đúng dạng, không chỉ đổi đuôi tên",
                en: "it is no DOCX, ODT, XLSX or ODS file; open the original and save it in such a form, do not just rename it"
            )
        case .oldOfficeFile:
            LocalizedText(
                vi: "tệp Office kiểu cũ (.doc, .xls) hoặc có đặt mật khẩu; hãy mở tệp, bỏ mật khẩu rồi lưu thành .docx hoặc .xlsx",
                en: "it is an old Office file (.doc, .xls) or has a password; open it, remove the password and save it as .docx or .xlsx"
            )
        case .truncated:
            LocalizedText(
                vi: "tệp bị thiếu phần cuối, có lẽ tải về hoặc sao chép chưa xong; hãy lấy lại tệp",
                en: "its end is missing, perhaps it was not fully downloaded or copied; fetch it again"
            )
        case .damaged: damaged
        case .wrongChecksum, .wrongSize:
            LocalizedText(
                vi: "nội dung không còn như lúc lưu, tệp đã hỏng; hãy lấy lại bản gốc",
                en: "its content is not what was saved, so the file is damaged; fetch the original again"
            )
        case .encrypted:
            LocalizedText(
                vi: "tệp có đặt mật khẩu; hãy mở tệp, bỏ mật khẩu rồi lưu lại",
                en: "it has a password; open it, remove the password and save it again"
            )
        case .unsupportedMethod:
            LocalizedText(
                vi: "tệp được nén theo cách chưa hỗ trợ; hãy mở bằng Word, Excel hoặc LibreOffice rồi lưu lại",
                en: "it is compressed in an unusual way; open it in Word, Excel or LibreOffice and save it again"
            )
        case .noSuchMember:
            LocalizedText(
                vi: "không có phần này, tệp thiếu nội dung; hãy mở bằng Word, Excel hoặc LibreOffice rồi lưu lại",
                en: "it is missing; open the file in Word, Excel or LibreOffice and save it again"
            )
        default: refused
        }
    }

    private var damaged: LocalizedText {
        LocalizedText(
            vi: "tệp đã hỏng; hãy mở bằng Word, Excel hoặc LibreOffice để sửa rồi lưu lại, hoặc lấy lại bản gốc",
            en: "the file is damaged; let Word, Excel or LibreOffice repair it and save it again, or fetch the original"
        )
    }

    /// The words for what is refused because it is too much or looks like a trap.
    private var refused: LocalizedText {
        switch code {
        case .tooManyMembers:
            LocalizedText(
                vi: "tệp gồm quá nhiều phần; hãy mở, bỏ bớt hình ảnh hoặc trang rồi lưu lại",
                en: "it has too many parts; open it, remove some pictures or sheets and save it again"
            )
        case .memberTooLarge, .archiveTooLarge:
            LocalizedText(
                vi: "nội dung quá lớn; hãy bỏ bớt hình ảnh, hoặc chia dữ liệu thành nhiều tệp",
                en: "its content is too large; remove pictures, or split the data into several files"
            )
        case .suspiciousRatio, .overlappingEntries:
            LocalizedText(
                vi: "tệp được nén bất thường, bung ra có thể làm đầy máy; không dùng nếu không rõ nguồn gốc, đề nghị gửi lại bản gốc",
                en: "it is packed so oddly that it could fill the computer; do not use it unless you trust its sender, ask for the original"
            )
        case .unsafeName, .duplicateName:
            LocalizedText(
                vi: "tên phần này không hợp lệ hoặc bị trùng, tệp có thể không an toàn; hãy lưu lại bằng Word, Excel hoặc LibreOffice",
                en: "this name is not allowed or is there twice, so the file may be unsafe; save it again in Word, Excel or LibreOffice"
            )
        default: damaged
        }
    }
}
