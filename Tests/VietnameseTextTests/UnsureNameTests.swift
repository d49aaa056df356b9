import Testing
import VietnameseText

/// Cells of which nobody can say how many people they name (docs/data.md, “People in one cell”).
@Suite struct UnsureNameTests {
    private func people(_ names: String, years: String = "") -> People {
        var cells = PeopleCells()
        (cells.names, cells.birthYears) = (names, years)
        return PeopleReader(PeopleReaderTests.rules).people(cells)
    }

    @Test(arguments: [
        "Nguyễn Văn An Nguyễn Thị Bình", "Nguyễn Văn An    Nguyễn Thị Bình", "Lê An      Đỗ Bình", "NGUYỄN VĂN AN TRẦN THỊ BÌNH",
        "Nguyen Van An Tran Thi Binh", "Lê Hồng Cúc Phạm Dũng", "Ông Nguyễn Văn An Bà Nguyễn Thị Bình", "Nguyễn", "Trần", "Nhiều người",
        "Một số người", "3 người", "Lê Văn A; Nguyễn", "Nguyễn Văn An, Nguyễn Văn An", "Nguyễn Văn An; ông NGUYỄN VĂN AN",
        "Lê Văn A; Nguyễn Văn An Nguyễn Thị Bình",
    ])
    func `chưa rõ mấy người thì được nói ra`(cell: String) {
        #expect(people(cell).certainty == .guessedPeople)
    }

    @Test(arguments: [
        "Tôn Nữ Thị Ninh", "Công Tằng Tôn Nữ Thị Mỹ Linh", "Công Huyền Tôn Nữ Bích Liên", "Huyền Tôn Nữ Huệ Tâm", "Tôn Thất Bách",
        "H'Hen Niê", "Y Moan Êñuôl", "Rơ Châm H'Pêng", "Ksor H' Bơ Khăp", "Hồ Thị Kim Thoa", "Trần Lê Nguyễn Hoàng Anh",
        "Trần Lê Hoàng Anh", "Nguyễn Trần Lê Bảo Anh", "Nguyễn Thị Lê Vân Anh", "Nguyễn Thị Hoàng Lan Anh", "Nguyễn Hoàng Lê Minh",
        "Lê Nguyễn Thị Thu Trang", "Nguyễn Phan Quế Mai Anh", "Phạm Ngọc Khánh Đỗ Quyên", "Đặng Lê Nguyên Vũ", "Hoàng Phủ Ngọc Tường",
        "Nguyễn   Văn   An", "Đoàn Thị Điểm", "Bríu Liếc", "Vừ A Dính", "Trần Thị Hà Phương Mai", "Tăng Bạt Hổ",
    ])
    func `tên dài, họ kép, tên các dân tộc là một người`(cell: String) {
        #expect(people(cell).certainty == .certain)
        #expect(people(cell).persons.count == 1)
    }

    @Test func `hai người trùng tên mà khác năm sinh là hai người`() {
        #expect(people("Nguyễn Văn An; Nguyễn Văn An", years: "1980; 1990").certainty == .certain)
        #expect(people("Nguyễn Văn An (1980), Nguyễn Văn An (1990)").certainty == .certain)
        #expect(people("Nguyễn Văn An; Nguyễn Văn An", years: "1980; 1980").certainty == .guessedPeople)
        #expect(people("Lê Thị Hà; Lê Thị Hạ").certainty == .certain)
    }

    @Test(arguments: [
        ("Nguyễn Văn A; nt", ["Nguyễn Văn A"]), ("Nguyễn Văn A, Trần Thị B và 3 người khác", ["Nguyễn Văn A", "Trần Thị B"]),
        ("Nguyễn Văn A và ba người khác", ["Nguyễn Văn A"]), ("Nguyễn Văn A; 02 đồng nghiệp", ["Nguyễn Văn A"]),
        ("Nguyễn Văn A và các tác giả khác", ["Nguyễn Văn A"]),
    ])
    func `lời thay cho tên không được đếm là người`(cell: String, names: [String]) {
        #expect(people(cell).persons.map(\.name) == names)
        #expect(people(cell).certainty == .guessedPeople)
    }

    @Test func `người tên Ba vẫn là người`() {
        #expect(people("Trần Văn Ba; Nguyễn Thị Năm").persons.map(\.name) == ["Trần Văn Ba", "Nguyễn Thị Năm"])
        #expect(people("Trần Văn Ba; Nguyễn Thị Năm").certainty == .certain)
    }

    @Test func `tên rất dài đọc xong trong thời gian theo độ dài`() {
        #expect(people(String(repeating: "Nguyễn Văn ", count: 15_000)).persons.count == 1)
        #expect(people(String(repeating: "Lê   ", count: 30_000)).persons.count == 1)
    }
}
