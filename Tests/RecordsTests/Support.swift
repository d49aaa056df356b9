import SangkienDiagnostics
import Testing

@testable import Records

/// Headings that the tests take for known, as the programme's columns would be.
let knownHeadings: Set<String> = [
    "TT", "Họ và tên", "Họ tên", "Năm sinh", "Chức vụ", "Đơn vị công tác", "Số điện thoại", "Tên sáng kiến", "Tóm tắt",
    "Đơn vị trình", "Lĩnh vực", "Hiệu quả", "Giá trị làm lợi", "Phạm vi ứng dụng", "Số Tờ trình", "Ngày Tờ trình",
]

/// Reads a text as the file `file`.
func read(_ text: String, file: String = "thu.csv", limits: Limits = .standard) throws(DiagnosticError) -> Table {
    try read(Array(text.utf8), file: file, limits: limits)
}

/// Reads bytes as the file `file`.
func read(_ bytes: [UInt8], file: String = "thu.csv", limits: Limits = .standard) throws(DiagnosticError) -> Table {
    try TableReader.tables(bytes, file: file, limits: limits) { knownHeadings.contains($0) }[0]
}

/// What makes an input unusable: its only finding; nil when it can be read.
func refusal(_ bytes: [UInt8], file: String = "thu.csv", limits: Limits = .standard) -> Diagnostic? {
    do {
        _ = try read(bytes, file: file, limits: limits)
        return nil
    } catch {
        #expect(error.diagnostics.count == 1)
        return error.diagnostics.first
    }
}

/// What makes a text unusable.
func refusal(_ text: String, file: String = "thu.csv", limits: Limits = .standard) -> Diagnostic? {
    refusal(Array(text.utf8), file: file, limits: limits)
}

/// Checks that a finding's words are all there in both languages: no placeholder is left.
func expectComplete(_ finding: Diagnostic, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    for language in Language.allCases {
        let text = finding.message(in: language)
        #expect(!text.isEmpty, sourceLocation: sourceLocation)
        #expect(text.firstMatch(of: /\{[a-z]+\}/) == nil, "\(text)", sourceLocation: sourceLocation)
    }
}

extension Table {
    /// The ids of what was found, in order.
    var codes: [String] { diagnostics.map(\.code.id) }

    /// The cells alone.
    var rows: [[String]] { records.map(\.cells) }

    /// The only finding of this code.
    func finding(_ code: String) throws -> Diagnostic {
        let found = diagnostics.filter { $0.code.id == code }
        #expect(found.count == 1)
        return try #require(found.first)
    }
}

extension Diagnostic {
    /// The Vietnamese value of an argument.
    func value(_ name: String) -> String? { arguments.first { $0.name == name }?.value.vietnamese }
}
