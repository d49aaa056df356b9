/// The part of styles: Times New Roman throughout (NĐ 30/2020/NĐ-CP, Phụ lục I).
enum WorkbookStyles {
    static let face = "<name val=\"Times New Roman\"/><family val=\"1\"/>"
    private static let fonts = [
        "<font><sz val=\"12\"/>\(face)</font>", "<font><b/><sz val=\"12\"/>\(face)</font>",
        "<font><i/><sz val=\"10\"/><color rgb=\"FF444444\"/>\(face)</font>",
    ]
    /// Of the dossier, of the initiative, of its recognition, of hints; light enough to be read in black and white.
    private static let fills = ["FFDDEBF7", "FFE2EFDA", "FFFFF2CC", "FFF2F2F2"]
        .map { "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\($0)\"/><bgColor indexed=\"64\"/></patternFill></fill>" }
    static let border = ["left", "right", "top", "bottom"]
        .map { "<\($0) style=\"thin\"><color rgb=\"FF808080\"/></\($0)>" }.joined()

    /// The format that leaves everything as typed: `@`.
    static let textFormat = 49

    static let xml =
        WorkbookParts.head + "<styleSheet xmlns=\"\(WorkbookParts.main)\">"
        + list("fonts", fonts)
        + list(
            "fills",
            [
                "<fill><patternFill patternType=\"none\"/></fill>", "<fill><patternFill patternType=\"gray125\"/></fill>",
            ] + fills
        )
        + list("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>", "<border>\(border)<diagonal/></border>"])
        + list("cellStyleXfs", ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"])
        + list("cellXfs", formats)
        + list("cellStyles", ["<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"])
        + "</styleSheet>"

    static func list(_ name: String, _ items: [String]) -> String {
        "<\(name) count=\"\(items.count)\">" + items.joined() + "</\(name)>"
    }

    /// In the order of `Workbook.Style`.
    private static let formats = [
        "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>",
        format(font: 1, fill: 2, border: 1, "horizontal=\"center\" vertical=\"center\""),
        format(font: 1, fill: 3, border: 1, "horizontal=\"center\" vertical=\"center\""),
        format(font: 1, fill: 4, border: 1, "horizontal=\"center\" vertical=\"center\""),
        format(font: 2, fill: 5, border: 1, "vertical=\"top\""),
        format(font: 0, fill: 0, border: 0, "vertical=\"top\""),
        format(number: textFormat, font: 0, fill: 0, border: 0, "vertical=\"top\""),
    ]

    private static func format(number: Int = 0, font: Int, fill: Int, border: Int, _ alignment: String) -> String {
        "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\" applyNumberFormat=\"1\""
            + " applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment \(alignment) wrapText=\"1\"/></xf>"
    }
}
