import SangkienFiles
import Testing
import TestKit

@testable import Attachments

/// Word and LibreOffice texts, other archives, and what is no paper at all.
@Suite struct OfficeTests {
    static func docx(pages: String = "<Pages>3</Pages>") throws -> [UInt8] {
        try SampleAttachments.archive([
            ("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>"),
            ("docProps/app.xml", "<Properties>\(pages)</Properties>"),
        ])
    }

    static func odt(manifest: String = "<manifest/>") throws -> [UInt8] {
        try SampleAttachments.archive([
            ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office:document-content/>"),
            ("meta.xml", "<meta:document-statistic meta:page-count=\"2\"/>"), ("META-INF/manifest.xml", manifest),
        ])
    }

    private static func report(_ bytes: [UInt8]) -> FileReport {
        FileInspection.report(of: bytes)
    }

    @Test func `số trang là số mà tệp tự ghi`() throws {
        #expect(Self.report(try Self.docx()) == FileReport(kind: .docx, pages: PageCount(count: 3, basis: .stated)))
        #expect(Self.report(try Self.docx(pages: "")) == FileReport(kind: .docx))
        #expect(Self.report(try Self.odt()) == FileReport(kind: .odt, pages: PageCount(count: 2, basis: .stated)))
    }

    @Test func `tệp có mật khẩu được nhận ra`() throws {
        #expect(Self.report(try Self.odt(manifest: "<manifest:encryption-data/>")) == FileReport(kind: .odt, problem: .locked))
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        func with(_ name: String) -> [UInt8] { compound + Array(name.utf8.map { [$0, 0] }.joined()) }
        #expect(Self.report(with("EncryptedPackage")) == FileReport(kind: .lockedOffice, problem: .locked))
        #expect(Self.report(with("WordDocument")) == FileReport(kind: .oldWord))
        #expect(Self.report(with("Workbook")) == FileReport(kind: .oldExcel))
        #expect(Self.report(compound) == FileReport(kind: .oldOffice))
    }

    @Test func `tệp bị cắt ở bất kỳ chỗ nào đều bị phát hiện, vẫn đúng loại`() throws {
        for (file, kind) in [(try Self.docx(), FileKind.docx), (try Self.odt(), .odt)] {
            for count in 100..<file.count {
                let report = Self.report(Array(file[..<count]))
                #expect(report.kind == kind && report.problem == .cut || report.problem == .damaged, "\(count)")
            }
        }
    }

    @Test func `dạng khác được gọi đúng tên`() throws {
        let kinds: [(FileKind, [UInt8])] = [
            (.xlsx, try SampleAttachments.archive([("xl/workbook.xml", "")])),
            (.pptx, try SampleAttachments.archive([("ppt/presentation.xml", "")])),
            (.ods, try SampleAttachments.archive([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")])),
            (.zip, try SampleAttachments.archive([("to-trinh.pdf", "%PDF-1.4")])), (.rar, Array("Rar!\u{1A}\u{7}\u{1}".utf8)),
            (.heic, [0, 0, 0, 24] + Array("ftypheic".utf8)), (.unknown, [0, 0, 0, 24] + Array("ftypisom".utf8)),
            (.html, Array("\n<!DOCTYPE html><html>404".utf8)), (.html, Array("<?xml version='1.0'?><html>".utf8)),
            (.xml, Array("<?xml version='1.0'?><a/>".utf8)), (.rtf, Array("{\\rtf1".utf8)), (.text, Array("Quyết định số 45".utf8)),
            (.gif, Array("GIF89a".utf8)), (.bmp, Array("BM".utf8) + [9, 0, 0, 0, 0, 0, 0, 0]), (.text, Array("BM là gì".utf8)),
            (.webp, Array("RIFF....WEBP".utf8)), (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), (.gzip, [0x1F, 0x8B, 8]),
            (.program, [0x4D, 0x5A, 0, 0]), (.unknown, [1, 2, 3]),
        ]
        for (kind, bytes) in kinds {
            #expect(Self.report(bytes) == FileReport(kind: kind))
            #expect(!kind.isAccepted)
        }
    }

    @Test func `byte bất kỳ không làm phần mềm dừng`() throws {
        var random = SeededRandom(seed: 6)
        for file in [try Self.docx(), try Self.odt()] {
            for _ in 0..<500 {
                var bytes = file
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
                }
                _ = Self.report(bytes)
            }
        }
    }
}
