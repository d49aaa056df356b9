import PictureFiles
import SangkienFiles

/// Opens a PDF file: header, end, cross references, lock, pages.
struct PDFInspection {
    private let bytes: [UInt8]
    /// Where the header is; offsets count from there.
    private let base: Int
    private let allowance: PDFAllowance

    /// What the file is and whether it can serve; `bytes` hold the header in their first 1024 bytes.
    static func report(of bytes: [UInt8]) -> FileReport {
        let base = bytes.find(FileMark.pdf + [0x2D], in: 0..<min(bytes.count, 1024 + 5)) ?? 0
        return PDFInspection(bytes: bytes, base: base, allowance: PDFAllowance(fileCount: bytes.count)).report()
    }

    private func report() -> FileReport {
        var report = FileReport(kind: .pdf)
        do throws(PDFFault) {
            if isCut {
                report.problem = .cut
                return report
            }
            report = try throughReferences()
        } catch .exhausted {
            report.problem = .tooComplex
        } catch {
            report = salvaged()
        }
        return report
    }

    // MARK: The end of the file

    /// True when no end mark closes the file: objects follow the last one, or there is none at all.
    ///
    /// Linearised files have such a mark near their beginning, and each later change adds one.
    private var isCut: Bool {
        let last = bytes.findLast("%%EOF".utf8, in: bytes.indices)
        // Some programs end a file with the line before the mark.
        if let start = bytes.findLast("startxref".utf8, in: (last ?? 0)..<bytes.count) {
            return !bytes[(start + 9)...].prefix(32).contains(where: \.isDigit)
        }
        guard let last else { return true }
        return bytes.find(" obj".utf8, in: last..<bytes.count) != nil
    }

    private func start() throws(PDFFault) -> Int {
        guard let mark = bytes.findLast("startxref".utf8, in: bytes.indices) else { throw .malformed }
        var parser = PDFParser(bytes, at: mark + 9, allowance: allowance)
        guard let start = try parser.value().integer else { throw .malformed }
        return start
    }

    // MARK: Both ways to the pages

    private func throughReferences() throws(PDFFault) -> FileReport {
        let document = try PDFDocument(bytes, base: base, start: try start(), allowance: allowance)
        var report = FileReport(kind: .pdf)
        if let lock = try document.resolved(document.trailer["Encrypt"]).dictionary {
            report.problem = try problem(of: lock, document)
            // Behind a lock, the tree is often unreadable; that says nothing about the file.
            report.pages = (try? PDFPages(of: document)).map { PageCount(count: $0.count, basis: .counted) }
            return report
        }
        let pages = try PDFPages(of: document)
        guard pages.count > 0 else {
            report.problem = .withoutPages
            return report
        }
        report.pages = PageCount(count: pages.count, basis: .counted)
        report.advice = versionAdvice(try document.resolved(document.trailer["Root"])) + PDFScan.advice(on: pages.first, of: document)
        return report
    }

    private func problem(of lock: [String: PDFObject], _ document: PDFDocument) throws(PDFFault) -> FileProblem? {
        var values: [String: PDFObject] = [:]
        // In the order of their names, so that two damaged values give the same fault each time.
        for (key, value) in lock.sorted(by: { $0.key < $1.key }) { values[key] = try document.resolved(value) }
        let id = try document.resolved(document.trailer["ID"]).array?.first?.text ?? []
        switch PDFLock(values, id: id).opensWithoutPassword {
        case true: return nil
        case false: return .locked
        case nil: return .maybeLocked
        }
    }

    private func salvaged() -> FileReport {
        do throws(PDFFault) {
            let count = try PDFSalvage.pageCount(of: bytes, allowance: allowance)
            guard count > 0 else { return FileReport(kind: .pdf, problem: .damaged) }
            return FileReport(kind: .pdf, pages: PageCount(count: count, basis: .estimated))
        } catch {
            return FileReport(kind: .pdf, problem: error == .exhausted ? .tooComplex : .damaged)
        }
    }

    // MARK: Advice

    /// The version in the header; one in the catalogue counts when it is newer.
    private func versionAdvice(_ catalogue: PDFObject) -> [ScanAdvice] {
        let header = String(decoding: bytes[min(base + 5, bytes.count)..<min(base + 8, bytes.count)], as: UTF8.self)
        let versions = [header, catalogue.dictionary?["Version"]?.name ?? ""].compactMap(Double.init)
        guard let version = versions.max(), version < 1.4 else { return [] }
        return [.oldPDF(header)]
    }
}
