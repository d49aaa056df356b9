import ArgumentParser
import Attachments
import Dossiers
import Glibc
import Pipeline
import Records
import SangkienDiagnostics
import VietnameseText

/// The inputs of a command.
struct InputOptions: ParsableArguments {
    @ArgumentParser.Argument(
        help: ArgumentHelp(
            words(
                "Tệp Excel, LibreOffice, CSV hoặc JSON, hoặc thư mục chứa các tệp đó.",
                "Excel, LibreOffice, CSV or JSON files, folders of them, or - for standard input."
            ),
            valueName: words("tệp", "input")
        )
    )
    var inputs: [String]
}

/// How the tables of a command are read.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            words(
                "Chỉ đọc trang tính này: tên hoặc số thứ tự (mặc định: mọi trang tính có bảng sáng kiến).",
                "Read only this sheet: its name or number (default: all with a table of initiatives)."
            ),
            valueName: words("tên", "name")
        )
    )
    var sheet: String?
    @Option(
        help: ArgumentHelp(
            words("Bảng mã của tệp, khi sangkien nhận chưa đúng.", "The encoding of the text, where it is not recognised."),
            valueName: words("tên", "name")
        )
    )
    var encoding: String?
    @Option(
        help: ArgumentHelp(
            words(
                "Cho biết cột nào ứng với nội dung nào, ví dụ 'Tên đề án=Tên sáng kiến'; - là bỏ cột. Dùng được nhiều lần.",
                "Which column is which field, such as 'Project name=title'; a JSON name or heading, - to leave the column out. Repeatable."
            ),
            valueName: words("cột=nội dung", "heading=field")
        )
    )
    var map: [String] = []
    @Option(
        help: ArgumentHelp(
            words(
                "Nâng hay hạ giới hạn của một lượt chạy, ví dụ rows=200000,initiatives=300000: rows là số dòng đọc của một tệp (\(Budgets.leastRows), cộng 1 cho mỗi \(Budgets.textPerRow) byte chữ, nhiều nhất \(Budgets.mostRows)), initiatives là số sáng kiến được kiểm tra (\(Budgets.standard.initiatives)), dossiers là số hồ sơ được kiểm tra (\(Budgets.leastDossiers), cộng 1 cho mỗi \(Budgets.textPerDossier) byte chữ), findings là số lỗi, lưu ý ghi từng điểm (\(Budgets.leastFindings), cộng 1 cho mỗi \(Budgets.textPerFinding) byte chữ), text là số byte chữ của một tệp (\(Budgets.standard.text)).",
                "Raise or lower the limits of a run, such as rows=200000,initiatives=300000: rows read of one input (\(Budgets.leastRows), and 1 for every \(Budgets.textPerRow) bytes of text, at most \(Budgets.mostRows)), initiatives that are judged (\(Budgets.standard.initiatives)), dossiers that are judged (\(Budgets.leastDossiers), and 1 for every \(Budgets.textPerDossier) bytes of text), findings listed one by one (\(Budgets.leastFindings), and 1 for every \(Budgets.textPerFinding) bytes of text), text in bytes of one input (\(Budgets.standard.text))."
            ),
            valueName: words("tên=số,…", "name=number,…")
        )
    )
    var limits: String?

    func validate() throws {
        _ = try options()
    }

    /// The options; throws what is wrong with them.
    func options() throws -> ReadOptions {
        if let encoding, !ReadOptions.knowsEncoding(encoding) {
            throw ValidationError(
                words(
                    "--encoding không có bảng mã “\(encoding)”; dùng một trong: \(ReadOptions.encodingNames)",
                    "--encoding knows no “\(encoding)”; use one of: \(ReadOptions.encodingNames)"
                )
            )
        }
        var options = ReadOptions(sheet: sheet, encoding: encoding, map: try map.map(Self.mapping), budgets: try budgets())
        options.conversionFolder = Session.environment("TMPDIR") ?? "/tmp"
        return options
    }

    private func budgets() throws -> Budgets {
        var budgets = Budgets.standard
        do throws(Budgets.Malformed) {
            if let limits { try budgets.set(limits) }
        } catch {
            let names = Budgets.names.joined(separator: ", ")
            throw ValidationError(
                words(
                    "--limits viết dạng tên=số, tên là một trong: \(names); số nguyên từ 1 đến \(Budgets.highest); không phải “\(error.part)”",
                    "--limits is written name=number, the name being one of: \(names), the number whole and from 1 to \(Budgets.highest); not “\(error.part)”"
                )
            )
        }
        return budgets
    }

    private static func mapping(_ text: String) throws -> ReadOptions.Mapping {
        switch HeadingMapping.parse(text) {
        case .mapping(let mapping): return mapping
        case .malformed:
            throw ValidationError(
                words(
                    "--map viết dạng 'Tên cột=Nội dung', ví dụ --map 'Tên đề án=Tên sáng kiến'; không phải “\(text)”",
                    "--map is written 'Heading=field', such as --map 'Project name=title'; not “\(text)”"
                )
            )
        case .unknownField(let field, let nearest):
            let hint = nearest.map { words(" Có phải là “\($0)” không?", " Did you mean “\($0)”?") } ?? ""
            throw ValidationError(
                words(
                    "--map: không có nội dung “\(field)”.\(hint) Các nội dung: \(HeadingMapping.headings)",
                    "--map: there is no field “\(field)”.\(hint) Fields: \(HeadingMapping.fieldNames)"
                )
            )
        }
    }
}

/// The attachments of the commands that check.
struct AttachmentOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            words(
                "Thư mục tệp đính kèm; các tệp của hồ sơ trong đó được mở để kiểm tra.",
                "Folder of attachments; the dossiers' files in it are opened and checked."
            ),
            valueName: words("thư-mục", "folder")
        )
    )
    var attachments: String?

    /// The folder, nil when none is named; throws `Exit` once the reason is on standard error.
    func folder() throws(Exit) -> AttachmentFolder? {
        guard let attachments else { return nil }
        do {
            return try AttachmentRun.folder(attachments)
        } catch {
            Console.say(error.diagnostics)
            throw Exit(status: .unusable)
        }
    }
}

/// How a command speaks; every command takes these.
struct MessageOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(words("Không in thông báo, chỉ in kết quả.", "No messages, results only.")))
    var quiet = false

    @Option(help: ArgumentHelp(words("Ngôn ngữ thông báo: vi hoặc en.", "Language of messages: vi or en."), valueName: "vi|en"))
    var lang: String?
}

/// How many cores a command uses.
struct CoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp(words("Số việc chạy cùng lúc; máy ít bộ nhớ thì ghi 1.", "How many cores to use."), valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 {
            throw ValidationError(words("--jobs phải là số từ 1 trở lên", "--jobs must be 1 or more"))
        }
    }

    /// How many cores to use.
    var workers: Int { min(jobs ?? Session.cores, Self.mostWorkers) }

    /// More threads than any machine of an office has cores; each takes memory of its own.
    private static let mostWorkers = 256
}

/// The programme of a command.
struct ProgrammeOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            words(
                "Chương trình áp dụng: tên, hoặc thư mục có programme.yaml.",
                "The programme: a name, or a folder with a programme.yaml."
            ),
            valueName: words("tên", "name")
        )
    )
    var programme: String?

    /// The templates; throws `DiagnosticError` when there are none.
    func library() throws(DiagnosticError) -> TemplateLibrary { try Self.templates() }

    /// The same, whatever the programme.
    static func templates() throws(DiagnosticError) -> TemplateLibrary {
        try TemplateLibrary.find(override: Session.environment("SANGKIEN_TEMPLATES"), executable: Session.executable)
    }
}

/// The options of the commands that apply a programme.
struct CommonOptions: ParsableArguments {
    @OptionGroup var choice: ProgrammeOption

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            words(
                "Ngày kiểm tra (mặc định hôm nay, giờ Việt Nam), ví dụ 15/4/2021.",
                "The day of the check (today, Vietnam time), such as 15/4/2021."
            ),
            valueName: words("ngày", "date")
        )
    )
    var asOf: String?

    @OptionGroup var cores: CoreOptions
    @OptionGroup var messages: MessageOptions

    /// True when only results are wanted.
    var quiet: Bool { messages.quiet }

    func validate() throws {
        if let asOf, Self.date(asOf) == nil {
            throw ValidationError(
                words(
                    "--as-of không phải một ngày: “\(asOf)”; viết 15/4/2021 hoặc 2021-04-15",
                    "--as-of is no date: “\(asOf)”; write 15/4/2021 or 2021-04-15"
                )
            )
        }
    }

    private static func date(_ text: String) -> CalendarDate? {
        // However it is written, a day lies in the years that a cell may say.
        (CalendarDate(iso: text) ?? DateParsing.parse(text, pivotYear: 2050)?.date)
            .flatMap {
                DateParsing.years.contains($0.year) ? $0 : nil
            }
    }

    /// How many cores to use.
    var workers: Int { cores.workers }

    /// The templates; throws `Exit` once the reason is on standard error.
    func library() throws(Exit) -> TemplateLibrary {
        do {
            return try choice.library()
        } catch {
            Console.say(error.diagnostics)
            throw Exit(status: .unusable)
        }
    }

    /// The programme and the day; throws `Exit` once the reason is on standard error.
    func context() throws(Exit) -> RuleContext {
        do {
            let programme = try library().programme(choice.programme)
            return RuleContext(
                programme: programme,
                asOf: asOf.flatMap(Self.date) ?? Session.today(utcOffsetMinutes: programme.submission.utcOffsetMinutes)
            )
        } catch let error as DiagnosticError {
            Console.say(error.diagnostics)
            throw Exit(status: .unusable)
        } catch {
            throw error as? Exit ?? Exit(status: .bug)
        }
    }
}
