#if Desk
import Foundation
import GRDB
import SangkienDiagnostics
import SangkienFiles
import TestKit
import Testing

@testable import Register

/// What the register keeps besides: notes of papers, whether attachments are looked for, and what it says of faults of the disk.
struct PaperNotesTests {
    @Test func `lưu ý khi lập nằm cạnh văn bản, mỗi ý một dòng hai thứ tiếng; không có thì không có tệp nào`() throws {
        let sample = try SampleRegister()
        _ = try Register(sample.folder)
        let run = sample.folder.papers + "/abc"
        try FileManager.default.createDirectory(atPath: run, withIntermediateDirectories: true)
        try PaperNotes.write([], of: "abc", in: sample.folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: run).isEmpty)
        let notes = [LocalizedText(vi: "một\nhai", en: "one\u{1F}two"), LocalizedText(vi: "ba", en: "three")]
        try PaperNotes.write(notes, of: "abc", in: sample.folder)
        #expect(PaperNotes.read(of: "abc", in: sample.folder).map(\.vietnamese) == ["một hai", "ba"])
        #expect(PaperNotes.read(of: "abc", in: sample.folder).map(\.english) == ["one two", "three"])
        #expect(PaperNotes.read(of: "../abc", in: sample.folder).isEmpty && PaperNotes.read(of: "khác", in: sample.folder).isEmpty)
    }

    @Test func `đối chiếu tệp đính kèm: mặc định có, đổi thì ghi nhật ký một lần, mở lại vẫn nhớ`() throws {
        let sample = try SampleRegister()
        do {
            let register = try Register(sample.folder)
            #expect(try register.looksForPapers())
            #expect(try !register.lookForPapers(true, SampleRegister.me))
            #expect(try register.lookForPapers(false, SampleRegister.me))
            #expect(try !register.lookForPapers(false, SampleRegister.me))
        }
        let register = try Register(sample.folder)
        #expect(try !register.looksForPapers())
        #expect(try register.lookForPapers(true, SampleRegister.me))
        #expect(try register.trail().map(\.deed) == [.papersLookedFor, .papersNotLookedFor])
    }

    @Test(arguments: [
        (ResultCode.SQLITE_READONLY, "ổ đĩa chỉ cho đọc"), (.SQLITE_CANTOPEN, "ổ đĩa chỉ cho đọc"), (.SQLITE_IOERR, "ổ đĩa báo lỗi"),
        (.SQLITE_FULL, "hết dung lượng đĩa"), (.SQLITE_BUSY, "ứng dụng khác giữ"), (.SQLITE_NOTADB, "bị hỏng hoặc không phải sổ"),
    ])
    func `lỗi của cơ sở dữ liệu nói đúng nguyên nhân, không gọi ổ đĩa chỉ đọc là sổ hỏng`(code: ResultCode, words: String) {
        #expect(RegisterError(DatabaseError(resultCode: code)).reason.vietnamese.contains(words))
    }

    @Test func `khôi phục từ tệp không có: nói là không tìm thấy, không phải bản sao lưu hỏng`() throws {
        let sample = try SampleRegister()
        let path = sample.home.path("khong-co.zip")
        let error = #expect(throws: RegisterError.self) { try Register.restore(path, to: RegisterFolder(sample.home.path("moi"))) }
        #expect(error?.reason.vietnamese == FileError(path: path, errno: 2).reason.vietnamese)
        #expect(!FileManager.default.fileExists(atPath: sample.home.path("moi")))
    }
}
#endif
