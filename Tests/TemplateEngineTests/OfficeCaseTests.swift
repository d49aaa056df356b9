import Foundation
import SangkienDiagnostics
import TestKit
import Testing

/// Every document that a case makes is opened by LibreOffice, and the words it shows are those the case expects.
@Suite struct OfficeCaseTests {
    private static let writer = URL(filePath: "/usr/bin/soffice")

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: writer.path)), arguments: [Form.docx, .odt])
    func `LibreOffice mở được văn bản của mọi trường hợp và thấy đúng chữ`(form: Form) throws {
        let folder = try TemporaryFolder()
        var names: [String: CaseRun] = [:]
        for (index, run) in CaseTests.runs.enumerated() where run.format == form {
            guard let bytes = try Self.made(run) else { continue }
            names["\(index)"] = run
            try folder.write(bytes, to: "\(index).\(form.rawValue)")
        }
        #expect(names.count > 300)
        try Self.open(names.keys.sorted().map { "\($0).\(form.rawValue)" }, in: folder)
        for (name, run) in names.sorted(by: { $0.key < $1.key }) {
            let problem = try Self.problem(of: run, shown: try? folder.read("\(name).fodt"))
            if let problem { Issue.record("\(run)\n\(problem)") }
        }
    }

    /// The document of a case; what goes wrong is said with the case.
    private static func made(_ run: CaseRun) throws -> [UInt8]? {
        do {
            return try OfficeDocument.bytes(of: run)
        } catch let error as DiagnosticError {
            Issue.record("\(run)\n\(error)")
            return nil
        }
    }

    /// Has LibreOffice write each file as flat OpenDocument, beside it.
    private static func open(_ files: [String], in folder: TemporaryFolder) throws {
        let profile = "-env:UserInstallation=file://\(folder.path)/ho-so"
        let arguments = [profile, "--headless", "--convert-to", "fodt", "--outdir", "."] + files
        let run = try ProgramRun.run(writer, arguments, in: folder.path, environment: ["HOME": folder.path])
        #expect(run.status == 0, "\(run.text.suffix(500))")
    }

    /// What LibreOffice shows otherwise than the case expects.
    private static func problem(of run: CaseRun, shown bytes: [UInt8]?) throws -> String? {
        guard let bytes else { return "LibreOffice không mở được" }
        guard let expected = run.case.results[run.format] else { return nil }
        let root = try XMLTree.root(of: bytes)
        let containers = root.all.filter { $0.name == Self.container(run.place) }
        let wanted = try OutlineParser.blocks(of: expected).words
        let found = containers.map { Outline.blocks(of: $0, .odt).words }
        if found.contains(wanted) || (found.isEmpty && wanted.isEmpty) { return nil }
        return "chờ: \(wanted.joined(separator: " "))\nđược: \(found.map { $0.joined(separator: " ") }.joined(separator: "\n  hay "))"
    }

    /// The element of LibreOffice's file in which a place is.
    private static func container(_ place: Place) -> String {
        switch place {
        case .body: "office:text"
        case .cell: "table:table-cell"
        case .header: "style:header"
        case .footer: "style:footer"
        case .note: "text:note-body"
        case .comment: "office:annotation"
        case .textBox: "draw:text-box"
        }
    }
}
