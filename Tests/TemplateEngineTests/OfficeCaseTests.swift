import SangkienArchive
import SangkienDiagnostics
import TestKit
import Testing

/// Every document that a case makes is opened by LibreOffice, and the words it shows are those the case expects.
@Suite(.enabled(if: OfficeSuite.isInstalled, "không có LibreOffice (soffice)"))
struct OfficeCaseTests {
    @Test(arguments: [Form.docx, .odt])
    func `LibreOffice mở được văn bản của mọi trường hợp và thấy đúng chữ`(form: Form) throws {
        let documents = try Self.documents(form) { try $0.filled() }
        let compared = try documents.filter { try OfficeLimit.of($0.value.run, try Self.parts($0.value.bytes)) == nil }
        #expect(compared.count > 300 && documents.count - compared.count < 25, "\(compared.count) trên \(documents.count)")
        let shown = try Self.converted(compared.mapValues(\.bytes), form, to: "fodt")
        for (name, (run, _)) in compared.sorted(by: { $0.key < $1.key }) {
            let problem = try Self.problem(of: run, in: shown[name].map { [$0] }, .odt)
            if let problem { Issue.record("\(run)\n\(problem)") }
        }
        // A comparison that cannot fail proves nothing: a word less is seen, and so is a file that was not made.
        let some = try #require(compared.first { $0.value.run.place == .body && $0.value.run.case.name == "giá trị giữa chữ" })
        let less = String(decoding: try #require(shown[some.key]), as: UTF8.self).replacing("Mẫu", with: "")
        #expect(try Self.problem(of: some.value.run, in: [Array(less.utf8)], .odt) != nil)
        #expect(try Self.problem(of: some.value.run, in: nil, .odt) != nil)
    }

    @Test(arguments: [Form.docx, .odt])
    func `mẫu mà LibreOffice mở rồi lưu lại điền ra vẫn những chữ ấy`(form: Form) throws {
        let documents = try Self.documents(form, step: OfficeSuite.step) { $0.isTyped ? try $0.template() : nil }
        let compared = try documents.filter { try OfficeLimit.of($0.value.run, try Self.parts($0.value.bytes)) == nil }
        #expect(compared.count > 150 / OfficeSuite.step, "\(compared.count) trên \(documents.count)")
        let saved = try Self.converted(compared.mapValues(\.bytes), form, to: form.rawValue)
        for (name, (run, _)) in compared.sorted(by: { $0.key < $1.key }) {
            do {
                let filled = try saved[name].flatMap { try OfficeDocument(run)?.filled(saved: $0) }
                let problem = try Self.problem(of: run, in: try filled.map(Self.parts), form)
                if let problem { Issue.record("\(run)\n\(problem)") }
            } catch let error as DiagnosticError {
                Issue.record("\(run)\n\(error)")
            }
        }
    }

    /// A file of each case, or of each `step`th, by a name of its own.
    private static func documents(
        _ form: Form,
        step: Int = 1,
        _ make: (OfficeDocument) throws -> [UInt8]?
    ) throws -> [String: (run: CaseRun, bytes: [UInt8])] {
        var documents: [String: (run: CaseRun, bytes: [UInt8])] = [:]
        for (index, run) in CaseTests.runs.filter({ $0.format == form }).enumerated() where index.isMultiple(of: step) {
            do {
                if let document = try OfficeDocument(run), let bytes = try make(document) { documents["\(index)"] = (run, bytes) }
            } catch let error as DiagnosticError {
                Issue.record("\(run)\n\(error)")
            }
        }
        return documents
    }

    /// What LibreOffice writes of each file; those it does not open are missing.
    private static func converted(_ files: [String: [UInt8]], _ form: Form, to kind: String) throws -> [String: [UInt8]] {
        let folder = try TemporaryFolder()
        for (name, bytes) in files { try folder.write(bytes, to: "\(name).\(form.rawValue)") }
        let names = files.keys.sorted().map { "\($0).\(form.rawValue)" }
        let problem = try OfficeSuite.convert(names, to: kind, into: "ra", in: folder)
        #expect(problem == nil)
        return files.keys.reduce(into: [:]) { $0[$1] = try? folder.read("ra/\($1).\(kind)") }
    }

    /// The parts of a package that may hold words.
    private static func parts(_ bytes: [UInt8]) throws -> [[UInt8]] {
        let reader = try ZipReader(bytes: bytes, name: "ra", limits: .template)
        return try reader.names.filter { $0.hasSuffix(".xml") }.map { try reader.read($0) }
    }

    /// What a document shows otherwise than the case expects.
    private static func problem(of run: CaseRun, in parts: [[UInt8]]?, _ form: Form) throws -> String? {
        guard let parts else { return "LibreOffice không mở được" }
        guard let expected = run.case.results[run.format] else { return nil }
        let wanted = ShownWords(try OutlineParser.blocks(of: expected))
        let roots = try parts.map { try XMLTree.root(of: $0).withoutDeletions }
        // LibreOffice writes a text box of Word as a shape with text.
        let names = [run.place.containerName(form)] + (run.place == .textBox ? ["draw:custom-shape"] : [])
        let containers = roots.flatMap { root in root.all.filter { names.contains($0.name) } }
        let found = containers.map { ShownWords(Outline.blocks(of: $0, form)) }
        if found.contains(wanted) || (found.isEmpty && wanted.isEmpty) { return nil }
        return "chờ: \(wanted)\nđược: \(found.map(\.description).joined(separator: "\n  hay "))"
    }
}
