import Testing
import VietnameseText

/// Names that a line break cuts, and numbers of papers beside names (docs/data.md, “People in one cell”).
@Suite struct NameCellTests {
    private func people(_ names: String) -> People {
        var cells = PeopleCells()
        cells.names = names
        return PeopleReader(PeopleReaderTests.rules).people(cells)
    }

    @Test(arguments: [
        ("Nguyễn Văn Mẫu, CCCD 052085001234", ["Nguyễn Văn Mẫu"]), ("Nguyễn Văn Mẫu CMND: 211234567", ["Nguyễn Văn Mẫu"]),
        ("Nguyễn Văn Mẫu (CCCD 052085001234); Lê Thị Ví", ["Nguyễn Văn Mẫu", "Lê Thị Ví"]),
    ])
    func `số giấy tờ cạnh tên không vào tên, không là một người, và được nói ra`(cell: String, names: [String]) {
        let people = people(cell)
        #expect(people.persons.map(\.name) == names && people.phones == [])
        #expect(people.persons.allSatisfy { $0.role == nil } && people.certainty == .guessedPeople)
    }

    @Test(arguments: [
        ("Nguyễn Thị\nBích Liễu", ["Nguyễn Thị Bích Liễu"]), ("Nguyễn Văn\r\nAn", ["Nguyễn Văn An"]), ("NGUYỄN VĂN\nAN", ["NGUYỄN VĂN AN"]),
        ("Bà Nguyễn Thị\nBích Liễu (chủ nhiệm)\nLê Văn A", ["Bà Nguyễn Thị Bích Liễu", "Lê Văn A"]),
        ("1. Nguyễn Văn\nAn\n2. Lê Thị\nKhoa", ["Nguyễn Văn An", "Lê Thị Khoa"]),
        // Each line names somebody.
        ("Trần Văn\nLê Thị Ba", ["Trần Văn", "Lê Thị Ba"]), ("Lan\nMinh\nHoa", ["Lan", "Minh", "Hoa"]),
        ("Bríu Liếc\nZơrâm Bình", ["Bríu Liếc", "Zơrâm Bình"]), ("Nguyễn Văn;\nAn", ["Nguyễn Văn", "An"]),
        ("Nguyễn Văn An\nTổ trưởng", ["Nguyễn Văn An"]), ("Nguyễn Văn An\nSN 1985", ["Nguyễn Văn An"]),
    ])
    func `họ tên bị ngắt dòng vẫn là một người`(cell: String, names: [String]) {
        #expect(people(cell).persons.map(\.name) == names)
        #expect(people(cell).certainty == .certain)
    }

    @Test(arguments: [
        ("Nguyễn Thị\nMai Hoa", ["Nguyễn Thị Mai Hoa"]), ("Nguyễn\nVăn An", ["Nguyễn Văn An"]), ("Trần Minh\nQuân", ["Trần Minh", "Quân"]),
        ("Nguyễn Ngọc\nBích Liễu", ["Nguyễn Ngọc", "Bích Liễu"]), ("Nguyễn Văn An\nBình", ["Nguyễn Văn An", "Bình"]),
    ])
    func `ngắt dòng chưa rõ một hay hai người thì được nói ra`(cell: String, names: [String]) {
        #expect(people(cell).persons.map(\.name) == names)
        #expect(people(cell).certainty == .guessedPeople)
    }
}
