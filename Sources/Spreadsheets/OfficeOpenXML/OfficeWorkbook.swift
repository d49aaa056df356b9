import SangkienDiagnostics
import SangkienFiles

/// A workbook of Office Open XML: XLSX, XLSM, XLTX, XLTM (ISO 29500), Transitional or Strict.
///
/// Parts are found by relationships and content types, never by their names (ISO 29500-2).
final class OfficeWorkbook: SheetSource {
    static let ending = "xlsx"
    let sheets: [SheetInfo]
    let findings: [Diagnostic]

    private let archive: WorkbookArchive
    /// The part of each sheet.
    private let parts: [String]
    private let context: WorkbookContext
    private let isPlain: Bool
    private let themePart: String?
    /// A template or a workbook with macros says so in the package, and would be no XLSX after a change.
    var editableParts: [String]? { isPlain ? parts : nil }

    /// The workbook whose main part is `main`, of the content type `type`.
    init(_ archive: WorkbookArchive, main: String, type: String) throws(DiagnosticError) {
        self.archive = archive
        isPlain = type.hasSuffix("spreadsheetml.sheet.main+xml")
        if !OfficeNames.isWorkbook(type) { throw Self.refusal(ofType: type, archive.file) }
        let workbook = WorkbookReader(file: archive.file, part: main)
        try archive.parseSmall(main, with: workbook)
        guard workbook.hasWorkbook else {
            let reason = LocalizedText(vi: "phần chính không phải là bảng tính", en: "its main part is no workbook")
            throw DiagnosticError(SheetFault.damaged(reason, file: archive.file, part: main))
        }
        let links = try Self.relationships(of: main, in: archive)
        let list = try SheetList(workbook.sheets, links, main: main, archive)
        (sheets, parts, findings) = (list.sheets, list.parts, archive.notes + list.findings)
        context = try Self.context(workbook, links, archive)
        themePart = links.first { $0.kind == "theme" }?.target
    }

    func rows(
        of sheet: Int,
        _ reading: RowReading,
        _ body: (SheetRow) throws(DiagnosticError) -> Bool
    ) throws(DiagnosticError) -> SheetRemarks {
        let (part, name, inAnyOrder) = (parts[sheet], sheets[sheet].name, reading.contains(.inAnyOrder))
        var context = context
        if reading.contains(.keepingRuns) { context.theme = theme }
        let reader = SheetReader(context, RowBuilder(file: archive.file, sheet: name, reading), file: archive.file, part: part)
        var unordered = UnorderedRows()
        try archive.parse(part, with: reader) { () throws(DiagnosticError) in
            guard inAnyOrder else { return try reader.giveRows(to: body) }
            return try reader.giveRows { row throws(DiagnosticError) in
                let place = SourceLocation(file: archive.file, sheet: name, row: row.number)
                if let fault = unordered.add(row, at: place) { throw DiagnosticError(fault) }
                return true
            }
        }
        for row in unordered.sorted {
            guard try body(row) else { break }
        }
        guard reader.isWorksheet else {
            let reason = LocalizedText(vi: "nội dung trang tính không đúng dạng", en: "the content of a sheet is of another kind")
            throw DiagnosticError(SheetFault.damaged(reason, at: SourceLocation(file: archive.file, sheet: sheets[sheet].name)))
        }
        var remarks = reader.remarks
        remarks.comments = comments(on: parts[sheet])
        return remarks
    }

    /// The colours of the theme; a damaged one has none, and hinders nothing.
    private var theme: [UInt32] {
        guard let themePart else { return [] }
        let reader = ThemeReader(file: archive.file, part: themePart)
        do throws(DiagnosticError) { try archive.parseSmall(themePart, with: reader) } catch { return [] }
        return reader.colours
    }

    /// The comments on a sheet; they stand beside the data, so that a damaged part of them hinders nothing.
    private func comments(on sheet: String) -> [SheetComment] {
        do throws(DiagnosticError) {
            let links = try Self.relationships(of: sheet, in: archive)
            guard let part = links.first(where: { $0.kind == "comments" })?.target else { return [] }
            let reader = CommentsReader(file: archive.file, part: part)
            try archive.parseSmall(part, with: reader)
            return reader.comments
        } catch {
            return []
        }
    }

    /// What a part says about the parts that it needs.
    static func relationships(
        of part: String,
        in archive: WorkbookArchive
    ) throws(DiagnosticError) -> [RelationshipsReader.Relationship] {
        let name = RelationshipsReader.part(of: part)
        // A part without relationships has none of its own.
        guard archive.member(name) != nil else { return [] }
        let reader = RelationshipsReader(of: part, file: archive.file)
        try archive.parseSmall(name, with: reader)
        return reader.relationships
    }

    /// The part that the package names as its document, and its content type.
    static func mainPart(of archive: WorkbookArchive) throws(DiagnosticError) -> (part: String, type: String) {
        let types = ContentTypesReader(file: archive.file)
        try archive.parseSmall("[Content_Types].xml", with: types)
        guard let main = try relationships(of: "", in: archive).first(where: { $0.kind == "officeDocument" })?.target else {
            let reason = LocalizedText(vi: "tệp không cho biết phần chính ở đâu", en: "it does not say where its main part is")
            throw DiagnosticError(SheetFault.damaged(reason, file: archive.file))
        }
        return (main, types.type(of: main))
    }

    /// What is said of a package whose main part has this type.
    private static func refusal(ofType type: String, _ file: String) -> DiagnosticError {
        if type.contains("binary") {
            return SheetFault.old(.init(vi: "dạng nhị phân .xlsb", en: "the binary form .xlsb"), file: file)
        }
        let format =
            if type.contains("wordprocessingml") || type.contains("ms-word") {
                FileFormats.word
            } else if type.contains("presentationml") || type.contains("ms-powerpoint") {
                FileFormats.presentation
            } else {
                FileFormats.otherPackage
            }
        return SheetFault.notAWorkbook(format, file: file)
    }

    private static func context(
        _ workbook: WorkbookReader,
        _ links: [RelationshipsReader.Relationship],
        _ archive: WorkbookArchive
    ) throws(DiagnosticError) -> WorkbookContext {
        var context = WorkbookContext()
        (context.system, context.isNotComputed) = (workbook.system, workbook.isNotComputed)
        if let part = links.first(where: { $0.kind == "styles" })?.target {
            let styles = StylesReader(file: archive.file, part: part)
            try archive.parse(part, with: styles)
            (context.formats, context.struckStyles, context.looks) = (styles.formats, styles.struck, styles.looks)
        }
        if let part = links.first(where: { $0.kind == "sharedStrings" })?.target {
            let strings = SharedStringsReader(file: archive.file, part: part, size: archive.size(of: part))
            try archive.parse(part, with: strings)
            context.strings = strings.texts
        }
        return context
    }
}

/// The sheets of a workbook that have cells, each with its part; what is wrong with the others.
private struct SheetList {
    private(set) var sheets: [SheetInfo] = []
    private(set) var parts: [String] = []
    private(set) var findings: [Diagnostic] = []

    init(
        _ listed: [WorkbookReader.Sheet],
        _ links: [RelationshipsReader.Relationship],
        main: String,
        _ archive: WorkbookArchive
    ) throws(DiagnosticError) {
        let file = archive.file
        var targets: [String: RelationshipsReader.Relationship] = [:]
        for link in links { targets[link.id] = link }
        var taken: Set<String> = [main.lowercased()]
        var firstFault: Diagnostic?
        for sheet in listed {
            let place = SourceLocation(file: file, sheet: sheet.name)
            guard let link = targets[sheet.relationship], link.kind != "worksheet" || archive.member(link.target) != nil else {
                let reason = LocalizedText(
                    vi: "tệp không cho biết nội dung trang tính ở đâu",
                    en: "it does not say where the sheet's content is"
                )
                firstFault = firstFault ?? SheetFault.damaged(reason, at: place)
                findings.append(Diagnostic(.sheetWithoutPart, at: place))
                continue
            }
            guard link.kind == "worksheet" else {
                findings.append(Diagnostic(.sheetWithoutCells, at: SourceLocation(file: file), Argument("name", sheet.name)))
                continue
            }
            guard taken.insert(link.target.lowercased()).inserted else {
                let reason = LocalizedText(vi: "hai trang tính trỏ tới cùng một phần", en: "two of its sheets lead to one part")
                throw DiagnosticError(SheetFault.damaged(reason, at: place))
            }
            sheets.append(SheetInfo(index: sheets.count, name: sheet.name, isHidden: sheet.isHidden))
            parts.append(link.target)
        }
        if sheets.isEmpty { throw DiagnosticError(firstFault ?? Diagnostic(.workbookWithoutSheet, at: SourceLocation(file: file))) }
        findings += SheetNames.repeated(sheets, file: file)
    }
}

/// Names of sheets that stand for several.
enum SheetNames {
    /// `D053` for each name that several sheets have, whatever the case of its letters.
    static func repeated(_ sheets: [SheetInfo], file: String) -> [Diagnostic] {
        var counts: [String: Int] = [:]
        return sheets.compactMap { sheet in
            counts[sheet.name.lowercased(), default: 0] += 1
            guard counts[sheet.name.lowercased()] == 2 else { return nil }
            return Diagnostic(.sameSheetName, at: SourceLocation(file: file), Argument("name", sheet.name))
        }
    }
}
