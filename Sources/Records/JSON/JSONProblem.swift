import SangkienDiagnostics

/// What is wrong in a JSON text, in both languages (lỗi JSON).
enum JSONProblem: Equatable {
    case cut
    case expectedValue(String)
    case expectedKey(String)
    case trailingComma
    case missingColon(String)
    case missingComma(String)
    case wrongClose(String)
    case comment
    case controlCharacter(String)
    case badEscape
    case loneSurrogate
    case badNumber
    case tooDeep(Int)
    case trailingContent

    /// The words that complete “JSON không đọc được: …”.
    var text: LocalizedText {
        switch self {
        case .cut: .init(vi: "tệp kết thúc giữa chừng, có thể đã bị cắt", en: "the file ends in the middle; it may have been cut")
        case .expectedValue(let seen):
            .init(vi: "ở đây phải là một giá trị, nhưng lại là \(seen)", en: "a value must stand here, not \(seen)")
        case .expectedKey(let seen):
            .init(
                vi: "ở đây phải là tên trong ngoặc kép, nhưng lại là \(seen)",
                en: "a key in double quotes must stand here, not \(seen)"
            )
        case .trailingComma: .init(vi: "thừa dấu phẩy trước dấu đóng", en: "there is a comma before the closing bracket")
        case .missingColon(let seen):
            .init(
                vi: "sau tên phải là dấu hai chấm, nhưng lại là \(seen)",
                en: "a colon must follow the key, not \(seen)"
            )
        case .missingComma(let seen):
            .init(
                vi: "ở đây phải là dấu phẩy hoặc dấu đóng, nhưng lại là \(seen)",
                en: "a comma or a closing bracket must stand here, not \(seen)"
            )
        case .wrongClose(let seen):
            .init(vi: "dấu đóng \(seen) không khớp dấu mở", en: "the closing \(seen) does not match what was opened")
        case .comment: .init(vi: "JSON không cho phép ghi chú", en: "JSON allows no comments")
        case .controlCharacter(let seen):
            .init(
                vi: "chuỗi chữ chứa ký tự điều khiển \(seen); xuống dòng phải viết là \\n, Tab là \\t",
                en: "a string holds the control character \(seen); a line break must be written \\n, a tab \\t"
            )
        case .badEscape: .init(vi: "ký hiệu sau dấu \\ không hợp lệ", en: "what follows the \\ is no escape")
        case .loneSurrogate:
            .init(
                vi: "\\u này là nửa của một cặp surrogate, thiếu nửa kia",
                en: "this \\u is one half of a surrogate pair without the other"
            )
        case .badNumber: .init(vi: "số viết chưa đúng cách", en: "this number is not written as JSON asks")
        case .tooDeep(let depth):
            .init(vi: "lồng nhau quá \(depth) tầng", en: "nested more than \(depth) levels deep")
        case .trailingContent: .init(vi: "còn nội dung sau khi JSON đã kết thúc", en: "something follows the end of the JSON")
        }
    }
}

/// A JSON text that breaks the grammar of RFC 8259, and where.
struct JSONFailure: Error, Equatable {
    /// What is wrong.
    let problem: JSONProblem
    /// The 1-based physical line.
    let line: Int
    /// The 1-based byte in that line.
    let column: Int

    /// `D016` for the failure in the file of this name.
    func refusal(file: String) -> DiagnosticError {
        let place = SourceLocation(file: file, line: line, column: column)
        return DiagnosticError(Diagnostic(.jsonSyntax, at: place, Argument("problem", problem.text)))
    }
}
