import SangkienFiles
import Testing
import TestKit

@testable import Attachments

/// Thousands of damaged papers: each gives a report, the same every time, and none ends the program.
@Suite struct MutationTests {
    /// Whole files of every kind that is opened.
    static func wholeFiles() throws -> [[UInt8]] {
        var locked = HandMadePDF(pages: 2)
        let entry = String(repeating: "5A", count: 48)
        locked.trailer = "/Encrypt << /Filter /Standard /V 4 /R 4 /O <\(entry)> /U <\(entry)> /P -4 >> /ID [<00> <00>]"
        let exif = Pictures.segment(0xE1, Array("Exif\0\0".utf8) + Pictures.tiff())
        let jpeg = Pictures.jpeg(dpi: 300)
        return [
            HandMadePDF(pages: 3).bytes, HandMadePDF(pages: 3).packed, HandMadePDF.scan(width: 1654, height: 2339).bytes, locked.bytes,
            locked.packed, Pictures.png(dpi: 300), jpeg, Array(jpeg.prefix(2)) + exif + jpeg.dropFirst(2), Pictures.tiff(pages: 3),
            Pictures.tiff(isLittleEndian: false), Pictures.tiff(isBig: true), try OfficeTests.docx(), try OfficeTests.odt(),
            HandMadeZip(HandMadeZip.sampleEntries).bytes,
        ]
    }

    @Test(arguments: 0..<10)
    func `tệp hỏng kiểu gì cũng chỉ là một báo cáo`(series: Int) throws {
        let files = try Self.wholeFiles()
        var mutation = Mutation(seed: UInt64(series))
        var broken = 0
        for _ in 0..<60 {
            for file in files {
                let mutant = Pictures.fixed(mutation.mutant(of: file, others: files))
                let report = FileInspection.report(of: mutant)
                #expect(report == FileInspection.report(of: mutant))
                if report.problem != nil || !report.kind.isAccepted { broken += 1 }
            }
        }
        // The changes must do harm, else nothing is tested.
        #expect(broken > 300, "\(broken)")
    }

    @Test func `văn bản hỏng bên trong gói`() throws {
        var mutation = Mutation(seed: 77)
        let properties = Array("<Properties><Pages>12</Pages></Properties>".utf8)
        for _ in 0..<600 {
            let entries = [
                HandMadeZip.Entry("[Content_Types].xml", "<Types/>"), HandMadeZip.Entry("word/document.xml", "<w:document/>"),
                HandMadeZip.Entry("docProps/app.xml", mutation.mutant(of: properties)),
            ]
            let report = FileInspection.report(of: HandMadeZip(entries).bytes)
            #expect(report.kind == .docx && report.problem == nil)
            // And numbers of the archive itself.
            var entry = entries[1]
            entry.size = [0, 1, 0x7FFF_FFFF, 0xFFFF_FFFF][mutation.index(below: 4)]
            entry.claimedOffset = [0, 1, 0x7FFF_FFFF, 0xFFFF_FFFF, Int.max][mutation.index(below: 5)]
            entry.claimedCompressedSize = [0, 1, 0xFFFF_FFFE, Int.max][mutation.index(below: 4)]
            entry.isLarge = mutation.index(below: 2) == 0
            _ = FileInspection.report(of: HandMadeZip([entries[0], entry, entries[2]]).bytes)
        }
    }
}
