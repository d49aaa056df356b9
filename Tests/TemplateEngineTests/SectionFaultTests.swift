import SangkienDiagnostics
import Testing
import TestKit

@testable import TemplateEngine

/// Faults of sections hide no field that the data lacks, and invent none: all is told in one pass.
@Suite struct SectionFaultTests {
    /// A template with a fault of sections, and the names that the data lacks.
    struct Broken: Sendable, CustomTestStringConvertible {
        let lines: String
        let codes: Set<String>
        let missing: Set<String>
        /// With an empty list, of whose rows nobody knows the names: they count as missing unless both tags of the list are there.
        var missingWhenEmpty: Set<String>?

        var testDescription: String { lines }
    }

    private static let broken = [
        Broken(
            lines: "«Trước»\n«#ds»\n«Tên» «Trong»\n«Sau»",
            codes: ["M201"],
            missing: ["Trước", "Trong", "Sau"],
            missingWhenEmpty: ["Trước", "Tên", "Trong", "Sau"]
        ),
        Broken(
            lines: "«Tên»\n«#ds»\n«Tên»",
            codes: ["M201"],
            missing: ["Tên"]
        ),
        Broken(
            lines: "«Trước»\n«#ds»\n«Tên» «Trong»\n«/ds»\n«Giữa»\n«/ds»\n«Sau»",
            codes: ["M202"],
            missing: ["Trước", "Trong", "Giữa", "Sau"],
            missingWhenEmpty: ["Trước", "Giữa", "Sau"]
        ),
        Broken(
            lines: "«Trước»\n«#ds»\n«Tên» «Trong»\n«#khác»\n«Mã» «Hai»\n«/ds»\n«Mã» «Ba»\n«/khác»\n«Sau» «Mã»",
            codes: ["M203"],
            missing: ["Trước", "Trong", "Hai", "Ba", "Sau", "Mã"],
            missingWhenEmpty: ["Trước", "Sau", "Mã"]
        ),
        Broken(
            lines: "«Trước»\n«:»\n«#ds»\n«Tên» «Trong»\n«/ds»\n«Sau»",
            codes: ["M102"],
            missing: ["Trước", "Trong", "Sau"],
            missingWhenEmpty: ["Trước", "Sau"]
        ),
        Broken(lines: "«Trước»\n«#Chữ»\n«Có» «Trong»\n«/Chữ»\n«Sau»", codes: ["M102"], missing: ["Trước", "Trong", "Sau"]),
        Broken(
            lines: "«Trước»\n«Tên»\n«/ds»\n«Sau»",
            codes: ["M202"],
            missing: ["Trước", "Sau"],
            missingWhenEmpty: ["Trước", "Tên", "Sau"]
        ),
        Broken(
            lines: "«#lạ | theo cột»«Trong»«/lạ»\n«Sau»",
            codes: ["M204"],
            missing: ["lạ", "Sau"]
        ),
        Broken(lines: "«Trước»\n«?Có»\n«Trong»\n«Sau»", codes: ["M201"], missing: ["Trước", "Trong", "Sau"]),
        Broken(
            lines: "«Trước»\n«?Có»\n«#ds»\n«Tên» «Trong»\n«/Có»\n«/ds»\n«Sau»",
            codes: ["M203"],
            missing: ["Trước", "Trong", "Sau"],
            missingWhenEmpty: ["Trước", "Sau"]
        ),
        Broken(
            lines: "«Trước»\n«#ds\n«Tên» «Trong»\n«/ds»\n«Sau»",
            codes: ["M101"],
            missing: ["Trước", "Trong", "Sau"],
            missingWhenEmpty: ["Trước", "Sau"]
        ),
        Broken(
            lines: "| «Trước» | «#ds» «Tên» «Trong» |\n«Sau» «Tên»",
            codes: ["M201"],
            missing: ["Trước", "Trong", "Sau", "Tên"],
            missingWhenEmpty: ["Trước", "Tên", "Trong", "Sau"]
        ),
        Broken(
            lines: "«#thiếu»\n«x»\n| «#ds» | «Tên» «Trong» |\n«/ds»",
            codes: ["M201", "M204"],
            missing: ["thiếu", "x", "Trong"],
            missingWhenEmpty: ["thiếu", "x"]
        ),
    ]

    @Test(arguments: broken, [false, true])
    func `lỗi của phần lặp không che tên thiếu, không báo oan tên có`(broken: Broken, isEmpty: Bool) throws {
        let rows = { (name: String) in isEmpty ? Schema.unknown : Schema([.text(name)]) }
        let schema = Schema([.text("Chữ"), .text("Có"), .list("ds", of: rows("Tên")), .list("khác", of: rows("Mã"))])
        for form in Form.allCases {
            let blocks = try OutlineParser.blocks(of: broken.lines.split(separator: "\n").map(String.init))
            let part = Place.body.part(try OutlineWriter.markup(blocks, form), form)
            let faults = Filling.faults(part, form, CaseData(schema: schema, values: []))
            let missing = Set(faults.filter { $0.code.id == "M103" }.compactMap { $0.argument("tag") })
            #expect(missing == (isEmpty ? broken.missingWhenEmpty ?? broken.missing : broken.missing), "\(form)")
            #expect(broken.codes.isSubset(of: Set(faults.map(\.code.id))), "\(form): \(faults.map(\.code.id))")
        }
    }
}
