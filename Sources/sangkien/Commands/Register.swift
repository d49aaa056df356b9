import ArgumentParser
import Pipeline
import SangkienDiagnostics
import VietnameseText

/// `sangkien register`: the office's own book of receipts, answers, points and selection.
struct Register: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("so", "register"),
            abstract: words(
                "Lập, cập nhật sổ theo dõi của cơ quan: ngày gửi, khiếu nại, quyết định, điểm, xét chọn.",
                "Makes or updates the office's register: receipt, complaints, decisions, points, selection."
            ),
            aliases: [words("register", "so")]
        )
    }

    /// The most judges that a new register has columns for.
    private static let mostJudges = 50

    @OptionGroup var input: InputOptions
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            words(
                "Tệp sổ (.xlsx). Sổ đã có thì được cập nhật, không mất nội dung đã ghi.",
                "The register (.xlsx). One that is there is updated; nothing typed in it is lost."
            ),
            valueName: words("tệp", "file")
        )
    )
    var output: String
    @Option(
        help: ArgumentHelp(
            words("Số giám khảo của sổ lập mới (mặc định 3).", "How many judges a new register is for (3 by default)."),
            valueName: "n"
        )
    )
    var judges = 3
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if !(1...Self.mostJudges).contains(judges) {
            throw ValidationError(
                words("--judges là số từ 1 đến \(Self.mostJudges)", "--judges must be from 1 to \(Self.mostJudges)")
            )
        }
        if !output.lowercased().hasSuffix(".xlsx") {
            throw ValidationError(
                words(
                    "Tệp sổ ở -o phải có đuôi .xlsx, không phải “\(output)”",
                    "The register named by -o must end in .xlsx, not “\(output)”"
                )
            )
        }
    }

    func run() async throws {
        let context = try common.context()
        let options = RegisterRun.Options(output: output, judges: judges, time: try SourceDate.zipTime(), jobs: common.workers)
        let result: (run: RegisterRun?, check: CheckRun)
        do {
            result = try await RegisterRun.run(input.inputs, context: context, reading: try reading.options(), options: options)
        } catch let error as DiagnosticError {
            Console.say(error.diagnostics)
            throw Exit(status: .unwritable)
        }
        if !common.quiet { Console.say(result.check.findings.filter { $0.severity <= .warning }) }
        if let run = result.run {
            try Console.write(VisibleText(rows: [output]), to: nil)
            if !common.quiet {
                Console.say("\(ReportWords.summary(run.check, Session.language))\n")
                Console.say(Self.outcome(of: run))
            }
        } else {
            Console.say(result.check.findings.filter { $0.severity == .error })
            throw Exit(status: .unusable)
        }
        if result.check.hasUnusableInput { throw Exit(status: .unusable) }
        if result.check.hasErrors { throw Exit(status: .findings) }
    }

    /// What was done, and what is to do next.
    private static func outcome(of run: RegisterRun) -> VisibleText {
        let added = run.added
        var text: VisibleText =
            run.isNew
            ? words(
                "Đã lập sổ theo dõi: \(added.dossiers) hồ sơ, \(added.initiatives) sáng kiến.\n",
                "Register made: \(added.dossiers) dossiers, \(added.initiatives) initiatives.\n"
            )
            : words(
                "Đã cập nhật sổ theo dõi: thêm \(added.dossiers) hồ sơ, \(added.initiatives) sáng kiến; giữ nguyên nội dung đã ghi.\n",
                "Register updated: \(added.dossiers) dossiers and \(added.initiatives) initiatives added; what was typed in it stays.\n"
            )
        if run.gone > 0 {
            text += words(
                "\(run.gone) dòng của sổ không có trong dữ liệu lần này; các dòng đó được giữ lại.\n",
                "\(run.gone) rows of the register are not among the inputs this time; they were kept.\n"
            )
        }
        if run.isRebuilt {
            text += words(
                "Sổ cũ không phải .xlsx nên chỉ chép nội dung các ô; màu, chú thích và công thức tự thêm không được chép sang.\n",
                "The old register was no .xlsx: what cells say was copied, not the colours, comments and formulas of your own.\n"
            )
        }
        return text
    }
}
