import Dossiers
import SangkienDiagnostics
import TemplateEngine
import VietnameseText

/// The short guide of a starter folder (hướng dẫn): a page made of the template `khoi-tao/HUONG-DAN.html`.
struct StarterGuide {
    let programme: Programme
    /// The name of the programme's copy in the starter folder.
    let copy: String

    /// Where its template lies in the folder `Templates`.
    static let template = "khoi-tao/HUONG-DAN.html"

    /// The names that the template may use.
    static let schema = Schema([
        .text("chương trình"), .text("bảng"), .text("thư mục chương trình"), .text("thời hạn"), .text("từ ngày"), .text("đến ngày"),
        .text("cột bắt buộc"), .text("nguồn"),
    ])

    /// Fills the template into the new file `place`.
    func write(to place: String, from library: TemplateLibrary) throws(DiagnosticError) {
        let form = try Template.load("\(library.folder)/\(Self.template)", boundTo: Self.schema).form
        try form.write(values, to: place)
    }

    private var values: [Value] {
        let required = programme.form.requiredFields.compactMap(Field.init(key:)).map(\.heading).joined(separator: ", ")
        let submission = programme.submission
        return [
            programme.name, StarterFolder.workbook, copy, submission.words(for: submission.deadline)[.vietnamese],
            programme.applicationPeriod.from.shortText, programme.applicationPeriod.through.shortText, required, programme.source.line,
        ]
        .map { .text($0) }
    }
}
