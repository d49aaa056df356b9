import Dossiers
import Records
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles

/// A run that makes or updates the office's register (lập, cập nhật sổ theo dõi).
package struct RegisterRun: Sendable {
    /// What was found in the dossiers.
    package let check: CheckRun
    /// How many rows are new.
    package let added: (dossiers: Int, initiatives: Int)
    /// How many rows are there whose dossier or initiative is not among the inputs.
    package let gone: Int
    /// Whether there was no register before.
    package let isNew: Bool
    /// Whether the register was of another form, so that only words were carried over.
    package let isRebuilt: Bool

    /// What a run is asked to do.
    package struct Options: Sendable {
        /// The register's path, which ends in `.xlsx`.
        package var output: String
        /// How many judges a new register has columns for.
        package var judges: Int
        /// The date of the members of the archive.
        package var time: ZipTime
        /// On how many cores it may work.
        package var jobs: Int

        /// What is asked.
        package init(output: String, judges: Int = 3, time: ZipTime = .earliest, jobs: Int = 1) {
            (self.output, self.judges, self.time, self.jobs) = (output, judges, time, jobs)
        }
    }

    /// Checks the inputs called `names`, and brings the register up to date: the one at `options.output`, or one among the inputs.
    ///
    /// - Returns: nil in place of the run when nothing could be read, so that nothing was written; the check says why.
    /// - Throws: `DiagnosticError` with `registerOpen`, `registerNotWritten`, or what `OutputFile` throws; the register is as it was.
    package static func run(
        _ names: [String],
        context: RuleContext,
        reading: ReadOptions = ReadOptions(),
        options: Options
    ) async throws(DiagnosticError) -> (run: RegisterRun?, check: CheckRun) {
        try RegisterLock.check(options.output)
        let names = try inputs(names, options.output, context, reading)
        let check = await CheckRun.run(names, context: context, options: reading, jobs: options.jobs, joinsRegister: true)
        guard let state = check.register else { return (nil, check) }
        if check.findings.contains(where: { $0.code === DiagnosticCode.registersSeveral }) { throw refusal(.several, options.output) }
        if state.book == nil, state.all.isEmpty { return (nil, check) }
        if let book = state.book, !book.isWhole { throw refusal(.notWhole, book.file) }
        let frame = RegisterFrame(context.programme, judges: options.judges)
        let base = try base(state, frame, context)
        let join = base.isRebuilt ? RegisterJoin(base.book, state.all, context) : state.join
        let update = RegisterUpdate(check, state, join, base.base)
        try write(update, base.base, frame, state, check, options)
        let run = RegisterRun(
            check: check,
            added: update.added,
            gone: update.gone,
            isNew: state.book == nil,
            isRebuilt: base.isRebuilt
        )
        return (run, check)
    }

    // MARK: Steps

    /// The inputs with the register that is there, unless they lead to it already.
    private static func inputs(
        _ names: [String],
        _ output: String,
        _ context: RuleContext,
        _ reading: ReadOptions
    ) throws(DiagnosticError) -> [String] {
        guard FileSystem.kind(of: output) == .file, let real = FileSystem.realPath(output) else { return names }
        guard InputReader(context.programme, options: reading).read(output).register != nil else { throw refusal(.foreign, output) }
        let isNamed = names.contains { name in
            guard let path = FileSystem.realPath(name) else { return false }
            return path == real || (FileSystem.kind(of: name) == .folder && real.hasPrefix(path + "/"))
        }
        return isNamed ? names : names + [output]
    }

    /// What the update goes into; where the register is made anew, also what it then holds.
    private static func base(
        _ state: RegisterState,
        _ frame: RegisterFrame,
        _ context: RuleContext
    ) throws(DiagnosticError) -> (base: RegisterBase, book: RegisterBook?, isRebuilt: Bool) {
        guard let book = state.book else { return (RegisterBase(new: frame), nil, false) }
        if let base = try RegisterBase(book, frame) { return (base, book, false) }
        return try rebuilt(book, frame, context)
    }

    private static func rebuilt(
        _ book: RegisterBook,
        _ frame: RegisterFrame,
        _ context: RuleContext
    ) throws(DiagnosticError) -> (base: RegisterBase, book: RegisterBook?, isRebuilt: Bool) {
        let workbook: Workbook
        do {
            workbook = try RegisterRebuild(book, frame).workbook
        } catch {
            throw refusal(.otherForm, book.file)
        }
        // What was written is read as any register is, so that rows and columns are those of the new file.
        let bytes: [UInt8]
        do {
            bytes = try ZipArchive.bytes(WorkbookParts.members(of: workbook), name: book.file, time: .earliest)
        } catch {
            throw DiagnosticError(error.unfinished(book.file))
        }
        let matcher = HeadingMatcher(extra: context.programme.headings, map: [])
        let tables = try TableReader.tables(bytes, file: book.file) { matcher.knows($0) }
        guard let made = RegisterBook(tables, context.programme), made.isWhole else { throw refusal(.otherForm, book.file) }
        return (RegisterBase(rebuilt: workbook, made, frame), made, true)
    }

    private static func write(
        _ update: RegisterUpdate,
        _ base: RegisterBase,
        _ frame: RegisterFrame,
        _ state: RegisterState,
        _ check: CheckRun,
        _ options: Options
    ) throws(DiagnosticError) {
        let members: [ZipMember]?
        do {
            members = try base.members(with: update)
        } catch {
            throw refusal(.unread(error.reason), options.output)
        }
        guard let members else { throw refusal(.otherForm, options.output) }
        try OutputFile.write(to: options.output) { path throws(DiagnosticError) in
            do throws(ZipError) {
                try ZipArchive.write(members, to: path, time: options.time, cores: options.jobs)
            } catch {
                throw DiagnosticError(error.unfinished(path))
            }
        }
    }

    // MARK: Refusals

    private enum Refusal {
        /// The file there is no register; several registers; columns are missing; a form that is not written.
        case foreign, several, notWhole, otherForm
        case unread(LocalizedText)
    }

    private static func refusal(_ refusal: Refusal, _ path: String) -> DiagnosticError {
        let (reason, advice): (LocalizedText, LocalizedText) =
            switch refusal {
            case .foreign:
                (
                    .init(vi: "ở đây đã có một tệp không phải sổ theo dõi", en: "there is a file here that is no register"),
                    .init(
                        vi: "Chọn tên khác bằng -o, hoặc chuyển tệp đó đi nơi khác.",
                        en: "Choose another name with -o, or move that file away."
                    )
                )
            case .several:
                (
                    .init(vi: "dữ liệu có nhiều sổ theo dõi", en: "there are several registers among the inputs"),
                    .init(
                        vi: "Giữ một sổ, chuyển các sổ khác đi nơi khác rồi chạy lại.",
                        en: "Keep one, move the others away, and run again."
                    )
                )
            case .notWhole:
                (
                    .init(
                        vi: "sổ thiếu cột hoặc trang tính, hoặc chưa đọc hết",
                        en: "columns or sheets of it are missing, or it was not read whole"
                    ),
                    .init(
                        vi: "Khôi phục các cột, trang tính nêu ở D126 rồi chạy lại. Xem chi tiết: sangkien kiem-tra TỆP-SỔ",
                        en: "Restore the columns and sheets that D126 names, and run again. For details: sangkien check REGISTER"
                    )
                )
            case .otherForm:
                (
                    .init(vi: "sổ thuộc dạng tệp không cập nhật được", en: "it is of a form that cannot be updated"),
                    .init(
                        vi: "Mở sổ bằng Excel hoặc LibreOffice, lưu thành .xlsx (Lưu dưới dạng (Save As)) rồi chạy lại.",
                        en: "Open it in Excel or LibreOffice, save it as .xlsx, and run again."
                    )
                )
            case .unread(let reason):
                (reason, .init(vi: "Lấy bản lưu trước của sổ rồi chạy lại.", en: "Take an earlier copy of the register, and run again."))
            }
        let finding = Diagnostic(
            .registerNotWritten,
            at: SourceLocation(file: path),
            Argument("reason", reason),
            Argument("advice", advice)
        )
        return DiagnosticError(finding)
    }
}

/// What office programs leave beside a file that is open (tệp khóa).
enum RegisterLock {
    /// Refuses a register that is open elsewhere: whoever has it open would lose what was written, or undo it.
    ///
    /// - Throws: `DiagnosticError` with `registerOpen`.
    static func check(_ path: String) throws(DiagnosticError) {
        let (folder, name) = FileSystem.split(FileSystem.realPath(path) ?? path)
        for (lock, program) in [("~$" + name, "Excel"), (".~lock." + name + "#", "LibreOffice")]
        where FileSystem.isTaken(folder + "/" + lock) {
            throw DiagnosticError(
                Diagnostic(
                    .registerOpen,
                    at: SourceLocation(file: path),
                    Argument("program", program),
                    Argument("lock", lock)
                )
            )
        }
    }
}
