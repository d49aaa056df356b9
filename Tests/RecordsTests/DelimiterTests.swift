import Testing

@testable import Records

struct DelimiterTests {
    private static func delimiter(_ text: String, file: String = "thu.csv") throws -> String? {
        try read(text, file: file).delimiter
    }

    @Test(arguments: [
        ("a,b\n1,2\n", ","),
        ("a;b\n1;2\n", ";"),
        ("a\tb\n1\t2\n", "\t"),
        ("a\n1\n2\n", ","),
        // Văn bản đầy dấu phẩy trong tệp dùng dấu chấm phẩy.
        ("Tên;Tóm tắt\nA;một, hai, ba, bốn\nB;một\nC;một, hai, ba\nD;một, hai\n", ";"),
        ("TT;Tên\n1;một, hai\n2;ba, bốn\n3;năm, sáu\n", ";"),
        // Số thập phân kiểu Việt Nam.
        ("ten;gia\na;1,5\nb;2,5\nc;3,7\n", ";"),
        // Tác giả ngăn bằng chấm phẩy trong tệp dùng dấu phẩy.
        ("Họ tên,Năm sinh,Tên sáng kiến\nA; B,1985,x\nC; D,1986,y\n", ","),
        // Tiêu đề gộp của mẫu có nhiều dấu phẩy.
        ("TT;Họ và tên, Năm sinh, Chức vụ, Đơn vị công tác;Tên sáng kiến;Tóm tắt\n1;A, 1980, tổ trưởng;x;y\n", ";"),
        // Dấu phân cách khác nằm trong ngoặc kép.
        ("\"a;b\",\"c;d\"\n\"e;f;g\",\"h\"\n", ","),
        ("\"a,b\";\"c,d\"\n\"e,f\";\"g,h\"\n", ";"),
        ("x;\"a, b\nc, d\ne, f\"\ny;\"g, h\ni, j\"\n", ";"),
        // Dòng tên đơn vị ở trên không có dấu phân cách.
        ("LĐLĐ HUYỆN A, TỈNH B\nTỔNG HỢP\nHọ tên;Tên sáng kiến;Tóm tắt\nA;x;y, z\nB;x;y\n", ";"),
        ("a\tb, c\n1, 2\t3\n4\t5\n", "\t"),
    ])
    func `nhận ra dấu phân cách`(_ text: String, _ expected: String) throws {
        #expect(try Self.delimiter(text) == expected)
    }

    @Test(arguments: [
        ("sep=;\na,b;c\n1;2\n", ";", 2),
        ("sep=,\r\na,b;c\r\n1,2\r\n", ",", 2),
        ("SEP=|\na|b\n1|2\n", "|", 2),
        ("\"sep=;\"\na;b\n1;2\n", ";", 2),
        ("sep=\t\na\tb\n1\t2\n", "\t", 2),
    ])
    func `theo dòng sep= và không coi nó là dữ liệu`(_ text: String, _ expected: String, _ headingLine: Int) throws {
        let table = try read("\u{FEFF}" + text)
        #expect(table.delimiter == expected)
        #expect(table.headingLine == headingLine)
        #expect(table.records.count == 1)
        #expect(table.records[0].line == 3)
        #expect(table.records[0].row == 2, "bảng tính không hiện dòng sep=")
    }

    @Test(arguments: ["sep=\na,b\n1,2\n", "sep=x\na,b\n1,2\n", "sep=;;\na,b\n1,2\n", "sep\na,b\n1,2\n"])
    func `dòng giống sep= mà sai thì là dữ liệu`(_ text: String) throws {
        #expect(try read(text).headings == [String(text.prefix { $0 != "\n" })])
    }

    @Test func `tệp tsv một cột vẫn là TAB`() throws {
        #expect(try Self.delimiter("a\nb\n", file: "x.TSV") == "\t")
        #expect(try Self.delimiter("a,b\n1,2\n", file: "x.tsv") == ",")
    }
}
