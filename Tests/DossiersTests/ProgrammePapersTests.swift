import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// The section `papers` of a programme file, and marks in columns of choice.
@Suite struct ProgrammePapersTests {
    @Test func `mục papers của chương trình 2021`() throws {
        let programme = try Checking().context.programme
        #expect(programme.papers.parent == "Tổng Liên đoàn Lao động Việt Nam")
        #expect(programme.letter("phieu-bo-sung").authority == "TL. BAN THƯỜNG VỤ")
        #expect(programme.letter("không có").recipients.isEmpty)
        #expect(programme.fullName("LĐLĐ huyện Tuy Phước") == "Liên đoàn Lao động huyện Tuy Phước")
        #expect(programme.place(of: "LĐLĐ thị xã An Nhơn") == "An Nhơn")
        #expect(programme.place(of: "Công đoàn Viên chức tỉnh") == "Bình Định")
    }

    @Test func `không có mục papers thì căn cứ lấy từ nguồn của chương trình`() throws {
        let programme = try Checking.withoutPapers().context.programme
        #expect(programme.papers.parent.isEmpty && programme.papers.letters.isEmpty && programme.papers.templatesFrom == nil)
        #expect(programme.papers.grounds == programme.source.references + [programme.source.line])
        #expect(programme.fullName("LĐLĐ tỉnh") == "LĐLĐ tỉnh")
    }

    @Test(arguments: [
        ("  parent: Tổng Liên đoàn Lao động Việt Nam", "  parents: x"), ("    - form: to-trinh\n", "    - form: phieu-bo-sung\n"),
        ("    - form: xep-hang\n      recipients", "    - recipients"),
        ("  letters:", "  templatesFrom: ../noi-khac\n  letters:"), ("  letters:", "  templatesFrom: .an\n  letters:"),
    ])
    func `khoá sai, tên biểu lặp hay thiếu trong papers là D103`(old: String, new: String) {
        #expect(throws: DiagnosticError.self) { try Checking(edits: [(old, new)]) }
    }

    @Test(arguments: [
        ("Có", true, false), ("x", true, false), ("X", true, false), ("✓", true, false), ("1", true, false), ("Không", false, false),
        ("", false, false), ("?", false, true), ("để xem", false, true),
    ])
    func `đánh dấu ở cột chọn`(mark: String, isChosen: Bool, isUnclear: Bool) throws {
        let initiative = try Checking().model(#"{"initiatives": [{"selection": {"awarded": "\#(mark)"}}]}"#).dossier.initiatives[0]
        #expect(initiative.isChosen(.awarded) == isChosen)
        #expect(initiative.isUnclear(.awarded) == isUnclear)
        #expect(!initiative.isChosen(.forwarded))
    }

    @Test func `cột Chọn tỉnh, Chọn TLĐ, Xếp hạng, Điểm được nhận ra`() throws {
        let input = try Checking().csv("Họ và tên,Tên sáng kiến,Chọn tỉnh,Chọn TLĐ,Xếp hạng,Điểm\na,b,x,Có,1,\"9,5\"\n")
        let initiative = try #require(input.dossiers.first?.initiatives.first)
        #expect(initiative.isChosen(.awarded) && initiative.isChosen(.forwarded))
        #expect(initiative[.rank] == "1" && initiative[.score] == "9,5")
    }
}
