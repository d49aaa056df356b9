/// Where the rows of a summary table fall on its pages (dàn trang), estimated by the widths of words.
///
/// Office programs keep short rows together, and with what follows where the template says so. What none of them does is to take the
/// end of a long row over to the page of the signature; whether the signature would stand alone is therefore foreseen here.
struct PrintedTable: Sendable {
    /// The height of a line, in hundredths of a point.
    let lineHeight: Int
    /// More room on every page than counted, in hundredths of a point: programs differ a little in margins and headings.
    var room = 0
    /// True for the table below the title; a further one begins at the top of a page.
    var isFirst = true
    /// True for a volume of the province-wide table, which has one line more at the top.
    let isVolume: Bool

    /// A row by the lines of its highest cell, or the name of a group above rows.
    enum Line: Sendable {
        case row(lines: Int, isShort: Bool)
        case group
    }

    // Hundredths of a point: A4 lying, margins of 20 mm above and below.
    private static let page = 48_190
    private static let title = 3_900
    private static let volumeLine = 2_300
    /// Four lines of 10.5 points.
    private static let heading = 5_220
    /// Margins and border of a row.
    private static let frame = 330
    private static let signature = 14_500

    /// How many lines the last row may have to stand whole above the signature: on the first page when it is the only row.
    static func keptLines(isOnlyRow: Bool, isVolume: Bool) -> Int {
        let above = isOnlyRow ? title + (isVolume ? volumeLine : 0) : TextMeasure.Printer.substitute.lineHeight
        return (page - above - heading - frame - signature) / TextMeasure.Printer.substitute.lineHeight
    }

    /// The pages that the table takes, and whether the signature stands below at least two lines of the last row.
    func layout(_ lines: [Line]) -> (pages: Int, isSound: Bool) {
        let page = Self.page + room
        var pages = 1
        var used = Self.heading + (isFirst ? Self.title + (isVolume ? Self.volumeLine : 0) : 0)
        var tail = 0
        func turn() {
            pages += 1
            used = Self.heading
        }
        for line in lines {
            guard case .row(let height, let isShort) = line else {
                if used + 3 * lineHeight > page { turn() }
                used += lineHeight + Self.frame
                continue
            }
            tail = height
            if isShort, used + Self.frame + tail * lineHeight > page { turn() }
            while used + Self.frame + tail * lineHeight > page {
                let fitting = (page - used - Self.frame) / lineHeight
                // At least two lines stay, and two go on.
                let here = min(fitting, tail - 2)
                if here >= 2 { tail -= here } else if used == Self.heading { break }
                turn()
            }
            used += Self.frame + tail * lineHeight
        }
        // Half a line more or less must not matter.
        let isSound = used + Self.signature + lineHeight / 2 <= page && tail >= 2
        return (pages + (isSound ? 0 : 1), isSound)
    }
}
