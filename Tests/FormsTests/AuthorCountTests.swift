import Dossiers
import Forms
import TestKit
import Testing

/// The letter counts the people whom the duplicate search compares: one reader for both (docs/data.md, “People in one cell”).
@Suite struct AuthorCountTests {
    private func initiative(_ author: String, _ years: String = "", title: String) -> String {
        #"{"author": "\#(author)", "birthYear": "\#(years)", "phone": "", "title": "\#(title)"}"#
    }

    private func letterCount(_ initiatives: [String]) throws -> String? {
        try Checking().paper(ProposalForm.self, "{\"initiatives\": [\(initiatives.joined(separator: ", "))]}")["số tác giả"]
    }

    @Test(arguments: [
        ("Trần Văn Ba và Lê Thị Ba", "1980; 1985", "02"), ("Trần Văn Ba & Lê Thị Ba", "1980, 1985", "02"),
        ("Trần Văn Ba/ Lê Thị Ba", "1980/1985", "02"), ("Trần Văn Ba - Lê Thị Ba", "1980 - 1985", "02"),
        ("1. Trần Văn Ba\\n2. Lê Thị Ba", "1. 1980\\n2. 1985", "02"), ("Nguyễn Văn Mẫu, ThS", "1980", "01"),
        ("Nguyễn Thị Và", "1980", "01"),
    ])
    func `Tờ trình đếm đúng số người trong ô`(cell: String, years: String, count: String) throws {
        #expect(try letterCount([initiative(cell, years, title: "A")]) == count)
    }

    @Test func `một người ghi nhiều cách là một, hai người trùng tên là hai`() throws {
        let spellings = ["Nguyễn Văn Hoà", "Ông NGUYỄN VĂN HÒA", "ThS. Nguyễn Văn Hoà"].enumerated()
            .map { initiative($1, "1980", title: "S\($0)") }
        #expect(try letterCount(spellings) == "01")
        #expect(try letterCount(spellings + [initiative("Nguyễn Văn Hoà", "1990", title: "T")]) == "02")
        #expect(try letterCount([initiative("Lê Thị Hà", title: "A"), initiative("Lê Thị Hạ", title: "B")]) == "02")
    }
}
