import SangkienArchive
import SangkienDiagnostics
import Spreadsheets

/// An XLSX workbook with faults marked in its cells (bảng tính đã đánh dấu): a comment and a colour at each, and nothing else changed.
///
/// The sheet, the styles, the comments with their boxes, relationships and content types are changed byte by byte; every other member is copied
/// as it is. What is of a form that is not edited in place gives nil, and nothing is guessed.
package enum MarkedWorkbook {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    private static let strictSheets = "http://purl.oclc.org/ooxml/spreadsheetml/main"

    /// The workbook `bytes` with the marks on the sheet called `sheet`, or on the first one.
    ///
    /// nil where it is of a form that is not edited in place.
    package static func bytes(of bytes: [UInt8], name: String, sheet: String?, _ marks: FaultMarks, time: ZipTime) -> [UInt8]? {
        guard let workbook = try? Spreadsheets.Workbook(bytes: bytes, name: name), let parts = workbook.parts,
            let place = sheet.map({ sheet in workbook.sheets.first { $0.name == sheet } }) ?? workbook.sheets.first,
            let package = EditedPackage(bytes, name: name),
            // A change would break the signature.
            !package.names.contains(where: { $0.hasPrefix("_xmlsignatures/") })
        else { return nil }
        guard mark(parts[place.index], in: package, marks) else { return nil }
        return package.bytes(time: time)
    }

    private static func mark(_ part: String, in package: EditedPackage, _ marks: FaultMarks) -> Bool {
        guard let sheet = package.xml(part), let layout = SheetLayout(sheet) else { return false }
        let merges = SheetSurvey.merges(in: sheet, layout)
        let marks = marks.moved { place in
            merges.first { $0.rows.contains(place.row) && $0.columns.contains(place.column) }
                .map { FaultMarks.Place(row: $0.rows.lowerBound, column: $0.columns.lowerBound) } ?? place
        }
        guard let survey = SheetSurvey(sheet, marks.places), let stylesPart = stylesPart(of: package), let styles = package.xml(stylesPart),
            var clones = StyleClones(styles), var links = PackageLinks(of: part, in: package)
        else { return false }
        var edit = SheetEdit()
        for place in marks.places {
            guard let mark = marks.marks[place], let style = clones.style(survey.looks[place], mark.level) else { return false }
            edit.set(.look(style), row: place.row, column: place.column)
        }
        let base = survey.namespace == strictSheets ? strictOffice : office
        guard comment(marks, survey, base, &links, package), let mention = draw(marks, survey, base, &links, package) else { return false }
        var mentioned = sheet
        mentioned.insert(contentsOf: mention.utf8, at: survey.drawingPlace)
        guard let edited = edit.applied(to: mentioned) else { return false }
        return package.set(part, edited) && package.set(stylesPart, clones.bytes) && links.save(in: package)
    }

    /// The part of styles, which the workbook's main part leads to.
    private static func stylesPart(of package: EditedPackage) -> String? {
        guard let roots = PackageLinks(of: "", in: package), let main = roots.target(kind: "officeDocument"),
            let links = PackageLinks(of: main, in: package), let styles = links.target(kind: "styles"), package.contains(styles)
        else { return nil }
        return styles
    }

    private static func comment(
        _ marks: FaultMarks,
        _ survey: SheetSurvey,
        _ base: String,
        _ links: inout PackageLinks,
        _ package: EditedPackage
    ) -> Bool {
        if let part = links.target(kind: "comments") {
            guard let old = package.xml(part), let new = CommentsPart.adding(marks, to: old) else { return false }
            return package.set(part, new)
        }
        let part = package.freeName("xl/comments", ".xml")
        guard package.set(part, CommentsPart.new(marks, namespace: survey.namespace)), links.add(type: base + "/comments", to: part) != nil
        else {
            return false
        }
        return PackageLinks.declare("application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml", ofPart: part, in: package)
    }

    /// Draws the boxes; gives what the sheet is to say of a new drawing, nothing for the one it has.
    private static func draw(
        _ marks: FaultMarks,
        _ survey: SheetSurvey,
        _ base: String,
        _ links: inout PackageLinks,
        _ package: EditedPackage
    ) -> String? {
        if let id = survey.drawing {
            guard let part = links.target(kind: "vmlDrawing", id: id), let old = package.xml(part),
                let new = CommentShapes.adding(marks, to: old, survey.boxes)
            else { return nil }
            return package.set(part, new) ? "" : nil
        }
        let part = package.freeName("xl/drawings/vmlDrawing", ".vml")
        guard package.set(part, CommentShapes.new(marks, survey.boxes)), let id = links.add(type: base + "/vmlDrawing", to: part),
            PackageLinks.declare("application/vnd.openxmlformats-officedocument.vmlDrawing", ofEnding: "vml", in: package)
        else { return nil }
        return "<\(survey.layout.prefix)legacyDrawing xmlns:r=\"\(base)\" r:id=\"\(id)\"/>"
    }
}
