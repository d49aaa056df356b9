import Dossiers
import Forms
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine
import VietnameseText

/// Makes what goes back to each union as one file (gói gửi lại đơn vị): form, slip, short message, and its own table with the faults marked.
struct PackageRun: Sendable {
    /// The form that manifests call a package.
    static let form = "goi-gui-lai"
    /// What messages call it.
    static let words = LocalizedText(vi: "Gói gửi lại đơn vị", en: "the package for the union")
    /// What tells a package from what a union packs itself: it is never read as a folder of inputs.
    static let comment = "sangkien: goi-gui-lai"
    /// The short message, which is the first member.
    static let message = "Tin nhắn.txt"

    /// One package: its dossier and its name.
    private struct Plan: Sendable {
        let checked: CheckedDossier
        let purpose: ReturnPurpose
        let name: String
        /// Whether the file of the dossier holds rows of no other union.
        let isAlone: Bool
    }

    /// A paper in a package: its values and its name.
    private struct Paper: Sendable {
        let form: String
        let name: String
        let initiatives: Int
        let values: [Value]
    }

    private let run: CheckRun
    private let templates: FormTemplates
    private let options: GenerateOptions
    /// The packages of this part.
    private let plans: [Plan]
    /// The names of the packages of all parts.
    let allPaths: [String]

    init(_ run: CheckRun, _ templates: FormTemplates, _ options: GenerateOptions) {
        (self.run, self.templates, self.options) = (run, templates, options)
        let all = options.isPublic ? [] : Self.plans(run, options)
        plans = all.filter { options.shard?.holds($0.checked.dossier.id) ?? true }
        allPaths = all.map(Self.path)
    }

    /// A package that was written, and what was noticed.
    private typealias Written = (document: GeneratedDocument, findings: [Diagnostic])

    /// Writes the packages, as files from number `index` on; one that fails does not stop the others.
    ///
    /// In a cancelled task no further one is begun.
    func write(
        to made: Made,
        from index: Int
    ) async -> (documents: [GeneratedDocument], findings: [Diagnostic]) {
        if let refusal { return ([], [refusal]) }
        let pages: [String: [UInt8]]
        do {
            pages = try printed(made.progress)
        } catch {
            return ([], error.diagnostics)
        }
        let input = PackageMarks.InputFindings.grouped(run.findings)
        let progress = made.progress
        progress.begin(.packing, of: plans.count)
        let results = await Parallel.map(plans.count, jobs: options.jobs, run: 1) { number -> Result<Written, DiagnosticError>? in
            defer { progress.advance() }
            guard !Task.isCancelled else { return nil }
            return Result<Written, DiagnosticError> { () throws(DiagnosticError) in
                try write(plans[number], number, pages, input, to: made, index: index + number)
            }
        }
        var documents: [GeneratedDocument] = []
        var findings: [Diagnostic] = []
        for case let result? in results {
            switch result {
            case .success(let package):
                documents.append(package.document)
                findings += package.findings
            case .failure(let error): findings += error.diagnostics
            }
        }
        return (documents, findings)
    }

    // MARK: Plan

    /// The names of this part's packages in the output folder.
    var paths: [String] { plans.map(Self.path) }

    /// Why there are none; nil when there are some.
    var refusal: Diagnostic? {
        guard allPaths.isEmpty else { return nil }
        return Diagnostic(options.isPublic ? .publicEditionMissing : .nothingToWrite, Argument("form", Self.words))
    }

    private static func path(_ plan: Plan) -> String { "\(PackageName.folder)/\(plan.name).zip" }

    private static func plans(_ run: CheckRun, _ options: GenerateOptions) -> [Plan] {
        var names = UniqueNames()
        var unions: [String: Set<String>] = [:]
        var counts: [String: Int] = [:]
        for checked in run.dossiers {
            let file = checked.dossier.source.file
            counts[file, default: 0] += 1
            unions[file, default: []].insert(VietnameseFolding.bareKey(run.context.unionName(of: checked.dossier)))
        }
        return run.dossiers.filter { options.include != .valid || $0.verdict == .valid }
            .map { checked in
                let purpose = ReturnPurpose(checked, run.context.programme)
                let stem = PackageName.stem(of: checked, purpose, run.context)
                let name = names.name(stem, key: { $0.lowercased() }, numbered: { "\(stem) (\($0))" })
                let file = checked.dossier.source.file
                let original = run.originals[file]
                let isOfOne = counts[file] == 1 || (unions[file]?.count == 1 && unions[file]?.contains("") == false)
                let isWhole = original.map { $0.isWhole && $0.dossiers == counts[file] } ?? false
                return Plan(checked: checked, purpose: purpose, name: name, isAlone: isOfOne && isWhole)
            }
    }

    private func papers(of plan: Plan) -> [Paper] {
        var papers: [Paper] = []
        func add<Form: OfficialForm>(_ type: Form.Type, _ name: String) {
            guard let choice = type.dossierPapers else { return }
            let part = choice.part(of: plan.checked, isProvince: false, includesAll: true)
            guard choice.holdsEmpty || !part.dossier.initiatives.isEmpty else { return }
            let values = type.init(run.context, isPublic: false).values(for: part)
            papers.append(Paper(form: type.name, name: name, initiatives: part.dossier.initiatives.count, values: values))
        }
        add(SummaryTableForm.self, "Biểu tổng hợp")
        if plan.purpose != .result { add(ReturnSlipForm.self, plan.purpose == .notice ? "Thông báo" : "Phiếu yêu cầu bổ sung") }
        return papers
    }

    /// The papers as PDF where that is asked for, by the number of the package and their form.
    private func printed(_ progress: RunProgress) throws(DiagnosticError) -> [String: [UInt8]] {
        guard options.makesPDF else { return [:] }
        var documents: [PlannedDocument] = []
        for (number, plan) in plans.enumerated() {
            documents += papers(of: plan)
                .map { paper in
                    PlannedDocument(
                        path: "\(number)/\(paper.form)",
                        form: paper.form,
                        scope: nil,
                        dossier: nil,
                        initiative: nil,
                        initiatives: paper.initiatives,
                        values: DeferredValues { paper.values }
                    )
                }
        }
        let pages = try PrintRun(templates, options: options).pages(of: documents, progress)
        return Dictionary(pages.map { ($0.document.path, $0.bytes) }) { first, _ in first }
    }

    // MARK: Writing

    private func write(
        _ plan: Plan,
        _ number: Int,
        _ pages: [String: [UInt8]],
        _ input: [String: PackageMarks.InputFindings],
        to made: Made,
        index: Int
    ) throws(DiagnosticError) -> (document: GeneratedDocument, findings: [Diagnostic]) {
        let relative = Self.path(plan)
        var members: [ZipMember] = []
        var listed: [String] = []
        for paper in papers(of: plan) {
            for format in options.formats {
                guard let template = templates[FormTemplates.Key(form: paper.form, scope: nil, format: format)] else { continue }
                let bytes = try template.rendered(paper.values, time: options.time)
                members.append(Self.member("\(paper.name).\(format.rawValue)", bytes, isPacked: format != .html))
            }
            if let page = pages["\(number)/\(paper.form)"] { members.append(Self.member("\(paper.name).pdf", page, isPacked: false)) }
            listed.append("\(paper.name);")
        }
        let file = RawPath.shown(plan.checked.dossier.source.file)
        let marks = PackageMarks(plan.checked, input: input[file] ?? PackageMarks.InputFindings(), isAlone: plan.isAlone, run.context).marks
        var findings: [Diagnostic] = []
        if !marks.isEmpty {
            let original = run.originals[plan.checked.dossier.source.file]
            let sender = try SenderFile(plan.checked, marks, of: original, isAlone: plan.isAlone, time: options.time)
            findings = sender.findings
            members.append(Self.member(sender.name, sender.bytes, isPacked: true))
            let what = sender.isOwn ? "bảng của đơn vị" : "các dòng của đơn vị trong bảng"
            listed.append("\(sender.name): \(what), ô cần xem lại được tô màu, có ghi chú.")
        }
        if let last = listed.popLast() { listed.append(last.hasSuffix(";") ? last.dropLast() + "." : last) }
        let text = ReturnMessage(plan.checked, run.context, papers: listed).text
        // The mark before the text lets every Notepad know that it is UTF-8.
        members.insert(Self.member(Self.message, [0xEF, 0xBB, 0xBF] + Array(text.utf8), isPacked: false), at: 0)
        let bytes: [UInt8]
        do throws(ZipError) {
            bytes = try ZipArchive.bytes(members, name: relative, time: options.time, comment: Self.comment)
        } catch {
            throw DiagnosticError(error.unfinished(relative))
        }
        let document = GeneratedDocument(
            path: relative,
            form: Self.form,
            format: "zip",
            dossier: plan.checked.dossier.id,
            initiative: nil,
            initiatives: plan.checked.dossier.initiatives.count,
            bytes: bytes.count,
            sha256: SHA256.hex(of: bytes)
        )
        do throws(FileError) {
            try made.output.write(bytes, index: index, as: relative) { made.note(document) }
        } catch {
            throw DiagnosticError(error.unfinished(error.path))
        }
        return (document, findings)
    }

    private static func member(_ name: String, _ bytes: [UInt8], isPacked: Bool) -> ZipMember {
        ZipMember(name: name, content: isPacked ? .stored(bytes) : .deflated(Deflated(bytes)))
    }
}
