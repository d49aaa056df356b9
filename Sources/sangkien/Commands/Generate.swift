import ArgumentParser
import Dossiers
import Pipeline
import SangkienArchive
import SangkienDiagnostics
import TemplateEngine
import VietnameseText

/// `sangkien generate`: fills the forms.
struct Generate: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("tao", "generate"),
            abstract: words("Lập biểu mẫu Word, LibreOffice và HTML.", "Fills the forms as DOCX, ODT and HTML."),
            aliases: [words("generate", "tao")]
        )
    }

    @OptionGroup var input: InputOptions
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(words("Thư mục lưu kết quả.", "The output folder."), valueName: words("thư-mục", "folder"))
    )
    var output: String
    @Option(
        help: ArgumentHelp(words("Dạng văn bản, cách nhau bằng dấu phẩy.", "Formats, separated by commas."), valueName: "docx,odt,html,pdf")
    )
    var format = "docx,odt,html"
    @Flag(
        help: ArgumentHelp(
            words(
                "Thêm một tệp PDF (ban-in.pdf) gồm mọi văn bản theo thứ tự, có mục lục; cần LibreOffice.",
                "One more PDF (ban-in.pdf) with all documents in order and an outline; needs LibreOffice."
            )
        )
    )
    var book = false
    @Flag(
        help: ArgumentHelp(
            words(
                "Với mỗi hồ sơ lập một tệp ZIP gửi lại đơn vị (gui-lai-don-vi/…): biểu, phiếu, tin nhắn, bảng của đơn vị đã đánh dấu.",
                "For each dossier one ZIP for its union (gui-lai-don-vi/…): form, slip, a short message, its own table with the faults marked."
            )
        )
    )
    var package = false
    @Option(
        help: ArgumentHelp(
            words(
                "Lập cho từng hồ sơ (dossier), từng sáng kiến (initiative, chỉ biểu riêng), toàn tỉnh (all); mặc định theo từng biểu.",
                "For each dossier, each initiative (own forms only), for all together; by default as each form is meant."
            ),
            valueName: "dossier,initiative,all"
        )
    )
    var per: String?
    @Option(
        help: ArgumentHelp(
            words("Tên biểu mẫu, cách nhau bằng dấu phẩy: ", "Names of forms, separated by commas: ") + GenerateOptions.formNames
                + words(
                    "; và các biểu riêng trong thư mục forms của Chương trình (docs/forms.md).",
                    "; and the programme's own in its folder forms (docs/forms.md)."
                ),
            valueName: words("tên,…", "name,…")
        )
    )
    var form = "tong-hop-tom-tat"
    @OptionGroup var layout: LayoutOptions
    @Option(
        help: ArgumentHelp(
            words(
                "Hồ sơ được in: valid là chỉ hồ sơ hợp lệ, all là tất cả (mặc định: từng hồ sơ in tất cả, toàn tỉnh chỉ hồ sơ hợp lệ).",
                "Dossiers to print: valid ones only, or all (default: all for the dossier forms, valid ones for the province)."
            ),
            valueName: "valid|all"
        )
    )
    var include: String?
    @Flag(
        name: .customLong("public"),
        help: ArgumentHelp(
            words("Bản công khai: không có số điện thoại, năm sinh, email.", "Public edition: no phone, birth year or e-mail.")
        )
    )
    var isPublic = false
    @Flag(
        name: .customLong("dry-run"),
        help: ArgumentHelp(
            words(
                "Chỉ xem trước: nêu các văn bản sẽ lập, hồ sơ không đưa vào biểu, văn bản cũ sẽ cất riêng; không ghi gì.",
                "Only tell what would be made, left out and moved aside; nothing is written."
            )
        )
    )
    var isDryRun = false
    @Flag(
        help: ArgumentHelp(
            words(
                "Lập tiếp lần bị dừng: văn bản đã có mà dữ liệu, mẫu, tùy chọn không đổi thì giữ nguyên, chỉ lập phần còn lại.",
                "Go on with an interrupted run: documents that are there and would come out the same stay, the others are made."
            )
        )
    )
    var resume = false
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var attachments: AttachmentOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if book, let shard = layout.shard {
            throw ValidationError(
                words(
                    "--book cần mọi văn bản nên không dùng cùng --shard \(shard); gộp các phần rồi in từng tệp PDF (--format pdf)",
                    "--book needs all documents and does not go with --shard \(shard); join the parts and print the PDF files (--format pdf)"
                )
            )
        }
        _ = try formats()
        _ = try scopes()
        _ = try forms()
        if let include, GenerateOptions.Include(rawValue: include) == nil {
            throw OptionValues.unfit(include, "--include", ["valid", "all"])
        }
    }

    func run() async throws {
        let context = try common.context()
        let generator = Generator(context, options: try options())
        let templates: FormTemplates
        do {
            templates = try generator.templates()
        } catch {
            Console.say(error.diagnostics)
            throw Exit(status: ExitStatus(of: error))
        }
        let folder = try attachments.folder()
        let options = try reading.options()
        let check = await ShownProgress.during(isQuiet: common.quiet) { progress in
            await CheckRun.run(
                input.inputs,
                context: context,
                options: options,
                attachments: folder,
                jobs: common.workers,
                comparing: false,
                keepsOriginals: package,
                progress: progress
            )
        }
        ProcessSetup.keepUntilExit(check)
        var status: ExitStatus = check.hasErrors ? .findings : .done
        if check.hasUnusableInput { status = max(status, .unusable) }
        if !common.quiet { Console.say(check.findings.filter { $0.severity <= .review }) }
        // Where nothing could be read there is nothing to write; the reasons were said.
        if check.dossiers.isEmpty, status >= .unusable { throw Exit(status: status) }
        do {
            if isDryRun {
                try report(try generator.plan(check, with: templates), check)
                throw Exit(status: status)
            }
            let run = try await ShownProgress.during(isQuiet: common.quiet, output, canResume: resume) { progress in
                try await generator.write(check, with: templates, progress: progress)
            }
            try report(run, check)
            if run.findings.contains(where: { $0.severity == .error }) { status = max(status, .unwritable) }
        } catch let error as DiagnosticError {
            Console.say(error.diagnostics)
            // What the options leave nothing of is said, and nothing was touched.
            if error.diagnostics.contains(where: { $0.severity == .error }) { status = max(status, .unwritable) }
        }
        if status != .done { throw Exit(status: status) }
    }

    private func report(_ run: GenerateRun, _ check: CheckRun) throws(Exit) {
        let faults = run.findings.filter { $0.severity == .error }
        if common.quiet { return Console.say(faults) }
        try Console.write(VisibleText(rows: run.documents.map { "\(output)/\($0.path)" }), to: nil)
        Console.say(run.findings)
        Console.say("\(ReportWords.summary(check, Session.language))\n")
        let count = run.documents.count(where: \.isKept)
        let kept: VisibleText =
            resume
            ? words(", trong đó \(count) văn bản không đổi nên giữ nguyên", ", \(count) of them unchanged and left as they were") : ""
        Console.say(
            words(
                "Đã lập \(run.documents.count) văn bản trong \(output)\(kept) (danh sách: \(output)/manifest.json)\n",
                "\(run.documents.count == 1 ? "1 document" : "\(run.documents.count) documents") made in \(output)\(kept) (listed in \(output)/manifest.json)\n"
            )
        )
    }

    private func report(_ plan: GeneratePlan, _ check: CheckRun) throws(Exit) {
        try Console.write(VisibleText(rows: plan.paths.map { "\(output)/\($0)" }), to: nil)
        if common.quiet { return }
        Console.say(plan.findings)
        if let aside = plan.aside {
            let count = plan.moved.count
            Console.say(
                words(
                    "Sẽ chuyển \(count) văn bản của lần trước mà lần này không lập vào thư mục “\(aside)”:\n",
                    "\(count == 1 ? "1 paper" : "\(count) papers") of an earlier run would be moved to “\(aside)”:\n"
                )
            )
            Console.say(VisibleText(rows: plan.moved.map { "  \(output)/\($0)" }))
        }
        Console.say("\(ReportWords.summary(check, Session.language))\n")
        let count = plan.paths.count
        let replaced: VisibleText =
            plan.replaced == 0
            ? "" : words(", trong đó \(plan.replaced) văn bản thay tệp đang có", ", \(plan.replaced) in place of files that are there")
        Console.say(
            words(
                "Xem trước: sẽ lập \(count) văn bản trong \(output)\(replaced). Chưa ghi gì.\n",
                "Dry run: \(count == 1 ? "1 document" : "\(count) documents") would be made in \(output)\(replaced). Nothing was written.\n"
            )
        )
    }

    private func options() throws -> GenerateOptions {
        var options = GenerateOptions(
            folder: output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output,
            formats: try formats(),
            scopes: try scopes(),
            forms: try forms(),
            include: include.flatMap(GenerateOptions.Include.init(rawValue:)),
            isPublic: isPublic,
            time: try SourceDate.zipTime(),
            language: Session.language,
            jobs: common.workers
        )
        try layout.apply(to: &options)
        options.makesPDF = try formatNames().contains("pdf")
        options.makesBook = book
        options.resumes = resume
        options.version = Sangkien.version
        options.makesPackages = package
        options.sharedParts = try? common.choice.library().sharedParts
        options.conversionFolder = Session.environment("TMPDIR") ?? "/tmp"
        return options
    }

    /// The formats that templates make; PDF is made of one of them.
    private func formats() throws -> [DocumentFormat] {
        try formatNames().compactMap(DocumentFormat.init(rawValue:))
    }

    private func formatNames() throws -> [String] {
        let all = GenerateOptions.allFormats.map(\.rawValue) + ["pdf"]
        return try OptionValues.list(format, option: "--format", all) { name in all.first { $0 == name } }
    }

    private func scopes() throws -> [GenerateOptions.Scope]? {
        guard let per else { return nil }
        return try OptionValues.list(per, option: "--per", GenerateOptions.Scope.allCases.map(\.rawValue)) {
            GenerateOptions.Scope(rawValue: $0)
        }
    }

    /// The forms; a name that is none is for whoever looks for its template to say.
    private func forms() throws -> [String] {
        try OptionValues.list(form, option: "--form", GenerateOptions.forms) { GenerateOptions.form(named: $0) ?? $0 }
    }
}
