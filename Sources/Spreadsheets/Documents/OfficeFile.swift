import SangkienDiagnostics

/// A file of an office program, opened as what its content is, never its name (tệp văn phòng).
package enum OfficeFile {
    /// XLSX, ODS and the like.
    case workbook(Workbook)
    /// DOCX, ODT and the like.
    case document(DocumentParts)

    /// Opens the file at `path`; `-` is standard input.
    ///
    /// - Throws: `DiagnosticError` with one finding: `D001`, `D002`, `D004`, `D019` or one of `D040` to `D046`.
    package init(path: String) throws(DiagnosticError) {
        self.init(try WorkbookKind.open(path), name: path)
    }

    /// Opens what `bytes` hold; `name` is what messages call it.
    package init(bytes: [UInt8], name: String) throws(DiagnosticError) {
        self.init(try WorkbookKind.open(bytes, name: name), name: name)
    }

    private init(_ opened: OpenedOfficeFile, name: String) {
        switch opened {
        case .workbook(let source): self = .workbook(Workbook(source, name: name))
        case .document(let parts): self = .document(parts)
        }
    }
}

/// What an office file turned out to be.
enum OpenedOfficeFile {
    case workbook(any SheetSource)
    case document(DocumentParts)
}
