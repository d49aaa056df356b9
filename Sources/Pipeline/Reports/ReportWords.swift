import Dossiers
import SangkienDiagnostics

/// The words that reports share, in both languages.
package enum ReportWords {
    /// A verdict: `Hợp lệ`.
    package static func verdict(_ verdict: Verdict, _ language: Language) -> String {
        switch verdict {
        case .valid: LocalizedText(vi: "Hợp lệ", en: "Valid")[language]
        case .invalid: LocalizedText(vi: "Không hợp lệ", en: "Invalid")[language]
        case .needsReview: LocalizedText(vi: "Cần xác nhận", en: "Needs review")[language]
        }
    }

    /// A severity: `Lỗi`.
    package static func severity(_ severity: Severity, _ language: Language) -> String {
        switch severity {
        case .error: LocalizedText(vi: "Lỗi", en: "Error")[language]
        case .review: LocalizedText(vi: "Cần xác nhận", en: "Review")[language]
        case .warning: LocalizedText(vi: "Lưu ý", en: "Warning")[language]
        case .info: LocalizedText(vi: "Thông tin", en: "Note")[language]
        }
    }

    /// The totals: `12 hồ sơ, 50 sáng kiến: 5 hợp lệ, 6 không hợp lệ, 1 cần xác nhận`.
    package static func summary(_ run: CheckRun, _ language: Language) -> String {
        let counts = (run.dossiers.count, run.initiativeCount, run.count(.valid), run.count(.invalid), run.count(Verdict.needsReview))
        return LocalizedText(
            vi: "\(counts.0) hồ sơ, \(counts.1) sáng kiến: \(counts.2) hợp lệ, \(counts.3) không hợp lệ, "
                + "\(counts.4) cần xác nhận",
            en: "\(counted(counts.0, "dossier")), \(counted(counts.1, "initiative")): \(counts.2) valid, \(counts.3) invalid, "
                + "\(counts.4) to review"
        )[language]
    }

    /// The verdicts on initiatives: `Sáng kiến: 45 hợp lệ, 2 không hợp lệ, 1 cần xác nhận, 2 đã rút`; of withdrawn ones only where there are any.
    package static func initiatives(_ run: CheckRun, _ language: Language) -> String {
        let verdicts = InitiativeVerdict.allCases.filter { $0 != .withdrawn || run.count(.withdrawn) > 0 }
        let parts = verdicts.map { "\(run.count($0)) \($0.words[language])" }
        return LocalizedText(vi: "Sáng kiến: ", en: "Initiatives: ")[language] + parts.joined(separator: ", ")
    }

    /// A file in a line: `a.xlsx (Đợt 1): 12 dòng, 1 hồ sơ, 12 sáng kiến`.
    static func summary(_ file: FileSummary, _ language: Language) -> String {
        let vietnamese = language == .vietnamese
        let name =
            (file.file == "-" ? (vietnamese ? "dữ liệu nhập trực tiếp" : "standard input") : file.file)
            + (file.sheet.map { " (\($0))" } ?? "")
        if file.isRepeat, let reason = file.reason { return "\(name): \(reason[language])" }
        if let reason = file.reason { return "\(name): " + (vietnamese ? "không dùng được – " : "not used – ") + reason[language] }
        if file.isRegister {
            return "\(name): " + (vietnamese ? "sổ theo dõi, \(file.rows) dòng" : "the register, \(counted(file.rows, "row"))")
        }
        let counts =
            vietnamese
            ? "\(file.rows) dòng, \(file.dossiers) hồ sơ, \(file.initiatives) sáng kiến"
            : "\(counted(file.rows, "row")), \(counted(file.dossiers, "dossier")), \(counted(file.initiatives, "initiative"))"
        let cut = vietnamese ? "; phần sau chỗ sai cú pháp chưa đọc được" : "; what follows the broken place was not read"
        let stopped = vietnamese ? "; chưa đọc hết vì quá nhiều" : "; not read to its end, since there is too much"
        return "\(name): \(counts)\(file.isOverBudget ? stopped : file.isCut ? cut : "")"
    }

    /// The headings of the CSV report: the first ones, by which a report of any version is known, then those that came later.
    static func csvHeadings(_ language: Language) -> [String] {
        csvFirstHeadings(language)
            + (language == .vietnamese ? ["Sáng kiến số", "Kết luận sáng kiến"] : ["Initiative", "Verdict on the initiative"])
    }

    /// The headings that every version has.
    static func csvFirstHeadings(_ language: Language) -> [String] {
        language == .vietnamese
            ? [
                "Mã hồ sơ", "Đơn vị trình", "Kết luận", "Mã", "Mức độ", "Nội dung", "Cách sửa", "Căn cứ", "Tệp", "Dòng", "Cột",
                "Cấp trình", "Số sáng kiến", "Ngày gửi bưu điện", "Ngày gửi email", "Khả năng bổ sung và chỉnh sửa",
                "Trang tính",
            ]
            : [
                "Dossier", "Submitter", "Verdict", "Code", "Severity", "Message", "How to fix", "Basis", "File", "Row",
                "Column", "Level", "Initiatives", "Posted on", "E-mailed on", "Can be fixed", "Sheet",
            ]
    }
}

extension Severity {
    /// The sign that stands beside the colour, on the page and on the terminal.
    package var sign: String {
        switch self {
        case .error: "✗"
        case .review: "?"
        case .warning: "!"
        case .info: "·"
        }
    }
}
