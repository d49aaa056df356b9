import Dossiers

/// How the cells of a register look: what people type stands on white and is not protected, what the program writes on grey.
enum RegisterStyles {
    static let title = Workbook.Style(rawValue: 1)
    static let note = Workbook.Style(rawValue: 2)
    /// Headings of columns that people fill in, and of those that the program does.
    static let headingTyped = Workbook.Style(rawValue: 3)
    static let headingOwn = Workbook.Style(rawValue: 4)
    /// The program's cells: words, and numbers in the middle.
    static let own = Workbook.Style(rawValue: 5)
    static let ownNumber = Workbook.Style(rawValue: 6)
    /// People's cells: text as typed (`@`), so that no program makes another date of `12/4`; and points.
    static let typed = Workbook.Style(rawValue: 7)
    static let typedNumber = Workbook.Style(rawValue: 8)
    /// The same below the last row, without a frame.
    static let belowTyped = Workbook.Style(rawValue: 9)
    static let belowNumber = Workbook.Style(rawValue: 10)
    static let guide = Workbook.Style(rawValue: 11)

    /// The words that are coloured: of verdicts, and of what is no longer there.
    static let coloured = [
        RegisterUpdate.verdictWords[.invalid], RegisterUpdate.verdictWords[.needsReview], RegisterUpdate.verdictWords[.valid],
        RegisterUpdate.goneWords, RegisterUpdate.asideWords,
    ]
    .compactMap { $0 }

    private static let fonts = [
        "<font><sz val=\"12\"/>\(WorkbookStyles.face)</font>", "<font><b/><sz val=\"12\"/>\(WorkbookStyles.face)</font>",
        "<font><b/><sz val=\"15\"/>\(WorkbookStyles.face)</font>",
        "<font><i/><sz val=\"11\"/><color rgb=\"FF444444\"/>\(WorkbookStyles.face)</font>",
    ]
    private static let fills = ["FFDDEBF7", "FFD9D9D9", "FFF2F2F2"]
        .map { "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\($0)\"/><bgColor indexed=\"64\"/></patternFill></fill>" }
    /// One look for each of the coloured words.
    private static let colours = [
        ("FF9C0006", "FFFFC7CE"), ("FF7F6000", "FFFFEB9C"), ("FF006100", "FFC6EFCE"), ("FF666666", "FFEDEDED"), ("FF666666", "FFEDEDED"),
    ]
    .map { font, fill in
        "<dxf><font><color rgb=\"\(font)\"/></font><fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(fill)\"/>"
            + "<bgColor rgb=\"\(fill)\"/></patternFill></fill></dxf>"
    }

    static let xml =
        WorkbookParts.head + "<styleSheet xmlns=\"\(WorkbookParts.main)\">" + WorkbookStyles.list("fonts", fonts)
        + WorkbookStyles.list(
            "fills",
            ["<fill><patternFill patternType=\"none\"/></fill>", "<fill><patternFill patternType=\"gray125\"/></fill>"] + fills
        )
        + WorkbookStyles.list(
            "borders",
            ["<border><left/><right/><top/><bottom/><diagonal/></border>", "<border>\(WorkbookStyles.border)<diagonal/></border>"]
        )
        + WorkbookStyles.list("cellStyleXfs", ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"])
        + WorkbookStyles.list(
            "cellXfs",
            [
                "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>", format(font: 2, wraps: false),
                format(font: 3, wraps: false), format(font: 1, fill: 2, border: 1, middle), format(font: 1, fill: 3, border: 1, middle),
                format(number: WorkbookStyles.textFormat, fill: 4, border: 1, top),
                format(fill: 4, border: 1, "horizontal=\"center\" vertical=\"top\""),
                format(number: WorkbookStyles.textFormat, border: 1, top, isLocked: false),
                format(border: 1, "horizontal=\"center\" vertical=\"top\"", isLocked: false),
                format(number: WorkbookStyles.textFormat, top, isLocked: false),
                format("horizontal=\"center\" vertical=\"top\"", isLocked: false), format(top),
            ]
        )
        + WorkbookStyles.list("cellStyles", ["<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"])
        + WorkbookStyles.list("dxfs", colours) + "</styleSheet>"

    private static let top = "vertical=\"top\""
    private static let middle = "horizontal=\"center\" vertical=\"center\""

    private static func format(
        number: Int = 0,
        font: Int = 0,
        fill: Int = 0,
        border: Int = 0,
        _ alignment: String = "vertical=\"center\"",
        wraps: Bool = true,
        isLocked: Bool = true
    ) -> String {
        "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\" applyNumberFormat=\"1\""
            + " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\">"
            + "<alignment \(alignment)\(wraps ? " wrapText=\"1\"" : "")/><protection locked=\"\(isLocked ? 1 : 0)\"/></xf>"
    }
}
