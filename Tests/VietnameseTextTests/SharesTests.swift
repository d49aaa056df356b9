import Testing
import VietnameseText

/// Shares of co-authors, in whatever form offices type them.
@Suite struct SharesTests {
    @Test(arguments: [
        ("60%; 40%", [6000, 4000]), ("50-30-20", [5000, 3000, 2000]), ("60%,40%", [6000, 4000]),
        ("33,33; 33,33; 33,34", [3333, 3333, 3334]),
        ("Lê Văn Mẫu: 60%, Trần Thị Mẫu: 40%", [6000, 4000]), ("Mẫu 50%, An 30%, Bình 20%", [5000, 3000, 2000]),
        ("(60%), (40%)", [6000, 4000]),
        ("0,6; 0,4", [6000, 4000]), ("0.5; 0.3; 0.2", [5000, 3000, 2000]), ("1. 60%\n2. 40%", [6000, 4000]),
        ("Mẫu: 33,5%; An: 66,5%", [3350, 6650]),
    ])
    func `đọc tỷ lệ của từng người`(cell: String, shares: [Int]) {
        #expect(Shares.parse(cell) == shares)
    }

    @Test(arguments: ["bằng nhau", "Mẫu 60%, còn lại An", "2 người 50%"])
    func `không phải tỷ lệ của từng người thì không đoán`(cell: String) {
        #expect(Shares.parse(cell)?.count ?? 0 < 2)
    }
}
